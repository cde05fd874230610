import WPSyntax
import WPPartition

/// Finds everything in a draft that keeps it from being written: names, patterns, dependencies, cycles.
package struct DraftReview {
  /// What is wrong, by place.
  package private(set) var problems: [DraftProblem] = []
  /// What each package waits for; for a package of the draft by index.
  package private(set) var waits: [[Wait]] = []
  /// What was reviewed.
  package let packages: [PackageDraft]
  private let tree: PrerequisiteSearch

  /// Whether packages can be laid out as far as is needed to see where their scopes meet.
  package var allowsScopes: Bool {
    problems.allSatisfy { problem in
      switch problem.place {
      case .file, .read: true
      default: false
      }
    } && packages.allSatisfy { !$0.title.isEmpty }
  }

  /// One dependency that was understood.
  package enum Wait: Sendable, Equatable {
    /// A package of the same draft.
    case draft(Int)
    case known(Prerequisite)
  }

  package init(_ packages: [PackageDraft], in tree: PrerequisiteSearch) {
    self.packages = packages
    self.tree = tree
    reviewNames()
    for index in packages.indices {
      review(packages[index].files) { .file(index, $0) }
      review(packages[index].reads) { .read(index, $0) }
      waits.append(waits(of: index))
    }
    reviewCycles()
  }

  private mutating func reviewNames() {
    var first: [String: Int] = [:]
    for (index, package) in packages.enumerated() {
      if let fault = InlineText.fault(in: package.title) {
        problems.append(
          DraftProblem(
            .packageTitle(index), "the title has \(fault.words), which no line can hold",
            help: "write it as one line of plain text"))
      }
      guard let id = package.id else { continue }
      if !FolderName.isKebab(id.utf8) || id.utf8.count > Slug.longest {
        problems.append(
          DraftProblem(
            .id(index), "'\(id)' is no id",
            help: "small letters, digits and single hyphens, at most \(Slug.longest)"))
      } else if let other = first.updateValue(index, forKey: id) {
        problems.append(
          DraftProblem(.id(index), "the id '\(id)' belongs to '\(packages[other].title)', too"))
      }
    }
  }

  private mutating func review(_ patterns: [String], at place: (Int) -> DraftPlace) {
    for (index, text) in patterns.enumerated() {
      switch PathPattern.parse(text) {
      case .failure(let problem):
        problems.append(
          DraftProblem(
            place(index), "the pattern '\(text)' \("\(problem.wording)")"))
      case .success(let pattern) where pattern.isTooBroad:
        problems.append(
          DraftProblem(
            place(index), "the pattern '\(text)' claims everything",
            help: "name the folders or files that the package changes"))
      case .success: break
      }
    }
  }

  private mutating func waits(of index: Int) -> [Wait] {
    var found: [Wait] = []
    for (position, text) in packages[index].dependencies.enumerated() {
      let place = DraftPlace.dependency(index, position)
      if let other = packages.firstIndex(where: { $0.id == text }) {
        if other == index {
          problems.append(DraftProblem(place, "'\(text)' waits for itself"))
        } else if !found.contains(.draft(other)) {
          found.append(.draft(other))
          review(index, waitingFor: other, at: place)
        }
        continue
      }
      do throws(PrerequisiteSearch.Fault) {
        let known = Wait.known(try tree.find(text))
        if !found.contains(known) { found.append(known) }
      } catch {
        problems.append(DraftProblem(place, text, error, ids: packages.compactMap(\.id)))
      }
    }
    return found
  }

  private mutating func review(_ index: Int, waitingFor other: Int, at place: DraftPlace) {
    let (mine, its) = (packages[index].priority, packages[other].priority)
    guard mine > its else { return }
    let name = packages[other].id ?? packages[other].title
    problems.append(
      DraftProblem(
        place,
        "a package of \(mine.word) priority waits for '\(name)', whose priority is \(its.word)",
        help: "raise the priority of the one that is waited for"))
  }

  private mutating func reviewCycles() {
    let graph = Graph(
      successors: waits.map { list in
        list.compactMap { if case .draft(let other) = $0 { other } else { nil } }
      })
    for cycle in graph.cycles() where cycle.count > 1 {
      let names = (cycle + [cycle[0]]).map { packages[$0].id ?? packages[$0].title }
      let next = packages[cycle[1]].id
      let position = packages[cycle[0]].dependencies.firstIndex { $0 == next }
      problems.append(
        DraftProblem(
          position.map { .dependency(cycle[0], $0) } ?? .package(cycle[0]),
          "packages wait for each other: \(names.joined(separator: " → "))",
          help: "take one of these dependencies out"))
    }
  }
}

extension DraftProblem {
  fileprivate init(
    _ place: DraftPlace, _ text: String, _ fault: PrerequisiteSearch.Fault, ids: [String]
  ) {
    switch fault {
    case .ambiguous(let names):
      self.init(
        place, "'\(text)' fits several packages: \(names.joined(separator: ", "))",
        help: "write one of them in full")
    case .unknown(let nearest):
      let near = EditDistance.nearest(text, among: ids) ?? nearest
      self.init(
        place, "there is no package '\(text)'",
        help: near.map { "did you mean '\($0)'?" })
    case .cancelled(let name):
      self.init(
        place, "\(name) is cancelled, so that nothing it is needed for could begin",
        help: "leave the dependency out, or name what takes its place")
    case .plan(let name):
      self.init(
        place, "'\(text)' is a plan, not a package",
        help: "name one of its packages: \(name)/NN")
    }
  }
}

extension Unicode.Scalar {
  /// What a control character is called.
  fileprivate var words: String {
    switch self {
    case "\n", "\r", "\u{2028}", "\u{2029}", "\u{85}": "a line break"
    case "\t": "a tab"
    default: "a control character"
    }
  }
}
