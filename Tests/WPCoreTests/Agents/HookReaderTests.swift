import Testing
import WPSyntax

@testable import WPCore

struct HookReaderTests {
  private func event(_ text: String, _ kind: HookKind = .beforeTool) throws -> HookEvent? {
    HookReader.read(try JSONReader.read(Bytes(text.utf8).span), for: kind)
  }

  @Test(
    arguments: [
      (#"{"session_id":"s","hook_event_name":"PreToolUse","tool_name":"Write"}"#, .claude),
      (#"{"session_id":"s","hook_event_name":"SessionStart","model":"opus"}"#, .claude),
      (#"{"session_id":"s"}"#, .claude),
      (
        #"{"session_id":"s","hook_event_name":"PreToolUse","turn_id":"1","tool_name":"Bash"}"#,
        .codex
      ),
      (
        #"{"session_id":"s","hook_event_name":"PreToolUse","model":"m","tool_name":"Bash"}"#, .codex
      ),
      (#"{"conversation_id":"s","hook_event_name":"preToolUse"}"#, .cursor),
      (#"{"session_id":"s","hook_event_name":"preToolUse"}"#, .cursor),
      (#"{"session_id":"s","cursor_version":"2","hook_event_name":"sessionStart"}"#, .cursor),
    ] as [(String, AgentDialect)])
  func `who talks is told by the fields`(text: String, dialect: AgentDialect) throws {
    #expect(try event(text)?.dialect == dialect)
  }

  @Test(
    arguments: [
      ("PreToolUse", .beforeTool), ("pre-tool-use", .beforeTool), ("preToolUse", .beforeTool),
      ("beforeShellExecution", .beforeTool), ("PostToolUse", .afterTool),
      ("afterFileEdit", .afterTool), ("SessionStart", .sessionStart),
      ("UserPromptSubmit", .prompt), ("beforeSubmitPrompt", .prompt), ("SessionEnd", .sessionEnd),
      ("session_end", .sessionEnd), ("SubagentStop", .subagentEnd), ("Stop", .other),
      ("MakeCoffee", nil), ("", nil),
    ] as [(String, HookKind?)])
  func `events have many names`(name: String, kind: HookKind?) {
    #expect(HookKind(name: name) == kind)
  }

  @Test func `what the agent says it is counts, and what it does not say is what was asked for`()
    throws
  {
    let stop = #"{"session_id":"s","hook_event_name":"Stop"}"#
    #expect(try event(stop)?.kind == .other)
    #expect(try event(#"{"hook_event_name":"MakeCoffee"}"#)?.kind == .beforeTool)
    let silent = try event("{}", .afterTool)
    #expect(silent == HookEvent(kind: .afterTool, dialect: .claude, name: "PostToolUse"))
    #expect(try event("[]") == nil)
    #expect(try event("1") == nil)
  }

  @Test func `sessions, workers and folders are found in every dialect`() throws {
    let claude = try #require(
      try event(#"{"session_id":"s","agent_id":"a","cwd":"/r","hook_event_name":"PreToolUse"}"#))
    #expect(claude.conversation?.text == "s")
    #expect(claude.subagent == "a")
    #expect(claude.directory == "/r")
    let cursor = try #require(
      try event(#"{"conversation_id":"c","session_id":"x","workspace_roots":["/w","/v"]}"#))
    #expect(cursor.conversation?.text == "c")
    #expect(cursor.directory == "/w")
    let strange = try #require(try event(#"{"session_id":7,"cwd":[],"agent_id":""}"#))
    #expect(strange.conversation == nil)
    #expect(strange.subagent == nil)
    #expect(strange.directory == nil)
  }

  private static let calls: [(String, String, [String])] = [
    ("Write", #"{"file_path":"a","content":"x"}"#, ["a"]),
    ("Write", #"{"path":"a","contents":"x"}"#, ["a"]),
    ("Edit", #"{"file_path":"a","old_string":"x","new_string":"y"}"#, ["a"]),
    ("MultiEdit", #"{"file_path":"a","edits":[{"old_string":"x","new_string":"y"}]}"#, ["a"]),
    ("NotebookEdit", #"{"notebook_path":"n.ipynb","new_source":"x"}"#, ["n.ipynb"]),
    ("Delete", #"{"path":"a"}"#, ["a"]),
    ("editFiles", #"{"files":["a",{"path":"b"},7]}"#, ["a", "b"]),
    ("replace_string_in_file", #"{"filePath":"a","oldString":"x","newString":"y"}"#, ["a"]),
    (
      "multi_replace_string_in_file",
      #"{"replacements":[{"filePath":"a","oldString":"x","newString":"y"},{"filePath":"b"}]}"#,
      ["a", "b"]
    ),
    ("mcp__files__write_file", #"{"path":"a"}"#, ["a"]),
    ("mcp__files__move_file", #"{"source":"a","destination":"b"}"#, ["a", "b"]),
    ("mcp__files__read_file", #"{"path":"a"}"#, []),
    ("Read", #"{"file_path":"a"}"#, []), ("Grep", #"{"path":"a"}"#, []),
    ("Write", "{}", []), ("Write", "null", []), ("Write", #"{"file_path":""}"#, []),
    ("Write", #"{"file_path":7}"#, []),
    ("Bash", #"{"command":"cat > a <<E\nx\nE"}"#, ["a"]),
    ("Shell", #"{"command":["bash","-lc","cat > a <<E\nx\nE"]}"#, ["a"]),
    ("Bash", #"{"command":["ls","-l"]}"#, []),
    ("apply_patch", #"{"command":"*** Begin Patch\n*** Delete File: a\n*** End Patch"}"#, ["a"]),
    ("apply_patch", #"{"input":"*** Begin Patch\n*** Delete File: a\n*** End Patch"}"#, ["a"]),
    (
      "shell", #"{"command":["apply_patch","*** Begin Patch\n*** Delete File: a\n*** End Patch"]}"#,
      []
    ),
    (
      "apply_patch",
      #"{"command":["apply_patch","*** Begin Patch\n*** Delete File: a\n*** End Patch"]}"#, ["a"]
    ),
  ]

  @Test(arguments: calls)
  func `the files of a tool are found, and no tool that only reads has any`(
    tool: String, input: String, paths: [String]
  ) throws {
    let text = #"{"session_id":"s","tool_name":"\#(tool)","tool_input":\#(input)}"#
    #expect(try event(text)?.writes.map(\.path) == paths)
  }

  @Test func `an edit that is told afterwards has its pieces beside everything else`() throws {
    let text =
      #"{"conversation_id":"c","hook_event_name":"afterFileEdit","file_path":"/r/a","edits":[{"old_string":"x","new_string":"y"}]}"#
    let write = FileWrite("/r/a", .replacements([.init("x", "y")]))
    #expect(try event(text, .afterTool)?.writes == [write])
  }
}
