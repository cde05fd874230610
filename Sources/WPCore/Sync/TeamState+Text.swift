package import WPSyntax

extension TeamState {
  /// The state as a page that says what it cost and what it leaves out.
  package func text(within budget: TokenBudget) -> Bytes {
    func render(_ kept: [Int]) -> (text: Bytes, tokens: Int) {
      let extent = TeamExtent(kept, of: self)
      let body = body(extent)
      return TokenBudget.counting { tokens in
        Bytes(body + closing(extent, tokens: tokens, budget))
      }
    }
    return render(budget.kept(of: TeamExtent.steps(of: self)) { render($0).tokens }).text
  }

  private func body(_ extent: TeamExtent) -> String {
    var text = "You are \(agent), in session \(Visible.text(session)).\n"
    let mine = work.prefix(extent.count(.work)).enumerated().map { index, work in
      words(work, hasDetails: index < extent.count(.details))
    }
    if work.isEmpty {
      text += "You hold no package; 'wp next' names one to take.\n"
    }
    text += part("Your work", mine)
    text += part(
      "In your way",
      conflicts.prefix(extent.count(.conflicts)).map { conflict in
        "- \(Visible.text(conflict.message))\(conflict.isHard ? "" : " (worth knowing)")\n"
      })
    text += part("Who else is here", agents.prefix(extent.count(.agents)).map(words))
    text += part("Reserved", reserved.prefix(extent.count(.reserved)).map(words))
    return text
  }

  private func part(_ title: String, _ entries: [String]) -> String {
    entries.isEmpty ? "" : "\n## \(title)\n\n" + entries.joined()
  }

  private func closing(_ extent: TeamExtent, tokens: Int, _ budget: TokenBudget) -> String {
    var text = "\nThis page costs about \(tokens) tokens"
    let omissions = extent.omissions.map { omission in
      "\(omission.count) of \(omission.of) \(omission.name) ('\(omission.call)')"
    }
    if !omissions.isEmpty { text += "; left out: \(omissions.joined(separator: ", "))" }
    if let limit = budget.limit, tokens > limit { text += "; what is left is more than \(limit)" }
    return text + ".\n"
  }

  private func words(_ work: Work, hasDetails: Bool) -> String {
    var text = "- \(Visible.text(work.id)): \(Visible.text(work.title)), \(work.state.word), "
    text += "yours until \(work.until)"
    if let meeting = work.meeting { text += ", from \(Visible.text(meeting))" }
    text += "\n"
    if !work.files.isEmpty {
      text += "  files: \(Visible.text(work.files.joined(separator: ", ")))\n"
    }
    if hasDetails {
      for line in work.description.split(separator: "\n") {
        text += "  \(Visible.text(String(line)))\n"
      }
    }
    for decision in hasDetails ? work.decisions : [] {
      let reason = decision.rationale.isEmpty ? "" : ", because \(decision.rationale)"
      text += "  decided: \(Visible.text(decision.title + reason))\n"
    }
    return text
  }

  private func words(_ agent: Agent) -> String {
    var text = "- \(agent.agent), in session \(agent.session)"
    if let tool = agent.tool { text += " of \(tool)" }
    if !agent.isActive { text += ", not heard of lately" }
    if !agent.claims.isEmpty { text += ", has \(agent.claims.joined(separator: ", "))" }
    if let task = agent.task { text += ": \(task)" }
    return Visible.text(text) + "\n"
  }

  private func words(_ entry: Reserved) -> String {
    let reservation = entry.reservation
    let owner = reservation.session.text == session ? "you" : reservation.agent.text
    let task = reservation.task.map { ": \($0)" } ?? ""
    return "- "
      + Visible.text("\(reservation.target.text) by \(owner) until \(entry.until)\(task)") + "\n"
  }
}
