/// A graph and ever coarser ones made of it by joining nodes that belong together.
struct Coarsening {
  /// The graphs, the finest first.
  private(set) var graphs: [CutGraph]

  /// For each graph but the coarsest, the cluster of each node.
  private(set) var clusters: [[Int]] = []

  /// What the coarsening looked at.
  private(set) var looks = 0

  /// The edges with more nodes than this say little about any two of them.
  private static let sizeLimit = 100

  /// Joins nodes until there are few or no two may be joined: only those that carry the same label, up to a weight.
  init(
    _ graph: CutGraph, labels: [Int]?, downTo count: Int, weightLimit: Int, random: inout SplitMix
  ) {
    graphs = [graph]
    var labels = labels
    var graph = graph
    while graph.count > count {
      let (cluster, clusterCount) = Coarsening.matching(
        graph, labels: labels, weightLimit: weightLimit, random: &random)
      looks += graph.pins.count
      guard clusterCount * 20 <= graph.count * 19 else { break }
      if let fine = labels {
        var coarse = [Int](repeating: 0, count: clusterCount)
        for node in fine.indices { coarse[cluster[node]] = fine[node] }
        labels = coarse
      }
      graph = graph.contracted(cluster, count: clusterCount)
      graphs.append(graph)
      clusters.append(cluster)
    }
  }

  /// Pairs each node with the free one that it shares most with.
  private static func matching(
    _ graph: CutGraph, labels: [Int]?, weightLimit: Int, random: inout SplitMix
  ) -> (cluster: [Int], count: Int) {
    var order = Array(0..<graph.count)
    random.shuffle(&order)
    var cluster = [Int](repeating: -1, count: graph.count)
    var rating = [Int](repeating: 0, count: graph.count)
    var count = 0
    for node in order where cluster[node] < 0 {
      var rated: [Int] = []
      for place in graph.edgeRange(of: node) {
        let pins = graph.pinRange(of: graph.incidences[place])
        guard pins.count <= sizeLimit else { continue }
        let share = graph.edgeWeights[graph.incidences[place]] * 5040 / (pins.count - 1)
        for pin in pins where cluster[graph.pins[pin]] < 0 && graph.pins[pin] != node {
          if rating[graph.pins[pin]] == 0 { rated.append(graph.pins[pin]) }
          rating[graph.pins[pin]] += share
        }
      }
      var mate = -1
      var equals = 1
      for other in rated {
        defer { rating[other] = 0 }
        guard graph.weights[node] + graph.weights[other] <= weightLimit else { continue }
        if let labels, labels[node] != labels[other] { continue }
        if mate >= 0, rating[other] == rating[mate] { equals += 1 }
        if mate < 0 || rating[other] > rating[mate] {
          (mate, equals) = (other, 1)
        } else if rating[other] == rating[mate], random.below(equals) == 0 {
          mate = other
        }
      }
      cluster[node] = count
      if mate >= 0 { cluster[mate] = count }
      count += 1
    }
    return (cluster, count)
  }
}
