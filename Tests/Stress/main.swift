import WPHost
import WPSyntax

let words = Host.arguments.map { String(decoding: $0, as: UTF8.self) }
let console = Console.live()

func say(_ text: String) throws { try console.write(RawPath(text.utf8), .output) }

func run(_ options: StressOptions, own: String) throws {
  let playground = try Playground(options)
  defer { if !options.keeps { playground.remove() } }
  let beside = own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/wp"
  // The workers stand elsewhere.
  let wp = String(
    decoding: try Files.live().resolve(RawPath((options.wp ?? beside).utf8)), as: UTF8.self)
  if options.mode == .race { return try race(options, in: playground, wp) }
  let subject = Subject(
    program: options.plant.map { [own, "--stand-in", $0.rawValue] } ?? [wp], kills: options.kills,
    lease: 1)
  let end = Clock.live.monotonic() + UInt64(options.seconds) * 1_000_000_000
  let calls = concurrentMap(count: options.workers, threads: options.workers) { number in
    var worker = Worker(number, in: playground, subject, seed: options.seed)
    worker.work(until: end)
    return worker.calls
  }.flatMap { $0 }
  let checker = Checker(
    calls, fenced: options.mode == .clones ? [.release] : [.renew, .start, .release],
    neighbours: Playground.areNeighbours)
  let violations = checker.violations()
  for violation in violations.prefix(20) {
    try say("\(violation.rule): \(violation.words)\n")
    for call in violation.calls { try say("  \(call.line)\n") }
  }
  let killed = calls.count { $0.outcome == .unknown }
  let fenced = calls.count { $0.outcome == .refused(status: 5) }
  try say(
    "\(options.mode.rawValue), \(options.workers) workers, \(options.seconds) s, seed \(options.seed): "
      + "\(calls.count) calls, \(checker.grantCount) grants, \(killed) killed, \(fenced) fenced, "
      + "\(violations.count) violations\n")
  Host.exit(violations.isEmpty ? 0 : 1)
}

func race(_ options: StressOptions, in playground: Playground, _ wp: String) throws {
  let race = Race(playground, wp, runners: options.workers)
  var isClean = true
  for run in [
    { race.forAnItem() }, { race.forOnePackage(rounds: options.rounds) }, race.forTheNext,
  ] {
    let start = Clock.live.monotonic()
    let outcome = run()
    let time = (Clock.live.monotonic() - start) / 1_000_000
    for violation in outcome.violations.prefix(20) { try say("\(violation)\n") }
    try say("\(outcome.words): \(outcome.violations.count) violations, \(time) ms\n")
    isClean = isClean && outcome.violations.isEmpty
  }
  Host.exit(isClean ? 0 : 1)
}

do {
  if words.first == "--stand-in" {
    let folder = try Host.live.workingDirectory()
    guard let standIn = StandIn(Array(words.dropFirst()), in: folder) else { Host.exit(2) }
    do {
      Host.exit(try standIn.run())
    } catch is HostError {
      // Without a lock two replace the file at once, and one is told so.
      Host.exit(4)
    } catch {
      try console.write(RawPath("wp-stress: the ledger cannot be read: \(error)\n".utf8), .error)
      Host.exit(2)
    }
  } else if let options = StressOptions(words) {
    let own = try Files.live().resolve(RawPath("/proc/self/exe".utf8))
    try run(options, own: String(decoding: own, as: UTF8.self))
  } else {
    try console.write(RawPath(StressOptions.usage.utf8), .error)
    Host.exit(2)
  }
} catch let failure as StressFailure {
  try console.write(RawPath("wp-stress: \(failure.words)\n".utf8), .error)
  Host.exit(2)
} catch let error as HostError {
  let path = String(decoding: error.path, as: UTF8.self)
  let words = "wp-stress: \(error.operation) \(path): \(error.reason.words)\n"
  try console.write(RawPath(words.utf8), .error)
  Host.exit(2)
}
