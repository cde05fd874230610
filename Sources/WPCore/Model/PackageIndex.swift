import WPSyntax

/// Finds the package of one plan that a dependency names.
final class PackageIndex {
  private let names: [PackageNames]
  private let byPhase: NumberIndex
  private let byFile: NumberIndex
  /// The least number of a phase, or of a file where no package is a phase.
  private let leastNumber: Int?
  /// The length of the shortest name; what is shorter can only be a number.
  private let shortestName: Int
  private let plan: FilePath
  private let naming: PackageNaming
  private let declared: DeclaredPhases

  init(
    _ packages: [WorkPackage], _ documents: [Document], _ plan: FilePath, naming: PackageNaming
  ) {
    let names = packages.map(\.names)
    byPhase = NumberIndex(names.map(\.phase))
    byFile = NumberIndex(names.map(\.number))
    leastNumber = byPhase.isEmpty ? byFile.least : byPhase.least
    shortestName =
      names.lazy.map { min($0.slug.utf8.count, $0.id.utf8.count, $0.stem.utf8.count) }
      .min() ?? 0
    self.names = names
    self.plan = plan.name
    self.naming = naming
    declared = DeclaredPhases(in: documents)
  }

  /// What a reference of the frontmatter means; there a bare number is a file number.
  func target(ofReference text: String) -> Dependency.Target {
    let reference = Reference(text)
    if let other = reference.plan, !isThisPlan(other) { return .foreign(reference) }
    return target(resolve(reference.package), text)
  }

  private func resolve(_ name: String) -> Resolution {
    guard name.utf8.count < shortestName, let number = PackageNumber(name) else {
      return PackageNames.resolve(name, among: names, numberMeansFile: true)
    }
    let file = byFile.resolution(of: number)
    return file == .none ? byPhase.resolution(of: number) : file
  }

  /// What an item of a sentence means; several targets for a word such as `all`.
  func targets(of item: DependencyItem, for package: Int?) -> [Dependency.Target] {
    var found: [Dependency.Target] = []
    forEachTarget(of: item, for: package) { found.append($0) }
    return found
  }

  /// Calls a function with each target that an item of a sentence means.
  func forEachTarget(
    of item: DependencyItem, for package: Int?, _ body: (Dependency.Target) -> Void
  ) {
    switch item.target {
    case .numbered(let word, let number): body(target(word, number))
    case .reference(let name): body(target(ofName: name))
    case .previous: if let package, package > 0 { body(.package(package - 1)) }
    case .allPrevious: for earlier in 0..<(package ?? 0) { body(.package(earlier)) }
    case .all: for other in names.indices where other != package { body(.package(other)) }
    }
  }

  // Phases and packages are promised to exist; tasks, steps and `#12` may be anything of the author's own.
  private func target(_ word: DependencyItem.Word, _ number: String) -> Dependency.Target {
    guard let wanted = PackageNumber(behindLettersOf: number) else { return .external(number) }
    if word != .bare, let only = byPhase.only(wanted) { return .package(only) }
    var all = byPhase[wanted]
    if all.isEmpty {
      all = byFile[wanted]
    } else if word == .bare {
      all = Set(all + byFile[wanted]).sorted()
    }
    if all.count == 1 { return .package(all[0]) }
    if all.count > 1 { return .ambiguous(all) }
    switch word {
    case .phase, .package, .story:
      return names.isEmpty || declared.contains(wanted) || isBeforeAll(wanted)
        ? .external(number) : .missing("\(word.words) \(number)")
    case .task, .step, .stage, .feature, .hash, .bare: return .external(number)
    }
  }

  // A roadmap that starts at phase 3 continues an earlier one; its phases 1 and 2 are there, elsewhere.
  private func isBeforeAll(_ number: PackageNumber) -> Bool {
    guard let value = number.value, let leastNumber else { return true }
    return value < leastNumber
  }

  private func target(ofName text: String) -> Dependency.Target {
    let name = LinkTarget(text).resolved(from: "")?.inside ?? FilePath(text)
    if let index = naming.package(of: name) { return .package(index) }
    let reference = Reference(text)
    if let other = reference.plan, !isThisPlan(other) { return .foreign(reference) }
    return localName(reference.package, text)
  }

  // A word with hyphens in a sentence may be a slug; where none has it, it was only a word.
  private func localName(_ name: String, _ text: String) -> Dependency.Target {
    switch PackageNames.resolve(name, among: names) {
    case .one(let index): .package(index)
    case .several(let found): .ambiguous(found)
    case .none: .external(text)
    }
  }

  private func target(_ resolution: Resolution, _ text: String) -> Dependency.Target {
    switch resolution {
    case .one(let index): .package(index)
    case .several(let found): .ambiguous(found)
    case .none: .missing(text)
    }
  }

  private func isThisPlan(_ name: String) -> Bool {
    name == plan.text || name == (try? FolderName(plan))?.slug
  }
}

extension DependencyItem.Word {
  /// The word as a message says it.
  var words: String {
    switch self {
    case .phase: "Phase"
    case .task: "Task"
    case .package: "Work Package"
    case .step: "Step"
    case .stage: "Stage"
    case .story: "Story"
    case .feature: "Feature"
    case .hash, .bare: "number"
    }
  }
}
