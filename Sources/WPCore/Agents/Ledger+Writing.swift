extension Ledger {
  /// Gives a session what it is about to write, which a guard has found free.
  package mutating func reserve(
    _ targets: [Reservation.Target], foundFreeFor claimer: Claimer, task: String?,
    seen: Sightings, at moment: Moment
  ) throws(LedgerRefusal) {
    try checkTime(moment)
    grant(targets, task: task, to: claimer, seen: seen, lasting: Reservation.duration, at: moment)
  }

  /// Gives back what a session has reserved and, for a conversation, what its workers have.
  package mutating func unreserveAll(
    of session: SessionID, by claimer: Claimer, at moment: Moment
  ) throws(LedgerRefusal) {
    try checkTime(moment)
    let own = reservations.filter { $0.session == session || $0.session.conversation == session }
    for holder in Set(own.map(\.session)).sorted() {
      let targets = own.filter { $0.session == holder }.map(\.target)
      record(.unreserved(targets, of: holder), by: claimer, at: moment)
    }
  }
}
