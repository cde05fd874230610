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

  /// The document, as packages that were cut by hand are handed over, too.
  package var document: HandoffText {
    let units = plan.workload.units
    return HandoffText(
      package: title, isParallelizable: plan.verdict.isParallel, rationale: words.rationale,
      rows: units.indices.map { unit in
        HandoffText.Row(
          id: plan.workload.name(unit), scope: scope(unit), files: files(unit),
          description: description(unit),
          dependencies: units[unit].prerequisites.map { plan.workload.name($0) })
      })
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
}
