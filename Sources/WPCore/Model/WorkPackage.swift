package import WPSyntax

/// One unit of parallel work, as its plan document states it.
///
/// Every check goes over all packages, so what was read is shared and a copy costs next to nothing.
package struct WorkPackage: Sendable {
  private let reading: PackageReading
  package private(set) var dependencies: [Dependency] = []
  /// Whether its own document says what it waits for, be it nothing.
  package private(set) var statesDependencies = false
  /// What the header says it waits for, where the frontmatter says it, too; nil where it says nothing.
  package private(set) var headerDependencies: [Dependency]?

  /// The package of a document whose dependencies are not known yet.
  init(_ reading: PackageReading) { self.reading = reading }

  /// The same package with what it waits for.
  func waiting(
    for dependencies: [Dependency], isStated: Bool, inHeader: [Dependency]?
  ) -> WorkPackage {
    var package = self
    package.dependencies = dependencies
    package.statesDependencies = isStated
    package.headerDependencies = inHeader
    return package
  }

  /// The index of its document.
  package var document: Int { reading.document }
  /// The number of the file name.
  package var number: DocumentNumber? { reading.number }
  /// The names by which it can be referred to.
  package var names: PackageNames { reading.names }
  /// The file name without number and `-plan`.
  package var slug: String { reading.names.slug }
  /// The file name without `-plan.md`.
  package var stem: String { reading.names.stem }
  /// The stable name: `id` of the frontmatter, else the slug.
  package var id: String { reading.names.id }
  /// The title without `Phase N:`.
  package var title: String { reading.title }
  /// The `N` of a title `Phase N: …`.
  package var phase: Sourced<String>? { reading.phase }
  package var status: Sourced<Status>? { reading.reader.status }
  /// Where the package is in its life; nil where nothing readable says so, or it is cancelled.
  package var state: Sourced<PackageState>? { reading.state }
  package var assignee: Sourced<String>? { reading.assignee }
  package var priority: Sourced<Priority>? { reading.priority }
  /// What stands where the priority should, understood or not.
  package var priorityText: Sourced<String>? { reading.reader.value(.priority, .priority) }
  package var effort: Sourced<EffortText>? { reading.effort }
  package var actual: Sourced<EffortText>? { reading.actual }
  package var created: Sourced<String>? { reading.reader.header(.created) }
  package var files: [Sourced<String>] { allPatterns.prefix(fileCount).map(\.written) }
  /// How many files and patterns it writes.
  package var fileCount: Int { reading.fileCount }
  /// Whether it says outright that it changes no files: `files: []`.
  package var writesNoFiles: Bool { reading.writesNoFiles }
  package var reads: [Sourced<String>] { scopePatterns.dropFirst(fileCount).map(\.written) }
  /// How many files and patterns it reads.
  package var readCount: Int { reading.readCount }
  package var tests: [Sourced<String>] {
    allPatterns.dropFirst(fileCount + readCount).map(\.written)
  }
  /// Every pattern it states: `files`, `reads`, then `tests`.
  var allPatterns: [ScopePattern] { reading.allPatterns }
  package var decisions: [Decision] { reading.reader.decisions }
  package var meeting: Sourced<String>? { reading.reader.scalar(.meeting) }
  package var branch: Sourced<String>? { reading.reader.value(.branch, .branch) }
  package var scope: ScopeStatement { reading.scope }
  /// How many tasks its section of tasks lists; nil where there is none.
  package var tasks: Sourced<Int>? { reading.tasks }

  /// A decision that the frontmatter records.
  package struct Decision: Sendable, Equatable {
    package let title: String
    package let rationale: String
  }

  /// Outside the life cycle: never handed out, in no total.
  package var isCancelled: Bool { reading.isCancelled }
  package var isCompleted: Bool { reading.isCompleted }
  /// Whether somebody works on it or is about to.
  package var isHeld: Bool { state?.value == .claimed || state?.value == .inProgress }
  /// Whether it may still be handed out or worked on.
  package var isLive: Bool { !isCancelled && !isCompleted }
}

/// What the scope section of a plan says it covers, and what not.
package struct ScopeStatement: Sendable, Equatable {
  /// The bytes of the headings or labels; nil where there is none.
  package let inScope: ByteRange?
  package let outOfScope: ByteRange?
}
