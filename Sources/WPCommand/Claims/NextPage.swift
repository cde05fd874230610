import WPCore
import WPSyntax

/// What somebody might do now: what they hold, and what is to be had.
struct NextPage {
  private let ranking: Ranking
  private let held: [Claim]
  private let agent: AgentHandle
  private let moment: Moment
  private let explains: Bool
  /// The packages that are named.
  private var shown: [Ranking.Entry]
  /// How many of them are left out to stay within a budget.
  private var omitted = 0

  /// Takes the ranking and what the agent holds; packages that are free are named in `count`, those that are not only
  /// where reasons are wanted.
  init(
    _ ranking: Ranking, held: [Claim], agent: AgentHandle, at moment: Moment, count: Int,
    isCounted: Bool, explains: Bool
  ) {
    self.ranking = ranking
    self.held = held
    self.agent = agent
    self.moment = moment
    self.explains = explains
    let free = ranking.entries.filter(\.isFree)
    // Whoever holds something goes on with it, unless more is asked for.
    let wanted = held.isEmpty || isCounted ? count : 0
    shown = explains ? ranking.entries : Array(free.prefix(wanted))
  }

  /// The answer, as long as a budget allows; it is no where there is nothing to do.
  func answer(_ invocation: Invocation, within budget: TokenBudget) -> Answer {
    let status: ExitStatus = held.isEmpty && ranking.best == nil ? .refused : .success
    let style = invocation.wantsJSON ? Style() : invocation.style
    func render(_ kept: Int) -> (text: Bytes, tokens: Int) {
      let page = shortened(to: kept)
      return TokenBudget.counting { tokens in
        guard !invocation.wantsJSON else {
          return Answer(json: "wp.next/1") { page.write(tokens: tokens, to: &$0) }.output
        }
        return Bytes(
          page.text(style) + (budget.limit == nil ? "" : page.closing(tokens: tokens, budget)))
      }
    }
    let kept = budget.kept(of: [shown.count]) { render($0[0]).tokens }
    return Answer(output: render(kept[0]).text, status: status)
  }

  private func shortened(to count: Int) -> NextPage {
    var page = self
    page.omitted = shown.count - count
    page.shown = Array(shown.prefix(count))
    return page
  }

  /// The call that names what is left out.
  private var omissionCall: String {
    explains ? "wp next --why" : "wp next --count \(omitted + shown.count)"
  }

  private func closing(tokens: Int, _ budget: TokenBudget) -> String {
    var text = "\nThis answer costs about \(tokens) tokens"
    if omitted > 0 {
      text +=
        "; left out: \(omitted) package\(omitted == 1 ? "" : "s") ('\(omissionCall)' names them)"
    }
    if let limit = budget.limit, tokens > limit { text += "; what is left is more than \(limit)" }
    return text + ".\n"
  }

  private func text(_ style: Style) -> String {
    var parts: [String] = []
    if !held.isEmpty {
      let rows = held.map { claim in
        [
          Visible.text(claim.package.text), claim.stage.word,
          claim.lease.isOver(at: moment)
            ? "its lease is over" : "\(Span.words(claim.lease.left(at: moment))) left",
        ]
      }
      parts.append(
        Columns.text([["\(agent.text.uppercased()) HOLDS", "STATE", "LEASE"]] + rows, head: style))
    }
    if !shown.isEmpty {
      let rows = shown.map { entry in
        [
          Visible.text(entry.package.text), entry.priority.word,
          MinuteRange(entry.remaining).description,
          entry.objections.first.map { Visible.text($0.objection(at: moment)) } ?? "free",
        ]
      }
      let head = ["PACKAGE", "PRIORITY", "CHAIN", explains ? "WHY NOT" : ""]
      parts.append(
        Columns.text([head] + rows.map { explains ? $0 : Array($0[..<3]) + [""] }, head: style))
    }
    if let best = shown.first(where: \.isFree) { parts.append(reasons(for: best)) }
    if held.isEmpty, ranking.best == nil {
      let count = ranking.entries.count
      parts.append(
        count == 0
          ? "There is no open package.\n"
          : "Nothing is free: something stands against each of \(count) open "
            + "package\(count == 1 ? "" : "s").\n")
    }
    return parts.map { $0 + "\n" }.joined() + NextSteps.text(steps)
  }

  /// Why a package is the one to take.
  private func reasons(for entry: Ranking.Entry) -> String {
    let behind = ranking.chain(behind: entry).map { Visible.text($0.short) }
    let waiting =
      behind.isEmpty
      ? "nothing waits for it"
      : "\(behind.joined(separator: ", then ")) wait\(behind.count == 1 ? "s" : "") for it"
    return "\(Visible.text(entry.package.text)), \(Visible.text(entry.title)):\n"
      + "nobody has it or its files, what it waits for is done, and \(waiting).\n"
  }

  private var steps: [(call: String, meaning: String)] {
    if let mine = held.first {
      let name = Visible.text(mine.package.text)
      return [
        ("wp brief \(name)", "tells what it asks for"),
        ("wp done \(name)", "when every criterion is met"),
      ]
    }
    if let best = ranking.best {
      return [("wp take \(Visible.text(best.package.text))", "claims and starts it")]
    }
    return ranking.entries.isEmpty
      ? [
        ("wp plan add PLAN 'TITLE'", "adds a package to a plan"),
        ("wp plan new 'NAME'", "creates a plan"),
      ]
      : explains
        ? [("wp log", "tells what happened last")]
        : [("wp next --why", "says what stands against each")]
  }

  private func write(tokens: Int, to json: inout JSONWriter) {
    json.member("agent", agent.text)
    json.key("held")
    json.array { list in
      for claim in held {
        list.object { json in
          json.member("package", claim.package.text)
          json.member("state", claim.state.word)
          json.member("submitted", claim.stage.isSubmitted)
          json.member("session", claim.holder.session.text)
          json.member("left_s", claim.lease.left(at: moment) / 1_000)
        }
      }
    }
    json.member("open", ranking.entries.count)
    json.member("free", ranking.entries.count { $0.isFree })
    json.key("packages")
    json.array { list in
      for entry in shown { list.object { write(entry, to: &$0) } }
    }
    json.key("next")
    json.array { list in
      for step in steps {
        list.object { json in
          json.member("call", step.call)
          json.member("meaning", step.meaning)
        }
      }
    }
    json.key("left_out")
    json.array { list in
      guard omitted > 0 else { return }
      list.object { json in
        json.member("what", "packages")
        json.member("count", omitted)
        json.member("call", omissionCall)
      }
    }
    json.member("tokens", tokens)
  }

  private func write(_ entry: Ranking.Entry, to json: inout JSONWriter) {
    json.member("package", entry.package.text)
    json.member("title", entry.title)
    json.member("priority", entry.priority.word)
    json.member("remaining_minutes", entry.remaining)
    json.member("waiting", ranking.chain(behind: entry).map(\.text))
    json.member("free", entry.isFree)
    json.key("objections")
    json.array { list in
      for reason in entry.objections {
        list.object { json in
          json.member("code", reason.code)
          json.member("message", reason.message(at: moment))
        }
      }
    }
  }
}
