import WPCore
import WPSyntax

extension Command {
  private static let follow = Option("follow", "go on showing what happens", letter: "f")
  private static let verify = Option("verify", "check that no line was changed, lost or added")
  private static let count = Option(
    "count", "so many of the last events, 20 where not said", takes: .text("N"))
  private static let all = Option("all", "all events", letter: "a")

  static let log = Command(
    "log", .working, summary: "show what happened to claims and reservations",
    description: """
      The newest event stands last. With --json, --follow prints one object per
      event and line.
      """,
    options: [follow, verify, count, all],
    examples: [
      Example("wp log --count 5", "shows the last five events"),
      Example("wp log --follow", "shows what happens while it happens"),
    ],
    run: { invocation in
      let arguments = invocation.arguments
      let desk = try LiveDesk(invocation)
      if arguments.has(verify) {
        guard !arguments.has(follow) else {
          throw UsageError("--verify looks at what is there; it cannot follow")
        }
        return answer(try desk.store.examine(), invocation)
      }
      let wanted = try arguments.number(count) ?? 20
      let events = try desk.store.events(last: arguments.has(all) ? nil : wanted)
      if arguments.has(follow) { return try LogFollowing(desk).run(from: events) }
      if invocation.wantsJSON {
        return Answer(json: "wp.log/1") { json in
          json.key("events")
          json.array { list in
            for event in events { list.object { EventLine(event).write(to: &$0) } }
          }
        }
      }
      return Answer(
        events.isEmpty ? "Nothing happened yet.\n" : events.map { EventLine($0).text }.joined())
    })

  private static func answer(_ found: LedgerExamination, _ invocation: Invocation) -> Answer {
    let status: ExitStatus = found.problems.isEmpty ? .success : .refused
    let head = found.history.head
    if invocation.wantsJSON {
      return Answer(json: "wp.log/1", status: status) { json in
        json.member("verified", found.problems.isEmpty)
        json.member("problems", found.problems)
        json.member("lines", found.history.events.count)
        json.member("seq", head.seq)
        json.member("digest", head.digest)
      }
    }
    let count = found.history.events.count
    let lines = "\(count) event\(count == 1 ? "" : "s")"
    guard !found.problems.isEmpty else {
      return Answer(
        count == 0
          ? "Nothing happened yet.\n"
          : "\(lines) up to number \(head.seq) hold together; the last line has SHA-256\n"
            + "\(head.digest)\n")
    }
    return Answer(
      found.problems.map { "\(Visible.text($0))\n" }.joined()
        + "\(lines) up to number \(head.seq) hold together.\n\nNext:\n"
        + "  wp doctor    makes a ledger of what can be read\n",
      status: status)
  }
}
