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
  let files: [Sourced<String>]
  /// Whether it says outright that it changes no files.
  let writesNoFiles: Bool
  let reads: [Sourced<String>]
  let tests: [Sourced<String>]
  /// Every pattern: `files`, `reads`, then `tests`.
  let allPatterns: [ScopePattern]
  let scope: ScopeStatement
  /// How many tasks its section of tasks lists; nil where there is none.
  let tasks: Sourced<Int>?

  init(_ document: Document, at index: Int, _ known: inout KnownPatterns) {
    let reader = PackageReader(document)
    self.reader = reader
    let slug = document.title.slug
    let title = reader.title
    let phase = reader.phase(title)
    let standing = reader.standing
    self.document = index
    number = document.title.number
    names = PackageNames(
      number: number.flatMap(PackageNumber.init), slug: slug,
      id: reader.scalar(.id)?.value ?? reader.headerID ?? slug,
      phase: phase.flatMap { PackageNumber($0.value) }, stem: reader.stem)
    self.title = title?.text ?? slug
    self.phase = phase
    state = standing.state
    isCancelled = standing.isCancelled
    isCompleted = standing.state?.value == .completed
    assignee = reader.assignee
    priority = reader.priority
    effort = reader.effort(.effort, .effort)
    actual = reader.effort(.actual, .actual)
    files = reader.files
    writesNoFiles = files.isEmpty && reader.writesNoFiles
    reads = reader.list(.reads, .reads)
    tests = reader.list(.tests, .tests)
    var patterns: [ScopePattern] = []
    patterns.reserveCapacity(files.count + reads.count + tests.count)
    for written in files { patterns.append(ScopePattern(written, among: &known)) }
    for written in reads { patterns.append(ScopePattern(written, among: &known)) }
    for written in tests { patterns.append(ScopePattern(written, among: &known)) }
    allPatterns = patterns
    scope = ScopeReader.read(document)
    tasks = TaskCount.read(document)
  }
}
