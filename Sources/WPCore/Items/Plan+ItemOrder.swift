import WPPartition
import WPSyntax

extension Plan {
  /// Items that wait for each other in a circle.
  struct ItemCircle {
    /// Where the circle is reported: the item, and the dependency that leads on.
    let first: (item: Int, range: ByteRange)
    /// The items, each waiting for the next.
    let names: [String]
  }

  /// The circles among the items, each once, at its first item.
  var itemCircles: [ItemCircle] {
    guard !items.isEmpty else { return [] }
    return itemGraph.cycles().compactMap { path in
      guard let start = path.min(), let place = path.firstIndex(of: start) else { return nil }
      let turned = Array(path[place...] + path[..<place])
      let next = turned.count > 1 ? turned[1] : start
      let dependency = items[start].dependencies.first { $0.target == .item(next) }
      return ItemCircle(
        first: (start, dependency?.written.range ?? .zero), names: turned.map { items[$0].name })
    }
  }

  /// Which item waits for which of the same plan.
  var itemGraph: Graph {
    Graph(
      successors: items.map { item in
        item.dependencies.compactMap { dependency in
          if case .item(let other) = dependency.target { other } else { nil }
        }
      })
  }

  /// What an item waits for and is not completed, by name, with its state in a word; nil where it is, or nobody knows.
  package func unfinished(_ dependency: ItemDependency) -> (name: String, state: String)? {
    switch dependency.target {
    case .item(let index):
      let other = items[index]
      return other.state == .completed ? nil : (other.name, other.state.word)
    case .package(let index):
      let package = packages[index]
      if package.isCompleted { return nil }
      return (package.stem, package.isCancelled ? "cancelled" : package.state?.value.word ?? "open")
    case .foreign, .ambiguous, .missing: return nil
    }
  }

  /// The item whose name is nearest to a text.
  func nearestItem(to text: String) -> String? {
    EditDistance.nearest(Reference(text).package, among: items.map(\.name))
  }

  /// The item or package whose name is nearest to a text.
  func nearestName(to text: String) -> String? {
    nearestItem(to: text)
      ?? EditDistance.nearest(Reference(text).package, among: packages.map(\.stem))
  }

  /// More items than these nobody has at work at once; the others are not compared.
  private static let mostCompared = 1_000
  /// More meetings than these tell nobody more.
  private static let mostMeetings = 1_000
  /// A chain of parents longer than this is not followed.
  private static let longestChain = 32

  /// The live items of one package each whose ceilings meet without one waiting for the other.
  ///
  /// What a parent delegates lies within its own ceiling; that is no collision.
  var meetingItems: [OverlapGraph.Edge] {
    let live = items.indices.filter { index in
      items[index].package != nil && items[index].isLive && !items[index].writes.isEmpty
    }.prefix(Plan.mostCompared)
    guard live.count > 1 else { return [] }
    var scopes = [PathScope](repeating: PathScope(writes: PathSet([])), count: items.count)
    for index in live { scopes[index] = PathScope(writes: items[index].writes(without: shared)) }
    let packages = items.map(\.package)
    let parents = items.map { item in
      if case .item(let parent)? = item.parent?.target { parent } else { -1 }
    }
    func isAncestor(_ ancestor: Int, of item: Int) -> Bool {
      var place = item
      for _ in 0..<Plan.longestChain {
        place = parents[place]
        if place == ancestor || place < 0 { return place >= 0 }
      }
      return false
    }
    let graph = OverlapGraph(
      OverlapIndex(scopes), waiting: itemGraph, limit: Plan.mostMeetings
    ) { first, second in
      packages[first] == packages[second] && !isAncestor(first, of: second)
        && !isAncestor(second, of: first)
    }
    return graph.edges.filter { $0.order == nil }
  }
}
