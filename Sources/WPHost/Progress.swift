import Synchronization

/// What somebody who waits at a terminal is told: what goes on, and how far it is.
///
/// Work says what it does and need not know whether anybody looks; only `tick` writes.
package final class Progress: Sendable {
  private struct State {
    var phase: String?
    var total = 0
    var isShown = false
    var isOver = false
  }

  private let state = Mutex(State())
  private let done = Atomic(0)

  package init() {}

  /// Says what is done from now on, and of how many steps it is made where that is known.
  package func begin(_ phase: String, steps total: Int = 0) {
    state.withLock {
      $0.phase = phase
      $0.total = total
      done.store(0, ordering: .relaxed)
    }
  }

  /// Says that another step is done.
  package func advance() { done.add(1, ordering: .relaxed) }

  /// Shows how far the work is, in place of what was shown before; tells whether it still goes on.
  package func tick(_ write: (ContiguousArray<UInt8>) -> Void) -> Bool {
    state.withLock {
      guard !$0.isOver else { return false }
      guard let phase = $0.phase else { return true }
      let steps = $0.total == 0 ? "" : ", \(done.load(ordering: .relaxed)) of \($0.total)"
      $0.isShown = true
      write(ContiguousArray("\(Progress.erase)wp: \(phase)\(steps) ".utf8))
      return true
    }
  }

  /// Takes away what was shown; from now on nothing is.
  package func end(_ write: (ContiguousArray<UInt8>) -> Void) {
    state.withLock {
      if $0.isShown { write(ContiguousArray(Progress.erase.utf8)) }
      $0.isShown = false
      $0.isOver = true
    }
  }

  /// Back to the start of the line, and nothing left on it.
  private static let erase = "\r\u{1B}[K"
}
