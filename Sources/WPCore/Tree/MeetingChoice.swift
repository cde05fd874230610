/// Chooses of the meetings of each package those that a report shows.
struct MeetingChoice {
  /// The most that are shown of one package.
  private static let most = 5

  /// Of one package: what hurts already, the rest, and how many there are of both.
  private struct Row {
    var urgent: [OverlapGraph.Edge] = []
    var usual: [OverlapGraph.Edge] = []
    var count = 0

    mutating func add(_ edge: OverlapGraph.Edge, isUrgent: Bool) {
      count += 1
      if isUrgent {
        if urgent.count < MeetingChoice.most { urgent.append(edge) }
      } else if usual.count < MeetingChoice.most {
        usual.append(edge)
      }
    }
  }

  private var rows: [Int: Row] = [:]

  /// Takes a meeting; of each package the first ones are kept.
  mutating func add(_ edge: OverlapGraph.Edge, isUrgent: Bool) {
    rows[edge.second, default: Row()].add(edge, isUrgent: isUrgent)
  }

  /// Those that are shown, by the later package.
  func shown(_ meeting: (OverlapGraph.Edge) -> ScopeOverlaps.Meeting) -> [ShownMeeting] {
    rows.sorted { $0.key < $1.key }.flatMap { _, row in
      let edges = (row.urgent + row.usual).prefix(MeetingChoice.most)
      return edges.enumerated().map { place, edge in
        ShownMeeting(
          meeting: meeting(edge), left: place == edges.count - 1 ? row.count - edges.count : 0)
      }
    }
  }
}
