import WPCore
import WPSyntax

extension Command {
  static let unreserve = Command(
    "unreserve", .working, summary: "give back what this session has reserved",
    description: "Without PATH all of it; a path without a symbol stands for all in it.",
    operands: [Operand("PATH", .any, "a file, or PATH::SYMBOL for a part of it")],
    examples: [
      Example("wp unreserve", "gives everything back"),
      Example("wp unreserve src/tree.swift", "gives one file back, and the symbols in it"),
    ],
    run: { invocation in
      let desk = try LiveDesk(invocation)
      let identity = try desk.identity()
      let reader = try TargetReader(invocation, root: desk.workplace.root)
      let wanted = try invocation.arguments.operands.map { try reader.target($0) }
      _ = try desk.note(identity)
      let deed = try desk.carryOut(by: identity.claimer) { (ledger, moment) in
        guard !wanted.isEmpty else {
          return try ledger.unreserve(nil, by: identity.claimer, at: moment)
        }
        let own = ledger.reservations.filter { $0.session == identity.claimer.session }
          .map(\.target)
        for target in wanted where !own.contains(where: { $0.isPart(of: target) }) {
          throw Failure(
            code: "not_held", "this session has not reserved \(target.text)",
            hint: "'wp reservations' lists who has reserved what", status: .refused)
        }
        let given = own.filter { target in wanted.contains { target.isPart(of: $0) } }
        return try ledger.unreserve(given, by: identity.claimer, at: moment)
      }
      let notes = Bytes(deed.notes.map { "wp: \(Visible.text($0))\n" }.joined())
      if invocation.wantsJSON {
        var answer = Answer(json: "wp.unreserve/1") { json in
          json.member("given_back", deed.outcome.map(\.text))
        }
        answer.notes = notes
        return answer
      }
      let lines = deed.outcome.map { "  \(Visible.text($0.text))\n" }.joined()
      return Answer(
        output: Bytes(lines.isEmpty ? "Nothing was reserved.\n" : "Gave back:\n" + lines),
        notes: notes)
    })
}

extension Reservation.Target {
  /// Whether it is what another names, or a symbol in the file that the other names.
  fileprivate func isPart(of other: Reservation.Target) -> Bool {
    path == other.path && (other.symbol == nil || symbol == other.symbol)
  }
}
