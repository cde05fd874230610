/// The name under which a person or a program works: `ana`, `codex-2`.
///
/// Two who call themselves the same are still two: a handle says whom to ask, a nonce who holds.
package struct AgentHandle: Hashable, Sendable, Comparable {
  package let text: String

  /// The most bytes a handle has.
  package static let lengthLimit = 64

  /// Takes a handle as it must be written: lower-case letters, digits and hyphens.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= AgentHandle.lengthLimit,
      bytes.first != UInt8(ascii: "-"), bytes.allSatisfy(AgentHandle.allows)
    else { return nil }
    self.text = text
  }

  /// Makes a handle of a name of any kind; nil where nothing of it can be in one.
  package init?(slugOf name: String) {
    var bytes: [UInt8] = []
    for byte in name.lowercased().utf8 {
      if AgentHandle.allows(byte), byte != UInt8(ascii: "-") {
        bytes.append(byte)
      } else if let last = bytes.last, last != UInt8(ascii: "-") {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    bytes = Array(bytes.prefix(AgentHandle.lengthLimit))
    while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  package static func < (a: AgentHandle, b: AgentHandle) -> Bool { a.text < b.text }

  private static func allows(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte.isDigit
      || byte == UInt8(ascii: "-")
  }
}
