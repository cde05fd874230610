import WPHost
import WPRandom

/// One of those who claim, work, forget, are slow, and come back too late.
struct Worker {
  private let number: Int
  private let place: RawPath
  private let packages: Int
  private let subject: Subject
  private var random: SeededRandom
  private var sessions = 0
  private(set) var calls: [Call] = []

  init(_ number: Int, in playground: Playground, _ subject: Subject, seed: UInt64) {
    self.number = number
    place = playground.places[number]
    packages = playground.packages
    self.subject = subject
    random = SeededRandom(seed: seed &* 1_000 &+ UInt64(number))
  }

  /// Works until a moment.
  mutating func work(until end: UInt64) {
    while Clock.live.monotonic() < end { turn() }
  }

  private mutating func turn() {
    if sessions == 0 || random.number(0...2) == 0 { sessions += 1 }
    let session = "worker-\(number)-\(sessions)"
    let package = random.number(0...(packages - 1))
    var answer = call(.claim, package, nil, session)
    // Whoever was killed asks again, or is never seen again.
    if answer.outcome == .unknown, random.number(0...2) > 0 {
      answer = call(.claim, package, nil, session)
    }
    guard case .done(let token?) = answer.outcome else {
      if case .done(nil) = answer.outcome {
        note(answer, "a claim was given without a token")
      }
      Clock.live.pause(random.number(1...40))
      return
    }
    for _ in 0..<random.number(0...3) {
      switch random.number(0...9) {
      case 0...2: _ = call(.renew, package, token, session)
      case 3...4: _ = call(.start, package, token, session)
      case 5...7: Clock.live.pause(random.number(1...120))
      // Too long: the lease is over, and somebody else may have taken it.
      default:
        Clock.live.pause(subject.lease * 1_000 + random.number(100...1_500))
        _ = call(.renew, package, token, session)
      }
    }
    if random.number(0...4) > 0 { _ = call(.release, package, token, session) }
  }

  private mutating func call(
    _ verb: Call.Verb, _ package: Int, _ token: Int?, _ session: String
  ) -> Call {
    let call = subject.call(
      verb, package, token: token, session: session, worker: number, in: place, &random)
    calls.append(call)
    return call
  }

  private mutating func note(_ call: Call, _ words: String) {
    calls.append(
      Call(
        worker: call.worker, session: call.session, verb: call.verb, package: call.package,
        token: call.token, lease: call.lease, start: call.start, end: call.end,
        outcome: .broken(words)))
  }
}
