import WPCore
import WPSyntax

extension FuzzTarget {
  /// What agents hand their hooks; what is no JSON is taken for a command line and for a patch.
  static let hooks = FuzzTarget(
    "hooks",
    words: [
      "{", "}", "[", "]", ",", ":", "\"", "\\\"", "\"tool_name\":\"Write\"",
      "\"tool_name\":\"Bash\"",
      "\"tool_input\":", "\"file_path\":\"a\"", "\"content\":\"\"", "\"edits\":[",
      "\"old_string\":",
      "\"new_string\":", "\"command\":", "\"session_id\":\"s\"", "\"conversation_id\":\"c\"",
      "\"cursor_version\":1", "\"turn_id\":1", "*** Begin Patch\n", "*** End Patch\n",
      "*** Add File: a\n", "*** Update File: a\n", "*** Move to: b\n", "@@\n", "+a\n", "-a\n",
      " a\n",
      "cat > a <<'E'\n", "E\n", "tee a", "cd b && ", "; ", "$(", ")", "`", "'", "\"", "\\\n", "|",
      "apply_patch ", "bash -lc ",
    ]
  ) { bytes throws(Violation) in
    let text = String(decoding: bytes, as: UTF8.self)
    if let json = try? JSONReader.read(bytes.span) { try demandEvent(json, saying: text) }
    for tool in ["Bash", "apply_patch"] {
      let input = JSONValue.object([JSONMember("command", .string(text))])
      try demandEvent(
        .object([JSONMember("tool_name", .string(tool)), JSONMember("tool_input", input)]),
        saying: text)
    }
  }

  private static func demandEvent(_ json: JSONValue, saying text: String) throws(Violation) {
    for kind in HookKind.allCases {
      guard let event = HookReader.read(json, for: kind) else {
        try demand(json.members == nil, "an object is no event")
        continue
      }
      try demand(event == HookReader.read(json, for: kind), "two readings differ")
      try demand(event.writes.allSatisfy { !$0.path.isEmpty }, "a write is to nowhere")
      try demand(Set(event.writes).count == event.writes.count, "a write is told twice")
      for write in event.writes { try demandUndoing(write) }
      for answer in [HookAnswer.silence, .denial(text), .context(text)] {
        let said = answer.bytes(for: event)
        guard !said.isEmpty else { continue }
        try demand(
          said.lastIndex(of: 0x0A) == said.count - 1 && said.count { $0 == 0x0A } == 1,
          "an answer is not one line")
        try demand(
          (try? JSONReader.read(said.span))?.members != nil, "an answer is no object of JSON")
      }
    }
  }

  // What takes a piece back, put in place of what it made, is the piece that was there.
  private static func demandUndoing(_ write: FileWrite) throws(Violation) {
    guard case .replacements(let pieces) = write.change, let reversed = write.reversed else {
      return
    }
    try demand(reversed.reversed == write, "what is undone twice is something else")
    guard pieces.count == 1, let piece = pieces.first, !piece.old.isEmpty else { return }
    let old = Bytes(piece.old.utf8)
    guard let new = write.result(on: old) else { return }
    guard piece.place != .everywhere, !piece.new.isEmpty else { return }
    try demand(reversed.result(on: new) == old, "what is undone is not what was there")
  }
}
