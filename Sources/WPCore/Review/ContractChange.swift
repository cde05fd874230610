/// What a change made of the promise that the document of its package is.
package enum ContractChange: String, Sendable {
  /// The document is gone.
  case missing = "document_gone"
  /// The criteria are in other words, or others.
  case criteria = "changed_criteria"
  /// It names other files.
  case scope = "changed_scope"

  /// What a package's document says, as far as it is a promise.
  package struct Terms: Sendable {
    fileprivate let promise: Promise

    /// Takes the terms of a package.
    package init(of package: WorkPackage, in plan: Plan) {
      promise = Promise(
        criteriaOf: plan.document(of: package),
        scope: ClaimScope(writes: package.files.map(\.value), reads: package.reads.map(\.value)))
    }
  }

  /// Compares the terms that a change ends with to those of the base branch and to those the change began with.
  ///
  /// A change that left them alone is not to blame for what the base branch has by now, nor is one that took over
  /// what the base branch has.
  package static func all(
    now: Terms?, base: Terms, before: Terms?
  ) -> [ContractChange] {
    guard let now else { return before == nil ? [] : [.missing] }
    func isChanged(_ part: KeyPath<Promise, String>) -> Bool {
      let value = now.promise[keyPath: part]
      return value != base.promise[keyPath: part] && value != before?.promise[keyPath: part]
    }
    var changes: [ContractChange] = []
    if isChanged(\.criteria) { changes.append(.criteria) }
    if isChanged(\.scope) { changes.append(.scope) }
    return changes
  }

  /// Whether the base branch has other terms by now than a change began with.
  package static func isBehind(now: Terms?, base: Terms) -> Bool {
    now.map { $0.promise != base.promise } ?? false
  }
}
