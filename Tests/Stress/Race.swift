import WPHost
import WPSyntax

/// Many processes that want the same at the same moment: one package, the next package, the next id of a work item.
struct Race {
  private let playground: Playground
  private let program: String
  private let runners: Int

  init(_ playground: Playground, _ program: String, runners: Int) {
    self.playground = playground
    self.program = program
    self.runners = runners
  }

  /// What a race came to.
  struct Outcome {
    /// What it was, in words.
    let words: String
    /// What must not have happened.
    var violations: [String] = []
  }

  /// All want one package, again and again; each time one gets it, and gives it back.
  func forOnePackage(rounds: Int) -> Outcome {
    var outcome = Outcome(words: "\(rounds) rounds of \(runners) for one package")
    let package = Playground.reference(0)
    for round in 0..<rounds {
      let runs = start { ["claim", package, "--session", "round-\(round)-\($0)"] }
      let winners = runs.indices.filter { runs[$0].succeeded }
      if winners.count != 1 {
        outcome.violations.append("round \(round): \(winners.count) were given the package")
      }
      for run in runs where !run.succeeded && !run.isRefusal {
        outcome.violations.append("round \(round): \(run.words)")
      }
      for winner in winners {
        let end = call(["release", package, "--session", "round-\(round)-\(winner)"], winner)
        if !end.succeeded { outcome.violations.append("round \(round): \(end.words)") }
      }
    }
    return outcome
  }

  /// All take the next package until there is none; each is taken once.
  func forTheNext() -> Outcome {
    var outcome = Outcome(
      words: "\(runners) for the next of \(playground.packages) packages until none is left")
    let taken = concurrentMap(count: runners, threads: runners) { runner in
      var taken: [String] = []
      while true {
        let run = call(["claim", "--next", "--session", "next-\(runner)-\(taken.count)"], runner)
        // Whoever waits too long for the others may ask again.
        if case .exited(4) = run.ending { continue }
        guard run.succeeded, let name = run.package else {
          return run.isRefusal ? (taken, nil) : (taken, run.words)
        }
        taken.append(name)
      }
    }
    outcome.violations += taken.compactMap(\.1)
    let names = taken.flatMap(\.0)
    if Set(names).count != names.count { outcome.violations.append("a package was given twice") }
    if names.count != playground.packages {
      outcome.violations.append("\(names.count) packages were given")
    }
    return outcome
  }

  /// All cut a work item out of one package; each is given an id of its own.
  func forAnItem() -> Outcome {
    var outcome = Outcome(words: "\(runners) new work items of one package")
    let package = Playground.reference(0)
    let runs = concurrentMap(count: runners, threads: runners) { runner in
      let words = ["item", "new", package, "Item \(runner)", "--allow", "src/\(runner)"]
      var run = call(words, runner)
      // Whoever waits too long for the others may ask again.
      while run.ending == .exited(4) { run = call(words, runner) }
      return run
    }
    for run in runs where !run.succeeded { outcome.violations.append(run.words) }
    let items = Set(runs.compactMap(\.item))
    if items.count != runners { outcome.violations.append("\(items.count) ids were given") }
    return outcome
  }

  private func start(_ words: @escaping @Sendable (Int) -> [String]) -> [Run] {
    concurrentMap(count: runners, threads: runners) { call(words($0), $0) }
  }

  private func call(_ words: [String], _ runner: Int) -> Run {
    var request = Processes.Request(
      [program] + words + ["--json", "--as", "runner-\(runner)"],
      directory: playground.places[runner])
    request.milliseconds = 60_000
    request.environment = ["WP_SESSION": nil, "WP_AGENT": nil, "WP_NOW": nil, "WP_LIVE": nil]
    do throws(HostError) {
      let outcome = try Processes.live.run(request)
      return Run(ending: outcome.ending, output: outcome.output, errors: outcome.errors)
    } catch {
      return Run(ending: .exited(-1), output: [], errors: RawPath(error.reason.words.utf8))
    }
  }

  /// How one process ended, and what it said.
  private struct Run: Sendable {
    let ending: Processes.Ending
    let output: RawPath
    let errors: RawPath

    var succeeded: Bool { ending == .exited(0) }
    /// Whether somebody else was first, or another program was writing.
    var isRefusal: Bool { ending == .exited(3) || ending == .exited(4) }
    var words: String {
      "\(ending): \(String(decoding: output + errors, as: UTF8.self))"
    }
    var package: String? {
      let json = try? JSONReader.read(output.span)
      return json?["claims"]?.elements?.first?["package"]?.string
    }
    var item: String? { (try? JSONReader.read(output.span))?["item"]?.string }
  }
}
