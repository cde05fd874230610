/// The name of one running conversation or shell; whoever starts it chooses it.
package struct SessionID: Hashable, Sendable, Comparable {
  package let text: String

  /// The most bytes a name has.
  package static let lengthLimit = 512

  /// Takes any name that is not empty, not endless and has no control characters.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard !bytes.isEmpty, bytes.count <= SessionID.lengthLimit,
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return nil }
    self.text = text
  }

  package static func < (a: SessionID, b: SessionID) -> Bool { a.text < b.text }
}
