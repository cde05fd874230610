import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let ci = Option(
    "ci", "write a workflow that checks the plans", takes: .choice("HOST", ["github"]))

  fileprivate static let gitSetUp = Option(
    "git", "check plans at every commit and merge them by their model, too")

  static let initialize = Command(
    "init", .planning, isEveryday: true, summary: "set up a repository for plans",
    description: """
      Writes .engineering/wp.yaml, the planning folder, and a short block in
      AGENTS.md, or in CLAUDE.md where there is only that. What is there is adopted
      as it is; a second run changes nothing. --git and --ide do what 'wp hooks
      install' does with them; --ide claude also has the block where Claude Code
      reads it. To be rid of the block, delete it with its two comments.
      """,
    options: [gitSetUp, .ide, ci, .dryRun],
    examples: [
      Example("wp init --git", "sets up the repository you stand in"),
      Example("wp init --ci github", "checks plans on every pull request, too"),
    ],
    run: { invocation in try InitRun(invocation).answer() })

  /// One run of `wp init`.
  fileprivate struct InitRun {
    private let invocation: Invocation
    private let workplace: Workplace
    private let files: Files
    private var arguments: Arguments { invocation.arguments }

    init(_ invocation: Invocation) throws {
      self.invocation = invocation
      files = invocation.host.files
      workplace = try Workplace.founding(invocation)
    }

    func answer() throws -> Answer {
      let isDryRun = arguments.has(.dryRun)
      let git =
        try arguments.has(Command.gitSetUp)
        ? GitInstallation(
          root: workplace.root, planningRoot: workplace.planningRoot, invocation.host) : nil
      // A hook that cannot be extended refuses all of it, before anything is written.
      let planned = try git?.installation().changes ?? []
      var answer = try Writing.answer("wp.init/1", in: workplace, invocation) {
        var changes = ChangeSet()
        for change in try wanted() + (isDryRun ? planned : []) where !changes.insert(change) {
          preconditionFailure("the files of a set-up have names of their own")
        }
        var writing = Writing(
          changes.isEmpty ? "Everything is in place." : "Set up \(FilePath(workplace.root).shown)")
        writing.next = try next()
        writing.notes = try agent()?.remarks ?? []
        return .changes(changes, writing)
      }
      if let git, !isDryRun {
        try git.install()
        if !invocation.wantsJSON { answer.output += Bytes("\n" + (try git.state().text)) }
      }
      return answer
    }

    private func wanted() throws -> [FileChange] {
      var wanted: [FileChange] = []
      func add(_ path: FilePath, _ text: String) throws {
        if try bytes(path) == nil { wanted.append(.creating(path, Bytes(text))) }
      }
      try add(Settings.path, SettingsTemplate.text)
      if try !exists(workplace.planningRoot) {
        try add(workplace.planningRoot.appending(".gitkeep"), "")
      }
      let guides = AgentsGuides(root: workplace.root, files)
      wanted += try guides.wanted(for: agent()?.agent).map { document in
        try guides.change(of: document, workplace.planningRoot)
      }
      if let agent = try agent() { wanted.append(try agent.installation()) }
      if arguments.has(Command.ci) { try add(InitRun.workflow, GitHubTemplate.text) }
      return wanted
    }

    private func agent() throws -> AgentInstallation? {
      try AgentInstallation.named(invocation, root: workplace.root)
    }

    private func next() throws -> [String] {
      let isFirst = try PlanShelf.founding(workplace, invocation.host).names.isEmpty
      let first =
        isFirst
        ? "wp plan new 'NAME'    creates the first plan"
        : "wp validate           says what is wrong with the plans there are"
      let hasWorkflow = try arguments.has(Command.ci) || exists(InitRun.workflow)
      let second =
        hasWorkflow
        ? "set the repository variable WP_URL to where the binary of wp is"
        : "wp init --ci github   checks the plans on every pull request"
      return [first, second]
    }

    private func exists(_ path: FilePath) throws(HostError) -> Bool {
      try files.kind(absolute(path)) != nil
    }

    private func bytes(_ path: FilePath) throws(HostError) -> Bytes? {
      guard try exists(path) else { return nil }
      return try files.read(try files.follow(absolute(path), within: workplace.root))
    }

    private func absolute(_ path: FilePath) -> RawPath {
      FilePath(workplace.root).appending(path).bytes
    }

    private static let workflow: FilePath = ".github/workflows/wp.yml"
  }
}
