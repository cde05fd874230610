import WPCore
import WPSyntax

/// Tells which packages are completed by what their documents say at a revision.
struct CompletedDocuments {
  let forest: Forest
  let position: GitPosition

  /// The nodes among some whose documents say so.
  func nodes(among nodes: some Sequence<Int>, at revision: String) throws(Failure) -> Set<Int> {
    let nodes = Array(nodes)
    let contents: [FilePath: Bytes]
    do throws(Git.Refusal) {
      contents = try position.contents(of: nodes.map { forest.package($0).path }, at: revision)
    } catch {
      throw Failure(error)
    }
    return Set(nodes.filter { isCompleted($0, contents[forest.package($0).path]) })
  }

  // A package is what its own document says, read as the plan around it is read.
  private func isCompleted(_ node: Int, _ bytes: Bytes?) -> Bool {
    guard let bytes else { return false }
    let plan = forest.plans[forest.network.nodes[node].plan]
    let path = forest.package(node).path
    guard let name = path.below(plan.path) else { return false }
    let folder = PlanFolder(
      path: plan.path, files: [PlanFile(name: name, content: .bytes(bytes))], names: [name])
    return Analysis.read(folder, profile: plan.profile).packages.contains { $0.isCompleted }
  }
}
