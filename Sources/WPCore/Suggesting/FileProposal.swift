package import WPSyntax

/// A file that a package will probably need, with everything that speaks for it.
package struct FileProposal: Sendable, Equatable {
  /// Something that speaks for a file.
  package enum Reason: Sendable, Equatable {
    /// The plan names it.
    case text(ScopeSuggestion)
    /// A file that the package is about imports it.
    case imported(by: FilePath)
    /// It was changed with a file that the package is about.
    case changed(CoChange.Partner)

    /// What it is worth by itself, in permille.
    ///
    /// What an author lists is meant; what is only named may be there to be read.
    package var score: Int {
      switch self {
      case .text(let suggestion):
        switch (suggestion.reason, suggestion.exists) {
        case (.listed, let exists): exists ? 950 : 900
        case (.quoted, let exists): exists ? 800 : 650
        case (.linked, let exists): exists ? 700 : 550
        }
      case .imported: 250
      case .changed(let partner): partner.score
      }
    }
  }

  /// As `files` would hold it.
  package let pattern: String
  package fileprivate(set) var reasons: [Reason]

  /// How likely it is that the package needs it, in permille: one reason does not take away from another.
  package var score: Int {
    1_000 - reasons.reduce(1_000) { rest, reason in rest * (1_000 - reason.score) / 1_000 }
  }

  /// Whether it stands in the work tree.
  package var exists: Bool {
    reasons.contains { if case .text(let suggestion) = $0 { suggestion.exists } else { true } }
  }

  /// What is proposed is shown from here on.
  package static let leastShown = 200
  /// What is proposed is entered from here on, unless somebody says otherwise.
  package static let leastAccepted = 500
}

extension FileProposal {
  /// What is known of the tree that a package works in.
  package struct Grounds {
    /// The files of the tree.
    let files: [FilePath]
    let imports: ImportedFiles
    let history: CoChange
    /// What everybody may touch, and where plans are.
    let excluded: PathSet
    let planningRoot: FilePath
    /// Reads a file of the tree.
    let read: (FilePath) -> Bytes?

    package init(
      files: [FilePath], commits: [CoChange.Commit], excluded: [PathPattern],
      planningRoot: FilePath, read: @escaping (FilePath) -> Bytes?
    ) {
      self.files = files.sorted()
      imports = ImportedFiles(files)
      history = CoChange(commits)
      self.excluded = PathSet(excluded)
      self.planningRoot = planningRoot
      self.read = read
    }
  }

  /// The most files that are taken for what a package is about.
  private static let seedLimit = 200

  /// The files that a package will need, the likeliest first.
  ///
  /// - Parameters:
  ///   - suggestions: What its document speaks of.
  ///   - scope: What it names already, which is proposed no more and says what it is about.
  ///   - grounds: The tree.
  /// - Returns: Proposals of at least `leastShown`.
  package static func all(
    from suggestions: [ScopeSuggestion], beside scope: PathSet, on grounds: Grounds
  ) -> [FileProposal] {
    var proposals = suggestions.map { FileProposal(pattern: $0.pattern, reasons: [.text($0)]) }
    var places = Dictionary(
      proposals.enumerated().map { ($1.pattern, $0) }, uniquingKeysWith: { first, _ in first })
    let named = PathSet(
      suggestions.compactMap { try? PathPattern.parse($0.pattern).get() })
    let seeds = seeds(named, scope, grounds)
    func add(_ path: FilePath, _ reason: Reason) {
      let pattern = path.text
      if let place = places[pattern] {
        proposals[place].reasons.append(reason)
        return
      }
      guard !named.contains(path), !scope.contains(path), !grounds.excluded.contains(path),
        path.below(grounds.planningRoot) == nil,
        case .success(let read) = PathPattern.parse(pattern),
        read.matches(path)
      else { return }
      places[pattern] = proposals.count
      proposals.append(FileProposal(pattern: pattern, reasons: [reason]))
    }
    for seed in seeds {
      guard let bytes = grounds.read(seed) else { continue }
      for path in grounds.imports.imported(by: seed, bytes) { add(path, .imported(by: seed)) }
    }
    let known = Set(grounds.files)
    for partner in grounds.history.partners(of: seeds) where known.contains(partner.path) {
      add(partner.path, .changed(partner))
    }
    return proposals.filter { $0.score >= leastShown }
      .sorted { ($1.score, $0.pattern) < ($0.score, $1.pattern) }
  }

  private static func seeds(
    _ named: PathSet, _ scope: PathSet, _ grounds: Grounds
  ) -> [FilePath] {
    guard !named.isEmpty || !scope.isEmpty else { return [] }
    var seeds: [FilePath] = []
    for path in grounds.files where named.contains(path) || scope.contains(path) {
      seeds.append(path)
      if seeds.count == seedLimit { break }
    }
    return seeds
  }
}
