import WPPartition
package import WPSyntax

/// A plan of work for programs.
package struct PartitionJSON {
  private let plan: PartitionPlan
  private let words: PartitionWords
  /// The edges by the group they are in.
  private let edges: [[OverlapGraph.Edge]]

  package init(_ plan: PartitionPlan) {
    self.plan = plan
    words = PartitionWords(plan)
    var edges = [[OverlapGraph.Edge]](repeating: [], count: plan.groups.members.count)
    for edge in plan.overlaps.edges { edges[plan.groups.group[edge.first]].append(edge) }
    self.edges = edges
  }

  /// Writes the members of the document; names are always in full.
  package func write(to json: inout JSONWriter) {
    json.member("verdict", words.verdict)
    json.member("rationale", words.rationale)
    json.member("packages", plan.workload.units.count)
    json.member("agents", plan.agents)
    writeTimes(to: &json)
    list("groups", plan.groups.members.indices, &json) { write(group: $0, to: &$1) }
    list("lanes", plan.lanes.lanes.indices, &json) { lane, json in
      json.member("lane", lane + 1)
      json.member("minutes", plan.lanes.loads[lane])
      json.member("packages", ids(plan.laneUnits(lane)))
    }
    list("waves", plan.waves.indices, &json) { wave, json in
      let members = plan.waves[wave]
      json.member("wave", wave + 1)
      json.member("minutes", members.map { plan.workload.units[$0].minutes }.max() ?? 0)
      json.member("packages", ids(members))
    }
    writeSchedule(to: &json)
    list("hubs", plan.hubs.indices, &json) { place, json in
      let hub = plan.hubs[place]
      json.member("path", hub.path)
      json.member("packages", ids(hub.units))
      json.member("largest_group_before", hub.before)
      json.member("largest_group_after", hub.after)
    }
    HandoverTable(plan).write(to: &json)
  }

  /// Writes how long it takes, and how far from the best that may be.
  package func writeTimes(to json: inout JSONWriter) {
    let certificate = plan.solution.certificate
    json.member("makespan_minutes", certificate.makespan)
    json.member("lower_bound_minutes", certificate.lowerBound)
    json.member("lower_bound_reason", certificate.reason.rawValue)
    json.member("optimal", certificate.isOptimal)
    json.member("gap_percent_hundredths", certificate.gap)
    json.member("serial_minutes", certificate.serialTime)
    json.member("lanes_minutes", plan.lanes.span)
    json.member("waves_minutes", plan.waveTime)
    json.member("lane_balance_per_mille", plan.lanes.balancePerMille)
    json.member("critical_chain", ids(plan.delays.chain))
  }

  /// Writes who does what when.
  package func writeSchedule(to json: inout JSONWriter) {
    let critical = Set(plan.delays.chain)
    list("schedule", plan.sequence, &json) { unit, json in
      json.member("package", plan.workload.units[unit].id)
      json.member("start_minute", plan.start(of: unit))
      json.member("end_minute", plan.end(of: unit))
      json.member("agent", plan.workers[unit] + 1)
      json.member("holder", ifPresent: plan.workload.units[unit].holder)
      json.member("busy", plan.workload.units[unit].isBusy)
      json.member("critical", critical.contains(unit))
      let reason = words.reason(for: unit)
      json.member("why", ifPresent: reason.isEmpty ? nil : reason)
    }
  }

  private func write(group: Int, to json: inout JSONWriter) {
    let members = plan.groups.members[group]
    json.member("group", group + 1)
    json.member("minutes", members.reduce(0) { $0 + plan.workload.units[$1].minutes })
    json.member("packages", ids(members))
    json.member("edges_are_all", !plan.isCrowded)
    list("edges", edges[group], &json) { edge, json in
      edge.write(of: plan.workload, to: &json)
    }
  }

  private func ids(_ units: [Int]) -> [String] { units.map { plan.workload.units[$0].id } }

  private func list<Element>(
    _ name: String, _ elements: some Sequence<Element>, _ json: inout JSONWriter,
    _ write: (Element, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.array { list in
      for element in elements { list.object { write(element, &$0) } }
    }
  }
}

extension OverlapGraph.Edge {
  /// Writes the members that tell a program of two units that overlap.
  package func write(of workload: Workload, to json: inout JSONWriter) {
    let (one, other) = (workload.units[first], workload.units[second])
    let overlap = conflict.overlap
    json.member("first", one.id)
    json.member("second", other.id)
    json.member("witness", overlap.witness.path.text)
    json.member("symbol", ifPresent: overlap.symbol.map { FilePath($0.name).text })
    json.member("first_access", conflict.first.word)
    json.member("second_access", conflict.second.word)
    json.member("first_pattern", FilePath(one.pattern(conflict.first, overlap.first).text).text)
    json.member(
      "second_pattern", FilePath(other.pattern(conflict.second, overlap.second).text).text)
    json.member("ordered", order != nil)
    json.member("waits", ifPresent: order.map { ($0 == .firstWaits ? one : other).id })
  }
}

extension PathAccess {
  /// It in a word.
  fileprivate var word: String { self == .write ? "write" : "read" }
}
