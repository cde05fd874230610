import WPHost
import WPSyntax

/// Runs git's plumbing in one folder; nothing that a repository configures is run by it.
///
/// A hook is started with variables that say which repository and which index it is about, and they would win over
/// the folder. Only who is asked about the index of the caller lets them through.
struct Git: Sendable {
  /// What git refused, in its own first line.
  struct Refusal: Error {
    let command: String
    let message: String
    /// Why git could not be asked, where that says nothing of the repository; nil where it answered.
    var machine: HostError?
  }

  private let processes: Processes
  private let directory: RawPath
  private let followsCaller: Bool

  init(processes: Processes, directory: RawPath, followsCaller: Bool = false) {
    self.processes = processes
    self.directory = directory
    self.followsCaller = followsCaller
  }

  /// The same git, run in another folder.
  func moved(to directory: RawPath) -> Git {
    Git(processes: processes, directory: directory, followsCaller: followsCaller)
  }

  /// Runs a git command and gives what it printed.
  func run(_ words: [String], input: Bytes = []) throws(Refusal) -> Bytes {
    try finish(words, request(words, behind: Git.withoutHooks, input: input))
  }

  /// Asks a command that runs no hook, and so may know where they are.
  func ask(_ words: [String]) throws(Refusal) -> Bytes {
    try finish(words, request(words, behind: [], input: []))
  }

  /// Runs a command that may end badly or not at all, and gives how it ended.
  func attempt(
    _ words: [String], options: [String] = [], environment: [String: String] = [:],
    input: Bytes = [], milliseconds: Int
  ) throws(Refusal) -> Processes.Outcome {
    var request = request(words, behind: Git.withoutHooks + options, input: input)
    for (name, value) in environment { request.environment[name] = .some(value) }
    request.milliseconds = milliseconds
    return try outcome(words, request)
  }

  private static let withoutHooks = ["-c", "core.hooksPath=/dev/null"]

  private static let withheld = Processes.Withheld(
    prefix: "GIT_",
    exceptions: [
      "GIT_SSH", "GIT_ASKPASS", "GIT_TRACE", "GIT_CURL_VERBOSE", "GIT_SSL_", "GIT_HTTP_",
      "GIT_PROXY_", "GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
      "GIT_CONFIG_NOSYSTEM",
      "GIT_EXEC_PATH",
    ])

  private func request(
    _ words: [String], behind options: [String], input: Bytes
  ) -> Processes.Request {
    var request = Processes.Request(
      ["git", "-c", "core.fsmonitor=false"] + options + words, directory: directory)
    request.environment = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_PAGER": "cat",
      "GIT_LITERAL_PATHSPECS": "1",
    ]
    if !followsCaller { request.withheld = Git.withheld }
    request.input = input
    request.outputLimit = 4 << 30
    return request
  }

  private func finish(
    _ words: [String], _ request: Processes.Request
  ) throws(Refusal) -> Bytes {
    let outcome = try outcome(words, request)
    guard outcome.succeeded else {
      throw Refusal(command: Git.command(words), message: outcome.complaint)
    }
    return outcome.output
  }

  private func outcome(
    _ words: [String], _ request: Processes.Request
  ) throws(Refusal) -> Processes.Outcome {
    do throws(HostError) {
      return try processes.run(request)
    } catch {
      throw Refusal(
        command: Git.command(words), message: error.reason.shown,
        machine: error.reason.isOfThePlace ? nil : error)
    }
  }

  private static func command(_ words: [String]) -> String { "git " + (words.first ?? "") }
}

extension Git.Refusal {
  /// What git says; nil where it refuses, which then means that there is no such thing.
  static func allowing<Value>(
    _ body: () throws(Git.Refusal) -> Value?
  ) throws(HostError) -> Value? {
    do throws(Git.Refusal) {
      return try body()
    } catch {
      if let machine = error.machine { throw machine }
      return nil
    }
  }
}

extension Processes.Outcome {
  /// What the program complained about: its first line on standard error, safe to show.
  var complaint: String {
    let line = errors.prefix { $0 != ByteScanner.lineFeed }
    return line.isEmpty ? "it ended with a failure" : FilePath(Bytes(line)).shown
  }
}
