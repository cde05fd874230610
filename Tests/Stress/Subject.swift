import WPHost
import WPSyntax
import WPRandom

/// What is put under stress: a program that is told who it is by its environment.
struct Subject: Sendable {
  /// The program and the words in front of every call.
  let program: [String]
  let kills: StressOptions.Kills
  let lease: Int

  /// What the end of a run of it means.
  func call(
    _ verb: Call.Verb, _ package: Int, token: Int?, session: String, worker: Int, in place: RawPath,
    _ random: inout SeededRandom
  ) -> Call {
    var words = program + [verb.rawValue, Playground.reference(package), "--json"]
    if verb == .claim { words += ["--ttl", "\(lease)s"] }
    var killsHelpers = false
    var request = Processes.Request([])
    request.milliseconds = 60_000
    switch kills {
    case .random where random.number(0...5) == 0: request.milliseconds = random.number(1...25)
    case .calls where random.number(0...3) == 0:
      killsHelpers = true
      words =
        [
          "strace", "-f", "-qqq", "-o", "/dev/null", "-e", "trace=all", "-e",
          "inject=all:signal=KILL:when=\(random.number(20...220))",
        ] + words
    default: break
    }
    request.arguments = words.map { RawPath($0.utf8) }
    request.directory = place
    request.environment = [
      "WP_SESSION": session, "WP_AGENT": "agent-\(worker)", "WP_NOW": nil, "WP_LIVE": nil,
    ]
    let start = Clock.live.monotonic()
    var outcome = Subject.outcome(of: request)
    // The git that it asked may have been killed instead; who says so has done nothing, or not all of it.
    if killsHelpers, case .broken(let words) = outcome, words.hasPrefix("status 2:") {
      outcome = .unknown
    }
    return Call(
      worker: worker, session: session, verb: verb, package: package, token: token,
      lease: UInt64(lease) * 1_000_000_000, start: start, end: Clock.live.monotonic(),
      outcome: outcome)
  }

  private static func outcome(of request: Processes.Request) -> Call.Outcome {
    let run: Processes.Outcome
    do throws(HostError) {
      run = try Processes.live.run(request)
    } catch {
      return .broken("it could not be started: \(error.reason.words)")
    }
    let words = String(decoding: run.errors.isEmpty ? run.output : run.errors, as: UTF8.self)
    switch run.ending {
    case .exited(0): return .done(token: token(in: run.output))
    case .exited(let status) where (3...5).contains(status) || status == 1:
      return .refused(status: status)
    case .exited(137), .killed(signal: 9): return .unknown
    case .outOfTime: return request.milliseconds == 60_000 ? .broken("it hangs") : .unknown
    case .exited(let status): return .broken("status \(status): \(words)")
    case .killed(let signal): return .broken("signal \(signal): \(words)")
    case .tooLoud: return .broken("it says too much")
    }
  }

  // The answer to a claim lists the claims; one was asked for.
  private static func token(in output: ContiguousArray<UInt8>) -> Int? {
    guard let json = try? JSONReader.read(output.span) else { return nil }
    return (json["claims"]?.elements?.first ?? json["claim"] ?? json)["token"]?.int
  }
}
