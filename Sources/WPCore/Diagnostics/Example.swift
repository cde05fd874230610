package import WPSyntax

/// A tiny planning root written as one text: files, and in them the places where a rule must speak.
///
/// A line `-- name --` heads each file; `⟦` and `⟧` stand around a place and are no part of the file. Around the
/// name of a heading line they mark the file as a whole; a name that ends with a slash is a folder.
package struct Example: Sendable, Equatable {
  /// One file or folder of an example.
  package struct File: Sendable, Equatable {
    /// The path below the planning root.
    package let path: FilePath
    package fileprivate(set) var bytes: Bytes = []
    /// The marked places, by their starts.
    package fileprivate(set) var marks: [ByteRange] = []
    /// Whether the file as a whole is marked.
    package let isMarked: Bool
    package let isFolder: Bool
  }

  /// The plan folder of every name without a slash.
  package static let folder: FilePath = "2026-01-05-example"

  package private(set) var files: [File] = []

  /// Reads the text of a rule.
  package init(_ text: StaticString) { self.init("\(text)") }

  /// Reads a text; lines before the first heading belong to no file.
  package init(_ text: String) {
    let bytes = Bytes(text)
    let span = bytes.span
    var cursor = LineCursor()
    var offset = 0
    var content = 0
    while offset < span.count {
      let end = cursor.endOfLine(span, from: offset)
      let next = ByteScanner.skipLineEnd(span, at: end)
      if let file = Self.heading(ByteScanner.text(span, ByteRange(offset, end))) {
        fill(span, ByteRange(content, offset))
        files.append(file)
        content = next
      }
      offset = next
    }
    fill(span, ByteRange(content, span.count))
    endLastLine()
  }

  // A literal of several lines has no line end behind its last line; a file should.
  private mutating func endLastLine() {
    guard let last = files.last?.bytes.last, !ByteScanner.isLineEnd(last) else { return }
    files[files.count - 1].bytes.append(ByteScanner.lineFeed)
  }

  private static func heading(_ line: String) -> File? {
    guard line.hasPrefix("-- "), line.hasSuffix(" --"), line.utf8.count > 6 else { return nil }
    let written = line.dropFirst(3).dropLast(3)
    let name = String(written.filter { $0 != "⟦" && $0 != "⟧" })
    let isFolder = name.hasSuffix("/")
    let path = FilePath(isFolder ? String(name.dropLast()) : name)
    let isLocal = !path.bytes.contains(UInt8(ascii: "/")) && !isFolder
    return File(
      path: isLocal ? folder.appending(path) : path, isMarked: name.utf8.count < written.utf8.count,
      isFolder: isFolder)
  }

  /// Gives the last file its content, without the marks.
  private mutating func fill(_ span: Span<UInt8>, _ range: ByteRange) {
    guard !files.isEmpty else { return }
    var bytes: Bytes = []
    var open: [Int] = []
    var marks: [ByteRange] = []
    var offset = range.lower
    while offset < range.upper {
      if ("⟦" as StaticString).matches(span, at: offset) {
        open.append(bytes.count)
        offset += 3
      } else if ("⟧" as StaticString).matches(span, at: offset) {
        if let start = open.popLast() { marks.append(ByteRange(start, bytes.count)) }
        offset += 3
      } else {
        bytes.append(span[offset])
        offset += 1
      }
    }
    files[files.count - 1].bytes = bytes
    files[files.count - 1].marks = marks.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
