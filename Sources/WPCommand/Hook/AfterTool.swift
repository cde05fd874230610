import WPCore
import WPSyntax

/// Comes behind a write: begins the minutes of its reservations anew, and says it if the write should not have been.
struct AfterTool {
  private let call: HookCall

  init(_ call: HookCall) { self.call = call }

  /// The reply: silence, or what the agent should know of what it wrote.
  func reply() throws -> HookReply {
    var reply = HookReply()
    var remarks: [String] = []
    for place in try GuardedPlace.all(of: call) where !place.files.isEmpty {
      let words = DenialText(place)
      var targets: [Reservation.Target] = []
      for (path, file) in place.files {
        switch place.verdict(on: path, file, isDone: true) {
        case .free: break
        case .reserving(let more): targets += more
        case .denied(let denial):
          remarks.append("It was written all the same: " + words.text(denial, path))
        case .outside(let claim, let more):
          remarks.append("It was written all the same: " + words.outside(claim, path, more))
          targets += more
        }
      }
      let held = place.ledger.reservations.filter { $0.session == call.session }.map(\.target)
      // Whoever has a part of the file was let in for it; what a whole write touched is not known afterwards.
      targets.removeAll { target in held.contains { $0.path == target.path } }
      if !targets.isEmpty || place.needsRenewal || runsOut(held, in: place) {
        reply.notes += try place.reserve(targets, isDone: true).notes
      } else {
        place.see(always: true)
      }
      log(place)
    }
    if !remarks.isEmpty { reply.answer = .context(remarks.joined(separator: "\n")) }
    return reply
  }

  /// Whether what is reserved is kept by no more than the sign of life of its session, or soon will be.
  private func runsOut(_ held: [Reservation.Target], in place: GuardedPlace) -> Bool {
    !held.isEmpty
      && !place.guarding().lacking(held, seen: place.seen(call.session)).isEmpty
  }

  private func log(_ place: GuardedPlace) {
    guard var edits = try? place.desk.sessions.edits(of: call.session) else { return }
    edits.note(place.files.map(\.path.text), at: place.moment)
    try? place.desk.sessions.note(edits, of: call.session)
  }
}
