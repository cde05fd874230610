/// Spans of work and moments in it, as people say them.
package enum WorkTime {
  /// A span: `45m`, `3h`, `3h 30m`.
  package static func span(_ minutes: Int) -> String {
    if minutes < 60 { return "\(minutes)m" }
    return minutes % 60 == 0 ? "\(minutes / 60)h" : "\(minutes / 60)h \(minutes % 60)m"
  }

  /// A moment, counted from the beginning: `0:00`, `3:30`.
  package static func moment(_ minutes: Int) -> String {
    "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "") + "\(minutes % 60)"
  }

  /// How many times one number goes into another, with one decimal: `2.6`.
  package static func ratio(_ whole: Int, _ part: Int) -> String {
    guard part > 0 else { return "1.0" }
    let tenths = (whole * 10 + part / 2) / part
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A round number of minutes that cuts a time into so many pieces or fewer.
  package static func step(of minutes: Int, atMost pieces: Int) -> Int {
    let round = [
      5, 15, 30, 60, 120, 240, 480, 960, 2_400, 4_800, 9_600, 24_000, 48_000, 120_000, 240_000,
    ]
    return round.first { minutes / $0 <= pieces } ?? max(1, minutes / max(1, pieces))
  }
}
