import Testing
import WPHost
import WPTestSupport

/// What `wp hooks install --git` sets up, used by git itself.
struct GitInstallationTests {
  /// A repository with one plan in it, in which `$wp` is the program; each line is run by bash.
  private struct Repository {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      let plan = ".engineering/artifacts/planning/2026-01-05-example"
      try folder.write(
        "# Example - January 2026\n\n**Created:** 2026-01-05\n**Status:** Ready\n\n"
          + "## Success Criteria\n\n- [ ] one takes 5 ms\n- [ ] two takes 5 ms\n\n"
          + "## Document Navigation\n\n| Document | Status |\n|---|---|\n"
          + "| [README.md](README.md) | ✅ |\n",
        to: "\(plan)/START-HERE.md")
      try folder.write(
        "# Example\n\n**Created:** 2026-01-05\n**Status:** Ready\n\n[Start](START-HERE.md)\n",
        to: "\(plan)/README.md")
      _ = try sh(
        "git init -q -b main . && git config user.name ana && git config user.email a@example.org"
          + " && git add -A && git commit -qm start")
    }

    /// The words a script says, and how it ends.
    func sh(_ script: String) throws -> (said: String, status: Processes.Ending) {
      var request = Processes.Request(
        [
          "bash", "-c",
          "exec 2>&1; unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE\nwp=$1\nplan=.engineering/artifacts/planning/2026-01-05-example\n\(script)",
          "bash",
        ]
        .map { RawPath($0.utf8) } + [BuiltProgram.path], directory: folder.path)
      request.environment = [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
      ]
      let outcome = try Processes.live.run(request)
      return (String(decoding: outcome.output, as: UTF8.self), outcome.ending)
    }
  }

  @Test func `a broken plan is refused by the bytes in the index, not by those in the tree`() throws
  {
    let repository = try Repository()
    let broken = try repository.sh(
      """
      $wp hooks install --git >/dev/null || exit 9
      printf '\\n```\\nopen\\n' >> $plan/README.md; git add $plan
      git show HEAD:$plan/README.md > $plan/README.md
      git commit -qm broken
      """)
    #expect(broken.status == .exited(1))
    #expect(broken.said.contains("WP181"))
    let whole = try repository.sh(
      """
      git add $plan; printf '\\nMore.\\n' >> $plan/README.md; git add $plan
      printf '\\n```\\nopen\\n' >> $plan/README.md
      git commit -qm whole && git status --short
      """)
    #expect(whole.status == .exited(0))
    // Nothing was staged on the way.
    #expect(
      whole.said
        == " M .engineering/artifacts/planning/2026-01-05-example/README.md\n?? .gitattributes\n")
  }

  @Test func `a hook that is there runs first, and its failure stays one`() throws {
    let repository = try Repository()
    let result = try repository.sh(
      """
      printf '#!/bin/sh\\necho mine\\n[ ! -e stop ]\\n' > .git/hooks/pre-commit
      chmod +x .git/hooks/pre-commit; cp .git/hooks/pre-commit before
      $wp hooks install --git >/dev/null; cp .git/hooks/pre-commit once
      $wp hooks install --git >/dev/null; cmp once .git/hooks/pre-commit || exit 9
      touch stop; git commit -qm one --allow-empty && exit 9
      rm stop; git commit -qm one --allow-empty || exit 9
      $wp hooks uninstall --git >/dev/null; cmp before .git/hooks/pre-commit || exit 9
      [ ! -e .gitattributes ] || exit 9
      git config --get merge.wp.driver && exit 9
      exit 0
      """)
    #expect(result.said == "mine\nmine\n")
    #expect(result.status == .exited(0))
  }

  @Test func `a hook of our own goes as it came`() throws {
    let repository = try Repository()
    let result = try repository.sh(
      """
      rm -rf .git/hooks
      $wp hooks install --git >/dev/null && [ -x .git/hooks/pre-commit ] || exit 9
      $wp hooks uninstall --git >/dev/null && [ ! -e .git/hooks/pre-commit ] || exit 9
      printf '*.png binary' > .gitattributes
      $wp hooks install --git >/dev/null && $wp hooks uninstall --git >/dev/null
      cat .gitattributes
      """)
    #expect(result.said == "*.png binary\n")
  }

  @Test func `hooks are found where the configuration says, and in a work tree`() throws {
    let repository = try Repository()
    let configured = try repository.sh(
      """
      mkdir -p sub; git config core.hooksPath .githooks
      $wp -C sub hooks install --git >/dev/null && [ -x .githooks/pre-commit ] || exit 9
      [ ! -e .git/hooks/pre-commit ] || exit 9
      git config --unset core.hooksPath; git worktree add -q ../$(basename $PWD)-tree
      $wp -C ../$(basename $PWD)-tree hooks install --git >/dev/null; state=$?
      git worktree remove --force ../$(basename $PWD)-tree
      [ -x .git/hooks/pre-commit ] && exit $state
      """)
    #expect(configured.status == .exited(0), "\(configured.said)")
  }

  @Test(
    arguments: [
      ("ln -s ../../a .git/hooks/pre-commit", "is a symbolic link"),
      ("mkdir .git/hooks/pre-commit", "is not a file"),
      ("printf '#!/usr/bin/python3\\n' > .git/hooks/pre-commit", "is not a script of a shell"),
      ("printf '#!/bin/sh\\nexec make\\n' > .git/hooks/pre-commit", ":2: the script ends here"),
      ("printf '#!/bin/sh\\n# wp:begin\\n' > .git/hooks/pre-commit", ":2: a mark of the lines"),
      ("printf '#!/bin/sh\\nlefthook run\\n' > .git/hooks/pre-commit", "lefthook writes"),
      ("git config core.hooksPath /tmp", "which other repositories may share"),
      ("printf '# wp:end\\n' > .gitattributes", ".gitattributes:1: a mark of the lines"),
    ])
  func `what cannot be extended safely is refused and stays as it is`(
    preparation: String, message: String
  ) throws {
    let repository = try Repository()
    let result = try repository.sh(
      """
      \(preparation)
      find .git/hooks .gitattributes -type f 2>/dev/null | sort | xargs cksum > .git/sums
      $wp hooks install --git; state=$?
      find .git/hooks .gitattributes -type f 2>/dev/null | sort | xargs cksum | cmp - .git/sums || exit 9
      git config --get merge.wp.driver && exit 9
      exit $state
      """)
    #expect(result.said.contains(message))
    #expect(result.said.contains("\nhint: "))
    #expect(result.status == .exited(2))
  }

  @Test func `init sets git up, too, or refuses all of it`() throws {
    let repository = try Repository()
    let result = try repository.sh(
      """
      printf '#!/bin/sh\\nexec make\\n' > .git/hooks/pre-commit
      $wp init --git >/dev/null 2>&1 && exit 9
      git status --short | grep . && exit 9
      rm .git/hooks/pre-commit
      $wp init --git --dry-run | grep -c '^+++ b/'
      git status --short | grep . && exit 9
      $wp init --git >/dev/null || exit 9
      git status --short; [ -x .git/hooks/pre-commit ] && git config --get merge.wp.name
      """)
    #expect(result.status == .exited(0))
    #expect(
      result.said == """
        4
        ?? .engineering/wp.yaml
        ?? .gitattributes
        ?? AGENTS.md
        planning documents, by their model

        """)
  }

  @Test func `a dry run changes nothing`() throws {
    let repository = try Repository()
    let result = try repository.sh(
      "$wp hooks install --git --dry-run && git status --short && $wp hooks")
    #expect(result.said.contains("+++ b/.git/hooks/pre-commit"))
    #expect(result.said.contains("merge driver     missing"))
  }

  @Test func `two branches that each add a document and change a status merge without a conflict`()
    throws
  {
    let repository = try Repository()
    let result = try repository.sh(
      """
      $wp hooks install --git >/dev/null; git add -A; git commit -qm attributes --no-verify
      add() {
        git checkout -qb $1 main
        printf '# Notes of %s\\n' $1 > $plan/$1.md
        printf '| [%s.md](%s.md) | 📋 Ready |\\n' $1 $1 >> $plan/START-HERE.md
        sed -i "s/- \\[ \\] $2/- [x] $2/" $plan/START-HERE.md
        git add -A; git commit -qm $1 --no-verify
      }
      add alpha one; add beta two
      git merge -q --no-edit alpha >/dev/null || exit 9
      grep -e '- \\[' -e '^| \\[[ab]' $plan/START-HERE.md
      """)
    #expect(
      result.said == """
        - [x] one takes 5 ms
        - [x] two takes 5 ms
        | [alpha.md](alpha.md) | 📋 Ready |
        | [beta.md](beta.md) | 📋 Ready |

        """)
    #expect(result.status == .exited(0))
  }

  @Test func `outside of a repository there is nothing to hook into`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: ".engineering/artifacts/planning/.gitkeep")
    let path = String(decoding: folder.path, as: UTF8.self)
    let outcome = try BuiltProgram.shell("$wp -C \(path) hooks install --git")
    #expect(outcome.ending == .exited(2))
    #expect(String(decoding: outcome.errors, as: UTF8.self).contains("'git init' makes one"))
  }
}
