import WPCore
import WPSyntax

/// The snapshot that one command read last: while its bytes are the same it need not be understood again.
final class ReadSnapshot {
  private var bytes: Bytes = []
  private var snapshot: LedgerSnapshot?
  private var isProven = false

  /// What some bytes say.
  func read(
    _ bytes: Bytes, believing proof: LedgerSnapshot.Proof
  ) throws(LedgerSnapshot.Fault) -> LedgerSnapshot {
    if let snapshot, bytes == self.bytes {
      if proof == .digest, !isProven { try LedgerSnapshot.prove(bytes) }
      isProven = isProven || proof == .digest
      return snapshot
    }
    let read = try LedgerSnapshot.read(bytes, believing: proof)
    (self.bytes, snapshot, isProven) = (bytes, read, proof == .digest)
    return read
  }
}
