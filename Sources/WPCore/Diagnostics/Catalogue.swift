/// Every rule there is; documentation, completion and settings read this list.
///
/// Whoever only might need it is handed a closure: the list is long, and checking a document does without.
package enum Catalogue {
  /// The rules by code, each once.
  package static let rules: [Rule] = {
    var rules: [Rule] = []
    for rule in Check.all.map(\.rule) + TreeCheck.all.map(\.rule) + [Rule.idleSuppression] {
      // The lists are in order, so that nearly every rule goes to the end.
      let last = rules.lastIndex { $0.code <= rule.code } ?? -1
      if last < 0 || rules[last].code != rule.code { rules.insert(rule, at: last + 1) }
    }
    return rules
  }()
}
