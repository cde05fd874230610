/// Every rule there is; documentation, completion and settings read this list.
package enum Catalogue {
  /// The rules by code, each once.
  package static let rules: [Rule] = {
    var seen: Set<RuleCode> = []
    let all = Check.all.map(\.rule) + TreeCheck.all.map(\.rule) + [Rule.idleSuppression]
    return all.filter { seen.insert($0.code).inserted }.sorted { $0.code < $1.code }
  }()
}
