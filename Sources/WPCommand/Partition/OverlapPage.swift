import WPCore
import WPSyntax

/// Who can touch the same path as whom.
struct OverlapPage {
  /// The most pairs that a person is shown, and that a program is given; a file that all name makes millions.
  private static let (mostRows, mostPairs) = (200, 100_000)

  private let workload: Workload
  private let graph: OverlapGraph
  private let asked: Set<Int>?

  /// Compares the units of a workload; of pairs without any unit that was asked about nothing is said.
  init(_ workload: Workload, asked: Set<Int>?) {
    self.workload = workload
    self.asked = asked
    graph = OverlapGraph(
      OverlapIndex(workload.units.map(\.scope)), waiting: workload.waiting,
      limit: OverlapPage.mostPairs
    ) { first, second in
      asked.map { $0.contains(first) || $0.contains(second) } ?? true
    }
  }

  /// The answer; it is no where a pair has no order.
  func answer(_ invocation: Invocation, asMatrix: Bool) -> Answer {
    let status: ExitStatus = graph.unorderedCount > 0 ? .refused : .success
    guard !invocation.wantsJSON else {
      return Answer(json: "wp.overlap/1", status: status) { write(to: &$0) }
    }
    let style = invocation.style
    var parts = [headline]
    if !graph.edges.isEmpty {
      parts.append(asMatrix ? OverlapMatrix(workload, graph).text(style) : rows(style))
    }
    let remarks = WorkloadRemarks(workload, about: [.scopes], of: asked).lines
    if !remarks.isEmpty { parts.append(remarks.map { $0 + "\n" }.joined()) }
    return Answer(parts.joined(separator: "\n"), status: status)
  }

  private var headline: String {
    guard !workload.units.isEmpty else { return "There is no live \(workload.noun.rawValue).\n" }
    let all = workload.units.count
    let place = workload.home.isEmpty ? "" : " of " + Visible.text(String(workload.home.dropLast()))
    let subject =
      asked.map { "\(workload.noun.phrase($0.count)), compared with all \(all)" }
      ?? workload.noun.phrase(all) + place
    guard graph.count > 0 else { return "\(subject): no two can touch the same path.\n" }
    let order =
      switch graph.unorderedCount {
      case 0: graph.count == 1 ? "in an order" : "each in an order"
      case graph.count: graph.count == 1 ? "in no order" : "none in an order"
      default: "\(graph.unorderedCount) in no order"
      }
    return "\(subject): \(phrase(graph.count, "pair")) can touch the same path, \(order).\n"
  }

  private func phrase(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func rows(_ style: Style) -> String {
    let unordered = graph.edges.filter { $0.order == nil }
    let shown = (unordered + graph.edges.filter { $0.order != nil }).prefix(OverlapPage.mostRows)
    let isHeld = shown.contains { holders(of: $0) != nil }
    let rows = shown.map { edge in
      [
        name(edge.first), name(edge.second), edge.conflict.overlap.place, manner(edge),
        order(edge), holders(of: edge) ?? "",
      ]
    }
    var text = Columns.text(
      [[workload.noun.head.uppercased(), "MEETS", "AT", "HOW", "ORDER", isHeld ? "HELD BY" : ""]]
        + rows, head: style)
    if graph.count > shown.count {
      text += "and \(graph.count - shown.count) more; '--json' lists \(OverlapPage.mostPairs)\n"
    }
    return text
  }

  private func name(_ unit: Int) -> String { Visible.text(workload.name(unit)) }

  private func manner(_ edge: OverlapGraph.Edge) -> String {
    switch (edge.conflict.first, edge.conflict.second) {
    case (.write, .read): "\(name(edge.second)) reads"
    case (.read, .write): "\(name(edge.first)) reads"
    default: "both write"
    }
  }

  private func order(_ edge: OverlapGraph.Edge) -> String {
    switch edge.order {
    case nil: "none"
    case .firstWaits: "\(name(edge.first)) waits"
    case .secondWaits: "\(name(edge.second)) waits"
    }
  }

  /// Who is at work on the one and on the other; nil where nobody is.
  private func holders(of edge: OverlapGraph.Edge) -> String? {
    let words = [edge.first, edge.second].compactMap { unit -> String? in
      guard workload.units[unit].isBusy else { return nil }
      let holder = workload.units[unit].holder.map { Visible.text($0) } ?? "somebody"
      return "\(holder): \(name(unit))"
    }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }

  private func write(to json: inout JSONWriter) {
    json.member("packages", workload.units.count)
    json.member("pairs", graph.count)
    json.member("unordered", graph.unorderedCount)
    json.key("overlaps")
    json.array { list in
      for edge in graph.edges {
        list.object { json in
          edge.write(of: workload, to: &json)
          json.member(
            "held_by", [edge.first, edge.second].compactMap { workload.units[$0].holder })
        }
      }
    }
    json.member("truncated", graph.count > graph.edges.count)
    WorkloadRemarks(workload).write(to: &json)
  }
}
