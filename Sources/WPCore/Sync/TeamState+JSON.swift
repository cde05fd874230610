package import WPSyntax

extension TeamState {
  /// The state as one JSON document that says what it cost and what it leaves out.
  package func json(within budget: TokenBudget) -> Bytes {
    func render(_ kept: [Int]) -> (text: Bytes, tokens: Int) {
      let extent = TeamExtent(kept, of: self)
      return TokenBudget.counting { json(extent, tokens: $0) }
    }
    return render(budget.kept(of: TeamExtent.steps(of: self)) { render($0).tokens }).text
  }

  private func json(_ extent: TeamExtent, tokens: Int) -> Bytes {
    var json = JSONWriter()
    json.object { json in
      json.member("schema", "wp.sync/1")
      json.member("session_id", session)
      json.member("agent", agent)
      list("your_work", work, extent.count(.work), to: &json) { index, work, json in
        write(work, hasDetails: index < extent.count(.details), to: &json)
      }
      list("conflicts", conflicts, extent.count(.conflicts), to: &json) { _, conflict, json in
        json.member("kind", conflict.kind)
        json.member("force", conflict.isHard ? "hard" : "soft")
        json.member("file_path", conflict.path)
        json.member("symbol", ifPresent: conflict.symbol)
        json.member("message", conflict.message)
      }
      list("agents", agents, extent.count(.agents), to: &json) { _, agent, json in
        write(agent, to: &json)
      }
      list("reserved_files", reserved, extent.count(.reserved), to: &json) { _, entry, json in
        write(entry, to: &json)
      }
      list("meeting_context", meetings(of: extent), .max, to: &json) { _, meeting, json in
        json.member("meeting", meeting.name)
        json.member("packages", meeting.packages)
      }
      for name in ["decisions", "stale_decisions", "conventions", "learnings", "contracts"] {
        json.member(name, [])
      }
      for name in ["active_workstream", "branch_directive"] {
        json.key(name)
        json.null()
      }
      list("left_out", extent.omissions, .max, to: &json) { _, omission, json in
        json.member("what", omission.name)
        json.member("count", omission.count)
        json.member("call", omission.call)
      }
      json.member("tokens", tokens)
    }
    return json.bytes + [ByteScanner.lineFeed]
  }

  private func list<Entry>(
    _ name: String, _ entries: [Entry], _ count: Int, to json: inout JSONWriter,
    _ members: (Int, Entry, inout JSONWriter) -> Void
  ) {
    json.key(name)
    json.array { list in
      for (index, entry) in entries.prefix(count).enumerated() {
        list.object { members(index, entry, &$0) }
      }
    }
  }

  // These six and no others: whoever reads them may have been written for the service they come from.
  private func write(_ work: Work, hasDetails: Bool, to json: inout JSONWriter) {
    json.member("id", work.id)
    json.member("title", work.title)
    json.member("description", hasDetails ? work.description : "")
    json.member("files", work.files)
    json.key("decisions")
    json.array { list in
      for decision in hasDetails ? work.decisions : [] {
        list.object { json in
          json.member("title", decision.title)
          json.member("rationale", decision.rationale)
        }
      }
    }
    json.member("status", work.state.word)
  }

  private func write(_ agent: Agent, to json: inout JSONWriter) {
    json.member("id", agent.session)
    json.member("user_name", agent.agent)
    json.member("agent_type", ifPresent: agent.tool)
    json.member("current_task", ifPresent: agent.task)
    json.member("branch", ifPresent: agent.branch)
    json.member("last_heartbeat", ifPresent: agent.seen)
    json.member("active", agent.isActive)
    json.member("claims", agent.claims)
  }

  private func write(_ entry: Reserved, to json: inout JSONWriter) {
    json.member("file_path", entry.reservation.target.path)
    json.member("symbol", ifPresent: entry.reservation.target.symbol)
    json.member("user_name", entry.reservation.agent.text)
    json.member("conversation_id", entry.reservation.session.text)
    json.member("current_task", ifPresent: entry.reservation.task)
    json.member("expires_at", entry.until)
  }
}
