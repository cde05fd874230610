import WPCore
import WPSyntax

extension Command {
  private static let check = Option("check", "only ask whether they are free")
  private static let task = Option(
    "task", "what you are at, for whoever is told no", takes: .text("T"))

  static let reserve = Command(
    "reserve", .working, summary: "take files, or symbols in them, for a short while",
    description: """
      All that are named, or none. A reservation ends ten minutes after its session
      was seen last, with the session, or with 'wp unreserve'.
      """,
    operands: [Operand("PATH", .oneOrMore, "a file, or PATH::SYMBOL for a part of it")],
    options: [check, task],
    examples: [
      Example("wp reserve CHANGELOG.md --task 'release notes'", "keeps others out of a file"),
      Example("wp reserve src/tree.swift::Tree.walk --check", "asks whether one may write there"),
    ],
    run: { invocation in
      let desk = try LiveDesk(invocation)
      let identity = try desk.identity()
      let reader = try TargetReader(invocation, root: desk.workplace.root)
      var targets: [Reservation.Target] = []
      for word in invocation.arguments.operands {
        let target = try reader.target(word)
        if !targets.contains(target) { targets.append(target) }
      }
      let task = try invocation.line(of: task)
      if invocation.arguments.has(check) {
        return try ask(for: targets, of: identity.claimer, desk)
      }
      let session = try desk.note(identity, task: task)
      let deed = try desk.carryOut(by: identity.claimer) { (ledger, moment) in
        try ledger.reserve(
          targets, task: session.task, by: identity.claimer, seen: try desk.sightings(in: ledger),
          shared: desk.shared, at: moment)
      }
      return answer(deed.outcome, at: deed.moment, notes: deed.notes, invocation)
    })

  private static func ask(
    for targets: [Reservation.Target], of claimer: Claimer, _ desk: LiveDesk
  ) throws -> Answer {
    let ledger = try desk.store.read().ledger
    let moment = desk.moment
    let reasons = ledger.objections(
      to: targets, of: claimer, seen: try desk.sightings(in: ledger), shared: desk.shared,
      at: moment)
    guard reasons.isEmpty else { throw Failure(LedgerRefusal(reasons), at: moment) }
    guard desk.invocation.wantsJSON else {
      return Answer(targets.map { "\(Visible.text($0.text)) is free\n" }.joined())
    }
    return Answer(json: "wp.reserve/1") { json in
      json.member("checked", true)
      json.member("free", targets.map(\.text))
      json.key("reservations")
      json.array { _ in }
    }
  }

  private static func answer(
    _ reservations: [Reservation], at moment: Moment, notes: [String], _ invocation: Invocation
  ) -> Answer {
    var answer: Answer
    if invocation.wantsJSON {
      answer = Answer(json: "wp.reserve/1") { json in
        json.member("checked", false)
        json.key("reservations")
        json.array { list in
          for reservation in reservations {
            list.object { reservation.write(to: &$0, lease: reservation.lease, at: moment) }
          }
        }
      }
    } else {
      let agent = reservations.first?.agent.text ?? ""
      let length = Span.words(reservations.first?.lease.left(at: moment) ?? 0)
      answer = Answer(
        "Reserved for \(agent), until nothing was heard of this session for \(length):\n"
          + reservations.map { "  \(Visible.text($0.target.text))\n" }.joined())
    }
    answer.notes = Bytes(notes.map { "wp: \(Visible.text($0))\n" }.joined())
    return answer
  }
}

extension Invocation {
  /// The value of an option, which is one line of text.
  func line(of option: Option) throws(UsageError) -> String? {
    guard let text = try arguments.text(option) else { return nil }
    let line = InlineText.trimmed(text)
    guard InlineText.fault(in: text) == nil, !line.isEmpty else {
      throw UsageError("\(option.spelling) wants one line of text")
    }
    return line
  }
}

extension Reservation {
  /// Writes the members of an entry of a JSON list.
  func write(to json: inout JSONWriter, lease: Lease, at moment: Moment) {
    json.member("path", target.path)
    json.member("symbol", ifPresent: target.symbol)
    json.member("agent", agent.text)
    json.member("session", session.text)
    json.member("task", ifPresent: task)
    json.member("left_s", lease.left(at: moment) / 1_000)
  }
}
