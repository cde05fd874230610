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
    _ meeting: ScopeOverlaps.Meeting, in forest: Forest, severity: Severity? = nil,
    help: Message? = nil, _ note: Message
  ) {
    let (earlier, later) = (forest.package(meeting.earlier), forest.package(meeting.later))
    report(
      .overlap(meeting, with: forest.name(meeting.earlier, from: meeting.later)),
      at: Finding.Place(later.path, meeting.laterPattern.range), severity: severity, help: help,
      notes: [
        Finding.Note(note, at: Finding.Place(earlier.path, meeting.earlierPattern.range))
      ])
  }
}
