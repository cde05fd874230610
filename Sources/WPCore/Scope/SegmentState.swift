/// What is read of the current segment, as far as it decides whether a path is well formed.
enum SegmentState: UInt8 {
  case start, dot, dots, name

  /// The number of states.
  static let count = 4

  /// The state behind a letter, or nil where no path goes on like that.
  func behind(_ letter: UInt32) -> SegmentState? {
    if letter == Letter.slash { return self == .name ? .start : nil }
    guard letter == Letter.dot else { return .name }
    switch self {
    case .start: return .dot
    case .dot: return .dots
    case .dots, .name: return .name
    }
  }
}
