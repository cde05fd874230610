import WPHost
import WPSyntax

/// The folders the workers claim in: a plan with packages, some of which share paths.
struct Playground: Sendable {
  /// The folder everything is in.
  let path: RawPath
  /// Where each worker stands.
  let places: [RawPath]
  let packages: Int

  static let plan = "2026-01-05-stress"

  init(_ options: StressOptions) throws(StressFailure) {
    let made = try Playground.run(["mktemp", "-d"], in: nil)
    path = RawPath(made.dropLast())
    packages = options.packages
    let first = path.joined(RawPath("first".utf8))
    var script = "set -e; mkdir -p first/.engineering/artifacts/planning/\(Playground.plan)\n"
    script += "cd first; git init -q -b main .\n"
    script += "git config user.name stress; git config user.email stress@localhost\n"
    for number in 0..<options.packages {
      script +=
        "cat > .engineering/artifacts/planning/\(Playground.plan)/\(Playground.file(number)) <<'END'\n"
      script += Playground.document(number, options.mode) + "END\n"
    }
    if options.mode == .clones {
      script += "printf 'claims: {remote: origin}\\n' > .engineering/wp.yaml\n"
    }
    script += "git add -A; git commit -qm plan\n"
    var places = [first]
    switch options.mode {
    case .local, .race: places = Array(repeating: first, count: options.workers)
    case .worktrees:
      for worker in 1..<max(2, options.workers) {
        script += "git worktree add -q -b work-\(worker) ../tree-\(worker)\n"
        places.append(path.joined(RawPath("tree-\(worker)".utf8)))
      }
    case .clones:
      script +=
        "cd ..; git clone -q --bare first bare.git; cd first; git remote add origin ../bare.git\n"
      for worker in 1..<max(2, options.workers) {
        script += "git clone -q ../bare.git ../clone-\(worker)\n"
        places.append(path.joined(RawPath("clone-\(worker)".utf8)))
      }
    }
    self.places = places
    _ = try Playground.run(["sh", "-c", script], in: path)
  }

  /// The full reference of a package.
  static func reference(_ number: Int) -> String {
    "\(plan)/\(Playground.file(number).dropLast("-plan.md".utf8.count))"
  }

  /// Whether two packages share paths; each does with the one that has the same half.
  static func areNeighbours(_ a: Int, _ b: Int) -> Bool { a / 2 == b / 2 }

  /// Removes everything.
  func remove() {
    _ = try? Playground.run(["rm", "-rf", String(decoding: path, as: UTF8.self)], in: nil)
  }

  private static func file(_ number: Int) -> String {
    (number < 9 ? "0" : "") + "\(number + 1)-part-\(number + 1)-plan.md"
  }

  // In a race nobody is in the way of the next package.
  private static func document(_ number: Int, _ mode: StressOptions.Mode) -> String {
    let half = mode == .race ? "part-\(number)" : "half-\(number / 2)"
    return """
      ---
      status: open
      effort: 1h
      files: ["src/\(half)/**"]
      ---
      # Part \(number + 1)

      **Status:** Ready for Implementation

      """
  }

  private static func run(_ words: [String], in folder: RawPath?) throws(StressFailure) -> RawPath {
    let outcome: Processes.Outcome
    do throws(HostError) {
      outcome = try Processes.live.run(Processes.Request(words, directory: folder))
    } catch {
      throw StressFailure("cannot run \(words[0]): \(error.reason.words)")
    }
    guard outcome.succeeded else {
      throw StressFailure(String(decoding: outcome.errors, as: UTF8.self))
    }
    return outcome.output
  }
}

/// Why the stress could not run.
struct StressFailure: Error {
  let words: String

  init(_ words: String) { self.words = words }
}
