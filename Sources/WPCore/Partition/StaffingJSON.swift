package import WPSyntax

extension Staffing {
  /// Writes the agents, and who does what when by the clock.
  package func write(of workload: Workload, to json: inout JSONWriter) {
    json.key("team")
    json.array { list in
      for agent in agents {
        list.object { json in
          json.member("handle", agent.handle.text)
          json.member("status", agent.standing.rawValue)
          json.member("capacity_minutes", agent.capacity)
          json.member("skills", agent.skills)
        }
      }
    }
    json.key("slots")
    json.array { list in
      for slot in slots {
        list.object { json in
          json.member("package", workload.units[slot.unit].id)
          json.member("agent", ifPresent: slot.agent.map { agents[$0].handle.text })
          json.member("start_minute", slot.start)
          json.member("end_minute", slot.end)
        }
      }
    }
    json.member("unstaffed", unstaffed.map { workload.units[$0].id })
  }
}
