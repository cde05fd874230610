import Testing
import WPSyntax

@testable import WPCore

struct HookAnswerTests {
  private func said(_ answer: HookAnswer, _ dialect: AgentDialect, _ kind: HookKind, _ name: String)
    -> String
  {
    let event = HookEvent(
      kind: kind, dialect: dialect, name: name, conversation: SessionID("s"))
    return String(decoding: answer.bytes(for: event), as: UTF8.self)
  }

  private static let denied =
    #"{"hookSpecificOutput":{"hookEventName":"PreToolUse","permissionDecision":"deny","permissionDecisionReason":"no"}}"#
  private static let context =
    #"{"hookSpecificOutput":{"hookEventName":"SessionStart","additionalContext":"so"}}"#

  @Test(
    arguments: [
      (.silence, .claude, .beforeTool, "PreToolUse", ""),
      (.silence, .codex, .beforeTool, "PreToolUse", ""),
      (.silence, .cursor, .beforeTool, "preToolUse", #"{"permission":"allow"}"#),
      (.denial("no"), .claude, .beforeTool, "PreToolUse", denied),
      (.denial("no"), .codex, .beforeTool, "PreToolUse", denied),
      (
        .denial("no"), .cursor, .beforeTool, "preToolUse",
        #"{"permission":"deny","agent_message":"no","user_message":"no"}"#
      ),
      (.context("so"), .claude, .sessionStart, "SessionStart", context),
      (.context("so"), .codex, .sessionStart, "SessionStart", context),
      (
        .context("so"), .cursor, .sessionStart, "sessionStart",
        #"{"additional_context":"so","env":{"WP_SESSION":"s"}}"#
      ),
      (
        .context("so"), .cursor, .beforeTool, "preToolUse",
        #"{"permission":"allow","agent_message":"so"}"#
      ),
      (.context("so"), .cursor, .afterTool, "postToolUse", #"{"additional_context":"so"}"#),
      (.context("so"), .cursor, .prompt, "beforeSubmitPrompt", #"{"continue":true}"#),
      (.silence, .cursor, .other, "stop", "{}"), (.silence, .codex, .other, "Stop", "{}"),
      (.silence, .claude, .other, "Stop", ""), (.silence, .cursor, .sessionEnd, "sessionEnd", ""),
    ] as [(HookAnswer, AgentDialect, HookKind, String, String)])
  func `each agent is answered as it wants it, and no key more`(
    answer: HookAnswer, dialect: AgentDialect, kind: HookKind, name: String, said: String
  ) {
    #expect(self.said(answer, dialect, kind, name) == (said.isEmpty ? "" : said + "\n"))
  }

  @Test(arguments: ["x", "\u{1F600}", "é"])
  func `nothing is longer than agents take`(letter: String) throws {
    let text = String(repeating: letter, count: 30_000)
    let bytes = Bytes(said(.context(text), .claude, .sessionStart, "SessionStart").utf8)
    let json = try JSONReader.read(bytes.span)
    let told = try #require(json["hookSpecificOutput"]?["additionalContext"]?.string)
    #expect(told.utf16.count <= HookAnswer.limit)
    #expect(told.utf16.count > HookAnswer.limit - 3)
    #expect(told.hasSuffix("…"))
  }

  @Test(arguments: [0, 1, 3, 40, 5_000])
  func `a briefing of any length has every heading and stays below the limit`(count: Int) {
    let long = (0..<count).map { "\($0) " + String(repeating: "x", count: 600) }
    let parts = ["One", "Two", "Three"].map { Briefing.Part($0, long, source: "'wp log'") }
    let text = Briefing("head", parts + [.init("Four", ["short"], source: "")]).text()
    #expect(text.utf16.count <= HookAnswer.limit)
    #expect(text.hasPrefix("head\n"))
    #expect(text.contains("\nFour\n  short\n"))
    for part in parts { #expect(text.contains("\n\(part.title)\n") == (count > 0)) }
    #expect(text.contains("more: 'wp log'") == (count >= 40))
  }
}
