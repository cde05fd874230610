/// What is to become of a write.
package enum WriteVerdict: Hashable, Sendable {
  /// It is within what the session has claimed.
  case free
  /// Nobody else has it, and the session is to have it for a while.
  case reserving([Reservation.Target])
  /// Nobody else has it, but it is outside of what the session has claimed.
  case outside(Claim, [Reservation.Target])
  case denied(Denial)

  /// Why a write must not be.
  package enum Denial: Hashable, Sendable {
    /// Another session has reserved it.
    case reserved(Reservation)
    /// It is in the scope of what another session has claimed.
    case covered(Claim, pattern: String)
    /// It is the document of a package, or a work item in it, that another session has claimed.
    case document(Claim)
  }
}
