/// A meeting of scopes of which a report speaks.
///
/// A file that everybody claims makes every package meet all others. Whoever mends the first of these meetings needs
/// no list of the rest, and a thousand packages would have half a million of them.
struct ShownMeeting {
  let meeting: ScopeOverlaps.Meeting
  /// How many more the later package has that are not shown; told with the last that is.
  let left: Int

  private static let most = 5

  /// Of each package the first ones, in the order given.
  static func some(of meetings: [ScopeOverlaps.Meeting]) -> [ShownMeeting] {
    let nodes = (meetings.map(\.later).max() ?? -1) + 1
    var left = [Int](repeating: 0, count: nodes)
    for meeting in meetings { left[meeting.later] += 1 }
    var shown = [Int](repeating: 0, count: nodes)
    return meetings.compactMap { meeting in
      let node = meeting.later
      shown[node] += 1
      left[node] -= 1
      guard shown[node] <= most else { return nil }
      return ShownMeeting(meeting: meeting, left: shown[node] == most ? left[node] : 0)
    }
  }
}
