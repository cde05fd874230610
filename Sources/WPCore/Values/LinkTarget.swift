package import WPSyntax

/// Where a link leads, as its destination says.
package struct LinkTarget: Sendable, Equatable {
  /// The ways in which a destination can name a place.
  package enum Kind: UInt8, Sendable {
    /// A path from the folder of the document.
    case relative
    /// A place in the document itself.
    case fragment
    /// A path from the root of a file system or site, a drive letter included.
    case absolute
    /// A `file:` address.
    case file
    /// `http:`, `https:`, or an address that leaves out its scheme, `//host`.
    case web
    case mail
    /// Any other scheme.
    case otherScheme
    /// Nothing at all.
    case empty
  }

  package let kind: Kind
  /// The path with its percent-encoding undone; empty but for relative and absolute ones.
  ///
  /// An encoded slash or NUL stays encoded: neither can be part of a file's name.
  package let path: FilePath
  /// What stands behind `#`, decoded.
  package let fragment: String?

  /// Reads a destination, without the angle brackets it may have had.
  package init(_ bytes: Span<UInt8>, _ range: ByteRange) {
    let range = ByteScanner.trim(bytes, range.lower, range.upper)
    let hash = ByteScanner.find(UInt8(ascii: "#"), in: bytes, from: range.lower, to: range.upper)
    let end = hash ?? range.upper
    let query = ByteScanner.find(UInt8(ascii: "?"), in: bytes, from: range.lower, to: end) ?? end
    kind = LinkTarget.kind(bytes, ByteRange(range.lower, end), hasFragment: hash != nil)
    let hasPath = kind == .relative || kind == .absolute
    path = FilePath(
      hasPath ? LinkTarget.decode(bytes, ByteRange(range.lower, query), keepsSlash: true) : [])
    fragment = hash.map {
      let decoded = LinkTarget.decode(bytes, ByteRange($0 + 1, range.upper), keepsSlash: false)
      return String(decoding: decoded, as: UTF8.self)
    }
  }

  /// Reads a destination from a text.
  package init(_ text: String) {
    let bytes = Bytes(text)
    self.init(bytes.span, ByteRange(0, bytes.count))
  }

  /// Where a relative path leads from a folder below a root.
  package struct Resolution: Sendable, Equatable {
    /// How many folders above the root the path climbs; 0 inside.
    package let above: Int
    /// The way from there on down.
    package let path: FilePath

    /// The names on that way.
    package var components: [FilePath] {
      path.bytes.split(separator: UInt8(ascii: "/")).map { FilePath(Bytes($0)) }
    }

    /// The path below the root, or nil where the link leaves it.
    package var inside: FilePath? { above == 0 ? path : nil }
  }

  /// Follows a relative path from a folder, given by its path below the root; nil for other kinds.
  package func resolved(from folder: FilePath) -> Resolution? {
    guard kind == .relative || kind == .fragment else { return nil }
    var above = 0
    var way = Bytes()
    way.reserveCapacity(folder.bytes.count + path.bytes.count + 1)
    LinkTarget.follow(folder, from: &way, above: &above)
    LinkTarget.follow(path, from: &way, above: &above)
    return Resolution(above: above, path: FilePath(way))
  }

  private static func follow(_ path: FilePath, from way: inout Bytes, above: inout Int) {
    let slash = UInt8(ascii: "/")
    let bytes = path.bytes.span
    var start = 0
    while start < bytes.count {
      let end = ByteScanner.find(slash, in: bytes, from: start, to: bytes.count) ?? bytes.count
      let name = ByteRange(start, end)
      start = end + 1
      if name.isEmpty || name.count == 1 && bytes[name.lower] == UInt8(ascii: ".") { continue }
      if name.count != 2 || !(".." as StaticString).matches(bytes, at: name.lower) {
        if !way.isEmpty { way.append(slash) }
        ByteScanner.append(bytes, name, to: &way)
      } else if way.isEmpty {
        above += 1
      } else {
        way.removeLast(way.count - (way.lastIndex(of: slash) ?? 0))
      }
    }
  }

  private static func kind(
    _ bytes: Span<UInt8>, _ range: ByteRange, hasFragment: Bool
  ) -> Kind {
    guard !range.isEmpty else { return hasFragment ? .fragment : .empty }
    if bytes[range.lower] == UInt8(ascii: "/") {
      return range.count > 1 && bytes[range.lower + 1] == UInt8(ascii: "/") ? .web : .absolute
    }
    guard let colon = endOfScheme(bytes, range) else { return .relative }
    if colon == range.lower + 1 { return .absolute }
    return Phrase(bytes, ByteRange(range.lower, colon)).flatMap(scheme) ?? .otherScheme
  }

  private static func scheme(_ phrase: Phrase) -> Kind? {
    switch phrase {
    case "http", "https": .web
    case "mailto": .mail
    case "file": .file
    default: nil
    }
  }

  /// The offset of the colon behind a scheme: a letter, then letters, digits, `+`, `-` and `.`.
  private static func endOfScheme(_ bytes: Span<UInt8>, _ range: ByteRange) -> Int? {
    guard bytes[range.lower].isLetter else { return nil }
    for offset in range.lower..<range.upper {
      switch bytes[offset] {
      case UInt8(ascii: ":"): return offset
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      case let byte where byte.isLetter || byte.isDigit: continue
      default: return nil
      }
    }
    return nil
  }

  private static func decode(_ bytes: Span<UInt8>, _ range: ByteRange, keepsSlash: Bool) -> Bytes {
    var out = Bytes()
    out.reserveCapacity(range.count)
    guard
      ByteScanner.find(UInt8(ascii: "%"), in: bytes, from: range.lower, to: range.upper) != nil
    else {
      ByteScanner.append(bytes, range, to: &out)
      return out
    }
    var offset = range.lower
    while offset < range.upper {
      if bytes[offset] == UInt8(ascii: "%"), offset + 2 < range.upper,
        let high = hexValue(bytes[offset + 1]), let low = hexValue(bytes[offset + 2])
      {
        let byte = high << 4 | low
        if byte != 0, !(keepsSlash && byte == UInt8(ascii: "/")) {
          out.append(byte)
          offset += 3
          continue
        }
      }
      out.append(bytes[offset])
      offset += 1
    }
    return out
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
