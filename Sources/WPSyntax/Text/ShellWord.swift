/// A text as one word of a shell.
package enum ShellWord {
  /// The word in single quotes, whatever it holds.
  package static func quoted(_ text: String) -> String {
    let quote = UInt8(ascii: "'")
    // On bytes: with a mark that combines, a quote would be another character.
    var word: Bytes = [quote]
    for byte in text.utf8 {
      if byte == quote { word += Bytes("'\\''") } else { word.append(byte) }
    }
    word.append(quote)
    return String(decoding: word, as: UTF8.self)
  }

  /// The word in quotes only where a shell could read it as anything but itself.
  package static func spelled(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte | 0x20 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: "/._-:".utf8.contains(byte)
      }
    }
    return isPlain && !text.isEmpty ? text : quoted(text)
  }
}
