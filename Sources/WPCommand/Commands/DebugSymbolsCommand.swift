import WPHost
import WPSyntax

extension Command {
  static let debugSymbols = Command(
    "debug symbols", .inspection,
    summary: "print the declarations of a source file as bare JSON",
    description: """
      Read are TypeScript, JavaScript, Swift, Python, Go and Rust, told by the ending
      of the name. Of a file that cannot be read without doubt, declarations is null:
      every change of it is one of the whole file.
      """,
    operands: [Operand("FILE", .one, "the source file")],
    examples: [
      Example("wp debug symbols src/store.ts", "prints names, kinds, lines and bytes"),
      Example("wp debug symbols a.py | jq -r '.declarations[].name'", "lists what can be reserved"),
    ],
    run: { invocation in try Debugged(invocation).symbols() })
}

extension Debugged {
  /// The declarations of a source file as JSON.
  fileprivate func symbols() throws -> Answer {
    guard let language = SourceLanguage(of: path) else {
      throw Failure(
        code: "unknown_language", "the ending of \(path.shown) is that of no language that is read",
        hint: "read are .ts .tsx .js .jsx (also .mts, .cjs and the like), .swift, .py, .go and .rs")
    }
    let found = DeclarationScanner.declarations(of: bytes.span, in: language)
    let lines = LineTable(bytes.span)
    var writer = JSONWriter()
    writer.object { file in
      file.member("language", "\(language)")
      file.key("declarations")
      guard let found else { return file.null() }
      file.array { list in
        for declaration in found {
          list.object { $0.write(declaration, lines) }
        }
      }
    }
    return Answer(output: writer.bytes + [ByteScanner.lineFeed])
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ declaration: Declaration, _ lines: LineTable) {
    let range = declaration.range
    member("name", declaration.name)
    member("kind", declaration.kind.rawValue)
    member("first_line", lines.line(of: range.lowerBound) + 1)
    member("last_line", lines.line(of: max(range.lowerBound, range.upperBound - 1)) + 1)
    member("start", range.lowerBound)
    member("end", range.upperBound)
  }
}
