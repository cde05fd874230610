extension CutState {
  /// Moves nodes, each once and bad moves included, and keeps the best point on the way (Fiduccia and Mattheyses).
  ///
  /// It does so over and over until nothing is gained, and gives what was looked at.
  mutating func refine(loadLimit: Int, random: inout SplitMix) -> Int {
    var looks = 0
    var isLoose = false
    for _ in 0..<12 {
      let before = (cost, loads.max() ?? 0)
      looks += pass(loadLimit: loadLimit, isLoose: isLoose, random: &random)
      if (cost, loads.max() ?? 0) < before { continue }
      guard !isLoose else { break }
      isLoose = true
    }
    return looks
  }

  /// The moves without anything better after which a pass gives up.
  private static let patience = 150

  /// One round of moves; a loose one overloads blocks on the way, as an exchange of two nodes must.
  private mutating func pass(loadLimit: Int, isLoose: Bool, random: inout SplitMix) -> Int {
    let room = loadLimit + (isLoose ? graph.weights.max() ?? 0 : 0)
    var queue = GainQueue(graph.count)
    var isLocked = [Bool](repeating: false, count: graph.count)
    var border = (0..<graph.count).filter { isAtBorder($0) }
    random.shuffle(&border)
    for node in border {
      if let target = bestTarget(of: node, loadLimit: room) {
        queue.push(node, gain: target.gain)
      }
    }
    var looks = graph.count + border.count * (2 + blocks / 4)
    var moves: [(node: Int, from: Int)] = []
    var best = (cost: cost, load: loads.max() ?? 0, moves: 0)
    forgetTouched()
    while moves.count - best.moves < CutState.patience, let next = queue.pop() {
      guard let target = bestTarget(of: next.node, loadLimit: room) else { continue }
      // The room has changed since it was put in.
      if target.gain < next.gain {
        queue.push(next.node, gain: target.gain)
        continue
      }
      moves.append((next.node, block[next.node]))
      isLocked[next.node] = true
      move(next.node, to: target.block)
      for node in touched where !isLocked[node] {
        if let target = bestTarget(of: node, loadLimit: room) {
          queue.push(node, gain: target.gain)
        } else {
          queue.remove(node)
        }
      }
      looks += touched.count * (4 + blocks / 4)
      forgetTouched()
      let load = loads.max() ?? 0
      if load <= loadLimit, (cost, load) < (best.cost, best.load) {
        best = (cost, load, moves.count)
      }
    }
    for last in moves[best.moves...].reversed() { move(last.node, to: last.from) }
    forgetTouched()
    return looks
  }
}
