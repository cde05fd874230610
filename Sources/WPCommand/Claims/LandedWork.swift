import WPCore

extension ClaimDesk {
  /// The ledger as it was seen, with what the base branch has by now and nobody has noted yet.
  func outlook() throws -> Ledger {
    var ledger = try glance.get()
    // What cannot be noted at this moment will be refused when it counts.
    try? ledger.land(try landed, by: claimer, at: moment)
    return ledger
  }

  /// Looks for finished packages whose documents say so on the base branch.
  ///
  /// Git is asked only where something is waited for; where it cannot be asked, the work has not landed yet.
  func findLanded() throws -> [PackageName] {
    guard let ledger = try? glance.get() else { return [] }
    let waiting = ledger.completions.filter { !$0.hasLanded }
      .compactMap { forest.node(of: $0.package) }
    guard !waiting.isEmpty else { return [] }
    guard let position else {
      // Without git everybody has what is on the disk.
      return waiting.filter { forest.package($0).state == .completed }.map { forest.name($0) }
    }
    let found = try landed(among: waiting, position)
    return waiting.filter(found.contains).map { forest.name($0) }
  }

  private func landed(
    among waiting: [Int], _ position: GitPosition
  ) throws(Failure) -> Set<Int> {
    do throws(Failure) {
      let base = try BaseBranch.find(configured: workplace.settings.baseBranch, position)
      let documents = CompletedDocuments(forest: forest, position: position)
      var found: Set<Int> = []
      for reference in base?.references ?? [] {
        found.formUnion(try documents.nodes(among: waiting, at: reference))
      }
      return found
    } catch {
      if error.isOfGit { return [] }
      throw error
    }
  }
}
