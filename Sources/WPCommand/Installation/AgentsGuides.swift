import WPCore
import WPHost
import WPSyntax

/// The files that coding agents read before they begin, and the block of ours in them.
struct AgentsGuides {
  static let agents: FilePath = "AGENTS.md"
  static let claude: FilePath = "CLAUDE.md"

  private let root: RawPath
  private let files: Files

  init(root: RawPath, _ files: Files) {
    self.root = root
    self.files = files
  }

  /// The files that are to have the block: AGENTS.md, or CLAUDE.md where there is only that, and whatever else a
  /// certain agent reads first.
  func wanted(for agent: HookedAgent?) throws -> [FilePath] {
    let hasAgents = try exists(Self.agents)
    let hasClaude = try exists(Self.claude)
    let readsAgents = try hasClaude && readsAgents(Self.claude)
    var wanted: [FilePath] = []
    let isAlone = hasClaude && !hasAgents && !readsAgents
    if !isAlone || agent == .cursor || agent == .codex { wanted.append(Self.agents) }
    if isAlone && wanted.isEmpty || agent == .claude && !readsAgents { wanted.append(Self.claude) }
    return wanted
  }

  /// The files that have the block.
  func present() throws -> [FilePath] {
    try [Self.agents, Self.claude].filter { document in
      try bytes(document).map { MarkedBlock.stands(.markdown, in: $0) } ?? false
    }
  }

  /// Puts the block into a file, or brings it up to date there.
  func change(of document: FilePath, _ planningRoot: FilePath) throws -> FileChange {
    let before = try bytes(document)
    do throws(MarkedBlock.Unpaired) {
      let after = try AgentsTemplate.block(planningRoot).written(in: before)
      return before.map { .replacing(document, $0, with: after) } ?? .creating(document, after)
    } catch {
      throw Failure(
        code: "cannot_edit",
        "\(document.shown):\(error.line): a mark of the block of wp has no partner",
        hint: "remove what is left of '<!-- wp:begin -->' and '<!-- wp:end -->', then run again")
    }
  }

  // One file under both names, or one that takes the other in, needs no second block.
  private func readsAgents(_ document: FilePath) throws -> Bool {
    guard let text = try bytes(document) else { return false }
    if try exists(Self.agents),
      try files.resolve(absolute(document)) == files.resolve(absolute(Self.agents))
    {
      return true
    }
    let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.contains { line in
      ["@AGENTS.md", "@./AGENTS.md"].contains(line.split(separator: " ").first ?? "")
    }
  }

  private func exists(_ path: FilePath) throws(HostError) -> Bool {
    try files.kind(absolute(path)) != nil
  }

  private func bytes(_ path: FilePath) throws(HostError) -> Bytes? {
    guard try exists(path) else { return nil }
    return try files.read(try files.follow(absolute(path), within: root))
  }

  private func absolute(_ path: FilePath) -> RawPath { root.joined(path.bytes) }
}
