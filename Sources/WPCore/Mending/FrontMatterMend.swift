import WPSyntax

/// Changes one key of a document's frontmatter.
struct FrontMatterMend {
  private let document: Document
  private let field: PackageField

  init(_ document: Document, _ field: PackageField) {
    self.document = document
    self.field = field
  }

  private var bytes: Bytes { document.bytes }

  private var entry: FrontMatter.Entry? {
    FrontMatter.Key(rawValue: field.rawValue).flatMap { document.frontMatter?.entry($0) }
  }

  /// Whether the key stands there.
  var isPresent: Bool { entry != nil }

  /// The edits that give the key a value; a document without frontmatter gets one.
  func set(_ value: PackageChange.Value) throws(EditRefusal) -> [Edit] {
    switch value {
    case .text(let matter, _): return [try scalar(matter)]
    case .priority(let priority): return [try scalar(priority.word)]
    case .list(let items): return try list(items)
    case .nothing: return try remove()
    }
  }

  private func scalar(_ text: String) throws(EditRefusal) -> Edit {
    try setting(.text(text))
  }

  private func setting(_ value: FrontMatterEdit.Value) throws(EditRefusal) -> Edit {
    do throws(FrontMatterEdit.Refusal) {
      return try FrontMatterEdit.set(
        key: field.rawValue, value: value, in: bytes, frontMatter: content)
    } catch {
      throw .doubtful(document, error.reason)
    }
  }

  private func list(_ items: [String]) throws(EditRefusal) -> [Edit] {
    guard let entry, let yaml = document.frontMatter?.yaml else { return [try appended(items)] }
    let edits =
      items.isEmpty
      ? emptied(entry.valueNode, yaml)
      : FrontMatterList.edits(items, at: entry.valueNode, of: yaml, in: bytes)
    guard let edits else {
      throw .doubtful(document, "'\(field.word)' is not a list of texts")
    }
    return edits
  }

  private func emptied(_ node: Int, _ yaml: YAMLTree) -> [Edit]? {
    guard yaml[node].kind == .sequence, yaml[node].style == .block else {
      return [Edit(yaml[node].range, yaml[node].range.isEmpty ? " []" : "[]")]
    }
    // The lines of the items go, the key gets its answer on its own line.
    guard let entry else { return nil }
    let colon = bytes.endOfLine(from: yaml[entry.keyNode].range.upper)
    return [
      Edit(ByteRange(colon, colon), " []"),
      Edit(
        ByteRange(bytes.nextLine(behind: colon), bytes.nextLine(behind: yaml[node].range.upper)), ""
      ),
    ]
  }

  // One item per line, so that two branches that add one each can be merged.
  private func appended(_ items: [String]) throws(EditRefusal) -> Edit {
    guard let content, !items.isEmpty else {
      return try setting(.yaml(FrontMatterList.flow(items)))
    }
    let yaml = YAMLParser.parse(bytes.span, in: content)
    guard yaml.problems.isEmpty, yaml[0].range.isEmpty || yaml[0].style == .block,
      content.isEmpty || ByteScanner.isLineEnd(bytes[content.upper - 1])
    else { throw .doubtful(document, "its frontmatter is not one key per line") }
    let start = yaml[0].range.lower
    let indentation =
      yaml[0].range.isEmpty
      ? "" : ByteScanner.text(bytes.span, ByteRange(bytes.line(at: start).lower, start))
    let end = bytes.firstLineEnd
    let lines =
      ["\(indentation)\(field.rawValue):"]
      + items.map { "\(indentation)  - \(YAMLEmit.scalar($0))" }
    return Edit(
      ByteRange(content.upper, content.upper), lines.map { $0 + end }.joined())
  }

  private func remove() throws(EditRefusal) -> [Edit] {
    guard let entry, let yaml = document.frontMatter?.yaml else { return [] }
    guard yaml[0].style == .block else {
      throw .doubtful(document, "its frontmatter is not one key per line")
    }
    let start = bytes.line(at: yaml[entry.keyNode].range.lower).lower
    let end = max(yaml[entry.keyNode].range.upper, yaml[entry.valueNode].range.upper)
    return [Edit(ByteRange(start, bytes.nextLine(behind: end)), "")]
  }

  private var content: ByteRange? {
    document.frontMatter.map { _ in FrontMatterBlock.content(of: document.tree[1]) }
  }
}
