package import WPSyntax

/// Which units wait for which, as a drawing or as text; the path that takes the longest stands out.
package struct DependencyPicture {
  /// How it is drawn.
  package enum Format: String, CaseIterable, Sendable {
    case text, mermaid, dot, svg
  }

  let workload: Workload
  /// The units that wait for each other and take the longest together.
  let critical: [Int]
  /// The minutes of these.
  let minutes: Int
  /// What comes behind each unit of that path; a unit that is not on it has nothing.
  private let following: [Int: Int]

  package init(_ workload: Workload) {
    self.workload = workload
    (critical, minutes) = workload.longestPath
    following = Dictionary(uniqueKeysWithValues: zip(critical, critical.dropFirst() + [-1]))
  }

  /// The drawing in a format; text is drawn by whoever knows the terminal.
  package func drawn(as format: Format) -> Bytes? {
    switch format {
    case .text: nil
    case .mermaid: Bytes(mermaid)
    case .dot: Bytes(dot)
    case .svg: Bytes(DependencySVG(self).text)
    }
  }

  /// The longest path in words; nil where nothing waits for anything.
  package var path: String? {
    guard critical.count > 1 else { return nil }
    let names = critical.map { Visible.text(workload.name($0)) }.joined(separator: " → ")
    return "\(names), \(WorkTime.span(minutes))"
  }

  /// Whether a unit is on the longest path.
  package func isCritical(_ unit: Int) -> Bool {
    critical.count > 1 && following[unit] != nil
  }

  /// Whether a step from what is waited for is part of the longest path.
  func isCritical(from first: Int, to second: Int) -> Bool {
    following[first] == second
  }

  /// How many steps lie before each unit, at most.
  package var levels: [Int] {
    var levels = [Int](repeating: 0, count: workload.units.count)
    for unit in workload.order {
      for other in workload.units[unit].prerequisites {
        levels[unit] = max(levels[unit], levels[other] + 1)
      }
    }
    return levels
  }

  private var mermaid: String {
    var text = "graph LR\n"
    for (unit, work) in workload.units.enumerated() {
      let label = Visible.text(workload.name(unit)).unicodeScalars.reduce(into: "") { out, scalar in
        // Quotation marks would end the label; a number of a character is read everywhere.
        switch scalar {
        case "\"", "#", "<", ">", "&", "`": out += "#\(scalar.value);"
        default: out.unicodeScalars.append(scalar)
        }
      }
      text += "  p\(unit)[\"\(label)<br/>\(WorkTime.span(work.minutes))\"]\n"
    }
    var marked: [Int] = []
    var count = 0
    for (unit, work) in workload.units.enumerated() {
      for other in work.prerequisites {
        text += "  p\(other) --> p\(unit)\n"
        if isCritical(from: other, to: unit) { marked.append(count) }
        count += 1
      }
    }
    guard critical.count > 1 else { return text }
    text += "  classDef critical stroke:#e4572e,stroke-width:3px\n"
    text += "  class \(critical.map { "p\($0)" }.joined(separator: ",")) critical\n"
    let links = marked.map(String.init).joined(separator: ",")
    return text + "  linkStyle \(links) stroke:#e4572e,stroke-width:3px\n"
  }

  private var dot: String {
    var text = "digraph packages {\n  rankdir=LR\n  node [shape=box, style=rounded]\n"
    for (unit, work) in workload.units.enumerated() {
      let name = DependencyPicture.quoted(workload.name(unit))
      let label = DependencyPicture.quoted(workload.name(unit) + "\n" + WorkTime.span(work.minutes))
      let mark = isCritical(unit) ? ", color=\"#e4572e\", penwidth=2" : ""
      text += "  \(name) [label=\(label)\(mark)]\n"
    }
    for (unit, work) in workload.units.enumerated() {
      for other in work.prerequisites {
        let mark = isCritical(from: other, to: unit) ? " [color=\"#e4572e\", penwidth=2]" : ""
        text += "  \(DependencyPicture.quoted(workload.name(other))) -> "
        text += "\(DependencyPicture.quoted(workload.name(unit)))\(mark)\n"
      }
    }
    return text + "}\n"
  }

  /// A text as DOT quotes it.
  private static func quoted(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Visible.text(String(line)).reduce(into: "") { out, character in
        if character == "\"" || character == "\\" { out.append("\\") }
        out.append(character)
      }
    }
    return "\"" + lines.joined(separator: "\\n") + "\""
  }
}
