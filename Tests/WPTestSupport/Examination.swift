package import WPCore
import WPSyntax

/// What every rule of the catalogue has to say about an example.
package struct Examination {
  /// In the order of a report.
  package let diagnostics: [Diagnostic]

  /// Reads the folders of an example and runs every check on each and on all.
  package init(_ example: Example, profile: Profile? = nil) {
    let names = example.rootNames
    let folders = example.folders
    let results = folders.map { folder in
      Analysis.plan(folder, Analysis.documents(of: folder), among: names, profile: profile)
    }
    let open = results.flatMap(\.conditionals).filter { example.fulfils($0.condition) }
    let across = Analysis.tree(
      results.map(\.digest), chosen: Set(folders.map(\.path)), ledger: example.ledger,
      read: example.bytes)
    let located = Analysis.located(open.map(\.finding), read: example.bytes)
    let all = results.flatMap(\.diagnostics) + located + across
    diagnostics = SuppressedFindings(all, results.flatMap(\.suppressions)).kept
      .sorted(by: Diagnostic.precedes)
  }

  /// Reads a text of the form of an example.
  package init(_ text: String, profile: Profile? = nil) {
    self.init(Example(text), profile: profile)
  }

  /// The codes that were raised, each once, in ascending order.
  package var codes: [String] {
    Set(diagnostics.map(\.code)).sorted().map(\.description)
  }

  /// The places at which a rule was raised.
  package func places(of code: RuleCode) -> Set<Example.Place> {
    Set(diagnostics(of: code).map { Example.Place(path: $0.place.path, range: $0.place.range) })
  }

  /// What one rule has to say.
  package func diagnostics(of code: RuleCode) -> [Diagnostic] {
    diagnostics.filter { $0.code == code }
  }
}

extension Example {
  /// What a file `ledger/claims.txt` says: package, state and holder, one claim a line.
  fileprivate var ledger: LiveLedger? {
    guard let bytes = bytes(of: "ledger/claims.txt") else { return nil }
    var holdings: [PackageName: LiveLedger.Holding] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, let state = PackageState(word: words[1]) else { continue }
      holdings[PackageName(words[0])] = .init(state: state, agent: words[2], isHere: true)
    }
    return LiveLedger(holdings)
  }

  /// Whether what a finding hangs on is true in the example; its work tree is the example itself.
  fileprivate func fulfils(_ condition: Finding.Condition) -> Bool {
    switch condition {
    case .noFragment(let path, let anchor):
      guard let bytes = bytes(of: path) else { return false }
      return !Analysis.anchors(of: bytes).contains(anchor)
    case .noCheck(let name):
      let checks = bytes(of: "settings/checks.txt").map { String(decoding: $0, as: UTF8.self) }
      return checks?.split(separator: "\n").contains { $0 == name } != true
    case .matchesNothing(let pattern): return !files.contains { pattern.matches($0.path) }
    }
  }
}
