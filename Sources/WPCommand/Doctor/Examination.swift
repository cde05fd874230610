import WPCore
import WPHost
import WPSyntax

/// Looks at everything a clone keeps beside its documents, and mends what can be mended without a person.
///
/// Locks are never touched: whoever holds one is at work, and the system ends it with its process.
struct Examination {
  private let invocation: Invocation
  private let desk: LiveDesk
  /// Whether it only looks.
  private let isDryRun: Bool

  init(_ invocation: Invocation) throws {
    self.invocation = invocation
    desk = try LiveDesk(invocation)
    isDryRun = invocation.arguments.has(.dryRun)
  }

  /// What was found, the ledger's folder first, since all else depends on it.
  ///
  /// Whoever has the lock is at work; then nothing can be said yet.
  func symptoms() throws(Failure) -> [Symptom] {
    var symptoms: [Symptom] = []
    for (subject, look) in [
      ("live folder", liveFolder), ("ledger", ledger), ("sessions", sessions),
      ("documents", documents), ("leftovers", leftovers), ("hooks", hooks),
      ("agent hooks", agents.hooks), ("agents' guide", agents.guides),
    ] {
      do {
        symptoms += try look(subject)
      } catch {
        let failure = Failure(thrown: error)
        if failure.status == .notNow { throw failure }
        symptoms.append(Symptom(subject, failure))
      }
    }
    return symptoms
  }

  private var host: Host { invocation.host }

  private var agents: AgentExamination { AgentExamination(desk.workplace, host) }

  private var folder: RawPath { desk.live.base.joined(desk.live.path) }

  private func liveFolder(_ subject: String) throws -> [Symptom] {
    let shown = Shown.path(folder)
    if isDryRun {
      let isThere = try host.files.kind(folder) != nil
      return [Symptom(subject, .well, shown + (isThere ? "" : " is made when it is needed"))]
    }
    let lock = try desk.live.lock(host.files)
    let probe = RawPath("probe".utf8)
    guard let own = try desk.live.open(isMade: true, host.files) else {
      preconditionFailure("a folder that was to be made is there")
    }
    try desk.live.writing {
      try own.replace(probe, by: RawPath("probe\n".utf8), isDurable: true, under: lock)
      try own.remove(probe, under: lock)
    }
    lock.release()
    return [Symptom(subject, .well, "\(shown) can be written")]
  }

  private func ledger(_ subject: String) throws -> [Symptom] {
    let found = try desk.store.examine()
    guard !found.problems.isEmpty else {
      let seq = max(found.snapshot?.ledger.seq ?? 0, found.history.head.seq)
      return [
        Symptom(
          subject, .well, seq == 0 ? "nothing happened yet" : "whole, up to event \(seq)")
      ]
    }
    if isDryRun {
      return found.problems.map {
        Symptom(subject, .wrong, $0, hint: "'wp doctor' makes a ledger of what can be read")
      }
    }
    let mends = try desk.store.rebuild()
    return found.problems.map { Symptom(subject, .mended, $0) }
      + mends.compactMap(\.words).map { Symptom(subject, .mended, $0) }
  }

  private func sessions(_ subject: String) throws -> [Symptom] {
    let (sessions, unreadable) = try desk.sessions.all()
    guard unreadable.isEmpty else {
      return unreadable.map { path in
        Symptom(
          subject, .wrong, "\(Shown.path(path)) cannot be read",
          hint: "remove it: its session holds nothing then, and '--resume' gives its claims back")
      }
    }
    let count = sessions.count
    return [Symptom(subject, .well, "\(count) session\(count == 1 ? "" : "s")")]
  }

  private func documents(_ subject: String) throws -> [Symptom] {
    guard try hasPlans else { return [Symptom(subject, .skipped, "there are no plans")] }
    let claims = try ClaimDesk(invocation, about: nil)
    let late = LaggingDocuments(claims, before: try claims.glance.get()).all
    guard !late.isEmpty else {
      return [Symptom(subject, .well, "they say what the ledger says")]
    }
    if isDryRun {
      return late.map { document in
        let path = claims.forest.package(document.node).path.shown
        return Symptom(
          subject, .wrong, "\(path) lags behind the ledger, which says \(document.state.word)",
          hint: "'wp doctor', or your next command, writes it")
      }
    }
    let deed = try claims.carryOut(reach: .clone) { _, _ in
    } documents: { _, _ in
      []
    }
    return deed.remarks.map { Symptom(subject, .mended, $0) }
      + deed.problems.map { Symptom(subject, $0) }
  }

  private func leftovers(_ subject: String) throws -> [Symptom] {
    let root = desk.workplace.root
    var folders =
      [folder] + HookedAgent.allCases.map { root.joined($0.settings.parent.bytes) }
    if try hasPlans {
      let workplace = try Workplace.find([], invocation)
      let planning = workplace.root.joined(workplace.planningRoot.bytes)
      folders += [workplace.root.joined(RawPath(".engineering".utf8)), planning]
      let plans = try host.files.open(planning).entries().filter { $0.kind == .directory }
      folders += plans.map { planning.joined($0.name) }
    }
    let there = try folders.filter { try host.files.kind($0) == .directory }
    let before = try count(in: there)
    guard before > 0 else { return [Symptom(subject, .well, "no file was left half written")] }
    if !isDryRun {
      let lock = try desk.live.lock(host.files)
      for folder in there { try host.files.writable(folder).sweep([], under: lock) }
      lock.release()
    }
    let left = try count(in: there)
    let swept = before - left
    var symptoms: [Symptom] = []
    if swept > 0 {
      symptoms.append(
        Symptom(subject, .mended, "removed \(swept) that a writer left when it died"))
    }
    if left > 0 {
      symptoms.append(
        Symptom(
          subject, .well, "\(left) being written, or left behind less than an hour ago"))
    }
    return symptoms
  }

  private func count(in folders: [RawPath]) throws(HostError) -> Int {
    var count = 0
    for folder in folders { count += try host.files.open(folder).staged().count }
    return count
  }

  private func hooks(_ subject: String) throws -> [Symptom] {
    guard try hasPlans else { return [Symptom(subject, .skipped, "there are no plans")] }
    let workplace = try Workplace.find([], invocation)
    let installation: GitInstallation
    do {
      installation = try GitInstallation(
        root: workplace.root, planningRoot: workplace.planningRoot, host)
    } catch let failure as Failure where failure.code == "no_repository" {
      return [Symptom(subject, .skipped, "there is no repository of git")]
    }
    let state = try installation.state()
    guard state.hasHook || state.hasAttributes || state.driver != nil else {
      return [
        Symptom(subject, .skipped, "none are installed; 'wp hooks install --git' does that")
      ]
    }
    let isCurrent = try state.isWhole && installation.installation().isEmpty
    if isCurrent { return [Symptom(subject, .well, "installed")] }
    let fault = state.isWhole ? "they are not as they should be" : "only some are installed"
    if isDryRun {
      return [Symptom(subject, .wrong, fault, hint: "'wp hooks install --git' mends them")]
    }
    try installation.install()
    return [Symptom(subject, .mended, "\(fault); they were installed again")]
  }

  private var hasPlans: Bool {
    get throws {
      try Workplace.hasPlans(below: Root(path: desk.workplace.root), host.files)
    }
  }
}
