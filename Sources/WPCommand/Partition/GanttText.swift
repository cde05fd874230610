import WPCore
import WPSyntax

/// Who does what when, as bars of letters: a row for each worker, `═` for what nothing may delay.
struct GanttText {
  /// More workers than these do not fit a screen.
  private static let most = 16

  private let plan: PartitionPlan
  private let words: PartitionWords
  private let critical: Set<Int>

  init(_ plan: PartitionPlan) {
    self.plan = plan
    words = PartitionWords(plan)
    critical = Set(plan.delays.chain)
  }

  /// The rows below a line of hours.
  func text(_ style: Style) -> String {
    let workers = Set(plan.workers).sorted()
    guard plan.makespan > 0, !workers.isEmpty else { return "" }
    let shown = workers.prefix(GanttText.most)
    let labels = shown.map { label($0) }
    let lead = (labels.map(DisplayWidth.of).max() ?? 0) + 2
    let room = max(20, min(style.width, 140) - lead)
    var rows = [String](repeating: "", count: shown.count)
    for unit in plan.sequence where plan.workload.units[unit].minutes > 0 {
      guard let row = shown.firstIndex(of: plan.workers[unit]) else { continue }
      let from = column(plan.start(of: unit), room)
      let to = max(from + 1, column(plan.end(of: unit), room))
      rows[row] += String(repeating: " ", count: max(0, from - DisplayWidth.of(rows[row])))
      rows[row] += bar(unit, to - DisplayWidth.of(rows[row]))
    }
    var text = style.bold(String(repeating: " ", count: lead) + scale(room)) + "\n"
    for (label, row) in zip(labels, rows) {
      text += label + String(repeating: " ", count: lead - DisplayWidth.of(label)) + row + "\n"
    }
    if workers.count > shown.count { text += "and \(workers.count - shown.count) more agents\n" }
    return text
  }

  private func label(_ worker: Int) -> String {
    let name = words.worker(worker)
    return Int(name) == nil ? name : "agent \(name)"
  }

  private func column(_ minutes: Int, _ room: Int) -> Int {
    minutes * room / plan.makespan
  }

  private func bar(_ unit: Int, _ width: Int) -> String {
    let isCritical = critical.contains(unit)
    guard width > 2 else { return String(repeating: isCritical ? "═" : "─", count: max(0, width)) }
    let (left, line, right) = isCritical ? ("╞", "═", "╡") : ("├", "─", "┤")
    let room = width - 2
    let full = words.name(unit)
    let name = DisplayWidth.of(full) <= room ? full : String(GanttText.cut(full, to: room))
    let rest = room - DisplayWidth.of(name)
    let gap = rest > 1 ? " " : ""
    return left + name + gap + String(repeating: line, count: rest - gap.count) + right
  }

  /// The beginning of a name; its number says more than its end.
  private static func cut(_ name: String, to room: Int) -> String {
    var (cut, used) = ("", 0)
    for character in name {
      let width = DisplayWidth.of(String(character))
      guard used + width < room else { break }
      cut.append(character)
      used += width
    }
    return cut + "…"
  }

  /// The hours above the bars, as many as stand apart.
  private func scale(_ room: Int) -> String {
    let step = WorkTime.step(of: plan.makespan, atMost: room / 12)
    var line = ""
    for time in stride(from: 0, through: plan.makespan, by: step) {
      let mark = WorkTime.moment(time)
      let at = column(time, room)
      guard at + mark.count <= room else { break }
      line += String(repeating: " ", count: max(0, at - line.count)) + mark
    }
    return line
  }
}
