import WPHost
import WPSyntax

/// Reads what `git push --porcelain` prints: a line per ref, `<flag> TAB <from>:<to> TAB <summary>`.
enum PushReport {
  /// How a push ended that was to replace some refs.
  static func end(of outcome: Processes.Outcome, refs: Int) -> GitRemote.PushEnd {
    var accepted = 0
    var refusal: String?
    for line in outcome.output.split(separator: ByteScanner.lineFeed) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count >= 3, fields[0].count == 1 else { continue }
      switch fields[0].first {
      case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "="):
        accepted += 1
      case UInt8(ascii: "!"):
        refusal = refusal ?? FilePath(Bytes(fields[2])).shown
      default: continue
      }
    }
    if let refusal { return .refused(refusal) }
    if accepted == refs, outcome.succeeded { return .accepted }
    return .unknown(outcome.ending == .outOfTime ? "it did not answer in time" : outcome.complaint)
  }
}
