import Synchronization
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

/// A bare repository and clones of it, each with what it stored of the ledger.
final class World: Sendable {
  let all: TemporaryFolder
  private let snapshots: Mutex<[String: LedgerSnapshot]>
  private static let moment = Moment(wall: 1_767_605_400_000, boot: .init(id: "b", milliseconds: 1))

  init(clones: [String]) throws {
    all = try TemporaryFolder()
    try all.run("git", "init", "-q", "--bare", "bare.git")
    for name in clones {
      try all.run("git", "init", "-q", name)
      try all.run("git", "-C", name, "remote", "add", "origin", "../bare.git")
    }
    snapshots = Mutex(
      Dictionary(
        uniqueKeysWithValues: clones.map { ($0, LedgerSnapshot(ledger: Ledger())) }))
  }

  func folder(_ clone: String) -> RawPath { all.path(clone) }

  func snapshot(of clone: String) -> LedgerSnapshot {
    snapshots.withLock { $0[clone] ?? LedgerSnapshot(ledger: Ledger()) }
  }

  @discardableResult
  func git(_ clone: String, _ words: String...) throws -> String {
    let outcome = try Processes.live.run(.init(["git"] + words, directory: folder(clone)))
    return String(decoding: outcome.output, as: UTF8.self)
  }

  func bareRefs() throws -> [String] {
    try all.run("git", "-C", "bare.git", "for-each-ref", "--format=%(refname)")
      .split(separator: "\n").map(String.init)
  }

  func commit(in clone: String) throws -> String {
    let tree = try git(clone, "hash-object", "-t", "tree", "-w", "/dev/null")
    let id = try git(
      clone, "-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", "--no-gpg-sign", "-m",
      "work", String(tree.dropLast()))
    return String(id.dropLast())
  }

  @discardableResult
  func claim(
    _ package: String, by clone: String, files: [String] = [], forced: Bool = false,
    remembers: Bool = true
  ) throws -> Grant {
    let nonce = nonce(package, clone)
    let wanted = ClaimRequest.Wanted(
      package: PackageName(package), nonce: nonce, duration: 14_400_000,
      scope: ClaimScope(writes: files))
    var request = ClaimRequest(claimer: try claimer(clone), wanted: [wanted])
    if forced { request.force = "it is urgent" }
    let asked = request
    let grants = try decide(by: clone, remembers: remembers) { ledger in
      try ledger.claim(asked, at: World.moment)
    }
    return grants[0]
  }

  func complete(_ claim: Claim, by clone: String, pushing branch: GitRemote.Branch) throws {
    let claimer = try claimer(clone)
    let holding = Holding(package: claim.package, token: claim.token, nonce: claim.nonce)
    _ = try decide(by: clone, pushing: branch) { ledger in
      _ = try ledger.start(holding, by: claimer, at: World.moment)
      return try ledger.complete(holding, commit: branch.commit, by: claimer, at: World.moment)
    }
  }

  func look(by clone: String) throws -> RemoteLedger.Outcome<Void> {
    try remote(clone).look(snapshot(of: clone), at: World.moment)
  }

  /// Notes a claim in the clone alone, as one that cannot reach the remote does.
  func tentative(_ package: String, by clone: String) {
    snapshots.withLock { all in
      guard var snapshot = all[clone], let claimer = try? claimer(clone) else { return }
      let wanted = ClaimRequest.Wanted(
        package: PackageName(package), nonce: nonce(package, clone), duration: 14_400_000,
        scope: .nothing)
      var request = ClaimRequest(claimer: claimer, wanted: [wanted])
      request.isTentative = true
      _ = try? snapshot.ledger.claim(request, at: World.moment)
      all[clone] = snapshot
    }
  }

  private func decide<Value>(
    by clone: String, remembers: Bool = true, pushing branch: GitRemote.Branch? = nil,
    _ body: (inout Ledger) throws -> Value
  ) throws -> Value {
    let outcome = try remote(clone).decide(
      snapshot(of: clone), at: World.moment, pushing: branch,
      noting: { seen, upstream in
        self.snapshots.withLock { $0[clone]?.note(seen, of: upstream) }
      }, body)
    if remembers { try keep(outcome.ledger, outcome.upstream, clone) }
    return outcome.value
  }

  private func keep(_ ledger: Ledger, _ upstream: Upstream, _ clone: String) throws {
    snapshots.withLock { all in
      var snapshot = all[clone] ?? LedgerSnapshot(ledger: Ledger())
      snapshot.ledger.adopt(ledger)
      snapshot.upstream = upstream
      all[clone] = snapshot
    }
  }

  private func remote(_ clone: String) throws -> RemoteLedger {
    var host = Host.live
    host.clock.pause = { _ in }
    let remote = try GitRemote(
      named: "origin", git: Git(processes: .live, directory: folder(clone)))
    return RemoteLedger(remote, called: "origin", shared: [], host)
  }

  private func claimer(_ clone: String) throws -> Claimer {
    guard let agent = AgentHandle(clone), let session = SessionID(clone) else {
      throw Failure(code: "usage", "'\(clone)' is no handle")
    }
    return Claimer(agent: agent, session: session, host: "here", workTree: "/\(clone)")
  }

  private func nonce(_ package: String, _ clone: String) -> Nonce {
    var high: UInt64 = 1_469_598_103_934_665_603
    for byte in (package + clone).utf8 { high = (high ^ UInt64(byte)) &* 1_099_511_628_211 }
    return Nonce(high, 0)
  }
}
