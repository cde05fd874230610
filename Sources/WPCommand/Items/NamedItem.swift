import WPCore
import WPHost
import WPSyntax

/// The work item that a command line names, with the plan it is in.
struct NamedItem {
  let workplace: Workplace
  let plan: Plan
  let item: WorkItem

  /// Finds the item of a reference: `03a`, `caching/03a`, or the name of its folder in place of the id.
  init(_ reference: String, _ invocation: Invocation) throws {
    workplace = try Workplace.find([], invocation)
    let shelf = try PlanShelf(workplace, invocation.host)
    let wanted = Reference(reference)
    let places =
      wanted.plan.map { ReferenceIndex.folders(named: $0, among: shelf.names) }
      ?? Array(shelf.names.indices)
    if let name = wanted.plan, places.count > 1 {
      throw Failure(
        code: "ambiguous_reference",
        "'\(name)' fits several: \(places.map { shelf.names[$0].text }.joined(separator: ", "))",
        hint: "write one of them in full")
    }
    let shown = try places.map { ShelvedItems(try shelf.plan($0)) }
    let found = try NamedItem.find(wanted.package, in: shown, typed: reference)
    plan = shown[found.plan].plan
    item = plan.items[found.item]
  }

  private static func find(
    _ name: String, in shelved: [ShelvedItems], typed: String
  ) throws(Failure) -> (plan: Int, item: Int) {
    // Plans that are under way come first, as everywhere.
    for isOver in [false, true] {
      let found = shelved.indices.filter { shelved[$0].plan.isComplete == isOver }
        .flatMap { plan in shelved[plan].items(named: name).map { (plan: plan, item: $0) } }
      if found.count == 1 { return found[0] }
      if found.count > 1 {
        let names = found.map { shelved[$0.plan].fullName($0.item) }
        throw Failure(
          code: "ambiguous_reference",
          "'\(typed)' fits several: \(names.joined(separator: ", "))",
          hint: "write one of them in full")
      }
    }
    throw NamedItem.unknown(name, in: shelved, typed: typed)
  }

  private static func unknown(
    _ name: String, in shelved: [ShelvedItems], typed: String
  ) -> Failure {
    for entry in shelved {
      let packages = entry.plan.packages.map(\.names)
      guard case .one(let package) = PackageNames.resolve(name, among: packages) else { continue }
      let reference = entry.plan.reference(of: entry.plan.packages[package])
      return Failure(
        code: "not_an_item", "'\(typed)' is a package, not a work item",
        hint: "'wp item list \(reference)' lists its work items")
    }
    var names: [String: String] = [:]
    for entry in shelved.reversed() {
      for (index, item) in entry.plan.items.enumerated() {
        let full = entry.fullName(index)
        for name in [full, item.name, item.folder.name.text] { names[name] = full }
      }
    }
    let nearest = EditDistance.nearest(typed, among: names.keys.sorted()).flatMap { names[$0] }
    return Failure(
      code: "no_such_reference", "there is no work item '\(typed)'",
      hint: nearest.map { "did you mean '\($0)'?" } ?? "'wp item list' lists the work items")
  }
}

/// The work items of one plan by their names.
private struct ShelvedItems: Sendable {
  let plan: Plan

  init(_ plan: Plan) { self.plan = plan }

  func items(named name: String) -> [Int] {
    let id = WorkItemID(name)
    return plan.items.indices.filter { index in
      let item = plan.items[index]
      return id.map { item.id == $0 } ?? (item.folder.name.text == name)
    }
  }

  /// The name in full; where two items have one id, that of the folder.
  func fullName(_ index: Int) -> String {
    let item = plan.items[index]
    let isDouble = plan.items.count { $0.id == item.id } > 1
    return isDouble
      ? "\(plan.name.text)/\(item.folder.name.text)" : plan.reference(of: item)
  }
}
