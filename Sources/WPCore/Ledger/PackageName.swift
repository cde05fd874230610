/// The full reference of what can be claimed: a package, `2026-01-05-caching/03-store`, or a work item.
package struct PackageName: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }

  /// The name in its plan.
  package var short: String {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(text[text.utf8.index(after: $0)...]) }
      ?? text
  }

  package static func < (a: PackageName, b: PackageName) -> Bool { a.text < b.text }
}
