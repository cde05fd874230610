extension SessionID {
  /// Names a worker inside a conversation; nil where the name would be too long.
  package init?(of worker: String, in conversation: SessionID) {
    self.init(conversation.text + SessionID.mark + worker)
  }

  /// The conversation it belongs to, which may be itself.
  package var conversation: SessionID {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "#")), end > text.utf8.startIndex,
      let name = SessionID(String(text[..<end]))
    else { return self }
    return name
  }

  /// Whether it is a conversation, or a worker in it; it is asked for every claim there is.
  func isIn(_ conversation: SessionID) -> Bool {
    let (name, whole) = (text.utf8, conversation.text.utf8)
    if name.count == whole.count { return text == conversation.text }
    return name.count > whole.count && name.dropFirst(whole.count).first == UInt8(ascii: "#")
      && name.starts(with: whole)
  }

  /// Whether it is a worker inside a conversation.
  package var isPart: Bool { conversation != self }

  /// Whether they are one, or one has the other work for it; of two workers neither stands back for the other.
  package func isKin(to other: SessionID) -> Bool {
    self == other || conversation == other || other.conversation == self
  }

  private static let mark = "#"
}
