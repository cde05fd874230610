import WPCore
import WPHost

extension LiveLedger {
  /// What the ledger of a clone says of what is held; nil where nothing was ever claimed, or claims write no documents.
  ///
  /// Where there is no ledger that costs one open that fails.
  /// What the machine fails at for now is thrown.
  static func read(
    _ workplace: Workplace, _ host: Host
  ) throws(HostError) -> Result<LiveLedger, Failure>? {
    guard workplace.settings.claims.write == .package else { return nil }
    do {
      let live = try LiveFolder.find(root: workplace.root, host)
      let ledger = try LedgerStore(live, host).read().ledger
      guard ledger.seq > 0 else { return nil }
      let workTree = String(decoding: workplace.root, as: UTF8.self)
      return .success(LiveLedger(ledger, from: workTree))
    } catch {
      if let error = error as? HostError, !error.reason.isOfThePlace { throw error }
      return .failure(Failure(thrown: error))
    }
  }
}
