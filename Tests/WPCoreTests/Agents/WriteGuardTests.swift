import Testing
import WPSyntax

@testable import WPCore

struct WriteGuardTests {
  private static let now = Moment(wall: 1_000_000_000, boot: .init(id: "b", milliseconds: 1_000))
  private static let root: FilePath = "plans"

  private static func session(_ text: String) -> SessionID {
    guard let session = SessionID(text) else { preconditionFailure("a name") }
    return session
  }

  private static func claimer(_ name: String, host: String = "vm") -> Claimer {
    guard let agent = AgentHandle(slugOf: name) else { preconditionFailure("a handle") }
    return Claimer(agent: agent, session: session(name), host: host, workTree: "/r")
  }

  private static func claim(
    _ package: String, by name: String, _ writes: [String], reads: [String] = [], token: Int = 1,
    host: String = "vm", lasting: Int = 3_600_000
  ) -> Claim {
    Claim(
      package: PackageName(package), token: Token(token), nonce: Nonce(1, 2),
      holder: claimer(name, host: host), lease: Lease(from: now, lasting: lasting),
      scope: ClaimScope(writes: writes, reads: reads))
  }

  private static func reservation(
    _ path: String, _ symbol: String? = nil, by name: String, lasting: Int = 600_000
  ) -> Reservation {
    Reservation(
      target: .init(path: path, symbol: symbol), session: session(name),
      agent: claimer(String(name.prefix { $0 != "#" })).agent,
      lease: Lease(from: now, lasting: lasting))
  }

  private static func ledger(_ claims: [Claim], _ reservations: [Reservation] = []) -> Ledger {
    Ledger(
      seq: 9, claims: claims, reservations: reservations, completions: [], isGivenTime: nil,
      recent: [])
  }

  private static func verdict(
    _ path: String, _ parts: TouchedParts = .unknown, by name: String = "me",
    in ledger: Ledger, seen: Sightings = [:]
  ) -> String {
    let shared = [PathPattern.literal("CHANGELOG.md")]
    let write = WriteGuard(
      for: session(name), on: "vm", planningRoot: root, shared: shared, ledger, at: now)
    switch write.verdict(on: FilePath(path), touched: { parts }, seen: { seen[$0] }) {
    case .free: return "free"
    case .reserving(let targets): return "reserve " + targets.map(\.text).joined(separator: " ")
    case .outside(let claim, _): return "outside \(claim.package.text)"
    case .denied(.reserved(let other)): return "reserved \(other.agent.text) \(other.target.text)"
    case .denied(.covered(let claim, let pattern)):
      return "covered \(claim.package.text) \(pattern)"
    case .denied(.document(let claim)): return "document \(claim.package.text)"
    }
  }

  private static func symbols(_ names: String...) -> TouchedParts {
    .symbols(names.map { PathSymbol(Bytes($0.utf8)) })
  }

  private static let store = claim(
    "p/03-store", by: "me", ["src/store/**", "!src/store/gen/**", "a.ts::Store", "c.h::x"])
  private static let limits = claim(
    "p/04-limits", by: "bo", ["src/limits/", "b.ts::Limit.get"], reads: ["lib/*.ts"])

  @Test(
    arguments: [
      ("src/store/a.c", .unknown, "free"), ("src/store", .unknown, "free"),
      ("src/store/gen/a.c", .unknown, "outside p/03-store"),
      ("src/main.c", .unknown, "outside p/03-store"),
      ("src/limits/a.c", .unknown, "covered p/04-limits src/limits/"),
      ("lib/x.ts", .file, "covered p/04-limits lib/*.ts"),
      ("CHANGELOG.md", .unknown, "reserve CHANGELOG.md"),
      // What is touched of a file decides where a scope names a part of it.
      ("a.ts", symbols("Store.save"), "free"), ("a.ts", symbols("Store", "Store.save"), "free"),
      ("a.ts", symbols("Store", "load"), "outside p/03-store"),
      ("a.ts", .file, "outside p/03-store"), ("c.h", .unknown, "free"),
      ("b.ts", symbols("Limit"), "covered p/04-limits b.ts::Limit.get"),
      ("b.ts", symbols("Limit.set"), "outside p/03-store"),
      ("b.ts", .file, "covered p/04-limits b.ts::Limit.get"),
      // Documents of packages are their holders'.
      ("plans/p/03-store-plan.md", .unknown, "free"), ("plans/p/03-store.md", .unknown, "free"),
      ("plans/p/work-items/03a-x/spec.md", .unknown, "free"),
      ("plans/p/work-items/3b/spec.md", .unknown, "free"),
      ("plans/p/04-limits-plan.md", .unknown, "document p/04-limits"),
      ("plans/p/work-items/04a-x/log.md", .unknown, "document p/04-limits"),
      ("plans/p/work-items/031-x/log.md", .unknown, "outside p/03-store"),
      ("plans/p/README.md", .unknown, "outside p/03-store"),
    ] as [(String, TouchedParts, String)])
  func `with a claim its scope is what may be written`(
    path: String, parts: TouchedParts, verdict: String
  ) {
    #expect(Self.verdict(path, parts, in: Self.ledger([Self.store, Self.limits])) == verdict)
  }

  @Test(
    arguments: [
      ("src/main.c", .unknown, "reserve src/main.c"),
      ("x.ts", symbols("f", "g"), "reserve x.ts::f x.ts::g"), ("x.ts", .file, "reserve x.ts"),
      ("x.ts", symbols(), "reserve "),
      ("taken.ts", .file, "reserved bo taken.ts::f"),
      ("taken.ts", .unknown, "reserved bo taken.ts::f"),
      ("taken.ts", symbols("g"), "reserve taken.ts::g"),
      ("taken.ts", symbols("f"), "reserved bo taken.ts::f"),
      ("taken.ts", symbols("f.inner"), "reserved bo taken.ts::f"),
      ("whole.ts", symbols("g"), "reserved bo whole.ts"), ("old.ts", .file, "reserve old.ts"),
      ("mine.ts", .file, "reserve mine.ts"),
      ("src/limits/a.c", .unknown, "covered p/04-limits src/limits/"),
      ("over/a.c", .unknown, "reserve over/a.c"),
      ("plans/p/README.md", .unknown, "reserve plans/p/README.md"),
      ("plans/p/04-limits-plan.md", .unknown, "document p/04-limits"),
    ] as [(String, TouchedParts, String)])
  func `without a claim it is what nobody else has`(
    path: String, parts: TouchedParts, verdict: String
  ) {
    let over = Self.claim("p/05-over", by: "cy", ["over/"], lasting: 0)
    let ledger = Self.ledger(
      [Self.limits, over],
      [
        Self.reservation("taken.ts", "f", by: "bo"), Self.reservation("whole.ts", by: "bo"),
        Self.reservation("old.ts", by: "bo", lasting: 0), Self.reservation("mine.ts", by: "me"),
      ])
    #expect(Self.verdict(path, parts, in: ledger) == verdict)
  }

  @Test func `workers have the claim of their conversation, and stand back for each other alone`() {
    let ledger = Self.ledger(
      [Self.store],
      [Self.reservation("src/store/a.c", by: "me#one"), Self.reservation("x.c", by: "me")])
    #expect(Self.verdict("src/store/a.c", by: "me", in: ledger) == "free")
    #expect(
      Self.verdict("src/store/a.c", by: "me#one", in: ledger) == "reserve src/store/a.c")
    #expect(
      Self.verdict("src/store/a.c", by: "me#two", in: ledger) == "reserved me src/store/a.c")
    #expect(Self.verdict("src/store/b.c", by: "me#two", in: ledger) == "reserve src/store/b.c")
    #expect(Self.verdict("x.c", by: "me#two", in: ledger) == "outside p/03-store")
    #expect(Self.verdict("x.c", by: "you", in: ledger) == "reserved me x.c")
  }

  @Test func `a claim that lapsed, or is of another machine, is not the session's own`() {
    var lapsed = Self.store
    lapsed.lease = lapsed.lease.lapsed
    #expect(
      Self.verdict("src/store/a.c", in: Self.ledger([lapsed])) == "reserve src/store/a.c")
    let far = Self.claim("p/03-store", by: "me", ["src/store/**"], host: "other")
    #expect(
      Self.verdict("src/store/a.c", in: Self.ledger([far])) == "covered p/03-store src/store/**")
  }

  @Test func `a claim without files has no scope to be outside of`() {
    let empty = Self.claim("p/06-talk", by: "me", [])
    #expect(Self.verdict("x.c", in: Self.ledger([empty])) == "reserve x.c")
  }

  @Test func `a sign of life keeps a reservation, and its last minute asks for it anew`() {
    let late = Moment(
      wall: Self.now.wall + 700_000, boot: .init(id: "b", milliseconds: 701_000))
    let ledger = Self.ledger([], [Self.reservation("x.c", by: "bo")])
    let seen = Moment(wall: Self.now.wall + 300_000, boot: .init(id: "b", milliseconds: 301_000))
    func verdict(_ sightings: Sightings) -> WriteVerdict {
      WriteGuard(
        for: Self.session("me"), on: "vm", planningRoot: Self.root, shared: [], ledger, at: late
      ).verdict(on: "x.c", touched: { .unknown }, seen: { sightings[$0] })
    }
    #expect(verdict([:]) == .reserving([.init(path: "x.c")]))
    #expect(verdict([Self.session("bo"): seen]) == .denied(.reserved(ledger.reservations[0])))
    func lacking(at milliseconds: Int, _ target: Reservation.Target) -> Bool {
      let moment = Moment(wall: 0, boot: .init(id: "b", milliseconds: milliseconds))
      return !WriteGuard(
        for: Self.session("bo"), on: "vm", planningRoot: Self.root, shared: [], ledger, at: moment
      ).lacking([target], seen: nil).isEmpty
    }
    #expect(!lacking(at: 1_000, .init(path: "x.c")))
    #expect(!lacking(at: 540_000, .init(path: "x.c", symbol: "f")))
    #expect(lacking(at: 541_001, .init(path: "x.c")))
    #expect(lacking(at: 1_000, .init(path: "y.c")))
  }

  @Test(
    arguments: [
      ("src/**", true), ("src/", true), ("src", true), ("src/store", true), ("src/store/a.c", true),
      ("src/store/a.c::f", true), ("./src/store/a.c", true), ("src//store/a.c", true),
      ("**/a.c", true), ("{src,lib}/**", true), ("sr?/**", true), ("src/st*/a.c", true),
      ("lib/**", false), ("src/stores/**", false), ("src/store/a.c/", true),
      ("src/store/ab", false),
      ("src/store/a", false), ("src/limits", false), ("*.c", false),
    ])
  func `a pattern is found whether or not a look at its start is enough`(
    pattern: String, isFound: Bool
  ) {
    let other = Self.claim("p/x", by: "bo", [pattern])
    let verdict = Self.verdict("src/store/a.c", in: Self.ledger([other]))
    #expect(verdict.hasPrefix("covered") == isFound, "\(verdict)")
    let parsed = try? PathPattern.parse(pattern).get()
    #expect(parsed?.matches("src/store/a.c") == isFound)
  }
}
