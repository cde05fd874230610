import WPSyntax

/// Cuts the text of a shell into statements; it looks at each byte once, whatever the text is.
struct ShellReader {
  private let bytes: Bytes
  private var at = 0
  /// Documents that begin behind the line, with the statements they belong to.
  private var pending: [(statement: Int, delimiter: Bytes, stripsTabs: Bool)] = []
  /// The statements of the line that was read, in reverse.
  private var ready: [ShellStatement] = []

  init(_ text: String) { bytes = Bytes(text.utf8) }

  /// The next statement; nil behind the last.
  mutating func next() -> ShellStatement? {
    while ready.isEmpty {
      guard at < bytes.count else { return nil }
      ready = line().reversed()
    }
    return ready.popLast()
  }

  /// Reads one line with the documents behind it.
  private mutating func line() -> [ShellStatement] {
    var statements = [ShellStatement()]
    func end(_ ending: ShellStatement.Ending) {
      statements[statements.count - 1].ending = ending
      statements.append(ShellStatement())
    }
    var isDone = false
    while at < bytes.count, !isDone {
      switch bytes[at] {
      case ByteScanner.lineFeed:
        at += 1
        isDone = true
      case 0...ByteScanner.space: at += 1
      case UInt8(ascii: "#"): skipComment()
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"):
        at += 1
        end(.next)
      case UInt8(ascii: "("):
        at += 1
        end(.opening)
      case UInt8(ascii: ")"):
        at += 1
        end(.closing)
      case UInt8(ascii: "<") where ("<<<" as StaticString).matches(bytes.span, at: at):
        at += 3
        skipBlanks()
        _ = word()
      case UInt8(ascii: "<") where ("<<" as StaticString).matches(bytes.span, at: at):
        takeDelimiter(for: statements.count - 1)
      case UInt8(ascii: "<"):
        at += 1
        skipBlanks()
        _ = word()
      case UInt8(ascii: ">"): redirect(&statements[statements.count - 1])
      default:
        let word = word()
        // `2> file` is where errors go.
        if at < bytes.count, bytes[at] == UInt8(ascii: ">"), Int(word.text) != nil {
          var other = ShellStatement()
          redirect(&other)
          if word.text == "1" { statements[statements.count - 1].outputs += other.outputs }
        } else {
          statements[statements.count - 1].words.append(word)
        }
      }
    }
    for document in pending {
      statements[document.statement].document = body(document.delimiter, document.stripsTabs)
    }
    pending = []
    return statements
  }

  private mutating func redirect(_ statement: inout ShellStatement) {
    at += 1
    let isAppending = at < bytes.count && bytes[at] == UInt8(ascii: ">")
    if isAppending || (at < bytes.count && bytes[at] == UInt8(ascii: "|")) { at += 1 }
    // What follows `>&` is a stream.
    let isStream = at < bytes.count && bytes[at] == UInt8(ascii: "&")
    if isStream { at += 1 }
    skipBlanks()
    let target = word()
    if !isStream { statement.outputs.append((target, isAppending)) }
  }

  private mutating func takeDelimiter(for statement: Int) {
    at += 2
    let stripsTabs = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    if stripsTabs { at += 1 }
    skipBlanks()
    let delimiter = Bytes(word().text.utf8)
    if !delimiter.isEmpty { pending.append((statement, delimiter, stripsTabs)) }
  }

  /// The lines up to the one that ends them.
  private mutating func body(_ delimiter: Bytes, _ stripsTabs: Bool) -> String {
    var lines = Bytes()
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: ByteScanner.lineFeed) ?? bytes.count
      var line = bytes[at..<end]
      at = min(end + 1, bytes.count)
      if stripsTabs { line = line.drop { $0 == ByteScanner.tab } }
      if line.elementsEqual(delimiter) { break }
      lines += line
      lines.append(ByteScanner.lineFeed)
    }
    return String(decoding: lines, as: UTF8.self)
  }

  /// Reads a word, and takes its quotes off.
  private mutating func word() -> ShellStatement.Word {
    var text = Bytes()
    var word = ShellStatement.Word()
    scan: while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "'"):
        at += 1
        while at < bytes.count, bytes[at] != byte { append(to: &text) }
        at += 1
      case UInt8(ascii: "\""): quoted(&text, &word)
      case UInt8(ascii: "\\"):
        at += 1
        // A line end behind it joins two lines.
        if at < bytes.count, bytes[at] == ByteScanner.lineFeed {
          at += 1
        } else {
          append(to: &text)
        }
      case 0...0x20, UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"):
        break scan
      case UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "?"),
        UInt8(ascii: "["), UInt8(ascii: "{"):
        word.isPlain = false
        append(to: &text)
      case UInt8(ascii: "~") where text.isEmpty:
        word.isPlain = false
        append(to: &text)
      default: append(to: &text)
      }
    }
    at = min(at, bytes.count)
    word.text = String(decoding: text, as: UTF8.self)
    return word
  }

  private mutating func quoted(_ text: inout Bytes, _ word: inout ShellStatement.Word) {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == UInt8(ascii: "$") || bytes[at] == UInt8(ascii: "`") { word.isPlain = false }
      if bytes[at] == UInt8(ascii: "\\"), at + 1 < bytes.count,
        Bytes("$`\"\\".utf8).contains(bytes[at + 1])
      {
        at += 1
      }
      append(to: &text)
    }
    at += 1
  }

  private mutating func append(to text: inout Bytes) {
    guard at < bytes.count else { return }
    text.append(bytes[at])
    at += 1
  }

  private mutating func skipBlanks() {
    while at < bytes.count, ByteScanner.isBlank(bytes[at]) { at += 1 }
  }

  private mutating func skipComment() {
    while at < bytes.count, bytes[at] != ByteScanner.lineFeed { at += 1 }
  }
}
