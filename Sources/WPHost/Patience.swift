/// How long somebody waits for a lock that another has.
package struct Patience: ExpressibleByIntegerLiteral {
  package let milliseconds: Int
  /// Whether there is nothing to wait for any more; asked before each further attempt.
  package let isOver: () -> Bool

  package init(milliseconds: Int, isOver: @escaping () -> Bool = { false }) {
    self.milliseconds = max(0, milliseconds)
    self.isOver = isOver
  }

  package init(integerLiteral milliseconds: Int) { self.init(milliseconds: milliseconds) }
}
