/// The runs of emphasis markers that are not matched yet (the algorithm at the end of CommonMark).
struct DelimiterStack {
  private struct Run: BitwiseCopyable {
    let byte: UInt8
    let flanking: Flanking
    /// The length at first; what is left lies between `start` and `end`.
    let length: Int
    var start: Int
    var end: Int
    var previous: Int
    var next: Int

    var count: Int { end &- start }
  }

  private var runs: ContiguousArray<Run> = []
  /// For each sort of closer, the run below which no opener is left to find.
  private var floors: ContiguousArray<Int> = []

  /// The number of runs that are not forgotten.
  var count: Int { runs.count }

  /// Adds a run of markers.
  mutating func push(_ text: Span<UInt8>, from start: Int, to end: Int) {
    let flanking = Flanking(text, from: start, to: end)
    guard flanking.canOpen || flanking.canClose else { return }
    runs.append(
      Run(
        byte: text[start], flanking: flanking, length: end &- start, start: start, end: end,
        previous: runs.count &- 1, next: runs.count &+ 1))
  }

  /// Matches the runs from an index on, and forgets them.
  mutating func match(from bottom: Int, into inlines: inout Scratch<Inline>) {
    guard bottom < runs.count else { return }
    floors.removeAll(keepingCapacity: true)
    for _ in 0..<Self.sorts { floors.append(bottom) }
    var closer = bottom
    while closer < runs.count {
      guard runs[closer].flanking.canClose, runs[closer].count > 0 else {
        closer = runs[closer].next
        continue
      }
      let sort = sort(of: runs[closer])
      if let opener = opener(of: closer, above: floors[sort]) {
        closer = pair(opener, closer, &inlines)
      } else {
        floors[sort] = closer
        if !runs[closer].flanking.canOpen { unlink(closer) }
        closer = runs[closer].next
      }
    }
    runs.removeLast(runs.count &- bottom)
  }

  private static let sorts = 18

  /// Closers of one sort find the same openers.
  private func sort(of closer: Run) -> Int {
    let byte = closer.byte == UInt8(ascii: "*") ? 0 : closer.byte == UInt8(ascii: "_") ? 1 : 2
    let phase = closer.byte == UInt8(ascii: "~") ? min(closer.length, 2) : closer.length % 3
    return (byte &* 2 &+ (closer.flanking.canOpen ? 1 : 0)) &* 3 &+ phase
  }

  private func opener(of closer: Int, above floor: Int) -> Int? {
    let closing = runs[closer]
    var index = closing.previous
    while index >= floor {
      let run = runs[index]
      if run.byte == closing.byte, run.flanking.canOpen, fits(run, closing) { return index }
      index = run.previous
    }
    return nil
  }

  private func fits(_ opener: Run, _ closer: Run) -> Bool {
    if opener.byte == UInt8(ascii: "~") { return opener.length == closer.length }
    guard closer.flanking.canOpen || opener.flanking.canClose else { return true }
    return (opener.length &+ closer.length) % 3 != 0
      || (opener.length % 3 == 0 && closer.length % 3 == 0)
  }

  /// Makes one piece of markup of two runs; gives the run to go on with.
  private mutating func pair(
    _ opener: Int, _ closer: Int, _ inlines: inout Scratch<Inline>
  ) -> Int {
    let isTilde = runs[opener].byte == UInt8(ascii: "~")
    let isDouble = runs[opener].count >= 2 && runs[closer].count >= 2
    let width = isDouble ? 2 : 1
    let content = ByteRange(runs[opener].end, runs[closer].start)
    inlines.append(
      Inline(
        isTilde ? .strikethrough : isDouble ? .strong : .emphasis,
        ByteRange(content.lower &- width, content.upper &+ width), content: content))
    runs[opener].next = closer
    runs[closer].previous = opener
    runs[opener].end &-= width
    runs[closer].start &+= width
    if runs[opener].count == 0 { unlink(opener) }
    guard runs[closer].count == 0 else { return closer }
    unlink(closer)
    return runs[closer].next
  }

  private mutating func unlink(_ index: Int) {
    let run = runs[index]
    if run.previous >= 0 { runs[run.previous].next = run.next }
    if run.next < runs.count { runs[run.next].previous = run.previous }
  }
}
