import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

/// A ledger of a clone without git, and somebody who claims packages in it.
struct SampleClaims {
  let host: Host
  let live: LiveFolder
  let store: LedgerStore
  let claimer: Claimer

  init(_ host: Host, root: RawPath = RawPath("/repo".utf8), session: String = "s") throws {
    self.host = host
    live = try LiveFolder.find(root: root, host)
    store = LedgerStore(live, host)
    claimer = Claimer(
      agent: try #require(AgentHandle("ana")), session: try #require(SessionID(session)),
      host: "here", workTree: "/repo")
  }

  /// A clone on a real disk, whose calls may fail.
  static func real(
    _ folder: TemporaryFolder, _ sys: Sys = Sys(), session: String = "s"
  ) throws -> SampleClaims {
    try real(root: folder.path, sys, session: session)
  }

  /// A clone in a real folder.
  static func real(
    root: RawPath, _ sys: Sys = Sys(), session: String = "s"
  ) throws -> SampleClaims {
    var host = Host.memory(workingDirectory: "/")
    host.files = .live(sys)
    return try SampleClaims(host, root: root, session: session)
  }

  /// Claims a package for an hour; gives its token.
  @discardableResult
  func claim(_ name: String) throws -> Int {
    let transaction = try store.transact { ledger, moment in
      try ledger.claim(request(name), at: moment)
    }
    return try #require(transaction.outcome.first).claim.token.value
  }

  /// Somebody's wish to have a package; each session has one nonce for it.
  func request(_ name: String) throws -> ClaimRequest {
    let seed = UInt64(
      truncatingIfNeeded: "\(claimer.session.text) \(name)".utf8.reduce(7) { $0 &* 31 &+ Int($1) })
    let wanted = ClaimRequest.Wanted(
      package: PackageName(name), nonce: Nonce(seed, 1), duration: 3_600_000,
      scope: ClaimScope(writes: ["src/\(name)/**"]))
    return ClaimRequest(claimer: claimer, wanted: [wanted])
  }

  /// The packages that are claimed now.
  func held() throws -> [String] { try store.read().ledger.claims.map(\.package.text) }

  /// The whole history, as it stands on the disk.
  func history() throws -> History {
    History(try live.open(isMade: false, host.files)?.read(LedgerFiles.history) ?? [])
  }
}
