import WPSyntax

/// What is read from one document by itself.
final class DocumentReading: Sendable {
  /// The path from the root of the run.
  let path: FilePath
  /// The path from the planning folder.
  let name: FilePath
  /// Whether it lies in the planning folder itself and not in a folder below.
  let isAtTop: Bool
  /// What the name says: kind, number, slug.
  let title: DocumentName
  /// Why the document could not be read, if it could not; it is empty then.
  let unreadable: String?
  let tree: Tree
  let outline: Outline
  let frontMatter: FrontMatter?
  let header: Header
  /// What it says of its status, unless it is the plan of a package: of those hardly anybody asks.
  let status: Sourced<Status>?
  /// What its header says of the day it was created.
  let created: Sourced<DateText>?
  let criteria: [Criterion]
  let links: ContiguousArray<Link>
  /// What keeps the document from being text, if anything does.
  let textFault: TextFault?
  let conflicts: [MergeConflict]

  init(path: FilePath, file: PlanFile, _ headings: inout KnownHeadings) {
    self.path = path
    name = file.name
    isAtTop = !file.name.bytes.contains(UInt8(ascii: "/"))
    let title = DocumentName(file.name)
    let bytes = file.content.bytes
    unreadable = file.content.problem
    // The whole of it is read from a local: a span of a stored property would hold `self` while it is filled.
    let span = bytes.span
    let tree = MarkdownParser.parse(span)
    let outline = Outline(tree, span, &headings)
    let frontMatter = FrontMatter(of: tree, span)
    let header = HeaderReader.read(tree, outline, span)
    status = title.kind == .plan ? nil : DocumentReading.status(frontMatter, header, span)
    created = DocumentReading.created(header, span)
    criteria = CriteriaReader.read(tree, outline, span)
    links = Links.all(in: tree, span)
    textFault = TextFault(span)
    conflicts = MergeConflict.all(in: tree, span)
    self.title = title
    self.tree = tree
    self.outline = outline
    self.frontMatter = frontMatter
    self.header = header
  }

  /// What a document says of its status: its frontmatter, else its header.
  static func status(
    _ matter: FrontMatter?, _ header: Header, _ bytes: Span<UInt8>
  ) -> Sourced<Status>? {
    if let written = matter?.read(.status, bytes, Status.init) {
      return written.value.map { status in written.map { _ in status } }
    }
    guard let value = header.first(.status) else { return nil }
    return PlainText.read(value.range, bytes) { Status($0, $1) }
      .map { Sourced($0, at: value.range, from: .header) }
  }

  private static func created(_ header: Header, _ bytes: Span<UInt8>) -> Sourced<DateText>? {
    guard let value = header.first(.created), !value.range.isEmpty else { return nil }
    return Sourced(DateText(bytes, value.range), at: value.range, from: .header)
  }
}
