package import WPSyntax

/// Lines of ours in a file that others write, too, between two comments that start with `#`.
///
/// They are replaced where they stand and never doubled; every other byte of the file stays.
package struct LineBlock: Sendable {
  /// One of the comments stands without the other, or more often than once, on this line.
  package struct Unpaired: Error, Sendable, Equatable {
    package let line: Int
  }

  private static let open = Bytes("# wp:begin")
  private static let close = Bytes("# wp:end")

  private let lines: [String]

  /// Takes the lines between the comments.
  package init(_ lines: [String]) { self.lines = lines }

  /// The file with the block: in its place, else behind everything else.
  package func written(in file: Bytes) throws(Unpaired) -> Bytes {
    if let place = try LineBlock.place(in: file) {
      return file[..<place.lower] + bytes + file[place.upper...]
    }
    let isOpen = file.last.map { $0 != ByteScanner.lineFeed } ?? false
    return file + (isOpen ? Bytes("\n") : []) + bytes
  }

  /// The file without the block, which may be as it was.
  package static func removed(from file: Bytes) throws(Unpaired) -> Bytes {
    guard let place = try place(in: file) else { return file }
    return Bytes(file[..<place.lower] + file[place.upper...])
  }

  /// Whether a file has such a block.
  package static func stands(in file: Bytes) -> Bool { (try? place(in: file)) ?? nil != nil }

  private var bytes: Bytes {
    let text = lines.map { $0 + "\n" }.joined()
    return LineBlock.open + Bytes(" (written by 'wp hooks install --git')\n" + text)
      + LineBlock.close
      + [ByteScanner.lineFeed]
  }

  /// The block from the start of its first line to behind its last.
  private static func place(in file: Bytes) throws(Unpaired) -> ByteRange? {
    var begin: Int?
    var found: ByteRange?
    var offset = 0
    var line = 0
    while offset < file.count {
      line += 1
      let feed = ByteScanner.find(
        ByteScanner.lineFeed, in: file.span, from: offset, to: file.count)
      let end = feed.map { $0 + 1 } ?? file.count
      let text = file[offset..<end]
      if text.starts(with: open) {
        guard begin == nil, found == nil else { throw Unpaired(line: line) }
        begin = offset
      } else if text.starts(with: close) {
        guard let start = begin, found == nil else { throw Unpaired(line: line) }
        found = ByteRange(start, end)
        begin = nil
      }
      offset = end
    }
    guard begin == nil else { throw Unpaired(line: line) }
    return found
  }
}
