import Testing
import WPHost
import WPTestSupport

/// A document that shows what commands say in real repositories.
///
/// Behind its prose stands, under `-- setup --`, what is done in a new folder `repo` before the story begins. Of the
/// story every line `$ …` is a line of shell, in which `wp` is the program as it was built; behind it stand its
/// output, what standard error says behind `! `, and `? ` with the status. The folder that all of it happens in
/// is written `<root>`.
struct GitTranscript: CustomTestStringConvertible {
  /// The path from the top of the repository.
  let file: String
  private let preamble: [Substring]
  private let blocks: [Block]

  private struct Block {
    let command: Substring
    /// Prose and empty lines behind the status.
    var rest: [Substring] = []
  }

  var testDescription: String { file }

  init(file: String, text: String) {
    self.file = file
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("$ ") } ?? lines.count
    preamble = Array(lines[..<start])
    var blocks: [Block] = []
    var isOutput = false
    for line in lines[start...] {
      if line.hasPrefix("$ ") {
        blocks.append(Block(command: line.dropFirst(2)))
        isOutput = true
      } else if isOutput {
        isOutput = !line.hasPrefix("? ")
      } else {
        blocks[blocks.count - 1].rest.append(line)
      }
    }
    self.blocks = blocks
  }

  /// Every one of the repository that this system can play.
  static func all() throws -> [GitTranscript] {
    try Checkout.files(below: "Fixtures/git", ending: ".txt")
      .filter { $0 != "Fixtures/git/exec.txt" || Processes.live.canConfine() }
      .map { GitTranscript(file: $0, text: try Checkout.text($0)) }
  }

  /// The document with what the commands say now.
  func replay() throws -> String {
    let folder = try TemporaryFolder()
    let root = String(decoding: folder.path, as: UTF8.self)
    let outcome = try BuiltProgram.shell(script(in: root))
    let said = String(decoding: outcome.output, as: UTF8.self)
      .split(separator: root, omittingEmptySubsequences: false).joined(separator: "<root>")
      .split(separator: "\u{1}\n", omittingEmptySubsequences: false)
    var lines = preamble.map(String.init)
    for (index, block) in blocks.enumerated() {
      lines.append("$ \(block.command)")
      let answer = said.indices.contains(index) ? said[index] : ""
      lines += answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map(String.init)
      lines += block.rest.isEmpty ? [""] : block.rest.map(String.init)
    }
    return lines.joined(separator: "\n")
  }

  private var setup: String {
    let start = preamble.firstIndex(of: "-- setup --").map { $0 + 1 } ?? preamble.count
    return preamble[start...].prefix { !$0.hasPrefix("-- ") }.joined(separator: "\n")
  }

  // Each line runs in the one shell, so that folders and variables last.
  private func script(in root: String) -> String {
    var script = #"""
      cd "\#(root)"; root=$PWD; mkdir home repo said; export HOME=$root/home
      unset WP_AGENT WP_SESSION CLAUDE_CODE_SESSION_ID CODEX_THREAD_ID WP_LIVE GITHUB_STEP_SUMMARY
      unset GITHUB_BASE_REF GITHUB_HEAD_REF GIT_DIR GIT_INDEX_FILE
      export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b COLUMNS=100
      export GIT_AUTHOR_DATE=2026-01-05T09:00:00Z GIT_COMMITTER_DATE=2026-01-05T09:00:00Z
      export WP_NOW=2026-01-05T10:00:00Z
      wp() { "$wp" "$@"; }
      cd repo
      {
      \#(setup)
      } > $root/said/out 2> $root/said/err || cat $root/said/out $root/said/err

      """#
    for block in blocks {
      script += #"""
        eval "$(cat <<'END_OF_LINE'
        \#(block.command)
        END_OF_LINE
        )" > $root/said/out 2> $root/said/err; status=$?
        sed '$a\' $root/said/out; sed '$a\' $root/said/err | sed 's/^/! /'
        printf '? %s\n\001\n' $status

        """#
    }
    return script
  }
}
