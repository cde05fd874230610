import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let strict = Option(
    "strict", "exit with 2 where it cannot tell, which stops the tool")

  static let hook = Command(
    "hook", .team, summary: "answer the hook of a coding agent",
    description: """
      Reads what Claude Code, Codex or Cursor hands its hooks, and answers the same
      way: a briefing, no to a write that is somebody else's, or nothing. Where it
      cannot tell it lets everything pass; the commit hook and 'wp ci' do not.
      """,
    operands: [
      Operand(
        "EVENT", .optional,
        "session-start, pre-tool-use, post-tool-use, user-prompt-submit, session-end, "
          + "subagent-stop or stop")
    ],
    options: [strict],
    examples: [
      Example("wp hook pre-tool-use", "says whether the call that it reads may write"),
      Example("wp hook session-start", "tells who works here on what"),
    ],
    run: { invocation in
      do {
        return try answer(invocation)
      } catch {
        return blind(Failure(thrown: error).message, invocation)
      }
    })

  private static func answer(_ invocation: Invocation) throws -> Answer {
    let name = try invocation.arguments.operand(0) ?? ""
    guard let kind = HookKind(name: name) else {
      return blind(
        name.isEmpty ? "no event is named" : "no event is called '\(name)'", invocation)
    }
    let input = try invocation.host.console.readInput()
    let json: JSONValue
    do throws(JSONProblem) {
      json = try JSONReader.read(input.span)
    } catch {
      return blind("what the agent says is not JSON: \(error.text)", invocation)
    }
    guard let event = HookReader.read(json, for: kind) else {
      return blind("what the agent says is no JSON object", invocation)
    }
    do {
      let reply = try reply(to: event, invocation)
      let notes = reply.notes.map { "wp: \(Visible.text($0))\n" }.joined()
      return Answer(output: reply.answer.bytes(for: event), notes: Bytes(notes))
    } catch {
      var answer = blind(Failure(thrown: error).message, invocation)
      if answer.status == .success { answer.output = HookAnswer.silence.bytes(for: event) }
      return answer
    }
  }

  private static func reply(to event: HookEvent, _ invocation: Invocation) throws -> HookReply {
    if event.kind == .other { return HookReply() }
    let call = try HookCall(invocation, event)
    switch event.kind {
    case .sessionStart: return try SessionStart(call).reply()
    case .beforeTool: return try BeforeTool(call).reply()
    case .afterTool: return try AfterTool(call).reply()
    case .prompt: return try PromptChanges(call).reply()
    case .sessionEnd, .subagentEnd: return try SessionEnd(call).reply()
    case .other: return HookReply()
    }
  }

  /// Lets everything pass, since nothing can be told; where that was not wanted, the caller stops.
  private static func blind(_ reason: String, _ invocation: Invocation) -> Answer {
    let isStrict = invocation.arguments.has(strict)
    let outcome = isStrict ? "" : "; nothing was checked"
    return Answer(
      notes: Bytes("wp: \(Visible.text(reason))\(outcome)\n".utf8),
      status: isStrict ? .unable : .success)
  }
}
