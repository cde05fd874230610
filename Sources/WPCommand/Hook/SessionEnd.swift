import WPCore
import WPSyntax

/// Comes when a conversation, or a worker in it, is through: what it reserved is free; what it claimed stays its own.
struct SessionEnd {
  private let call: HookCall

  init(_ call: HookCall) { self.call = call }

  /// The reply, which is always silence.
  func reply() throws -> HookReply {
    var reply = HookReply()
    // A worker that is not named may be any of them.
    guard call.event.kind == .sessionEnd || call.session.isPart else { return reply }
    let desk = try call.desk()
    let session = call.session
    let ledger = try desk.store.glance()
    if ledger.reservations.contains(where: { $0.session.isKin(to: session) }) {
      let claimer = call.claimer(desk)
      let transaction = try desk.store.transact { (ledger, now) in
        try ledger.unreserveAll(of: session, by: claimer, at: now)
      }
      reply.notes += transaction.mends.compactMap(\.words)
    }
    guard call.event.kind == .sessionEnd,
      !ledger.claims.contains(where: { $0.holder.session == session })
    else { return reply }
    try desk.sessions.remove(session)
    return reply
  }
}
