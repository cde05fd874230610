import WPCore
import WPHost
import WPSyntax

/// The plans that a command has read, each once, as long as nobody changes what it edits.
final class ReadPlans {
  let shelf: PlanShelf
  private var plans: [Int: Plan] = [:]

  init(_ shelf: PlanShelf) { self.shelf = shelf }

  /// A plan by its index on the shelf, as it was read first.
  func plan(_ index: Int) throws(HostError) -> Plan {
    if let known = plans[index] { return known }
    let plan = try shelf.plan(index)
    plans[index] = plan
    return plan
  }

  /// A package by its document, as it was read first.
  func package(_ document: FilePath, in folder: FilePath) throws(Failure) -> (
    plan: Plan, index: Int
  ) {
    guard let place = shelf.names.firstIndex(of: folder.name) else {
      throw Failure(code: "not_found", "'\(folder.shown)' is gone")
    }
    let plan = try Failure.telling { () throws(HostError) in try self.plan(place) }
    guard let index = plan.packages.firstIndex(where: { plan.document(of: $0).path == document })
    else { throw Failure(code: "not_found", "'\(document.shown)' is gone") }
    return (plan, index)
  }

  /// The same package as its document is now: the plan is read again where the bytes of that are others by now.
  func current(_ document: FilePath, in folder: FilePath) throws(Failure) -> (
    plan: Plan, index: Int
  ) {
    let known = try package(document, in: folder)
    let bytes = try Failure.telling { () throws(HostError) in try shelf.bytes(of: document) }
    if known.plan.document(of: known.plan.packages[known.index]).bytes == bytes { return known }
    plans = [:]
    return try package(document, in: folder)
  }

  /// The digests of every plan, of which nothing else is kept.
  func all() throws(HostError) -> [PlanDigest] { try shelf.map { PlanDigest($0) } }

  /// The digests of the plans that are needed for packages that are named in full, and of those of some others; nil
  /// where every plan is: one of them waits for something in another plan, or it is not clear what is meant.
  func few(
    named references: [String], with others: [PackageName]
  ) throws(HostError) -> [PlanDigest]? {
    var digests: [FilePath: PlanDigest] = [:]
    for reference in references {
      guard let found = try shelf.readAlone(reference, plan) else { return nil }
      let digest = PlanDigest(found.plan)
      if case .package(_, let package) = found.meaning, !digest.packages[package].foreign.isEmpty {
        return nil
      }
      digests[digest.path] = digest
    }
    for name in others {
      let folder = FilePath(String(name.text.prefix { $0 != "/" }))
      guard let place = shelf.names.firstIndex(of: folder) else { continue }
      let plan = try plan(place)
      digests[plan.path] = digests[plan.path] ?? PlanDigest(plan)
    }
    return Array(digests.values)
  }
}
