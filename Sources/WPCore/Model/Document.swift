package import WPSyntax

/// One Markdown document of a plan with everything that is read from it by itself.
///
/// Every check goes over all documents, so what was read is shared and a copy costs next to nothing.
package struct Document: Sendable {
  package let bytes: Bytes
  private let reading: DocumentReading

  package init(path: FilePath, file: PlanFile) {
    var headings = KnownHeadings()
    self.init(path: path, file: file, &headings)
  }

  /// Reads one of many documents.
  init(path: FilePath, file: PlanFile, _ headings: inout KnownHeadings) {
    bytes = file.content.bytes
    reading = DocumentReading(path: path, file: file, &headings)
  }

  /// The path from the root of the run.
  package var path: FilePath { reading.path }
  /// The path from the planning folder.
  package var name: FilePath { reading.name }
  /// What the name says: kind, number, slug.
  package var title: DocumentName { reading.title }
  /// Why the document could not be read, if it could not; it is empty then.
  package var unreadable: String? { reading.unreadable }
  package var tree: Tree { reading.tree }
  package var outline: Outline { reading.outline }
  package var frontMatter: FrontMatter? { reading.frontMatter }
  package var header: Header { reading.header }
  /// What it says of its status: its frontmatter, else its header.
  package var status: Sourced<Status>? {
    kind == .plan ? DocumentReading.status(frontMatter, header, bytes.span) : reading.status
  }

  /// What its header says of its status, where its frontmatter says nothing of it.
  var statusOfHeader: Sourced<Status>? {
    frontMatter?.read(.status, bytes.span) { _, _ in } == nil ? status : nil
  }

  /// What its header says of the day it was created.
  package var created: Sourced<DateText>? { reading.created }
  package var criteria: [Criterion] { reading.criteria }
  package var links: ContiguousArray<Link> { reading.links }
  /// What keeps the document from being text, if anything does.
  package var textFault: TextFault? { reading.textFault }
  package var conflicts: [MergeConflict] { reading.conflicts }

  /// What the formats do not allow, Markdown's first.
  ///
  /// Bytes that are no text and the markers of a merge break the frontmatter, too; they are spoken of as what they are.
  package var problems: [SyntaxProblem] {
    guard let frontMatter, !frontMatter.yaml.problems.isEmpty else { return tree.problems }
    if conflicts.contains(where: { frontMatter.range.contains($0.marker) }) { return tree.problems }
    return tree.problems
      + frontMatter.yaml.problems.filter { $0.range.start != textFault?.range.start }
  }

  /// The kind of document its name makes it.
  package var kind: DocumentKind { title.kind }

  /// The place of findings about the document as a whole.
  package var place: Finding.Place { Finding.Place(path) }

  /// Whether it lies in the planning folder itself and not in a folder below.
  package var isAtTop: Bool { reading.isAtTop }

  /// The text of a range as a reader sees it, without marks.
  package func plain(_ range: ByteRange) -> String {
    withPlain(range) { ByteScanner.text($0, $1) }
  }

  /// Reads the text of a range as a reader sees it; as a rule it stands in the document just so.
  func withPlain<Value>(
    _ range: ByteRange, _ body: (Span<UInt8>, ByteRange) -> Value
  ) -> Value {
    let source = bytes
    return PlainText.read(range, source.span, body)
  }

  /// The estimate that a reader sees in a range.
  func effort(at range: ByteRange) -> EffortText {
    // What is written as usual has no marks, and need not be searched for them.
    if let plain = PlainEffort(bytes.span, range) {
      return .duration(plain.effort, statedTotal: nil)
    }
    return withPlain(range) { EffortText($0, $1) }
  }

  /// The links that lie in a range; they are found without looking at all of them.
  package func links(in range: ByteRange) -> ArraySlice<Link> {
    var low = 0
    var high = links.count
    while low < high {
      let middle = (low + high) / 2
      if links[middle].range.start < range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < links.count, range.contains(links[end].range) { end += 1 }
    return links[low..<end]
  }

  /// The text of a range as it is written.
  package func raw(_ range: ByteRange) -> String { ByteScanner.text(bytes.span, range) }

  /// The first place inside a range at which a text is written.
  package func range(of text: String, in range: ByteRange) -> ByteRange? {
    let sought = Bytes(text)
    let span = bytes.span
    guard let first = sought.first else { return nil }
    var offset = range.lower
    while let start = ByteScanner.find(first, in: span, from: offset, to: range.upper) {
      guard start + sought.count <= range.upper else { return nil }
      if sought.indices.allSatisfy({ bytes[start + $0] == sought[$0] }) {
        return ByteRange(start, start + sought.count)
      }
      offset = start + 1
    }
    return nil
  }

  /// What the destination of a link of the document says.
  package func target(of link: Link) -> LinkTarget {
    let source = bytes
    if link.isWritten(source.span) { return LinkTarget(source.span, link.destination) }
    return LinkTarget(link.destinationText(source.span))
  }

  /// The first heading of the first level.
  package var h1: Heading? { outline.headings.first { $0.level == 1 } }

  /// The month at the end of the title.
  package var titleMonth: TitleMonth? {
    h1.flatMap { TitleMonth(bytes.span, $0.range) }
  }
}
