/// A path as the file system spells it: any bytes, compared as bytes.
///
/// `String` would make `café` in its two Unicode forms one name and would lose a name that is not
/// UTF-8; both are files somebody owns.
@usableFromInline
package struct FilePath: Hashable, Sendable, Comparable {
  package let bytes: Bytes

  package init(_ bytes: Bytes) { self.bytes = bytes }
  package init(_ text: String) { bytes = Bytes(text.utf8) }

  /// The path as text to show: control characters and stray bytes are made visible.
  package var shown: String { Visible.text(bytes.span, ByteRange(0, bytes.count)) }

  /// The path as text to work with; stray bytes become U+FFFD.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// What stands behind the last slash.
  package var name: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
    return part(from: slash + 1, to: bytes.count)
  }

  /// What stands before the last slash; empty where there is none.
  package var parent: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath("") }
    return part(from: 0, to: slash)
  }

  private func part(from start: Int, to end: Int) -> FilePath {
    var part = Bytes()
    part.reserveCapacity(end - start)
    ByteScanner.append(bytes.span, ByteRange(start, end), to: &part)
    return FilePath(part)
  }

  /// The path with a name behind it.
  package func appending(_ name: FilePath) -> FilePath {
    if bytes.isEmpty { return name }
    var joined = bytes
    joined.reserveCapacity(bytes.count + name.bytes.count + 1)
    if joined.last != UInt8(ascii: "/") { joined.append(UInt8(ascii: "/")) }
    joined.append(contentsOf: name.bytes)
    return FilePath(joined)
  }

  @usableFromInline
  package static func == (a: FilePath, b: FilePath) -> Bool {
    ByteScanner.areEqual(a.bytes.span, b.bytes.span)
  }

  @usableFromInline
  package func hash(into hasher: inout Hasher) { bytes.hashAtOnce(into: &hasher) }

  @usableFromInline
  package static func < (a: FilePath, b: FilePath) -> Bool {
    let order = ByteScanner.order(a.bytes.span, b.bytes.span)
    return order == 0 ? a.bytes.count < b.bytes.count : order < 0
  }
}

extension FilePath {
  /// Tells by its sign whether a path comes before other bytes, as paths are sorted.
  package static func order(_ path: FilePath, _ other: Span<UInt8>) -> Int {
    let order = ByteScanner.order(path.bytes.span, other)
    return order == 0 ? path.bytes.count - other.count : Int(order)
  }
}

extension FilePath: ExpressibleByStringLiteral, CustomStringConvertible {
  @usableFromInline package init(stringLiteral text: String) { self.init(text) }
  @usableFromInline package var description: String { shown }
}

extension FilePath {
  /// Whether the path is one of some folders, or lies below one of them.
  package func isAtOrBelow(anyOf folders: Set<FilePath>) -> Bool {
    var path = self
    while !path.bytes.isEmpty {
      if folders.contains(path) { return true }
      path = path.parent
    }
    return false
  }

  /// The rest of the path below a folder, or nil for a path that is not below it.
  package func below(_ folder: FilePath) -> FilePath? {
    if folder.bytes.isEmpty { return self }
    var start = folder.bytes.count
    guard bytes.count > start, ByteScanner.order(bytes.span, folder.bytes.span) == 0 else {
      return nil
    }
    if folder.bytes.last != UInt8(ascii: "/") {
      guard bytes[start] == UInt8(ascii: "/"), bytes.count > start + 1 else { return nil }
      start += 1
    }
    return part(from: start, to: bytes.count)
  }
}
