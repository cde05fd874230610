import WPSyntax

extension Message {
  /// What two packages do to the path in which they meet, seen from the later one.
  static func overlap(_ meeting: ScopeOverlaps.Meeting, with other: String) -> Message {
    let overlap = meeting.conflict.overlap
    let path =
      overlap.witness.path.text + (overlap.symbol.map { "::" + FilePath($0.name).text } ?? "")
    return switch (meeting.conflict.second, meeting.conflict.first) {
    case (.write, .read): "this package writes '\(path)', which \(other) reads"
    case (.read, .write): "this package reads '\(path)', which \(other) writes"
    default: "this package and \(other) both write '\(path)'"
    }
  }
}

extension Findings {
  /// Leaves a finding where the later of two packages claims what the earlier one claims, and shows both patterns.
  mutating func report(
    _ shown: ShownMeeting, in forest: Forest, severity: Severity? = nil,
    help: Message? = nil, _ note: Message
  ) {
    let meeting = shown.meeting
    let (earlier, later) = (forest.package(meeting.earlier), forest.package(meeting.later))
    let place = Finding.Place(later.path, meeting.laterPattern.range)
    var notes = [
      Finding.Note(note, at: Finding.Place(earlier.path, meeting.earlierPattern.range))
    ]
    if shown.left > 0 { notes.append(Finding.Note(.more(shown.left), at: place)) }
    report(
      .overlap(meeting, with: forest.name(meeting.earlier, from: meeting.later)), at: place,
      severity: severity, help: help, notes: notes)
  }
}

extension Message {
  fileprivate static func more(_ count: Int) -> Message {
    count == 1
      ? "another package shares a path with this one"
      : "\(count) more packages share paths with this one"
  }
}
