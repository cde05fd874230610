package import WPSyntax

/// What a hook has to say.
package enum HookAnswer: Sendable, Equatable {
  /// Nothing stands in the way, and there is nothing to tell.
  case silence
  /// The write must not take place, and why.
  case denial(String)
  /// Something the agent should know.
  case context(String)

  /// The most characters that agents take.
  package static let limit = 10_000

  /// The bytes for standard output, as the agent wants them.
  package func bytes(for event: HookEvent) -> Bytes {
    var json = JSONWriter(compact: true)
    if event.dialect == .cursor {
      guard event.kind != .sessionEnd else { return [] }
      json.object { writeForCursor(event, to: &$0) }
      return json.bytes + [ByteScanner.lineFeed]
    }
    switch self {
    // Codex takes nothing else for the end of a turn.
    case .silence: return event.dialect == .codex && event.kind == .other ? Bytes("{}\n") : []
    case .denial(let reason):
      json.object { answer in
        answer.key("hookSpecificOutput")
        answer.object { output in
          output.member("hookEventName", event.name)
          output.member("permissionDecision", "deny")
          output.member("permissionDecisionReason", HookAnswer.cut(reason))
        }
      }
    case .context(let text):
      json.object { answer in
        answer.key("hookSpecificOutput")
        answer.object { output in
          output.member("hookEventName", event.name)
          output.member("additionalContext", HookAnswer.cut(text))
        }
      }
    }
    return json.bytes + [ByteScanner.lineFeed]
  }

  // Who is asked for permission wants it said; who is told something wants an object.
  private func writeForCursor(_ event: HookEvent, to json: inout JSONWriter) {
    if event.kind == .prompt { json.member("continue", true) }
    let asks = event.kind == .beforeTool
    switch self {
    case .silence: if asks { json.member("permission", "allow") }
    case .denial(let reason):
      json.member("permission", "deny")
      json.member("agent_message", HookAnswer.cut(reason))
      json.member("user_message", HookAnswer.cut(reason))
    case .context(let text):
      if asks {
        json.member("permission", "allow")
        json.member("agent_message", HookAnswer.cut(text))
      } else if event.kind != .prompt {
        json.member("additional_context", HookAnswer.cut(text))
      }
    }
    if event.kind == .sessionStart, let session = event.conversation {
      json.key("env")
      json.object { $0.member("WP_SESSION", session.text) }
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf16.count > limit else { return text }
    var cut = ""
    var length = 1
    for scalar in text.unicodeScalars {
      // Agents count a character outside of the basic plane as two.
      length += UTF16.width(scalar)
      guard length <= limit else { break }
      cut.unicodeScalars.append(scalar)
    }
    return cut + "…"
  }
}
