extension DeclarationReader {
  /// Reads a line of Python with all lines that it goes on in.
  ///
  /// A definition lasts until a line that is indented no deeper than it; one in an `if` or a `try` counts like one
  /// beside it.
  mutating func readPythonLine(_ text: Span<UInt8>) {
    let indentation = DeclarationReader.indentation(of: current.start, text)
    let start = max(current.lead, endPythonBlocks(from: indentation, text))
    guard blocks.last?.isOpen ?? true else { return skipPythonLine(text) }
    while current.isSign("@"), current.kind != .end { skipPythonLine(text) }
    if current.isWord("async", in: text) { advance(text) }
    if current.isWord(among: ["def", "class"], in: text) {
      let isClass = current.isWord("class", in: text)
      advance(text)
      let name = current
      skipPythonLine(text)
      guard name.isName else { return }
      open(name.name(in: text), isClass: isClass, from: start, indentation)
    } else {
      readPythonAssignment(from: start, text)
    }
  }

  /// Ends what has no more lines, and tells where the next may start.
  @discardableResult
  mutating func endPythonBlocks(from indentation: Int, _ text: Span<UInt8>) -> Int {
    var next = 0
    while let block = blocks.last, block.indentation >= indentation {
      blocks.removeLast()
      let end = endOfPythonBlock(block.indentation, text)
      self.end(block.index, at: end)
      next = max(next, end)
    }
    while next > 0, next < current.start, SourceBytes.isSpace(text[next]) { next += 1 }
    return next
  }

  /// Where the comments end that are indented like the lines before them.
  private func endOfPythonBlock(_ indentation: Int, _ text: Span<UInt8>) -> Int {
    var end = current.gap
    var offset = end
    while offset < current.start {
      if text[offset] == UInt8(ascii: "#") {
        guard DeclarationReader.indentation(of: offset, text) > indentation else { return end }
        while offset < current.start, !ByteScanner.isLineEnd(text[offset]) { offset += 1 }
        end = offset
      } else {
        offset += 1
      }
    }
    return end
  }

  private mutating func open(
    _ name: String, isClass: Bool, from start: Int, _ indentation: Int
  ) {
    let outer = blocks.last?.name
    blocks.append(
      Block(
        index: declarations.count, name: name, indentation: indentation,
        isOpen: isClass && outer == nil))
    declare(
      outer.map { "\($0).\(name)" } ?? name,
      isClass ? .class : outer == nil ? .function : .method, from: start)
  }

  /// Reads `name = value` and `name: type = value` at the top.
  private mutating func readPythonAssignment(from start: Int, _ text: Span<UInt8>) {
    let first = current
    let isAlias = current.isWord("type", in: text)
    advance(text)
    var isAssignment = current.isSign("=") || current.isSign(":")
    var name = first
    if isAlias, current.isName, !current.startsLine {
      name = current
      isAssignment = true
    }
    let sign = current
    var isList = false
    var count = 0
    while !startsPythonLine {
      if current.isSign(";") { isList = true }
      count += 1
      advance(text)
    }
    guard blocks.isEmpty, first.isName, isAssignment, !isList, count > 1,
      DeclarationReader.indentation(of: first.start, text) == 0,
      !first.isWord(among: ["else", "try", "finally", "lambda"], in: text),
      !(sign.isSign("=") && sign.end < text.count && text[sign.end] == UInt8(ascii: "="))
    else { return }
    declare(
      name.name(in: text), isAlias && name.start != first.start ? .type : .variable, from: start)
  }

  private mutating func skipPythonLine(_ text: Span<UInt8>) {
    repeat { advance(text) } while !startsPythonLine
  }

  /// Whether nothing before goes on here.
  private var startsPythonLine: Bool {
    current.kind == .end || (current.startsLine && current.depth == 0 && current.kind != .close)
  }

  /// The columns in front of the first word of a line; a tab goes to the next eighth.
  private static func indentation(of offset: Int, _ text: Span<UInt8>) -> Int {
    var start = offset
    while start > 0, ByteScanner.isBlank(text[start - 1]) || text[start - 1] == 0x0C { start -= 1 }
    var columns = 0
    for index in start..<offset {
      columns = text[index] == ByteScanner.tab ? (columns / 8 + 1) * 8 : columns + 1
    }
    return columns
  }
}
