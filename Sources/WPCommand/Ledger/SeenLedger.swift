import WPCore
import WPHost
import WPSyntax

/// The ledger as commands see it that only show plans: they go on without it, and say so.
struct SeenLedger: Sendable {
  let view: LedgerView
  /// What is stored; nil where it could not be read.
  let ledger: Ledger?
  /// The same where anything was ever claimed in this clone; elsewhere the documents speak alone.
  let planningView: LedgerView
  /// Why it could not be read.
  private let fault: Failure?

  /// Reads the ledger of the clone of a root; what the machine fails at for now is thrown.
  init(root: RawPath, _ host: Host) throws(HostError) {
    let moment = Moment(host.clock)
    do {
      let ledger = try LedgerStore(try LiveFolder.find(root: root, host), host).read().ledger
      view = LedgerView(ledger, at: moment)
      planningView = ledger.seq > 0 ? view : LedgerView(nil, at: moment)
      self.ledger = ledger
      fault = nil
    } catch {
      if let error = error as? HostError, !error.reason.isOfThePlace { throw error }
      view = LedgerView(nil, at: moment)
      planningView = view
      ledger = nil
      fault = Failure(thrown: error)
    }
  }

  /// An answer with a remark where it was given without the ledger.
  func remarking(_ answer: Answer) -> Answer {
    guard let fault else { return answer }
    var answer = answer
    answer.notes += Bytes(
      "wp: \(Visible.text(fault.message)); what documents say of claims is shown\n".utf8)
    return answer
  }
}
