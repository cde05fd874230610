import WPSyntax

/// What a claim promises, as digests: the criteria in their words, and the scope.
///
/// Ticking a box is no change; rewording a criterion, adding or dropping one, or another scope is.
package struct Promise: Hashable, Sendable {
  package let criteria: String
  package let scope: String

  /// The promise that a document makes.
  package init(criteriaOf document: Document, scope: ClaimScope) {
    var json = JSONWriter(compact: true)
    json.array { list in
      for criterion in document.criteria { list.string(document.raw(criterion.range)) }
    }
    criteria = SHA256.hex(json.bytes)
    self.scope = Promise.digest(of: scope)
  }

  /// Reads what was stored; nil for anything this type would not have written.
  package init?(_ text: String) {
    let parts = text.split(separator: "-")
    guard parts.count == 2 else { return nil }
    criteria = String(parts[0])
    scope = String(parts[1])
  }

  /// What is stored.
  package var text: String { "\(criteria)-\(scope)" }

  /// Whether the promise is about a scope, in whatever order its patterns stand.
  package func covers(_ other: ClaimScope) -> Bool { scope == Promise.digest(of: other) }

  private static func digest(of scope: ClaimScope) -> String {
    var json = JSONWriter(compact: true)
    json.object { json in
      json.member("files", scope.writes.sorted())
      json.member("reads", scope.reads.sorted())
    }
    return SHA256.hex(json.bytes)
  }
}
