extension CutState {
  /// Moves nodes one after another, each once, bad moves included, and keeps the best point on the way; over and over
  /// until that gains nothing (Fiduccia and Mattheyses). Gives what was looked at.
  mutating func refine(loadLimit: Int, random: inout SplitMix) -> Int {
    var looks = 0
    for _ in 0..<12 {
      let before = (cost, loads.max() ?? 0)
      looks += pass(loadLimit: loadLimit, random: &random)
      guard (cost, loads.max() ?? 0) < before else { break }
    }
    return looks
  }

  /// The moves without anything better after which a pass gives up.
  private static let patience = 150

  private mutating func pass(loadLimit: Int, random: inout SplitMix) -> Int {
    var queue = GainQueue(graph.count)
    var isLocked = [Bool](repeating: false, count: graph.count)
    var border = (0..<graph.count).filter { isAtBorder($0) }
    random.shuffle(&border)
    for node in border {
      if let target = bestTarget(of: node, loadLimit: loadLimit) {
        queue.push(node, gain: target.gain)
      }
    }
    var looks = graph.count + border.count * blocks
    var moves: [(node: Int, from: Int)] = []
    var best = (cost: cost, load: loads.max() ?? 0, moves: 0)
    forgetTouched()
    while moves.count - best.moves < CutState.patience, let next = queue.pop() {
      guard let target = bestTarget(of: next.node, loadLimit: loadLimit) else { continue }
      // The room has changed since it was put in.
      if target.gain < next.gain {
        queue.push(next.node, gain: target.gain)
        continue
      }
      moves.append((next.node, block[next.node]))
      isLocked[next.node] = true
      move(next.node, to: target.block)
      for node in touched where !isLocked[node] {
        if let target = bestTarget(of: node, loadLimit: loadLimit) {
          queue.push(node, gain: target.gain)
        } else {
          queue.remove(node)
        }
      }
      looks += touched.count * blocks + 4
      forgetTouched()
      let load = loads.max() ?? 0
      if (cost, load) < (best.cost, best.load) { best = (cost, load, moves.count) }
    }
    for last in moves[best.moves...].reversed() { move(last.node, to: last.from) }
    forgetTouched()
    return looks
  }
}
