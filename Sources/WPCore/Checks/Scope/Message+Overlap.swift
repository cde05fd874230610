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
