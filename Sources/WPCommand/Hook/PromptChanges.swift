import WPCore
import WPSyntax

/// Comes when somebody asks the agent for something: keeps what that is, and tells what others did since the last time.
struct PromptChanges {
  private let call: HookCall

  /// More lines than this are counted, not told.
  private static let most = 6
  /// The most characters of a task that are kept.
  private static let longest = 160

  init(_ call: HookCall) { self.call = call }

  /// The reply: silence where nobody else did anything.
  func reply() throws -> HookReply {
    let desk = try call.desk()
    let ledger = try desk.store.glance()
    let claimer = call.claimer(desk)
    let task = call.event.prompt.flatMap(PromptChanges.task)
    var told = 0
    try desk.sessions.update(call.conversation, of: claimer.agent) { session in
      told = session.told
      session.told = ledger.seq
      session.tool = call.event.dialect.rawValue
      session.directory = claimer.workTree
      session.task = task ?? session.task
    }
    if ledger.seq > 0 { try? desk.sessions.see(call.session, at: desk.moment) }
    // Who was told nothing yet has no last time.
    guard told > 0, told < ledger.seq else { return HookReply() }
    let news = try desk.store.events(last: ledger.seq - told)
      .filter { $0.seq > told && $0.session.conversation != call.conversation }
      .compactMap(\.newsLine)
    var seen: Set<String> = []
    let lines = news.filter { seen.insert($0).inserted }
    guard !lines.isEmpty else { return HookReply() }
    let rest = lines.count - PromptChanges.most
    let more = rest > 0 ? "\nand \(rest) more: 'wp log' lists them" : ""
    return HookReply(
      answer: .context(
        "Since the last prompt, in wp's ledger:\n"
          + lines.prefix(PromptChanges.most).joined(separator: "\n") + more))
  }

  /// The first line of what was asked that says something, as far as it is worth keeping.
  private static func task(_ prompt: String) -> String? {
    for line in prompt.split(whereSeparator: { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }) {
      let words = InlineText.trimmed(Visible.text(String(line)))
      guard !words.isEmpty else { continue }
      guard words.count > longest else { return words }
      return String(words.prefix(longest - 1)) + "…"
    }
    return nil
  }
}

extension LedgerEvent {
  /// What it means to somebody else's work, in a line; nil where it means nothing.
  fileprivate var newsLine: String? {
    let who = agent.text
    switch change {
    case .granted(let claim, let occasion):
      let scope = claim.scope.writes.prefix(4).joined(separator: ", ")
      let former =
        switch occasion {
        case .takenOver(let former), .forced(let former?): " from \(former.agent.text)"
        case .open, .resumed, .forced(nil): ""
        }
      return Visible.text(
        "\(who) claimed \(claim.package.text)\(former)" + (scope.isEmpty ? "" : ": \(scope)"))
    case .rescoped(let name, let scope):
      return Visible.text(
        "\(who) changed what \(name.text) guards: " + scope.writes.joined(separator: ", "))
    case .released(let name): return Visible.text("\(who) gave \(name.text) back")
    case .completed(let done): return Visible.text("\(who) completed \(done.package.text)")
    case .reopened(let name): return Visible.text("\(who) opened \(name.text) again")
    case .reserved(let new):
      return Visible.text(
        "\(who) reserved " + new.prefix(4).map(\.target.text).joined(separator: ", "))
    case .renewed, .advanced, .confirmed, .lapsed, .landed, .unguarded, .unreserved: return nil
    }
  }
}
