import WPCore
import WPHost
import WPSyntax

/// Tries proposals on packages that are completed: what would have been proposed, and which files they took.
struct ProposalBacktest {
  private let invocation: Invocation
  private let workplace: Workplace
  private let grounds: ProposalGrounds
  private let shelf: PlanShelf
  private let meaning: ReferenceIndex.Meaning?
  private let least: Int

  /// The most packages that are tried, the latest plans first.
  private static let limit = 200
  /// A scope that holds more files says where, and not which.
  private static let largestScope = 50

  init(_ reference: String?, _ invocation: Invocation, least: Int) throws {
    self.invocation = invocation
    self.least = least
    workplace = try Workplace.find([], invocation)
    let shelf = try PlanShelf(workplace, invocation.host)
    meaning = try reference.map { (name) throws(Failure) in try shelf.find(name) }
    self.shelf = shelf
    grounds = try ProposalGrounds(workplace, invocation.host)
  }

  func answer() throws -> Answer {
    let trials = try trials()
    guard invocation.wantsJSON else { return Answer(text(trials)) }
    let sums = ProposalTrial.sums(trials)
    return Answer(json: "wp.scope/1") { json in
      json.member("min", least)
      json.member("recall_permille", ProposalBacktest.share(sums.met, of: sums.taken))
      json.member("precision_permille", ProposalBacktest.share(sums.useful, of: sums.proposed))
      json.key("trials")
      json.array { list in
        for trial in trials {
          list.object { json in
            json.member("package", trial.package.text)
            json.member("taken", trial.taken)
            json.member("met", trial.met)
            json.member("proposed", trial.proposed)
            json.member("useful", trial.useful)
          }
        }
      }
    }
  }

  private static func share(_ part: Int, of all: Int) -> Int { all == 0 ? 0 : part * 1_000 / all }

  private func text(_ trials: [ProposalTrial]) -> String {
    guard !trials.isEmpty else {
      return "No completed package tells which files it took, in commits or in its scope.\n"
    }
    var rows = [["PACKAGE", "TOOK", "MET", "PROPOSED", "USEFUL"]]
    for trial in trials {
      rows.append([
        Visible.text(trial.package.text), "\(trial.taken)", "\(trial.met)", "\(trial.proposed)",
        "\(trial.useful)",
      ])
    }
    let sums = ProposalTrial.sums(trials)
    func percent(_ part: Int, _ all: Int) -> String {
      "\((ProposalBacktest.share(part, of: all) + 5) / 10) %"
    }
    return Columns.text(rows, head: invocation.style)
      + "\nrecall     \(percent(sums.met, sums.taken)): \(sums.met) of \(sums.taken) files were proposed\n"
      + "precision  \(percent(sums.useful, sums.proposed)): \(sums.useful) of \(sums.proposed) proposals were needed\n"
  }

  private func trials() throws -> [ProposalTrial] {
    let commits = try commitsByPackage()
    var trials: [ProposalTrial] = []
    for index in shelf.names.indices.reversed() where isMeant(plan: index) {
      let plan = try shelf.plan(index)
      for (place, package) in plan.packages.enumerated()
      where isMeant(package: place) && package.isCompleted && trials.count < ProposalBacktest.limit
      {
        let name = PackageName(plan.reference(of: package))
        if let trial = try trial(place, plan, name, commits[name] ?? []) { trials.append(trial) }
      }
    }
    return trials
  }

  private func isMeant(plan index: Int) -> Bool {
    switch meaning {
    case .plan(let plan), .package(let plan, _): plan == index
    case nil: true
    }
  }

  private func isMeant(package index: Int) -> Bool {
    if case .package(_, let package) = meaning { package == index } else { true }
  }

  /// The places of the commits whose trailers name each package, the newest first.
  private func commitsByPackage() throws -> [PackageName: [Int]] {
    guard grounds.commits.contains(where: { !$0.packages.isEmpty }) else { return [:] }
    let digests = try shelf.map { PlanDigest($0) }
    let index = ReferenceIndex(digests)
    var names: [String: PackageName?] = [:]
    var found: [PackageName: [Int]] = [:]
    for (place, commit) in grounds.commits.enumerated() {
      for trailer in commit.packages {
        let known = names[trailer]
        let name: PackageName?
        if let known {
          name = known
        } else {
          name =
            if case .package(let plan, let package) = try? index.find(trailer) {
              PackageName(digests[plan].reference(of: package))
            } else { nil }
          names[trailer] = .some(name)
        }
        if let name { found[name, default: []].append(place) }
      }
    }
    return found
  }

  // What a package took is what its commits changed, else what is in the scope it names; what came later, its own
  // commits included, is not known when files are proposed.
  private func trial(
    _ place: Int, _ plan: Plan, _ name: PackageName, _ commits: [Int]
  ) throws -> ProposalTrial? {
    var taken = Set(commits.flatMap { grounds.commits[$0].paths })
    var earlier = grounds.commits
    if let first = commits.last {
      earlier = Array(grounds.commits[(first + 1)...])
    } else {
      let scope = PathSet(
        plan.packages[place].files.compactMap { try? PathPattern.parse($0.value).get() })
      taken = Set(grounds.files.filter(scope.contains))
      guard taken.count <= ProposalBacktest.largestScope else { return nil }
    }
    let shared = PathSet(
      workplace.settings.shared.compactMap { try? PathPattern.parse($0).get() })
    let folder = Settings.path.parent
    let files = taken.filter { path in
      path.below(workplace.planningRoot) == nil && path.below(folder) == nil
        && !shared.contains(path)
    }
    guard !files.isEmpty else { return nil }
    return ProposalTrial(
      try grounds.proposals(for: place, of: plan, before: earlier), least: least,
      against: files.sorted(), of: name)
  }
}
