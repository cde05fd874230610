import WPSyntax
import WPPartition

/// The pieces of a hand-over document with the ids they get, and everything that is wrong with them.
package struct HandoffReview: Sendable {
  /// The package that is cut into pieces, as far as it is known.
  package struct Home: Sendable {
    let number: DocumentNumber?
    let scope: PathSet?
    let items: [WorkItemID]
    let takesNewOnly: Bool

    /// Describes a package by its number, by the paths that it may write with what everybody may touch (nil where it
    /// names none), and by the items it has, which may be named again unless new ones are to be made.
    package init(
      number: DocumentNumber?, scope: PathSet?, items: [WorkItemID], takesNewOnly: Bool = false
    ) {
      self.number = number
      self.scope = scope
      self.items = items
      self.takesNewOnly = takesNewOnly
    }

    /// The place of the first piece that brings no letters of its own.
    fileprivate var firstOrdinal: Int {
      takesNewOnly ? (items.map(\.ordinal).max() ?? 0) + 1 : 1
    }

    /// No package.
    package static let unknown = Home(number: nil, scope: nil, items: [])
  }

  /// What a piece waits for.
  package enum Link: Sendable, Equatable {
    /// Another piece, by index.
    case part(Int)
    /// A work item that is there already.
    case item(WorkItemID)
  }

  /// A piece as it will be created.
  package struct Piece: Sendable, Equatable {
    package let id: WorkItemID?
    package fileprivate(set) var dependencies: [Link] = []
    fileprivate var patterns: [PathPattern] = []
    /// The files that `patterns` were read from, by index.
    fileprivate var origins: [Int] = []
  }

  package private(set) var pieces: [Piece] = []
  /// By their places.
  package private(set) var problems: [HandoffProblem]

  /// The most pieces that are taken: more are no plan for workers.
  private static let limit = 1_000
  /// The most places of one kind that are told.
  private static let shown = 50

  private let parts: [HandoffPart]
  private let home: Home
  /// The rows that end too early, of which no more is to be said.
  private let cutRows: Set<ByteRange>
  /// The pieces by what names them: as written, and as they will be.
  private var byName: [String: Int] = [:]

  /// Checks a document that was read, against the package it is for.
  package init(_ reading: HandoffReading, of home: Home) {
    self.home = home
    problems = reading.problems
    cutRows = Set(reading.problems.filter { $0.code == .raggedRow }.map(\.range))
    if reading.parts.count > HandoffReview.limit {
      problems.append(
        HandoffProblem(
          .tooMany, "\(reading.parts.count) sub-packages are more than \(HandoffReview.limit)",
          at: reading.parts[HandoffReview.limit].range))
      parts = []
      return
    }
    parts = reading.parts
    for (index, part) in parts.enumerated() { name(part, index, reading.form) }
    for index in parts.indices { link(index) }
    for index in parts.indices { readFiles(of: index) }
    checkCycles()
    checkOverlaps(isSerial: reading.isParallelizable == false)
    checkScope()
    problems.sort { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
  }

  /// Whether the document can be taken.
  package var isSound: Bool { problems.allSatisfy(\.code.isRemark) }

  /// The same review with further remarks.
  package func adding(_ remarks: [HandoffProblem]) -> HandoffReview {
    var review = self
    review.problems += remarks
    review.problems.sort { ($0.range.lower, $0.range.upper) < ($1.range.lower, $1.range.upper) }
    return review
  }

  private mutating func report(_ code: HandoffProblem.Code, _ message: Message, _ range: ByteRange)
  {
    problems.append(HandoffProblem(code, message, at: range))
  }

  private mutating func name(_ part: HandoffPart, _ index: Int, _ form: HandoffReading.Form?) {
    let written = part.id.value
    var id: WorkItemID?
    if form == .list {
      id = home.number.map { WorkItemID(number: $0, ordinal: home.firstOrdinal + index) }
    } else if written.isEmpty {
      report(.missingID, "the row has no id", part.range)
    } else if let read = WorkItemID(written) ?? WorkItemID("1" + written) {
      // Another number keeps its letters and takes the number of the package.
      id = WorkItemID(number: home.number ?? read.number, ordinal: read.ordinal)
    } else {
      report(.badID, "'\(written)' is no id, which is a number and letters: 1a", part.id.range)
    }
    if home.takesNewOnly, let id, home.items.contains(id) {
      report(.repeatedID, "there is a work item \(id.description) already", part.id.range)
    }
    pieces.append(Piece(id: id))
    for name in [written.lowercased(), id?.description].compactMap(\.self) where !name.isEmpty {
      guard let other = byName[name], other != index else {
        byName[name] = index
        continue
      }
      let first = parts[other].id.value
      report(
        .repeatedID,
        first.lowercased() == written.lowercased()
          ? "the id '\(written)' stands there twice"
          : "'\(written)' would be \(id?.description ?? ""), as '\(first)' is", part.id.range)
      break
    }
    if part.scope.value.isEmpty { report(.missingScope, "the row says no scope", part.range) }
  }

  private mutating func link(_ index: Int) {
    for dependency in parts[index].dependencies {
      let name = dependency.value.lowercased()
      let own = WorkItemID(name).flatMap { read in
        byName[WorkItemID(number: home.number ?? read.number, ordinal: read.ordinal).description]
      }
      if let target = byName[name] ?? own {
        if target == index {
          report(.ownDependency, "'\(dependency.value)' waits for itself", dependency.range)
        } else if !pieces[index].dependencies.contains(.part(target)) {
          pieces[index].dependencies.append(.part(target))
        }
      } else if let item = WorkItemID(name), home.items.contains(item) {
        pieces[index].dependencies.append(.item(item))
      } else {
        let nearest = EditDistance.nearest(dependency.value, among: parts.map(\.id.value))
        report(
          .unknownDependency,
          nearest.map { "'\(dependency.value)' is no id of the table; did you mean '\($0)'?" }
            ?? "'\(dependency.value)' is no id of the table", dependency.range)
      }
    }
  }

  private mutating func readFiles(of index: Int) {
    let files = parts[index].files
    if files.isEmpty, !cutRows.contains(parts[index].range) {
      report(.noFiles, "'\(parts[index].id.value)' names no files", parts[index].range)
    }
    for (place, file) in files.enumerated() {
      switch PathPattern.parse(file.value) {
      case .success(let pattern):
        pieces[index].patterns.append(pattern)
        pieces[index].origins.append(place)
      case .failure(let problem):
        report(
          .badPattern, "the pattern '\(file.value)' \(String(describing: problem.wording))",
          file.range)
      }
    }
  }

  private var graph: Graph {
    Graph(
      successors: pieces.map { piece in
        piece.dependencies.compactMap { if case .part(let index) = $0 { index } else { nil } }
      })
  }

  private mutating func checkCycles() {
    for cycle in graph.cycles() {
      let names = (cycle + [cycle[0]]).map { parts[$0].id.value }.joined(separator: " → ")
      report(.cycle, "they wait for each other: \(names)", parts[cycle[0]].id.range)
    }
  }

  // Pieces that are done one after the other may share files; where nothing orders them, two workers would meet.
  private mutating func checkOverlaps(isSerial: Bool) {
    guard !isSerial, pieces.count > 1 else { return }
    let pairs = OverlapIndex(pieces.map { PathScope(writes: PathSet($0.patterns)) }).pairs()
    var reachability = Reachability(graph)
    var told = 0
    for pair in pairs {
      let (first, second) = (pair.first, pair.second)
      let isOrdered =
        reachability.leads(from: first, to: second) || reachability.leads(from: second, to: first)
      let overlap = pair.conflict.overlap
      let ours = parts[second].files[pieces[second].origins[overlap.second]]
      let theirs = parts[first].files[pieces[first].origins[overlap.first]]
      told += 1
      guard told <= HandoffReview.shown else { break }
      let (one, other) = (parts[first].id.value, parts[second].id.value)
      report(
        isOrdered ? .orderedOverlap : .overlap,
        isOrdered
          ? "'\(other)' and '\(one)' both write '\(overlap.witness.path)', one after the other"
          : "'\(other)' and '\(one)' both write '\(overlap.witness.path)': '\(ours.value)' meets '\(theirs.value)'",
        ours.range)
    }
    if told > HandoffReview.shown {
      report(.overlap, "and \(pairs.count - HandoffReview.shown) more pairs overlap", .zero)
    }
  }

  private mutating func checkScope() {
    guard let scope = home.scope else { return }
    for (index, piece) in pieces.enumerated() {
      for (pattern, origin) in zip(piece.patterns, piece.origins) where !pattern.isExclusion {
        let file = parts[index].files[origin]
        let taken = piece.patterns.filter(\.isExclusion)
        switch PathSet([pattern] + taken).containment(in: scope) {
        case .inside: break
        case .outside(_, let witness):
          report(
            .outsideScope,
            witness.path.text == file.value
              ? "'\(file.value)' is outside the scope of the package"
              : "'\(file.value)' reaches '\(witness.path)', outside the scope of the package",
            file.range)
        case .undecided:
          report(
            .undecidedScope, "'\(file.value)' is too tangled to tell whether it is in the scope",
            file.range)
        }
      }
    }
  }
}
