import WPSyntax

/// The exclusive, short right of one session to one path, or to one symbol in it.
package struct Reservation: Hashable, Sendable {
  package let target: Target
  package let session: SessionID
  package let agent: AgentHandle
  /// What it is for, in the words of who asked.
  package let task: String?
  package var lease: Lease

  /// How long one lasts unless it is used, in milliseconds.
  package static let duration = 600_000
  /// From how much less on it is renewed in the ledger itself, in milliseconds.
  static let lastMinute = 60_000

  /// A path and perhaps a symbol in it; without one it is all of them.
  package struct Target: Hashable, Sendable, Comparable {
    package let path: String
    package let symbol: String?

    package init(path: String, symbol: String? = nil) {
      self.path = path
      self.symbol = symbol
    }

    /// Whether two rights to them exclude each other.
    package func meets(_ other: Target) -> Bool {
      guard path == other.path else { return false }
      if case .at = PathSymbol.meet(name, other.name) { return true }
      return false
    }

    /// Whether whoever has this has the other, too.
    func covers(_ other: Target) -> Bool {
      guard path == other.path else { return false }
      guard let name else { return true }
      return other.name.map(name.covers) ?? false
    }

    private var name: PathSymbol? { symbol.map { PathSymbol(Bytes($0)) } }

    /// What stands in a scope for it: `path` or `path::symbol`.
    package var text: String { symbol.map { "\(path)::\($0)" } ?? path }

    package static func < (a: Target, b: Target) -> Bool {
      (a.path, a.symbol ?? "") < (b.path, b.symbol ?? "")
    }
  }

  package init(
    target: Target, session: SessionID, agent: AgentHandle, task: String? = nil, lease: Lease
  ) {
    self.target = target
    self.session = session
    self.agent = agent
    self.task = task
    self.lease = lease
  }
}
