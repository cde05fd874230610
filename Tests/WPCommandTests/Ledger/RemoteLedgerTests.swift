import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

/// Claims between clones, decided on one ref of a real bare repository.
struct RemoteLedgerTests {
  @Test func `of two clones that claim the same package one wins`() throws {
    let world = try World(clones: ["ana", "ben"])
    let won = try world.claim("p/01-api", by: "ana")
    #expect(won.claim.token == Token(1))
    #expect(throws: LedgerRefusal.self) { try world.claim("p/01-api", by: "ben") }
    let second = try world.claim("p/02-store", by: "ben")
    #expect(second.claim.token == Token(2))
  }

  @Test func `a clone that saw an older value decides again`() throws {
    let world = try World(clones: ["ana", "ben"])
    try world.claim("p/01-api", by: "ana")
    try world.claim("p/02-store", by: "ben")
    // What ana saw last is from before ben's claim.
    let third = try world.claim("p/03-page", by: "ana")
    #expect(third.claim.token == Token(3))
    #expect(throws: LedgerRefusal.self) { try world.claim("p/02-store", by: "ana") }
  }

  @Test func `a lost answer is given again`() throws {
    let world = try World(clones: ["ana"])
    let first = try world.claim("p/01-api", by: "ana", remembers: false)
    let second = try world.claim("p/01-api", by: "ana")
    #expect(second.claim.token == first.claim.token)
    #expect(second.isRepeated)
  }

  @Test func `eight clones that race for one package have one winner`() async throws {
    let names = (1...8).map { "agent-\($0)" }
    let world = try World(clones: names)
    let winners = await withTaskGroup(of: Bool.self) { group in
      for name in names {
        group.addTask { (try? world.claim("p/01-api", by: name)) != nil }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(winners == 1)
  }

  @Test func `scopes that meet exclude each other between clones`() throws {
    let world = try World(clones: ["ana", "ben"])
    try world.claim("p/01-api", by: "ana", files: ["src/api/**"])
    let refusal = #expect(throws: LedgerRefusal.self) {
      try world.claim("p/02-store", by: "ben", files: ["src/**/routes.ts"])
    }
    guard case .overlap(_, let other, let meeting)? = refusal?.reasons.first else {
      Issue.record("no overlap: \(String(describing: refusal))")
      return
    }
    #expect(other.package == PackageName("p/01-api"))
    #expect(meeting.witness == "src/api/routes.ts")
  }

  @Test func `a value that was swept away here is fetched again`() throws {
    let world = try World(clones: ["ana"])
    try world.claim("p/01-api", by: "ana")
    try world.git("ana", "update-ref", "-d", "refs/wp/seen/ledger")
    try world.git("ana", "-c", "gc.reflogExpire=now", "gc", "-q", "--prune=now")
    let next = try world.claim("p/02-store", by: "ana")
    #expect(next.claim.token == Token(2))
  }

  @Test func `a deleted ledger is written anew above the last token`() throws {
    let world = try World(clones: ["ana"])
    try world.claim("p/01-api", by: "ana")
    try world.all.run("git", "-C", "bare.git", "update-ref", "-d", GitRemote.ref)
    let next = try world.claim("p/02-store", by: "ana", files: ["b"])
    #expect(next.claim.token == Token(2))
    let seen = try world.look(by: "ana")
    #expect(seen.ledger.claims.map(\.package.short) == ["01-api", "02-store"])
  }

  @Test(arguments: [
    ("touch refs/wp/ledger.lock; mkdir -p refs/wp; touch refs/wp/ledger.lock", "stuck"),
    ("printf '#!/bin/sh\\nexit 1\\n' > hooks/pre-receive; chmod +x hooks/pre-receive", "stuck"),
    ("git config transfer.hideRefs refs/wp", "stuck"),
    ("mv ../bare.git ../gone.git", "offline"),
  ])
  func `a remote that does not take the ledger grants nothing`(
    script: String, code: String
  ) throws {
    let world = try World(clones: ["ana"])
    try world.all.run("sh", "-c", "cd bare.git && { \(script); } 2>/dev/null; true")
    let failure = #expect(throws: Failure.self) { try world.claim("p/01-api", by: "ana") }
    #expect(failure?.code == code)
    #expect(world.snapshot(of: "ana").ledger.claims.isEmpty)
  }

  @Test func `a remote with two push URLs is refused`() throws {
    let world = try World(clones: ["ana"])
    try world.git("ana", "remote", "set-url", "--add", "--push", "origin", "/a")
    try world.git("ana", "remote", "set-url", "--add", "--push", "origin", "/b")
    let failure = #expect(throws: Failure.self) { try world.claim("p/01-api", by: "ana") }
    #expect(failure?.code == "unsupported")
  }

  @Test(arguments: ["--upload-pack=touch x", "", "-q", "a b", "nobody"])
  func `a name that is no remote is refused`(name: String) throws {
    let world = try World(clones: ["ana"])
    let failure = #expect(throws: Failure.self) {
      try GitRemote(named: name, git: Git(processes: .live, directory: world.folder("ana")))
    }
    #expect(failure?.code == "remote")
  }

  @Test func `a branch goes with the ledger or stays with it`() throws {
    let world = try World(clones: ["ana", "ben"])
    let claim = try world.claim("p/01-api", by: "ana").claim
    let commit = try world.commit(in: "ana")
    // Somebody overrules ana before she is done.
    try world.claim("p/01-api", by: "ben", forced: true)
    #expect(throws: LedgerRefusal.self) {
      try world.complete(claim, by: "ana", pushing: GitRemote.Branch(commit: commit, name: "work"))
    }
    #expect(try world.bareRefs() == [GitRemote.ref])
    let other = try world.claim("p/02-store", by: "ana").claim
    try world.complete(other, by: "ana", pushing: GitRemote.Branch(commit: commit, name: "work"))
    #expect(try world.bareRefs() == ["refs/heads/work", GitRemote.ref])
  }

  @Test func `a remote that cannot push both at once says so`() throws {
    let world = try World(clones: ["ana"])
    try world.all.run(
      "git", "-C", "bare.git", "config", "receive.advertiseAtomic", "false")
    let claim = try world.claim("p/01-api", by: "ana").claim
    let branch = GitRemote.Branch(commit: try world.commit(in: "ana"), name: "work")
    let failure = #expect(throws: Failure.self) {
      try world.complete(claim, by: "ana", pushing: branch)
    }
    #expect(failure?.code == "unsupported")
    #expect(try world.look(by: "ana").ledger.claim(of: claim.package) == claim)
  }

  @Test func `nothing that a repository configures is run by a claim`() throws {
    let world = try World(clones: ["ana"])
    try world.git("ana", "config", "push.gpgSign", "true")
    try world.git("ana", "config", "push.followTags", "true")
    try world.git("ana", "config", "remote.origin.mirror", "true")
    try world.git("ana", "config", "core.fsmonitor", "touch evil;")
    try world.git("ana", "config", "commit.gpgSign", "true")
    for hook in ["pre-push", "reference-transaction", "post-commit"] {
      try world.all.write("#!/bin/sh\ntouch \(hook).ran\n", to: "ana/.git/hooks/\(hook)")
      try world.all.run("chmod", "+x", "ana/.git/hooks/\(hook)")
    }
    try world.claim("p/01-api", by: "ana")
    #expect(try world.all.names().filter { $0.hasSuffix(".ran") || $0.hasSuffix("evil") } == [])
  }

  @Test func `a claim made offline is confirmed or lost later`() throws {
    let world = try World(clones: ["ana", "ben"])
    world.tentative("p/01-api", by: "ana")
    world.tentative("p/02-store", by: "ana")
    try world.claim("p/02-store", by: "ben")
    try world.claim("p/03-page", by: "ana")
    let seen = try world.look(by: "ben")
    #expect(
      seen.ledger.claims.map { "\($0.package.short) \($0.holder.agent.text)" } == [
        "01-api ana", "02-store ben", "03-page ana",
      ])
    #expect(seen.ledger.claims.allSatisfy { !$0.isTentative })
  }

  @Test func `what is seen with a refusal confirms nothing`() throws {
    let world = try World(clones: ["ana", "ben"])
    world.tentative("p/01-api", by: "ana")
    try world.claim("p/02-store", by: "ben")
    #expect(throws: LedgerRefusal.self) { try world.claim("p/02-store", by: "ana") }
    let waiting = world.snapshot(of: "ana").ledger.claims.filter(\.isTentative)
    #expect(waiting.map(\.package.short) == ["01-api"])
    try world.claim("p/03-page", by: "ana")
    #expect(try world.look(by: "ben").ledger.claims.map(\.token.value).sorted() == [1, 2, 3])
    #expect(!world.snapshot(of: "ana").ledger.claims.contains { $0.isTentative })
  }
}
