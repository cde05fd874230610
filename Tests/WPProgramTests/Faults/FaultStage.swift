import WPHost
import WPTestSupport

/// A folder in which one command runs again and again, each time from the same start.
struct FaultStage {
  /// Every file by its path; a folder in which nothing is has a slash behind it.
  typealias Files = [String: RawPath]

  /// How the program ended, and what stands there then.
  struct End: Equatable {
    let status: Processes.Ending
    let files: Files
  }

  private let folder: TemporaryFolder
  private let call: String

  /// What the program said.
  struct Answer: Equatable {
    let status: Processes.Ending
    let output: String
  }

  init(_ command: WritingCommand) throws { try self.init(command.call, in: command.setup) }

  /// Takes the words behind `wp`, and lines of bash that prepare the folder.
  init(_ call: String, in setup: String) throws {
    folder = try TemporaryFolder()
    self.call = call
    // Claims know the folder they were made in, so it is made where the command runs.
    try bash("mkdir now; cd now; plan=\(FaultStage.plan)\n\(setup)\ncp -a ../now ../start")
  }

  static let plan = ".engineering/artifacts/planning/2026-01-05-cache"

  /// Puts everything back to the start.
  func reset() throws { try bash("rm -rf now; cp -a start now") }

  /// Runs the command as it is.
  func run() throws -> End {
    End(status: try script("cd now; exec $wp \(call)").ending, files: try files())
  }

  /// What the command says as it is.
  func answer() throws -> Answer { Answer(try script("cd now; exec $wp \(call)")) }

  /// What the command says with a fault; nil where no call was left that it could be done to.
  func answer(_ fault: Fault, _ call: String, at number: Int) throws -> Answer? {
    try outcome(fault, call, at: number).map(Answer.init)
  }

  /// What is wrong with the ledger, by its own word; nil where nothing is.
  func faultOfLedger() throws -> String? {
    let outcome = try script("cd now; exec $wp log --verify")
    guard !outcome.succeeded else { return nil }
    return String(decoding: outcome.output + outcome.errors, as: UTF8.self)
  }

  /// Runs the command with a fault; nil where no call was left that it could be done to.
  func run(_ fault: Fault, _ call: String, at number: Int) throws -> End? {
    guard let outcome = try outcome(fault, call, at: number) else { return nil }
    return End(status: outcome.ending, files: try files())
  }

  private func outcome(
    _ fault: Fault, _ call: String, at number: Int
  ) throws -> Processes.Outcome? {
    let outcome = try script(
      """
      cd now; exec strace -qq -o ../log -e trace=\(call) -e \(fault.injection(call, at: number)) \\
        $wp \(self.call)
      """, milliseconds: 60_000)
    let log = String(decoding: try WPHost.Files.live().read(folder.path("log")), as: UTF8.self)
    guard log.contains("(INJECTED)") || log.contains("killed by SIGKILL") else { return nil }
    return outcome
  }

  /// How often each call is made before the program itself has begun.
  func callsOfStart() throws -> [String: Int] {
    try bash("rm -rf now; cp -a start now; cd now; strace -o ../log $wp \(call) || true")
    let log = String(decoding: try WPHost.Files.live().read(folder.path("log")), as: UTF8.self)
    var counts: [String: Int] = [:]
    // The first thing the program does by itself is to have no signal end it.
    for line in log.split(separator: "\n").prefix(while: { !$0.contains("SIGXFSZ") }) {
      counts[String(line.prefix { $0 != "(" }), default: 0] += 1
    }
    return counts
  }

  /// What stands there now, without what belongs to git and to the lock.
  func files() throws -> Files {
    let listed = try bash(
      """
      cd now; find . -path './.git/*' ! -path './.git/hooks*' ! -path './.git/wp*' \\
        ! -path ./.git/config -prune -o -path ./.git/wp/lock -prune -o -type f -printf '%P\\0' \\
        -o -type d -empty -printf '%P/\\0'
      """)
    var files: Files = [:]
    for name in listed.split(separator: "\0").map(String.init) {
      files[name] =
        name.hasSuffix("/") ? [] : try WPHost.Files.live().read(folder.path("now/" + name))
    }
    return files
  }

  @discardableResult
  private func bash(_ text: String) throws -> String {
    let outcome = try script("set -e\n" + text)
    guard outcome.succeeded else { throw UnexpectedOutcome(words: [text], outcome: outcome) }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  private func script(
    _ text: String, milliseconds: Int? = nil
  ) throws -> Processes.Outcome {
    var request = Processes.Request(
      [
        RawPath("bash".utf8), RawPath("-c".utf8), RawPath("wp=$1\n\(text)".utf8),
        RawPath("bash".utf8),
      ]
        + [BuiltProgram.path], directory: folder.path)
    request.milliseconds = milliseconds
    request.environment = [
      "WP_NOW": "2026-01-05T09:30:00Z", "WP_AGENT": "ana", "WP_SESSION": "one",
      "GIT_CONFIG_GLOBAL": "/dev/null", "WP_LIVE": nil,
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": nil, "GIT_INDEX_FILE": nil, "GIT_WORK_TREE": nil,
    ]
    return try Processes.live.run(request)
  }
}

extension FaultStage.Answer {
  fileprivate init(_ outcome: Processes.Outcome) {
    self.init(status: outcome.ending, output: String(decoding: outcome.output, as: UTF8.self))
  }
}
