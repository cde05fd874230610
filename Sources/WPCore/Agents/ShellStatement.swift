/// One simple command of a shell.
struct ShellStatement {
  /// A word with its quotes taken off.
  struct Word: Equatable {
    var text = ""
    /// Whether it says what it says, and a shell would not work anything out in it.
    var isPlain = true
  }

  /// What stands behind a statement.
  enum Ending {
    case next
    case opening
    case closing
  }

  var words: [Word] = []
  /// Where its output goes.
  var outputs: [(target: Word, isAppending: Bool)] = []
  /// The text that it is given behind its line; nil where there is none.
  var document: String?
  var ending = Ending.next

  /// The files it is known to write.
  var writes: [FileWrite] {
    switch words.first?.text {
    case "apply_patch", "applypatch":
      let patch = document ?? words.dropFirst().first { PatchEnvelope.isIn($0.text) }?.text
      return patch.map { PatchEnvelope.writes(in: $0) } ?? []
    case "cat" where document != nil && words.count == 1:
      return outputs.compactMap { write(to: $0.target, isAppending: $0.isAppending) }
    case "tee" where document != nil:
      let isAppending = words.contains { $0.text == "-a" || $0.text == "--append" }
      return words.dropFirst().filter { !$0.text.hasPrefix("-") }
        .compactMap { write(to: $0, isAppending: isAppending) }
    default: return []
    }
  }

  private func write(to target: Word, isAppending: Bool) -> FileWrite? {
    guard target.isPlain, !target.text.isEmpty, let document else { return nil }
    return FileWrite(target.text, isAppending ? .whole : .content(document))
  }
}
