import WPCore
import WPHost
import WPSyntax

/// A small ledger with a fault, in place of the program: `wp-stress --stand-in FAULT VERB REFERENCE …`.
///
/// It decides by the same pure ledger, so that what is found is the fault.
struct StandIn {
  private let plant: Plant
  private let words: [String]
  private let files = Files.live()
  private let ledgerPath: RawPath
  private let host = Host.live

  init?(_ words: [String], in folder: RawPath) {
    guard words.count >= 3, let plant = Plant(rawValue: words[0]) else { return nil }
    self.plant = plant
    self.words = Array(words.dropFirst())
    ledgerPath = folder.joined(RawPath(".engineering/stand-in.json".utf8))
  }

  /// Runs one command; what it returns is its exit status.
  func run() throws -> Int32 {
    let folder = ledgerPath.folder
    guard plant != .noLock else { return try step() }
    let lock = try files.lock(RawPath("stand-in.lock".utf8), folder, 20_000)
    let status = try step()
    lock.release()
    return status
  }

  private func step() throws -> Int32 {
    var ledger = try read()
    do throws(LedgerRefusal) {
      try decide(&ledger)
    } catch {
      if case .fenced = error.reasons.first { return 5 }
      return 3
    }
    try store(ledger)
    return 0
  }

  private func decide(_ ledger: inout Ledger) throws(LedgerRefusal) {
    let moment = Moment(wall: 0, boot: Moment.Boot(id: "boot", milliseconds: clock))
    let claimer = self.claimer
    let name = PackageName(words[1])
    let nonce = self.nonce(of: name)
    let holding = Holding(package: name, token: nil, nonce: nonce)
    switch words[0] {
    case "claim":
      var wanted = ClaimRequest.Wanted(
        package: name, nonce: nonce, duration: lease, scope: scope(of: name))
      wanted.rest = .max
      let grant = try ledger.claim(
        ClaimRequest(claimer: claimer, wanted: [wanted]), at: moment)
      print(grant[0].claim.token)
    case "renew" where plant == .noFence, "start" where plant == .noFence: break
    case "renew": _ = try ledger.renew(holding, by: claimer, at: moment)
    case "start": _ = try ledger.start(holding, by: claimer, at: moment)
    default: _ = try ledger.release(holding, by: claimer, at: moment)
    }
  }

  private var lease: Int {
    let seconds = words.firstIndex(of: "--ttl").flatMap { Int(words[$0 + 1].dropLast()) } ?? 1
    return plant == .earlyExpiry ? seconds * 500 : seconds * 1_000
  }

  private var clock: Int { Int(host.clock.monotonic() / 1_000_000) }

  private func print(_ token: Token) {
    try? host.console.write(RawPath("{\"token\": \(token.value)}\n".utf8), .output)
  }

  private var claimer: Claimer {
    guard let agent = AgentHandle(host.variable("WP_AGENT") ?? ""),
      let session = SessionID(host.variable("WP_SESSION") ?? "")
    else { preconditionFailure("the stress says who is who") }
    return Claimer(agent: agent, session: session, host: "here", workTree: "")
  }

  private func scope(of name: PackageName) -> ClaimScope {
    let number = (Int(name.short.prefix(2)) ?? 1) - 1
    return ClaimScope(writes: ["src/half-\(number / 2)/**"])
  }

  private func nonce(of name: PackageName) -> Nonce {
    var bits: UInt64 = 1_469_598_103_934_665_603
    for byte in (claimer.session.text + name.text).utf8 {
      bits = (bits ^ UInt64(byte)) &* 1_099_511_628_211
    }
    return Nonce(bits, 0)
  }

  private func read() throws -> Ledger {
    guard try files.kind(ledgerPath) != nil else { return Ledger() }
    return try LedgerSnapshot.read(try files.read(ledgerPath)).ledger
  }

  private func store(_ ledger: Ledger) throws {
    var ledger = ledger
    ledger.forgetRecent(through: ledger.seq)
    if plant == .tokenReset, words[0] == "release" { ledger = Ledger() }
    let bytes = LedgerSnapshot(ledger: ledger, head: .start).bytes
    guard plant == .inPlace else { return try files.write(bytes, to: ledgerPath) }
    // Whoever is killed between the two halves leaves one.
    var request = Processes.Request([
      "sh", "-c", #"head -c 100 > "$1"; sleep 0.01; cat >> "$1""#, "sh",
      String(decoding: ledgerPath, as: UTF8.self),
    ])
    request.input = bytes
    _ = try host.processes.run(request)
  }
}
