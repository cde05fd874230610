import Testing
import WPHost

/// A command that writes, with a folder in which it has something to do.
struct WritingCommand: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// Lines of bash that prepare the folder; `$wp` is the program, `$plan` the path of a plan.
  let setup: String
  /// The words behind `wp`.
  let call: String
  /// Whether it changes things that nothing can change together, as files and the configuration of git.
  let isInParts: Bool
  /// Whether the ledger changes with it, in which something random stands; that it is sound, a command says.
  let hasLedger: Bool

  /// Those that are tried: all, or those that have the text of `WP_FAULTS_OF` in their calls.
  static let chosen: [WritingCommand] = {
    let text = Host.live.variable("WP_FAULTS_OF")
    return all.filter { command in text.map { command.call.contains($0) } ?? true }
  }()

  /// Every command that writes; a new one is a line here.
  static let all: [WritingCommand] = [
    WritingCommand("init", isInParts: true, from: ""),
    WritingCommand("init --git", isInParts: true, from: ""),
    WritingCommand("init --ci github --ide claude", isInParts: true, from: ""),
    WritingCommand("plan new Other"),
    WritingCommand("plan new Other --from other.yaml", "sed s/src/lib/ outline.yaml > other.yaml"),
    WritingCommand("plan add cache Gamma --files lib/c --depends-on 1"),
    WritingCommand("plan set cache/1 status=in_progress assignee=ana"),
    WritingCommand("plan tick cache/1 1"),
    WritingCommand("plan cancel cache/2 --reason unwanted"),
    WritingCommand("plan renumber cache/1 7 --phase"),
    WritingCommand("plan renumber cache", "cp $plan/02-beta-plan.md $plan/01-twin-plan.md"),
    WritingCommand(
      "plan refresh cache", "sed -i 's/^\\*\\*Status:.*/**Status:** In Progress/' $plan/0*.md"),
    WritingCommand("plan close cache --force"),
    WritingCommand("validate --fix", "printf '# Third\\n' > $plan/03-third-plan.md"),
    WritingCommand("validate --write-baseline", "printf '[x](gone.md)\\n' >> $plan/README.md"),
    WritingCommand(
      "scope cache/1 --suggest --write",
      "echo > lib.c; printf '\\nSee `lib.c`.\\n' >> $plan/01-alpha-plan.md"),
    WritingCommand("item new cache/1 Part --allow src/a/x", "mkdir -p src/a; echo > src/a/x; "),
    WritingCommand(
      "split cache/1 --into 2 --write",
      "mkdir -p src/a; echo > src/a/x; echo > src/a/y; git add -A; git commit -qm two; "),
    WritingCommand(
      "handoff cache/1 --read h.md --write",
      """
      printf '| id | scope | files | description | dependencies |\\n|-|-|-|-|-|\\n' > h.md
      printf '| 1a | A | src/a/x | one | |\\n| 1b | B | src/a/y | two | 1a |\\n' >> h.md
      """),
    WritingCommand(
      "hooks install --git", hook + "printf '*.png binary\\n' > .gitattributes", isInParts: true),
    WritingCommand(
      "hooks uninstall --git", hook + "$wp hooks install --git > hidden.txt", isInParts: true),
    WritingCommand(
      "hooks install --ide claude",
      "mkdir .claude; printf '{\n  \"a\": 1\n}\n' > .claude/settings.json"),
    WritingCommand(
      "hooks uninstall --ide cursor",
      "mkdir .cursor; echo > .cursor/rules; $wp hooks install --ide cursor > hidden.txt 2>&1"),
    WritingCommand(
      "merge-driver base.md ours.md theirs.md",
      """
      printf -- '- [ ] a\\n- [ ] b\\n' > base.md; printf -- '- [x] a\\n- [ ] b\\n' > ours.md
      printf -- '- [ ] a\\n- [x] b\\n' > theirs.md
      """),
    WritingCommand("fmt", "printf '\\n|a|b|\\n|-|-|\\n|1|long|\\n' >> $plan/README.md"),
    WritingCommand("claim cache/1", hasLedger: true),
    WritingCommand("claim --next --start", hasLedger: true),
    WritingCommand("take cache/1", hasLedger: true),
    WritingCommand("renew cache/1", claimed, hasLedger: true),
    WritingCommand("start cache/1", claimed, hasLedger: true),
    WritingCommand("release cache/1", claimed, hasLedger: true),
    WritingCommand("scope cache/1 --request lib/x", claimed, hasLedger: true),
    WritingCommand("submit cache/1", held, hasLedger: true),
    WritingCommand("done cache/1", held, hasLedger: true),
    WritingCommand("release cache/1 --reason tired", held, hasLedger: true),
    WritingCommand(
      "complete cache/1 --force --reason accepted", claimed + "$wp start cache/1 > /dev/null",
      hasLedger: true),
    WritingCommand(
      "reopen cache/1",
      claimed
        + "$wp start cache/1 > /dev/null; $wp complete cache/1 --force --reason accepted > /dev/null",
      hasLedger: true),
    WritingCommand("reserve lib/y", hasLedger: true),
    WritingCommand("unreserve lib/y", "$wp reserve lib/y > /dev/null 2>&1", hasLedger: true),
    WritingCommand("hook session-start < session.json", hooked, hasLedger: true),
    WritingCommand("hook pre-tool-use < tool.json", hooked, hasLedger: true),
    WritingCommand(
      "hook session-end < session.json", hooked + "$wp hook pre-tool-use < tool.json",
      hasLedger: true),
    WritingCommand("doctor", claimed + "rm .git/wp/ledger.json", hasLedger: true),
  ]

  private static let claimed = "$wp claim cache/1 > /dev/null 2>&1; "

  private static let held =
    "$wp plan tick cache/1 1 > /dev/null; git add -A; git commit -qm ticked; "
    + claimed + "$wp start cache/1 > /dev/null; "

  private static let hooked = """
    printf '{"session_id":"one","cwd":"."}' > session.json
    printf '{"session_id":"one","cwd":".","tool_name":"Write","tool_input":{"file_path":"lib/y","content":""}}' > tool.json

    """

  private static let repository = """
    git init -q --template= -b main .; mkdir .git/hooks
    git config user.name ana; git config user.email ana@example.org

    """

  /// A plan of two packages, in a repository.
  static let plan =
    repository + """
      $wp init > /dev/null
      printf 'packages:\\n  - {id: alpha, title: Alpha, files: ["src/a/**"]}
        - {id: beta, title: Beta, files: ["src/b/**"], depends_on: [alpha]}\\n' > outline.yaml
      $wp plan new Cache --from outline.yaml > /dev/null
      git add -A; git commit -qm one

      """

  private static let hook =
    "printf '#!/bin/sh\\necho mine\\n' > .git/hooks/pre-commit; chmod +x .git/hooks/pre-commit; "

  private init(
    _ call: String, _ more: String = "", isInParts: Bool = false, hasLedger: Bool = false,
    from start: String = plan
  ) {
    testDescription = "wp \(call)"
    self.call = call
    self.isInParts = isInParts
    self.hasLedger = hasLedger
    setup = (start.isEmpty ? WritingCommand.repository : start) + more
  }
}
