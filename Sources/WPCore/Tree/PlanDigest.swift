package import WPSyntax

/// What other plans need to know of a plan once its documents are forgotten.
package struct PlanDigest: Sendable {
  /// One package as references, dependencies and overlaps see it.
  package struct Package: Sendable {
    /// The document, from the root of the run.
    package let path: FilePath
    package let names: PackageNames
    package let title: String
    package let state: PackageState?
    /// The bytes that state it; none where nothing does.
    package let stateRange: ByteRange
    package let isCancelled: Bool
    /// Who holds it.
    package let assignee: String?
    /// The scope as it was read, what is written before what is read; empty for a package that holds none.
    let patterns: [Pattern]
    /// How many of the patterns are of what it writes.
    private let writeCount: Int
    /// Whether it says outright that it changes no files.
    package let writesNoFiles: Bool
    /// What it depends on in the same plan.
    package let local: [LocalDependency]
    /// What it depends on in other plans.
    package let foreign: [ForeignDependency]
    /// What it depends on that is no package, or not one package, as it is written.
    package let unresolved: [String]
    package let priority: Priority.Class
    /// The estimate of the work and its review; nil where there is none.
    package let estimate: Effort?

    /// The patterns of what it writes.
    var writes: ArraySlice<Pattern> { patterns[..<writeCount] }
    /// The patterns of what it reads.
    var reads: ArraySlice<Pattern> { patterns[writeCount...] }

    /// The upper estimate in minutes, with the review; nil where there is none.
    package var effort: Int? { estimate?.total.high }

    /// Whether somebody works on it or is about to.
    package var isHeld: Bool { state == .claimed || state == .inProgress }
  }

  /// A pattern of a scope, which is most of what a digest holds: what was written is kept once.
  struct Pattern: Sendable {
    private let range: ByteRange
    private let origin: Origin
    private let reading: Reading

    private enum Reading {
      case pattern(PathPattern)
      case unreadable(String)
    }

    init(_ pattern: ScopePattern) {
      range = pattern.range
      origin = pattern.origin
      reading = pattern.pattern.map { .pattern($0) } ?? .unreadable(pattern.written.value)
    }

    /// What was read, where it can be.
    var pattern: PathPattern? {
      if case .pattern(let pattern) = reading { pattern } else { nil }
    }

    /// What stands in the document.
    var written: Sourced<String> {
      let text =
        switch reading {
        case .pattern(let pattern): String(decoding: pattern.text, as: UTF8.self)
        case .unreadable(let text): text
        }
      return Sourced(text, at: range, from: origin)
    }
  }

  /// A dependency on a package of the same plan.
  package struct LocalDependency: Sendable {
    /// The index of the package.
    package let package: Int
    package let place: Finding.Place
  }

  /// A dependency on a package of another plan.
  package struct ForeignDependency: Sendable {
    package let reference: Reference
    package let place: Finding.Place
    package let origin: Origin
  }

  package let path: FilePath
  package let profile: Profile
  /// Whether the work is over: the folder says so, or every package is completed or cancelled.
  package let isComplete: Bool
  /// The status that START-HERE states, else README.
  package let status: Status.Class?
  package let packages: [Package]
  /// The work items.
  package let items: [Item]

  /// Whether its work is over and the folder does not say so yet.
  package var awaitsClosing: Bool {
    isComplete && status.map { $0 != .complete && $0 != .cancelled } ?? false
  }

  /// Whether anything in it can meet something of another plan.
  package var looksOutward: Bool {
    packages.contains { !$0.patterns.isEmpty || !$0.foreign.isEmpty }
      || items.contains { !$0.foreign.isEmpty }
  }

  package init(_ plan: Plan) {
    path = plan.path
    profile = plan.profile
    isComplete = plan.isComplete
    status = plan.folderStatus
    let (documents, isOver) = (plan.documents, plan.isComplete)
    packages = plan.packages.map { Package($0, among: documents, isOver: isOver) }
    items = plan.items.map { Item($0, in: plan) }
  }
}

extension PlanDigest.Package {
  fileprivate init(_ package: WorkPackage, among documents: [Document], isOver: Bool) {
    path = documents[package.document].path
    names = package.names
    title = package.title
    state = package.state?.value
    stateRange = package.state?.range ?? .zero
    isCancelled = package.isCancelled
    assignee = package.assignee?.value
    let isLive = package.isLive && !isOver
    patterns = isLive ? package.scopePatterns.map { PlanDigest.Pattern($0) } : []
    writeCount = isLive ? package.fileCount : 0
    writesNoFiles = package.writesNoFiles
    var local: [PlanDigest.LocalDependency] = []
    var foreign: [PlanDigest.ForeignDependency] = []
    var unresolved: [String] = []
    for dependency in package.dependencies {
      let place = Finding.Place(documents[dependency.document].path, dependency.range)
      switch dependency.target {
      case .package(let index):
        local.append(PlanDigest.LocalDependency(package: index, place: place))
      case .foreign(let reference):
        foreign.append(
          PlanDigest.ForeignDependency(
            reference: reference, place: place, origin: dependency.origin))
      case .ambiguous, .missing:
        unresolved.append(documents[dependency.document].raw(dependency.range))
      case .external: break
      }
    }
    self.local = local
    self.foreign = foreign
    self.unresolved = unresolved
    priority = package.priority?.value.rank ?? .medium
    estimate = package.effort?.value.effort
  }
}
