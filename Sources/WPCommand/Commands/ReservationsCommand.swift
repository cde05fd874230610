import WPCore
import WPSyntax

extension Command {
  static let reservations = Command(
    "reservations", .working, summary: "list the files that are reserved, and by whom",
    examples: [
      Example("wp reservations", "lists them, with the minutes that are left"),
      Example("wp reservations --json", "gives them to a program"),
    ],
    run: { invocation in
      let desk = try LiveDesk(invocation)
      let ledger = try desk.store.read().ledger
      let moment = desk.moment
      let seen = try desk.sightings(in: ledger)
      let live = ledger.liveReservations(seen: seen, at: moment)
        .map { (reservation: $0, lease: $0.lease(seen: seen[$0.session])) }
      if invocation.wantsJSON {
        return Answer(json: "wp.reservations/1") { json in
          json.key("reservations")
          json.array { list in
            for entry in live {
              list.object { entry.reservation.write(to: &$0, lease: entry.lease, at: moment) }
            }
          }
        }
      }
      guard !live.isEmpty else { return Answer("Nothing is reserved.\n") }
      let rows = live.map { entry in
        [
          Visible.text(entry.reservation.target.text), entry.reservation.agent.text,
          Span.words(entry.lease.left(at: moment)),
          Visible.text(entry.reservation.task ?? "-"),
        ]
      }
      return Answer(
        Columns.text([["RESERVED", "BY", "LEFT", "TASK"]] + rows, head: invocation.style))
    })
}
