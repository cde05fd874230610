package import WPSyntax

/// One Markdown document of a plan with everything that is read from it by itself.
package struct Document: Sendable {
  /// The path from the root of the run.
  package let path: FilePath
  /// The path from the planning folder.
  package let name: FilePath
  /// What the name says: kind, number, slug.
  package let title: DocumentName
  package let bytes: Bytes
  /// Why the document could not be read, if it could not; it is empty then.
  package let unreadable: String?
  package let tree: Tree
  package let outline: Outline
  package let frontMatter: FrontMatter?
  package let header: Header
  /// What it says of its status: its frontmatter, else its header.
  package let status: Sourced<Status>?
  /// What its header says of the day it was created.
  package let created: Sourced<DateText>?
  package let criteria: [Criterion]
  package let links: ContiguousArray<Link>
  /// What keeps the document from being text, if anything does.
  package let textFault: TextFault?
  package let conflicts: [MergeConflict]

  package init(path: FilePath, file: PlanFile) {
    self.path = path
    name = file.name
    title = DocumentName(file.name)
    let bytes = file.content.bytes
    unreadable = file.content.problem
    // The whole of it is read from a local: a span of a stored property would hold `self` while it is filled.
    let span = bytes.span
    let tree = MarkdownParser.parse(span)
    let outline = Outline(tree, span)
    let frontMatter = Document.frontMatter(tree, span)
    let header = HeaderReader.read(tree, outline, span)
    status = Document.status(frontMatter, header, span)
    created = Document.created(header, span)
    criteria = CriteriaReader.read(tree, outline, span)
    links = Links.all(in: tree, span)
    textFault = TextFault(span)
    conflicts = MergeConflict.all(in: tree, span)
    self.bytes = bytes
    self.tree = tree
    self.outline = outline
    self.frontMatter = frontMatter
    self.header = header
  }

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
  package var isAtTop: Bool { !name.bytes.contains(UInt8(ascii: "/")) }

  /// The text of a range as a reader sees it, without marks.
  package func plain(_ range: ByteRange) -> String {
    withPlain(range) { ByteScanner.text($0, $1) }
  }

  /// Reads the text of a range as a reader sees it; as a rule it stands in the document just so.
  func withPlain<Value>(
    _ range: ByteRange, _ body: (Span<UInt8>, ByteRange) -> Value
  ) -> Value {
    let source = bytes
    if !PlainText.hasMarkup(source.span, range) { return body(source.span, range) }
    let plain = PlainText.bytes(of: range, source.span)
    return body(plain.span, ByteRange(0, plain.count))
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

  private static func status(
    _ matter: FrontMatter?, _ header: Header, _ bytes: Span<UInt8>
  ) -> Sourced<Status>? {
    if let written = matter?.scalar(.status, bytes) {
      return Status(written.value).map { status in written.map { _ in status } }
    }
    guard let value = header.first(.status) else { return nil }
    let text = String(decoding: PlainText.bytes(of: value.range, bytes), as: UTF8.self)
    return Status(text).map { Sourced($0, at: value.range, from: .header) }
  }

  private static func created(_ header: Header, _ bytes: Span<UInt8>) -> Sourced<DateText>? {
    guard let value = header.first(.created), !value.range.isEmpty else { return nil }
    return Sourced(DateText(bytes, value.range), at: value.range, from: .header)
  }

  private static func frontMatter(_ tree: Tree, _ bytes: Span<UInt8>) -> FrontMatter? {
    guard tree.nodes.count > 1, tree[1].kind == .frontMatter else { return nil }
    return FrontMatter(
      range: tree[1].range, content: FrontMatterBlock.content(of: tree[1]), bytes)
  }
}
