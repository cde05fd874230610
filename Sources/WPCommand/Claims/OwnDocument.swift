import WPCore
import WPSyntax

/// What the document of a package is to say of its life.
struct OwnDocument {
  let node: Int
  let state: PackageState
  let assignee: AgentHandle?
  /// What the work took, where that is to be entered.
  var actual: PackageChange?

  /// What a claim wants its document to say.
  init(of claim: Claim, node: Int) {
    self.init(node: node, state: claim.state, assignee: claim.holder.agent)
  }

  init(
    node: Int, state: PackageState, assignee: AgentHandle?, actual: PackageChange? = nil
  ) {
    self.node = node
    self.state = state
    self.assignee = assignee
    self.actual = actual
  }

  /// The change of the document as it is now; nothing of it is touched that says so already.
  func change(_ forest: Forest, _ plans: ReadPlans) throws(Failure) -> ChangeSet {
    let (plan, index) = try plans.current(
      forest.package(node).path, in: forest.plans[forest.network.nodes[node].plan].path)
    let package = plan.packages[index]
    var changes: [PackageChange] = []
    if package.state?.value != state { changes.append(.state(state)) }
    if package.assignee?.value != assignee?.text { changes.append(.assignee(assignee?.text)) }
    if let actual { changes.append(actual) }
    guard !changes.isEmpty else { return ChangeSet() }
    do throws(EditRefusal) {
      let bytes = try PackageEdit.applying(changes, to: index, of: plan)
      return ChangeSet(of: [plan.change(of: package.document, to: bytes)])
    } catch {
      throw Failure(refused: error)
    }
  }
}
