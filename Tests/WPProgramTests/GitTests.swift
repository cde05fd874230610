import Testing
import WPHost
import WPTestSupport

/// What `wp validate` reads from git instead of the disk, over real repositories.
struct GitTests {
  private static let plan = ".engineering/artifacts/planning/2026-01-05-cache"
  private static let good = "# Cache\\n\\n**Created:** 2026-01-05\\n**Status:** Planning\\n"

  /// Runs a script in a new repository that has one clean plan committed.
  private func run(_ script: String) throws -> (status: Int32, output: String) {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.shell(
      """
      set -eu; cd "\(String(decoding: folder.path, as: UTF8.self))"
      export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
      git init -q .; plan=\(Self.plan); mkdir -p $plan; good='\(Self.good)'
      printf "$good" > $plan/README.md; git add -A; git commit -qm one
      set +e
      \(script)
      """)
    guard case .exited(let status) = outcome.ending else { return (-1, "") }
    return (status, String(decoding: outcome.output, as: UTF8.self))
  }

  @Test func `the index is judged, not the work tree`() throws {
    let run = try run(
      #"""
      printf "$good[x](gone.md)\n" > $plan/README.md; git add -A; printf "$good" > $plan/README.md
      $wp validate --staged --format compact
      """#)
    #expect(run.output == "\(Self.plan)/README.md:5:1: WP170 'gone.md' does not exist\n")
    #expect(run.status == 1)
  }

  @Test func `what is not staged is not judged`() throws {
    let run = try run(
      #"printf "$good[x](gone.md)\n" > $plan/README.md; $wp validate --staged --format compact"#)
    #expect(run.output.isEmpty)
    #expect(run.status == 0)
  }

  @Test func `a hook's own index is the one that counts`() throws {
    let run = try run(
      #"""
      export GIT_INDEX_FILE=$PWD/.git/other; git read-tree HEAD
      printf "$good[x](gone.md)\n" > $plan/README.md; git add -A
      $wp validate --staged --format compact; unset GIT_INDEX_FILE
      $wp validate --staged --format compact && echo clean
      """#)
    #expect(run.output == "\(Self.plan)/README.md:5:1: WP170 'gone.md' does not exist\nclean\n")
  }

  @Test(arguments: ["commit -qam two", "commit -qm two -o -- sub", "commit -qm two"])
  func `a root below the top of the repository is guarded by its hook, whatever index git uses`(
    call: String
  ) throws {
    let run = try run(
      #"""
      mkdir -p sub/proj; git mv .engineering sub/proj/; git commit -qm moved
      $wp -C sub/proj hooks install --git > /dev/null || exit 9
      printf "$good[x](gone.md)\n" > sub/proj/$plan/README.md; [ "${call#*-qm two}" ] || git add -A
      git \#(call) 2>&1 | grep -c WP170
      git log --format=%s | head -n 1
      printf "$good[x](README.md)\n" > sub/proj/$plan/README.md; git add -A
      GIT_INDEX_FILE=.git/index git \#(call) && git log --format=%s | head -n 1
      git checkout -q --orphan bare && git rm -rfq . && git commit -qm bare --allow-empty && echo bare
      """#.replacing("[ \"${call#*-qm two}\" ]", with: call == "commit -qm two" ? "false" : "true"))
    #expect(run.output == "1\nmoved\ntwo\nbare\n")
  }

  @Test func `before the first commit everything is new`() throws {
    let run = try run(
      #"""
      rm -rf .git; git init -q .; printf "$good[x](gone.md)\n" > $plan/README.md; git add -A
      $wp validate --staged --format compact
      """#)
    #expect(run.output == "\(Self.plan)/README.md:5:1: WP170 'gone.md' does not exist\n")
  }

  @Test func `a deleted document is missed by those who link to it`() throws {
    let run = try run(
      #"""
      printf "$good[x](notes.md)\n" > $plan/README.md; printf "# Notes\n" > $plan/notes.md
      git add -A; git commit -qm two; git rm -q $plan/notes.md
      $wp validate --staged --format compact
      """#)
    #expect(run.output == "\(Self.plan)/README.md:5:1: WP170 'notes.md' does not exist\n")
  }

  @Test func `only what a revision did not have is reported`() throws {
    let run = try run(
      #"""
      printf "$good[x](gone.md)\n" > $plan/README.md; git commit -qam two
      printf "New first line\n\n$good[x](gone.md)\n\n[y](lost.md)\n" > $plan/README.md
      $wp validate --new-from HEAD --format compact
      """#)
    #expect(run.output == "\(Self.plan)/README.md:9:1: WP170 'lost.md' does not exist\n")
  }

  @Test(arguments: ["nothing", "-q", "--upload-pack=x", "HEAD~7"])
  func `a revision that is none is refused`(revision: String) throws {
    let run = try run("$wp validate --json --new-from=\(revision)")
    #expect(run.status == 2)
    #expect(run.output.contains(#""code": "git""#))
  }

  @Test func `nothing that a repository configures is run`() throws {
    let run = try run(
      #"""
      printf '#!/bin/sh\ntouch "$0.ran"\n' > evil; chmod +x evil
      for key in core.fsmonitor core.pager core.sshCommand diff.external core.editor; do
        git config $key $PWD/evil
      done
      mkdir hooks; cp evil hooks/post-index-change; git config core.hooksPath $PWD/hooks
      printf '*.md diff=evil filter=evil\n' > .gitattributes
      git config diff.evil.textconv $PWD/evil; git config filter.evil.smudge $PWD/evil
      rm -f evil.ran hooks/*.ran
      $wp validate > /dev/null; $wp validate --staged > /dev/null
      $wp validate --new-from HEAD --format github > /dev/null
      ls evil.ran hooks/*.ran 2>/dev/null; echo done
      """#)
    #expect(run.output == "done\n")
  }
}
