extension DraftReview {
  /// The packages with what they wait for, each behind all of it, and else in the order in which they were written.
  package var ordered: (packages: [PackageDraft], waits: [[Wait]]) {
    let order = order
    var places = Array(repeating: 0, count: order.count)
    for (place, index) in order.enumerated() { places[index] = place }
    let moved = order.map { index -> [Wait] in
      waits[index].map { wait -> Wait in
        if case .draft(let other) = wait { .draft(places[other]) } else { wait }
      }
    }
    return (order.map { packages[$0] }, moved)
  }

  private var order: [Int] {
    var order: [Int] = []
    var isMet = Array(repeating: false, count: packages.count)
    for first in packages.indices where !isMet[first] {
      isMet[first] = true
      // The way is kept here, since an outline may be deeper than the stack.
      var way = [(index: first, rest: drafts(of: first))]
      while let step = way.last {
        guard let next = step.rest.first else {
          order.append(step.index)
          way.removeLast()
          continue
        }
        way[way.count - 1].rest.removeFirst()
        guard !isMet[next] else { continue }
        isMet[next] = true
        way.append((next, drafts(of: next)))
      }
    }
    return order
  }

  private func drafts(of index: Int) -> ArraySlice<Int> {
    waits[index].compactMap { if case .draft(let other) = $0 { other } else { nil } }[...]
  }
}
