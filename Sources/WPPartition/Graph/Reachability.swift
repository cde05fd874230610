/// Answers which nodes can be reached from which; what was asked of one node is kept for the next question.
package struct Reachability {
  private let graph: Graph
  private var marks: SearchMarks
  private var source: Int?

  package init(_ graph: Graph) {
    self.graph = graph
    marks = SearchMarks(graph.count)
  }

  /// Whether a way of one edge or more leads from one node to another.
  package mutating func leads(from start: Int, to end: Int) -> Bool {
    if source != start { search(from: start) }
    return marks.isReached(end)
  }

  private mutating func search(from start: Int) {
    source = start
    marks.begin()
    var open = [start]
    while let node = open.popLast() {
      for target in graph.successors(of: node) where !marks.isReached(target) {
        marks.reach(target, from: node)
        open.append(target)
      }
    }
  }
}
