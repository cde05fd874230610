import WPHost
import WPSyntax

/// Runs git's plumbing in one folder; nothing that a repository configures is run by it.
struct Git: Sendable {
  /// What git refused, in its own first line.
  struct Refusal: Error {
    let command: String
    let message: String
  }

  private let processes: Processes
  private let directory: RawPath

  init(processes: Processes, directory: RawPath) {
    self.processes = processes
    self.directory = directory
  }

  /// Runs a git command and gives what it printed.
  func run(_ words: [String], input: Bytes = []) throws(Refusal) -> Bytes {
    try run(words, behind: ["-c", "core.hooksPath=/dev/null"], input: input)
  }

  /// Asks a command that runs no hook, and so may know where they are.
  func ask(_ words: [String]) throws(Refusal) -> Bytes { try run(words, behind: [], input: []) }

  private func run(
    _ words: [String], behind options: [String], input: Bytes
  ) throws(Refusal) -> Bytes {
    var request = Processes.Request(
      ["git", "-c", "core.fsmonitor=false"] + options + words, directory: directory)
    request.environment = [
      "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C", "GIT_PAGER": "cat",
      "GIT_LITERAL_PATHSPECS": "1",
    ]
    request.input = input
    request.outputLimit = 4 << 30
    let command = "git " + (words.first ?? "")
    let outcome: Processes.Outcome
    do throws(HostError) {
      outcome = try processes.run(request)
    } catch {
      throw Refusal(command: command, message: error.reason.shown)
    }
    guard outcome.succeeded else {
      let line = outcome.errors.prefix { $0 != 0x0A }
      let text = line.isEmpty ? "it ended with a failure" : FilePath(Bytes(line)).shown
      throw Refusal(command: command, message: text)
    }
    return outcome.output
  }
}
