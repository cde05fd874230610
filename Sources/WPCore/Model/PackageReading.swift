import WPSyntax

/// What is read of one package from its own document.
///
/// What no check asks for is left to `reader`, which reads it when somebody does.
final class PackageReading: Sendable {
  let reader: PackageReader
  /// The index of the document.
  let document: Int
  /// The number of the file name.
  let number: DocumentNumber?
  let names: PackageNames
  /// The title without `Phase N:`.
  let title: String
  /// The `N` of a title `Phase N: …`.
  let phase: Sourced<String>?
  /// Where the package is in its life.
  let state: Sourced<PackageState>?
  let isCancelled: Bool
  let isCompleted: Bool
  let assignee: Sourced<String>?
  let priority: Sourced<Priority>?
  let effort: Sourced<EffortText>?
  let actual: Sourced<EffortText>?
  /// Whether it says outright that it changes no files.
  let writesNoFiles: Bool
  /// Every pattern: `files`, `reads`, then `tests`.
  let allPatterns: [ScopePattern]
  /// How many of the patterns are of `files`.
  let fileCount: Int
  /// How many of the patterns are of `reads`.
  let readCount: Int
  let scope: ScopeStatement
  /// How many tasks its section of tasks lists; nil where there is none.
  let tasks: Sourced<Int>?

  init(_ document: Document, at index: Int, _ known: inout KnownPatterns) {
    let reader = PackageReader(document)
    self.reader = reader
    let slug = document.title.slug
    let title = reader.title
    let standing = reader.standing
    self.document = index
    number = document.title.number
    names = PackageNames(
      number: number.flatMap(PackageNumber.init), slug: slug,
      id: reader.scalar(.id)?.value ?? reader.headerID ?? slug,
      phase: title?.phase.flatMap { PackageNumber($0.value) }, stem: reader.stem)
    self.title = title?.text ?? slug
    phase = title?.phase
    state = standing.state
    isCancelled = standing.isCancelled
    isCompleted = standing.state?.value == .completed
    assignee = reader.assignee
    priority = reader.priority
    effort = reader.effort(.effort, .effort)
    actual = reader.effort(.actual, .actual)
    var patterns: [ScopePattern] = []
    patterns.reserveCapacity(4)
    reader.addFiles(to: &patterns, &known)
    fileCount = patterns.count
    writesNoFiles = patterns.isEmpty && reader.writesNoFiles
    reader.addPatterns(.reads, .reads, to: &patterns, &known)
    readCount = patterns.count - fileCount
    reader.addPatterns(.tests, .tests, to: &patterns, &known)
    allPatterns = patterns
    scope = ScopeReader.read(document)
    tasks = TaskCount.read(document)
  }
}
