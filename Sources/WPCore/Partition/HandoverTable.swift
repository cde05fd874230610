import WPSyntax

/// The part of a hand-over document that a machine can write: the summary, and a row for each unit.
package struct HandoverTable {
  private let plan: PartitionPlan
  private let words: PartitionWords

  package init(_ plan: PartitionPlan) {
    self.plan = plan
    words = PartitionWords(plan)
  }

  private var title: String {
    plan.workload.home.isEmpty ? "Packages" : String(plan.workload.home.dropLast())
  }

  /// The document in Markdown.
  package var markdown: String {
    var text = """
      ## Summary

      - **Workpackage:** \(MarkdownText.escaped(title))
      - **Parallelizable:** \(words.verdict)
      - **Rationale:** \(MarkdownText.escaped(words.rationale))

      ## Sub-packages

      | id | scope | files | description | dependencies |
      |----|-------|-------|-------------|--------------|

      """
    for unit in plan.workload.units.indices {
      let cells = [
        MarkdownText.escaped(plan.workload.name(unit)), MarkdownText.escaped(scope(unit)),
        files(unit).map(MarkdownText.escaped).joined(separator: ", "),
        MarkdownText.escaped(description(unit)), dependencies(unit),
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// Writes it as the member `handover`.
  func write(to json: inout JSONWriter) {
    json.key("handover")
    json.object { json in
      json.member("workpackage", title)
      json.member("parallelizable", words.verdict)
      json.member("rationale", words.rationale)
      json.key("sub_packages")
      json.array { list in
        for unit in plan.workload.units.indices {
          list.object { json in
            json.member("id", plan.workload.units[unit].id)
            json.member("scope", scope(unit))
            json.member("files", files(unit))
            json.member("description", description(unit))
            json.member(
              "dependencies",
              plan.workload.units[unit].prerequisites.map { plan.workload.units[$0].id })
          }
        }
      }
    }
  }

  private func scope(_ unit: Int) -> String {
    let title = plan.workload.units[unit].title
    return title.isEmpty ? plan.workload.name(unit) : title
  }

  private func files(_ unit: Int) -> [String] {
    plan.workload.units[unit].scope.writes.patterns.map { FilePath($0.text).text }
  }

  private func description(_ unit: Int) -> String {
    let time = WorkTime.span(plan.workload.units[unit].minutes)
    let reason = words.reason(for: unit)
    return "\(time) from \(WorkTime.moment(plan.start(of: unit))), agent \(words.worker(of: unit))"
      + (reason.isEmpty ? "" : ", \(reason)")
  }

  private func dependencies(_ unit: Int) -> String {
    let names = plan.workload.units[unit].prerequisites.map {
      MarkdownText.escaped(plan.workload.name($0))
    }
    return names.isEmpty ? "(none)" : names.joined(separator: ", ")
  }
}
