import WPHost
import WPSyntax

/// The document that a `wp debug` command looks at.
struct Debugged {
  let path: FilePath
  let bytes: Bytes

  init(_ invocation: Invocation) throws {
    let typed = invocation.arguments.operands[0]
    path = FilePath(typed)
    if typed.elementsEqual("-".utf8) {
      bytes = try invocation.host.console.readInput()
    } else {
      let absolute = typed.isAbsolute ? typed : try invocation.directory().joined(typed)
      bytes = try invocation.host.files.read(absolute)
    }
  }

  /// The frontmatter as JSON, or what is wrong with it; whatever stands between the lines is taken for YAML.
  func frontmatter() throws -> Answer {
    let span = bytes.span
    let tree = MarkdownParser.parse(span, frontMatter: .always)
    let unclosed = tree.problems.filter { $0.kind == .unclosedFrontMatter }
    guard unclosed.isEmpty else { return problems(unclosed) }
    guard let content = FrontMatterBlock.content(of: tree) else { return Answer("null\n") }
    let yaml = YAMLParser.parse(span, in: content)
    guard yaml.problems.isEmpty else { return problems(yaml.problems) }
    return Answer(output: YAMLJSON.bytes(yaml, in: span) + [ByteScanner.lineFeed])
  }

  /// The document put together again from the pieces that the parser found.
  func rewritten() throws -> Bytes {
    let span = bytes.span
    let tree = MarkdownParser.parse(span)
    return tree.written(from: bytes)
  }

  /// The document with one key of its frontmatter set; nothing is written to the disk.
  func setting(_ change: String) throws -> Bytes {
    guard let sign = change.firstIndex(of: "="), sign > change.startIndex else {
      throw UsageError("'\(change)' does not say what is set", hint: "write it like status=claimed")
    }
    let key = String(change[..<sign])
    let value = FrontMatterEdit.value(of: String(change[change.index(after: sign)...]))
    let content = FrontMatterBlock.content(of: MarkdownParser.parse(bytes.span))
    do throws(FrontMatterEdit.Refusal) {
      let edit = try FrontMatterEdit.set(
        key: key, value: value, in: bytes, frontMatter: content)
      return EditSet([edit])?.apply(to: bytes) ?? bytes
    } catch {
      throw Failure(code: "cannot_edit", "cannot edit safely: \(error.reason)")
    }
  }

  private func problems(_ problems: [SyntaxProblem]) -> Answer {
    let lines = LineTable(bytes.span)
    var text = ""
    for problem in problems {
      let place = lines.position(of: problem.range.lower, in: bytes.span)
      text += "\(path.shown):\(place.line):\(place.column): \(Visible.text("\(problem.kind)"))\n"
    }
    return Answer(text, status: .refused)
  }
}
