/// The number of a grant: the `seq` of the ledger when it was made, so a later grant has a greater one.
package struct Token: Hashable, Sendable, Comparable {
  package let value: Int

  package init(_ value: Int) { self.value = value }

  package static func < (a: Token, b: Token) -> Bool { a.value < b.value }
}
