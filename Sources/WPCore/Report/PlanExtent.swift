/// How much of a plan, or of a package, an answer shows: so many entries of each list.
package struct PlanExtent: Sendable, Equatable {
  /// A list that can be shortened.
  package enum List: String, Sendable {
    case totals, documents, packages, decisions, criteria
  }

  private let limits: [List: Int]

  /// Shows everything of the lists that have no limit.
  package init(_ limits: [List: Int] = [:]) { self.limits = limits }

  /// The most entries of a list.
  package subscript(list: List) -> Int { limits[list] ?? .max }
}
