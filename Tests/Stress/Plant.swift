/// A fault that is put into a ledger on purpose, to see that it is found.
enum Plant: String, CaseIterable, Sendable {
  /// No fault: what is right must pass.
  case none
  /// Read, decide and write without anybody being kept out.
  case noLock = "no-lock"
  /// The file is written over instead of being replaced, so that others read half of it.
  case inPlace = "in-place"
  /// Whoever once held a package may go on writing under the old token.
  case noFence = "no-fence"
  /// The ledger is begun anew when somebody gives something back, and its tokens with it.
  case tokenReset = "token-reset"
  /// Leases end at half their time.
  case earlyExpiry = "early-expiry"
}
