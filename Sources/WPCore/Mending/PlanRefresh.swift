package import WPSyntax

/// Brings the tables and lists that restate package facts into agreement with the packages.
///
/// Only START-HERE and README change, and of them only what is wrong: rows keep their order, what is missing comes
/// behind the others, what a person wrote stays. Done twice, it changes nothing the second time.
package enum PlanRefresh {
  /// Entries come one at a time; a folder has no more packages than this.
  private static let passes = 512

  /// The documents that change, with their new bytes.
  package static func changes(of plan: Plan) -> [(document: Int, bytes: Bytes)] {
    var current = plan
    var seen: Set<[Bytes]> = []
    let guides = [plan.start, plan.readme].compactMap { $0 }.filter {
      plan.documents[$0].unreadable == nil
    }
    for _ in 0..<passes {
      let changed = pass(over: guides, of: current)
      // Two rules that never agree would go on for ever.
      guard !changed.isEmpty, seen.insert(guides.map { current.documents[$0].bytes }).inserted
      else { break }
      current = current.rereading(changed)
    }
    return guides.compactMap { index in
      let bytes = current.documents[index].bytes
      return bytes == plan.documents[index].bytes ? nil : (index, bytes)
    }
  }

  private static func pass(over guides: [Int], of plan: Plan) -> [Int: Bytes] {
    let naming = PackageNaming(plan.packages, plan.documents)
    var changed: [Int: Bytes] = [:]
    for index in guides where plan.documents[index].conflicts.isEmpty {
      var set = EditSet()
      for edit in edits(of: index, in: plan, naming) { _ = set.insert(edit) }
      let bytes = set.apply(to: plan.documents[index].bytes)
      if bytes != plan.documents[index].bytes { changed[index] = bytes }
    }
    return changed
  }

  // What is wrong is corrected first: two rows may then be the same, and totals have something to add up.
  private static func edits(of index: Int, in plan: Plan, _ naming: PackageNaming) -> [Edit] {
    let document = plan.documents[index]
    let values =
      RestatementMend.edits(of: index, in: plan)
      + TimelineMend.edits(of: index, in: plan, naming: naming)
      + DependencyMend(in: index, of: plan, naming: naming).edits()
    guard values.isEmpty else { return values }
    let entries = ListedEntries(document, of: plan, naming: naming)
    let repeated = DuplicateLines.edits(in: document, naming: naming, entries: entries)
    guard repeated.isEmpty else { return repeated }
    let missing = MissingEntries(in: index, of: plan, naming: naming)
    let added = missing.documents().map(\.edit) + missing.packages()
    guard added.isEmpty else { return added }
    return plan.totals.lazy.filter { $0.document == index }
      .compactMap { TotalMend.edit($0, in: document) }
      + plan.progress.lazy.filter { $0.document == index }.flatMap { count in
        ProgressMend.truth(of: count, in: plan)
          .map { ProgressMend.edits(count, $0, in: document) } ?? []
      }
  }
}
