import WPSyntax

/// Finds the places where a text names a file.
struct NameMention {
  let name: Bytes
  /// The folders whose path may stand before the name, besides none and `./`.
  let folder: Bytes
  /// Whether the name alone means the file, as it does in its own folder.
  let isLocal: Bool

  /// The ranges of the name, where it is the whole name of a file in the folder.
  func ranges(in bytes: Bytes) -> [ByteRange] {
    guard let first = name.first, name.count <= bytes.count else { return [] }
    let span = bytes.span
    var found: [ByteRange] = []
    var offset = 0
    while let start = ByteScanner.find(first, in: span, from: offset, to: bytes.count) {
      let end = start + name.count
      guard end <= bytes.count else { break }
      offset = start + 1
      guard bytes[start..<end].elementsEqual(name), isEnd(end, bytes), isStart(start, bytes)
      else { continue }
      found.append(ByteRange(start, end))
      offset = end
    }
    return found
  }

  private func isEnd(_ end: Int, _ bytes: Bytes) -> Bool {
    end == bytes.count || !isNameByte(bytes[end])
  }

  private func isStart(_ start: Int, _ bytes: Bytes) -> Bool {
    guard start > 0 else { return isLocal }
    guard bytes[start - 1] == UInt8(ascii: "/") else {
      return isLocal && !isNameByte(bytes[start - 1]) && bytes[start - 1] != UInt8(ascii: ".")
    }
    var low = start - 1
    while low > 0, isNameByte(bytes[low - 1]) || bytes[low - 1] == UInt8(ascii: ".") { low -= 1 }
    let above = bytes[low..<(start - 1)]
    return above.elementsEqual(folder) || isLocal && above.elementsEqual(".".utf8)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }
}
