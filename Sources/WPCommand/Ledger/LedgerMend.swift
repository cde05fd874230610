/// What a command made up for that an earlier one, or somebody else, had left.
enum LedgerMend: Sendable, Equatable {
  /// There was a ledger, and neither it nor its history is left.
  case begun
  /// The snapshot was missing or damaged, and was made again of the events of the history.
  case rebuilt(events: Int)
  /// Events that were stored were not yet in the history.
  case caughtUp(events: Int)
  /// The end of the history was no whole line.
  case cut(bytes: Int)
  /// What was damaged is kept under another name.
  case keptAside(String)

  /// What is told to whoever runs the command; nil where it is nobody's concern.
  var words: String? {
    switch self {
    case .begun:
      "the ledger is gone, and its history with it: a new one begins, and nobody holds anything"
    case .rebuilt(let events): "rebuilt the ledger from \(events) events of its history"
    case .caughtUp, .cut: nil
    case .keptAside(let path): "kept what was damaged as \(path)"
    }
  }
}
