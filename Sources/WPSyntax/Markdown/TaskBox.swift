/// The box at the start of a task: `[ ]`, `[x]` or `[X]` and a blank or the line end.
struct TaskBox: BitwiseCopyable {
  /// Whether it is ticked; never `none`.
  let state: TaskState
  /// The offset of the byte between the brackets.
  let mark: Int

  /// Reads a box that stands at an offset.
  static func read(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> TaskBox? {
    guard start &+ 3 <= end, bytes[start] == UInt8(ascii: "["),
      bytes[start &+ 2] == UInt8(ascii: "]"),
      start &+ 3 == end || ByteScanner.isBlank(bytes[start &+ 3])
    else { return nil }
    switch bytes[start &+ 1] {
    case ByteScanner.space: return TaskBox(state: .unchecked, mark: start &+ 1)
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return TaskBox(state: .checked, mark: start &+ 1)
    default: return nil
    }
  }
}
