import WPCore
import WPHost
import WPSyntax

/// All plans of a tree, for commands that look at several packages at once.
struct PlanTree {
  let forest: Forest
  /// The plans themselves, where they were asked for.
  private let plans: [Plan]
  private let seen: SeenLedger
  private let root: RawPath
  /// What anybody may touch.
  private let shared: SharedPaths
  /// The names of the plans that paths lie in.
  private let chosen: Set<FilePath>

  /// Reads the plans of the tree that paths lie in; a word that is no path says nothing of where to look.
  init(
    _ operands: [RawPath], _ invocation: Invocation, keepsPlans: Bool = false
  ) throws {
    let directory = try invocation.directory()
    let files = invocation.host.files
    let isPaths =
      try !operands.isEmpty
      && operands.allSatisfy { operand in
        try files.kind(operand.isAbsolute ? operand : directory.joined(operand)) != nil
      }
    let place = try Workplace.find(isPaths ? operands : [], invocation)
    let shelf = try PlanShelf(place.choosing(nil), invocation.host)
    let read = try shelf.map { (digest: PlanDigest($0), plan: keepsPlans ? $0 : nil) }
    forest = Forest(plans: read.map(\.digest), comparesScopes: false)
    plans = read.compactMap(\.plan)
    root = place.root
    shared = SharedPaths(place.settings.shared)
    seen = try SeenLedger(root: place.root, invocation.host)
    chosen = isPaths ? place.chosen ?? Set(forest.plans.map(\.path.name)) : []
  }

  /// The nodes of what somebody typed: a plan, a package, or a folder of plans.
  func nodes(of operand: RawPath) throws -> [Int] {
    guard let text = String(validating: operand, as: UTF8.self) else {
      throw UsageError("'\(Shown.path(operand))' is not UTF-8")
    }
    do throws(ReferenceIndex.Fault) {
      switch try ReferenceIndex(forest.plans).find(PlanTree.name(text)) {
      case .plan(let plan): return nodes(ofPlan: plan)
      case .package(let plan, let package):
        return forest.node(plan: plan, package: package).map { [$0] } ?? []
      }
    } catch {
      if !chosen.isEmpty { return nodes(ofPlans: chosen) }
      throw Failure(error, of: text)
    }
  }

  /// What is to be compared or shared out: the packages at some nodes, or all that are live.
  func source(of nodes: Set<Int>?, _ invocation: Invocation) -> WorkloadSource {
    let all = nodes.map { $0.sorted() } ?? Array(forest.network.nodes.indices)
    return WorkloadSource(
      workload: Workload(all, of: forest, seen.planningView, without: shared), asked: nil,
      seen: seen, root: root)
  }

  /// The live work items of the packages at some nodes, or of all.
  func items(of nodes: Set<Int>?) -> WorkloadSource {
    let chosen = nodes.map { nodes in
      Set(
        nodes.flatMap { node in
          let place = forest.network.nodes[node]
          let plan = plans[place.plan]
          return plan.items(of: place.package).map { plan.path.appending($0.folder) }
        })
    }
    let workload = Workload(itemsOf: plans, without: shared) { plan, item in
      chosen?.contains(plan.path.appending(item.folder)) ?? true
    }
    return WorkloadSource(workload: workload, asked: nil, seen: seen, root: root)
  }

  /// Everything that is live, of which some was asked about.
  func source(asking nodes: Set<Int>) -> WorkloadSource {
    let workload = Workload(
      forest.network.nodes.indices, of: forest, seen.planningView, without: shared)
    let names = Set(nodes.map { forest.name($0).text })
    let asked = workload.units.indices.filter { names.contains(workload.units[$0].id) }
    return WorkloadSource(workload: workload, asked: Set(asked), seen: seen, root: root)
  }

  // Whoever completes the name of a folder in a shell leaves a slash behind it.
  private static func name(_ text: String) -> String {
    var text = text[...]
    while text.count > 1, text.last == "/" { text.removeLast() }
    let last = FilePath(String(text)).name.text
    return (try? FolderName(FilePath(last))) == nil ? String(text) : last
  }

  private func nodes(ofPlan plan: Int) -> [Int] {
    forest.network.nodes.indices.filter { forest.network.nodes[$0].plan == plan }
  }

  private func nodes(ofPlans names: Set<FilePath>) -> [Int] {
    forest.network.nodes.indices.filter { node in
      names.contains(forest.plans[forest.network.nodes[node].plan].path.name)
    }
  }
}
