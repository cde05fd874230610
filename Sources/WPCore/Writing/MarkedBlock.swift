package import WPSyntax

/// A part of ours in a file that others write, too, between two comments: it is replaced where it stands and never
/// doubled, and every other byte of the file stays.
package struct MarkedBlock: Sendable {
  /// How the comments around a block are written.
  package enum Marks: Sendable {
    /// `<!-- wp:begin -->`, with a blank line before the block.
    case markdown
    /// `# wp:begin`, as shells and git take it.
    case shell
  }

  /// One of the comments stands without the other, or more often than once, on this line.
  package struct Unpaired: Error, Sendable, Equatable {
    package let line: Int
  }

  private let marks: Marks
  private let lines: [String]
  private let author: String

  /// Takes the lines between the comments, and what the first comment of a shell says of who wrote them.
  package init(_ marks: Marks, _ lines: [String], author: String = "") {
    self.marks = marks
    self.lines = lines
    self.author = author
  }

  /// A file with the block: in its place, else behind everything else; a new file where there is none.
  package func written(in file: Bytes?) throws(Unpaired) -> Bytes {
    guard let file, !file.isEmpty else { return block(lineEnd: "\n") + Bytes("\n") }
    let lineEnd = marks.lineEnd(in: file)
    if let place = try MarkedBlock.place(marks, in: file) {
      return Bytes(file[..<place.lower]) + block(lineEnd: lineEnd) + Bytes(file[place.upper...])
    }
    let isOpen = file.last.map { !ByteScanner.isLineEnd($0) } ?? false
    let gap = (isOpen ? lineEnd : "") + (marks == .markdown ? lineEnd : "")
    return file + Bytes(gap) + block(lineEnd: lineEnd) + Bytes(lineEnd)
  }

  /// A file without its block, which may be as it was.
  package static func removed(_ marks: Marks, from file: Bytes) throws(Unpaired) -> Bytes {
    guard let place = try place(marks, in: file) else { return file }
    return Bytes(
      file[..<place.lower] + file[ByteScanner.skipLineEnd(file.span, at: place.upper)...])
  }

  /// Whether a file has such a block.
  package static func stands(_ marks: Marks, in file: Bytes) -> Bool {
    (try? place(marks, in: file)) ?? nil != nil
  }

  private func block(lineEnd: String) -> Bytes {
    let note = author.isEmpty ? "" : " (written by '\(author)')"
    return marks.open + Bytes(([note] + lines + [""]).joined(separator: lineEnd)) + marks.close
  }

  /// The block from the first byte of its first comment to the last of its second.
  private static func place(_ marks: Marks, in file: Bytes) throws(Unpaired) -> ByteRange? {
    let table = LineTable(file.span)
    var begin: Int?
    var found: ByteRange?
    var last = 0
    for line in table.starts.indices {
      let range = table.content(ofLine: line, in: file.span)
      // Only a comment at the start of a line is a mark; one in a sentence or in code is talk about it.
      let text = file[range.lower..<range.upper]
      if text.starts(with: marks.open) {
        guard begin == nil, found == nil else { throw Unpaired(line: line + 1) }
        begin = range.lower
        last = line
      } else if text.starts(with: marks.close) {
        guard let start = begin, found == nil else { throw Unpaired(line: line + 1) }
        found = ByteRange(start, range.lower + marks.close.count)
        begin = nil
      }
    }
    guard begin == nil else { throw Unpaired(line: last + 1) }
    return found
  }
}

extension MarkedBlock.Marks {
  fileprivate var open: Bytes {
    switch self {
    case .markdown: Bytes("<!-- wp:begin -->")
    case .shell: Bytes("# wp:begin")
    }
  }

  fileprivate var close: Bytes {
    switch self {
    case .markdown: Bytes("<!-- wp:end -->")
    case .shell: Bytes("# wp:end")
    }
  }

  // A shell takes a carriage return for a part of the last word of its line.
  fileprivate func lineEnd(in file: Bytes) -> String {
    guard self == .markdown, let end = file.firstIndex(where: ByteScanner.isLineEnd) else {
      return "\n"
    }
    return ByteScanner.text(file.span, ByteRange(end, ByteScanner.skipLineEnd(file.span, at: end)))
  }
}
