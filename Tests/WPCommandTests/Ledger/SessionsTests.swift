import Synchronization
import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

struct SessionsTests {
  private let live = LiveFolder(
    base: RawPath("/repo".utf8), path: RawPath("live".utf8), needsIgnoring: false)

  private func claimer(_ session: String, _ agent: String = "ana") throws -> Claimer {
    Claimer(
      agent: try #require(AgentHandle(agent)), session: try #require(SessionID(session)),
      host: "here", workTree: "/repo")
  }

  private func counting(_ host: Host) -> Host {
    var host = host
    let numbers = SeededNumbers()
    host.machine.random = { numbers.next() }
    return host
  }

  @Test(
    arguments: [
      ("a", "a"), ("Az09._-", "Az09._-"), ("..a", "..a"),
      (
        String(repeating: "x", count: 64), String(repeating: "x", count: 64)
      ),
      (
        String(repeating: "x", count: 65),
        "9537c5fdf120482f7d58d25e9ed583f52c02b4e304ea814db1633ad565aed7e9"
      ),
      (".", "cdb4ee2aea69cc6a83331bbe96dc2caa9a299d21329efb0336fc02a82e1839a8"),
      ("..", "5ec1f7e700f37c3d0b2981d04855fc34b94aaa15457b05ca571817442d228f81"),
      ("a/b", "c14cddc033f64b9dea80ea675cf280a015e672516090a5626781153dc68fea11"),
      ("ä", "33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc"),
    ])
  func `a session's name is that of its file only where every disk takes it (F52)`(
    id: String, name: String
  ) throws {
    let found = String(decoding: try #require(SessionID(id)).fileName, as: UTF8.self)
    #expect(found == name)
  }

  @Test func `a session that is called like a file being written is not taken for one`() throws {
    let id = try #require(SessionID(".wp-tmp-1"))
    #expect(!StagedFile.isStaged(id.fileName))
  }

  @Test func `what is kept of a session is read back`() throws {
    let claimer = try claimer("s")
    var session = SessionFile(id: claimer.session, agent: claimer.agent)
    #expect(SessionFile(session.bytes) == session)
    session.tool = "codex"
    session.task = "cut \"it\"\nshort"
    session.directory = "/repo"
    session.branch = "main"
    session.nonces = [PackageName("p/2"): Nonce(1, 2), PackageName("p/1"): Nonce(3, 4)]
    #expect(SessionFile(session.bytes) == session)
    for length in 0..<(session.bytes.count - 1) {
      #expect(SessionFile(Bytes(session.bytes[..<length])) == nil)
    }
  }

  @Test func `a nonce is made once, and again only when it is wanted fresh (F27)`() throws {
    let disk = MemoryDisk([RawPath("/repo".utf8): .folder])
    let host = counting(.memory(disk: disk, workingDirectory: RawPath("/repo".utf8)))
    let sessions = Sessions(live, host)
    let claimer = try claimer("s")
    let (one, two) = (PackageName("p/1"), PackageName("p/2"))
    let first = try sessions.nonces(for: [one], of: claimer)
    let both = try sessions.nonces(for: [one, two], of: claimer) { $0.task = "a task" }
    #expect(both[one] == first[one])
    #expect(both[two] != first[one])
    #expect(try sessions.nonces(for: [one], of: claimer, isFresh: true)[one] != first[one])
    #expect(try sessions.session(claimer.session)?.task == "a task")
    try sessions.forget([one], of: claimer)
    #expect(try sessions.session(claimer.session)?.nonces.keys.sorted() == [two])
  }

  @Test func `two sessions of one agent have nothing in common (F26)`() throws {
    let host = counting(.memory())
    let sessions = Sessions(live, host)
    let package = PackageName("p/1")
    let mine = try sessions.nonces(for: [package], of: claimer("s1"))
    let other = try sessions.nonces(for: [package], of: claimer("s2"))
    #expect(mine != other)
    #expect(try sessions.all().sessions.map(\.id.text) == ["s1", "s2"])
  }

  @Test func `a damaged file is named, and the others are listed all the same`() throws {
    let disk = MemoryDisk([
      RawPath("/repo/live/sessions/bad.json".utf8): .file(Bytes("{")),
      RawPath("/repo/live/sessions/empty.json".utf8): .file([]),
    ])
    let sessions = Sessions(
      live, .memory(disk: disk, workingDirectory: RawPath("/repo".utf8)))
    _ = try sessions.nonces(for: [], of: claimer("good"))
    let all = try sessions.all()
    #expect(all.sessions.map(\.id.text) == ["good"])
    #expect(all.unreadable == [RawPath("/repo/live/sessions/bad.json".utf8)])
    let error = #expect(throws: Failure.self) {
      try sessions.nonces(for: [PackageName("p/1")], of: claimer("bad"))
    }
    #expect(error?.code == "damaged")
    #expect(try sessions.nonces(for: [PackageName("p/1")], of: claimer("empty")).count == 1)
  }

  @Test func `when a session was seen is kept beside it`() throws {
    let host = Host.memory()
    let sessions = Sessions(live, host)
    let ids = try ["a", "b"].map { try #require(SessionID($0)) }
    #expect(try sessions.sightings(of: ids) == [:])
    let moment = Moment(host.clock)
    try sessions.see(ids[0], at: moment)
    #expect(try sessions.sightings(of: ids) == [ids[0]: moment])
    try sessions.remove(ids[0])
    #expect(try sessions.sightings(of: ids) == [:])
  }

  @Test func `processes of one session do not lose each other's nonces`() async throws {
    let folder = try TemporaryFolder()
    let claimer = try claimer("s")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<16 {
        group.addTask {
          let claims = try SampleClaims.real(folder)
          let sessions = Sessions(claims.live, claims.host)
          _ = try sessions.nonces(for: [PackageName("p/\(number)")], of: claimer)
        }
      }
      try await group.waitForAll()
    }
    let claims = try SampleClaims.real(folder)
    #expect(try Sessions(claims.live, claims.host).session(claimer.session)?.nonces.count == 16)
  }

  @Test func `a nonce is on the disk before it is given (F5–F13)`() throws {
    let claimer = try claimer("s")
    let package = PackageName("p/1")
    @Sendable func given(
      _ folder: TemporaryFolder, _ sys: Sys
    ) throws -> [PackageName: Nonce] {
      let claims = try SampleClaims.real(folder, sys)
      return try Sessions(claims.live, claims.host).nonces(for: [package], of: claimer)
    }
    let first = try TemporaryFolder()
    let calls = FaultPlan.calls { _ = try given(first, $0) }
    #expect(calls.count { $0 == .sync } >= 2)
    for index in calls.indices {
      let folder = try TemporaryFolder()
      let nonces = try? given(folder, FaultPlan(failing: index, with: .inputOutput).sys)
      let healthy = try SampleClaims.real(folder)
      let sessions = Sessions(healthy.live, healthy.host)
      if let nonces { #expect(try sessions.session(claimer.session)?.nonces == nonces) }
      #expect(try given(folder, Sys()).count == 1)
    }
  }
}

/// Numbers that never repeat.
private final class SeededNumbers: Sendable {
  private let last = Mutex<UInt64>(0)

  func next() -> UInt64 {
    last.withLock {
      $0 += 1
      return $0
    }
  }
}
