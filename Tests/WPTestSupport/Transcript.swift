import WPCommand
import WPHost

/// A document that shows files, commands, and what the commands say.
///
/// It opens with prose and with files, each headed by `-- name --`. Behind them stand commands: `$ wp …` (with
/// variables before `wp`, if wanted), what it is given behind `< `, the output, what standard error says behind `! `, and `? ` with the status. A line
/// `on disk` in the prose runs them over a real folder, whose path is written `<root>`; an
/// escape character is written `␛`.
package struct Transcript: Sendable {
  /// The path from the top of the repository.
  package let file: String
  private let preamble: [Substring]
  private let blocks: [Block]

  private struct Block {
    let command: Substring
    /// The lines of standard input.
    var input: [Substring] = []
    /// Prose and empty lines behind the status.
    var rest: [Substring] = []
  }

  package init(file: String, text: String) {
    self.file = file
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("$ ") } ?? lines.count
    preamble = Array(lines[..<start])
    var blocks: [Block] = []
    var isOutput = false
    for line in lines[start...] {
      if line.hasPrefix("$ ") {
        blocks.append(Block(command: line))
        isOutput = true
      } else if isOutput, line.hasPrefix("< ") {
        blocks[blocks.count - 1].input.append(line.dropFirst(2))
      } else if isOutput {
        isOutput = !line.hasPrefix("? ")
      } else {
        blocks[blocks.count - 1].rest.append(line)
      }
    }
    self.blocks = blocks
  }

  /// Every transcript of the repository.
  package static func all() throws -> [Transcript] {
    try below("Fixtures/commands") + below("Fixtures/hooks")
  }

  /// The transcripts in a folder.
  package static func below(_ folder: String) throws -> [Transcript] {
    try Checkout.files(below: folder, ending: ".txt").map { file in
      Transcript(file: file, text: try Checkout.text(file))
    }
  }

  /// What its commands say.
  package struct Said: Equatable {
    /// The command line, from `$` on.
    package let command: String
    /// What it was given.
    package let input: String
    /// Output, errors behind `! `, and the status behind `? `.
    package let lines: [String]
  }

  /// Runs all commands, each with what a test makes of its input.
  package func said(_ change: (String) -> String = { $0 }) throws -> [Said] {
    let stage = try preamble.contains("on disk") ? Stage.disk(files) : Stage.memory(files)
    return blocks.map { block in
      let input = change(block.input.joined(separator: "\n"))
      let lines = stage.run(block.command.dropFirst(2), input: input)
      return Said(command: String(block.command), input: input, lines: lines)
    }
  }

  /// The document with what the commands say now.
  package func replay() throws -> String {
    var lines = preamble.map(String.init)
    for (block, said) in zip(blocks, try said()) {
      lines.append(said.command)
      lines += block.input.map { "< \($0)" }
      lines += said.lines
      // Commands stand apart, and the last line of the file has an end.
      lines += block.rest.isEmpty ? [""] : block.rest.map(String.init)
    }
    return lines.joined(separator: "\n")
  }

  private var files: [String: String] {
    var files: [String: String] = [:]
    var name: String?
    for line in preamble {
      if line.hasPrefix("-- "), line.hasSuffix(" --") {
        let header = String(line.dropFirst(3).dropLast(3))
        files[header] = ""
        name = header
      } else if let name {
        files[name, default: ""] += line + "\n"
      }
    }
    return files
  }
}

/// The world in which the commands of one transcript run, one after the other.
private struct Stage {
  let files: Files
  let root: RawPath
  let keepsAlive: TemporaryFolder?
  let machine = Machine.counting()

  static func memory(_ files: [String: String]) -> Stage {
    Stage(files: Host.memory(files: files).files, root: RawPath("/repo".utf8), keepsAlive: nil)
  }

  static func disk(_ files: [String: String]) throws -> Stage {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return Stage(files: .live(), root: folder.path, keepsAlive: folder)
  }

  func run(_ line: Substring, input: String) -> [String] {
    var words = ShellWords.split(line)[...]
    var environment: [String: String] = [:]
    while let word = words.first, let equals = word.firstIndex(of: "="), word != "wp" {
      environment[String(word[..<equals])] = String(word[word.index(after: equals)...])
      words = words.dropFirst()
    }
    let console = CapturedConsole()
    var host = Host.memory(
      console: console.console(input: input), environment: environment)
    let root = root
    host.files = files
    host.machine = machine
    host.workingDirectory = { () throws(HostError) in root }
    if keepsAlive != nil { host.processes = .live }
    let arguments = words.dropFirst().map { RawPath($0.utf8) }
    let status = Program.run(arguments: arguments, host: host)
    return said(console.text(.output), behind: "") + said(console.text(.error), behind: "! ")
      + ["? \(status.rawValue)"]
  }

  private func said(_ text: String, behind mark: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let shown =
      keepsAlive == nil
      ? text : replacing(String(decoding: root, as: UTF8.self), "<root>", in: text)
    // An escape character in a fixture would colour whatever shows the fixture.
    var lines = replacing("\u{1B}", "␛", in: shown)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "⏎ is missing" }
    return lines.map { mark + $0 }
  }

  private func replacing(_ old: String, _ new: String, in text: String) -> String {
    text.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
