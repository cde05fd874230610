import WPCore
import WPSyntax

/// Takes packages, and says what was got.
struct Claiming {
  private let desk: ClaimDesk
  private let terms: ClaimTerms

  init(_ desk: ClaimDesk, _ terms: ClaimTerms) {
    self.desk = desk
    self.terms = terms
  }

  /// Packages that were got, each with its node.
  struct Outcome {
    fileprivate let desk: ClaimDesk
    fileprivate var deed: Deed<[(node: Int, grant: Grant)]>
    /// Where the work is done, where that is not here.
    fileprivate var place: String?

    init(desk: ClaimDesk, deed: Deed<[(node: Int, grant: Grant)]>) {
      self.desk = desk
      self.deed = deed
    }

    /// Whether the packages had been given before.
    fileprivate var isRepeated: Bool { deed.outcome.contains { $0.grant.isRepeated } }
  }

  /// Takes all of some packages, or none.
  func all(_ nodes: [Int]) throws -> Outcome {
    var request = try terms.request(for: nodes, nonces: desk.knownNonces(for: nodes))
    // Who is refused has written nothing, and waits for nobody.
    try desk.rehearse { ledger, moment in _ = try ledger.claim(request, at: moment) }
    for (index, node) in nodes.enumerated() {
      request.wanted[index].promise =
        try terms.promise(of: node, scope: request.wanted[index].scope).text
    }
    let names = nodes.map { desk.forest.name($0) }
    let known = desk.session.nonces
    let nonces = try desk.prove(names, isFresh: terms.resumes)
    for index in nodes.indices {
      request.wanted[index].nonce = nonces[names[index]] ?? request.wanted[index].nonce
    }
    do {
      var tentative = request
      tentative.isTentative = true
      let (asked, alone) = (request, tentative)
      let deed = try desk.carryOut(
        offline: terms.isTentative ? { try take(nodes, alone, from: &$0, at: $1) } : nil,
        rehearsal: { ledger, moment in _ = try ledger.claim(asked, at: moment) }
      ) { (ledger, moment) in
        try take(nodes, asked, from: &ledger, at: moment)
      } documents: { grants, _ in
        documents(of: grants)
      }
      return Outcome(desk: desk, deed: deed)
    } catch let failure as Failure where !failure.reasons.isEmpty {
      // Others were faster; what was never given cannot be lost later.
      let lost = names.filter { known[$0] == nil && desk.session.nonces[$0] != nil }
      if !lost.isEmpty { desk.forget(lost) }
      throw failure
    }
  }

  private func take(
    _ nodes: [Int], _ request: ClaimRequest, from ledger: inout Ledger, at moment: Moment
  ) throws(LedgerRefusal) -> [(node: Int, grant: Grant)] {
    zip(nodes, try ledger.claim(request, at: moment)).map { (node: $0, grant: $1) }
  }

  /// Takes a package for a work tree that is made for it, once the package is got.
  ///
  /// Where it cannot be made the package is given back; where the command dies before it is made, the same call makes it.
  func one(_ node: Int, in tree: NewWorkTree, from commit: String) throws -> Outcome {
    var outcome = try all([node])
    guard !desk.isDryRun else { return outcome }
    do {
      try tree.make(from: commit)
    } catch {
      if let claim = outcome.deed.outcome.first?.grant.claim, !outcome.isRepeated {
        try desk.giveBack(claim)
      }
      throw error
    }
    outcome.place = Shown.path(tree.root)
    outcome.deed.problems += desk.write(
      outcome.deed.outcome.map { OwnDocument(of: $0.grant.claim, node: $0.node) }, in: tree.root)
    return outcome
  }

  /// The best package that is free, as far as it is seen without the lock.
  func best() throws -> Int {
    let nodes = desk.forest.network.nodes.indices.filter { desk.forest.isLive($0) }
    let ranking = Ranking(
      try terms.request(for: nodes, nonces: [:]), nodes: nodes, of: desk.forest,
      in: try desk.outlook(), at: desk.moment)
    guard let best = ranking.best else { throw Failure(nothingFree: ranking) }
    return best.node
  }

  /// Takes the best package that is free; which one that is, is decided under the lock.
  ///
  /// Whoever died behind the choice and asks again is given what was chosen.
  func next() throws -> Outcome {
    if let chosen = desk.session.chosen, let node = desk.forest.node(of: chosen),
      let claim = try desk.glance.get().claim(of: chosen),
      desk.session.made(claim)
    {
      let outcome = try all([node])
      desk.forgetChoice()
      return outcome
    }
    let nodes = desk.forest.network.nodes.indices.filter { desk.forest.isLive($0) }
    let request = try terms.request(for: nodes, nonces: [:])
    let deed = try desk.carryOut { (ledger, moment) in
      let ranking = Ranking(request, nodes: nodes, of: desk.forest, in: ledger, at: moment)
      guard let best = ranking.best else { throw Failure(nothingFree: ranking) }
      var own = request
      own.wanted = request.wanted.filter { $0.package == best.package }
      for index in own.wanted.indices {
        own.wanted[index].promise =
          try terms.promise(of: best.node, scope: own.wanted[index].scope).text
      }
      let nonces = try desk.prove([best.package], isFresh: true, choosing: best.package)
      for index in own.wanted.indices {
        own.wanted[index].nonce = nonces[best.package] ?? own.wanted[index].nonce
      }
      return try ledger.claim(own, at: moment).map { (node: best.node, grant: $0) }
    } documents: { grants, _ in
      documents(of: grants)
    }
    desk.forgetChoice()
    return Outcome(desk: desk, deed: deed)
  }

  private func documents(of grants: [(node: Int, grant: Grant)]) -> [OwnDocument] {
    grants.flatMap { desk.document(of: $0.grant.claim, node: $0.node) }
  }
}

extension Claiming.Outcome {
  /// What was got, for whoever asked.
  func answer(_ schema: String, withBrief isBriefed: Bool = false) throws -> Answer {
    let pages = try deed.outcome.map { node, grant in
      (grant, try ClaimPage(grant.claim, node: node, at: deed.moment, desk))
    }
    var brief: String?
    if isBriefed, let first = deed.outcome.first { brief = try self.brief(of: first.node) }
    var text = ""
    for (grant, page) in pages {
      text += "\(grant.headline), \(page.term)\n" + page.text(withBrief: isBriefed) + "\n"
    }
    if let brief { text += brief + "\n" }
    if let place { text += "The work tree is \(place)\n\n" }
    text += NextSteps.text(next)
    return deed.answer(schema, desk, text: text, notes: notes) { json in
      json.key("claims")
      json.array { list in
        for (grant, page) in pages {
          list.object { json in
            page.write(to: &json)
            json.member("already", grant.isRepeated)
            json.member("occasion", grant.occasion.word)
            json.member("from", ifPresent: grant.occasion.former?.agent.text)
          }
        }
      }
      json.member("brief", ifPresent: brief)
    }
  }

  /// What whoever works on a package must know, as 'wp brief' says it.
  private func brief(of node: Int) throws -> String {
    let (plan, package) = try desk.read(node)
    let view = LedgerView(deed.ledger, at: deed.moment)
    return try BriefGathering(plan, shelf: desk.plans.shelf, view).brief(of: package)
      .page(within: TokenBudget(Brief.usualBudget)).text
  }

  private var notes: [String] {
    deed.outcome.compactMap { _, grant in
      grant.occasion.former.map {
        "\(grant.claim.package.text) was held by \($0.agent.text), whose lease "
          + (grant.claim.isForced ? "was cut short" : "was over")
      }
    }
  }

  private var next: [(call: String, meaning: String)] {
    guard let first = deed.outcome.first?.grant.claim else { return [] }
    let name = Visible.text(first.package.text)
    if let place { return [("cd \(place)", "where the work is done")] }
    let done = ("wp done \(name)", "when every criterion is met")
    return first.stage == .claimed
      ? [("wp start \(name)", "says that the work begins"), done] : [done]
  }
}

extension Grant {
  /// What happened, in words.
  fileprivate var headline: String {
    let name = Visible.text(claim.package.text)
    let agent = claim.holder.agent.text
    if isRepeated { return "\(agent) holds \(name) already" }
    return switch occasion {
    case .open: "Claimed \(name) for \(agent)"
    case .resumed: "Resumed \(name) for \(agent)"
    case .takenOver: "Took \(name) over for \(agent)"
    case .forced: "Forced \(name) for \(agent)"
    }
  }
}

extension LedgerEvent.Occasion {
  /// The word for it.
  fileprivate var word: String {
    switch self {
    case .open: "open"
    case .resumed: "resumed"
    case .takenOver: "taken_over"
    case .forced: "forced"
    }
  }
}

extension Failure {
  /// That nothing can be taken now, and what stands against the best of it.
  init(nothingFree ranking: Ranking) {
    self.init(
      code: "nothing_free",
      ranking.entries.isEmpty
        ? "there is no open package" : "none of \(ranking.entries.count) open packages is free",
      hint: ranking.entries.isEmpty
        ? "'wp plan add' writes one" : "'wp next --why' says what stands against each",
      status: ranking.entries.isEmpty ? .refused : .held)
  }
}
