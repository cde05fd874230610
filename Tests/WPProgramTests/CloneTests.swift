import Testing
import WPHost
import WPTestSupport

/// Claims of several clones with one remote, as their owners type them.
struct CloneTests {
  /// Runs a script in the first of two clones of a repository with two packages, whose remote decides over claims.
  private func run(_ script: String) throws -> String {
    let folder = try TemporaryFolder()
    let outcome = try BuiltProgram.shell(
      """
      set -eu; cd "\(String(decoding: folder.path, as: UTF8.self))"
      export HOME=$PWD GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b
      export GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
      as() { WP_AGENT=$1 WP_SESSION=session-$1 "${@:2}"; }
      code() { sed -n 's/.*"code": "\\([a-z_-]*\\)".*/\\1/p' | head -1; }
      git init -q -b main one; cd one
      $wp plan new store > /dev/null; plan=.engineering/artifacts/planning/*-store
      $wp plan add store Api --files 'src/api/**' > /dev/null
      $wp plan add store Page --files 'src/page/**' > /dev/null
      printf 'claims: {remote: origin}\\n' > .engineering/wp.yaml
      git add -A; git commit -qm plan; git clone -q --bare . ../bare.git
      git remote add origin "$PWD/../bare.git"; git fetch -q; git clone -q ../bare.git ../two
      set +e
      \(script)
      """)
    return String(decoding: outcome.output, as: UTF8.self)
  }

  @Test func `what one clone has claimed the other cannot`() throws {
    let said = try run(
      #"""
      as ana $wp claim api > /dev/null; echo $?
      cd ../two; as ben $wp claim api --json | code; as ben $wp claim page > /dev/null; echo $?
      """#)
    #expect(said == "0\nheld\n0\n")
  }

  @Test func `without an answer nothing is granted, unless it is tentative`() throws {
    let said = try run(
      #"""
      cd ../two; mv ../bare.git ../away.git
      as ben $wp claim page --json | code
      as ben $wp claim page --tentative --json | grep -c '"tentative": true'
      mv ../away.git ../bare.git
      as ben $wp claim page --json | grep '"tentative"\|"already"' | tr -d ' '
      """#)
    #expect(said == "offline\n1\n\"tentative\":false,\n\"already\":true,\n")
  }

  @Test func `finished work is pushed with the ledger, and the document says completed`() throws {
    let said = try run(
      #"""
      git switch -qc work; as ana $wp claim api --start > /dev/null
      mkdir -p src/api; echo x > src/api/x; $wp plan tick api 1 > /dev/null
      as ana $wp done --push --json | code
      git add -A; git commit -qm work; as ana $wp done --push > /dev/null; echo $?
      git status --short; git rev-parse work; git -C ../bare.git rev-parse work
      git show work:$(echo $plan)/01-api-plan.md | grep -m1 -c '^\*\*Status:\*\* Complete'
      """#
    ).split(separator: "\n")
    #expect(said.first == "uncommitted")
    #expect(said[1] == "0")
    #expect(said[2] == said[3])
    #expect(said.last == "1")
  }

  @Test func `whoever lost a package cannot push the work`() throws {
    let said = try run(
      #"""
      git switch -qc work; as ana $wp claim api --start > /dev/null
      mkdir -p src/api; echo x > src/api/x; $wp plan tick api 1 > /dev/null
      git add -A; git commit -qm work
      (cd ../two; as ben $wp claim api --force --reason urgent > /dev/null; echo $?)
      as ana $wp done --push --json | code
      git -C ../bare.git for-each-ref --format='%(refname)'
      """#)
    #expect(said == "0\nfenced\nrefs/heads/main\nrefs/wp/ledger\n")
  }

  @Test func `several packages are claimed by one push`() throws {
    let said = try run(
      #"""
      as ana $wp claim api page > /dev/null; echo $?
      git -C ../bare.git rev-list --count refs/wp/ledger
      """#)
    #expect(said == "0\n1\n")
  }

  @Test func `claims from before the remote decided are to be given back first`() throws {
    let said = try run(
      #"""
      mv .engineering/wp.yaml ..; as ana $wp claim api > /dev/null; mv ../wp.yaml .engineering/
      as ana $wp claim page --json | code
      """#)
    #expect(said == "held\n")
  }

  @Test(arguments: [
    "git config push.default nothing", "git config push.followTags true; git tag -a t -m t",
    "git config push.gpgSign if-asked",
    "git config commit.gpgSign true; git config gpg.program false",
    "git config remote.origin.mirror true",
    "git config remote.origin.push refs/heads/*:refs/heads/*",
    "git config push.recurseSubmodules on-demand", "git config push.autoSetupRemote true",
    "git config url.$PWD/../bare.git.insteadOf short:; git remote set-url origin short:",
    "git config core.askPass false; git config credential.helper '!touch x'",
  ])
  func `what is set for pushes of people changes no push of a claim (F48)`(settings: String) throws
  {
    let said = try run(
      """
      \(settings); git switch -qc side 2> /dev/null; as ana $wp claim api > /dev/null; echo $?
      git -C ../bare.git for-each-ref --format='%(refname)'; [ ! -e x ] || echo ran
      """)
    #expect(said == "0\nrefs/heads/main\nrefs/wp/ledger\n")
  }

  @Test(arguments: [
    ("git update-ref refs/wp/ledger refs/wp/ledger~1", "0\n"),
    ("git update-ref -d refs/wp/ledger", "0\n"),
    (
      """
      git update-ref refs/wp/ledger $(git commit-tree -m x $(git mktree < /dev/null))
      """, "damaged\n0\n"
    ),
  ])
  func `what somebody does to the ledger of a remote gives no token twice (F47)`(
    change: String, end: String
  ) throws {
    let said = try run(
      #"""
      as ana $wp claim api > /dev/null; as ana $wp claim page > /dev/null
      (cd ../bare.git; \#(change)); as ana $wp release api --json > said 2>&1 || code < said
      as ana $wp claim api > /dev/null 2>&1 || git -C ../bare.git update-ref -d refs/wp/ledger
      as ana $wp claim page --json > said 2> /dev/null; echo $?
      grep -q '"already": true' said || [ "$(grep -o '"token": [0-9]*' said | tr -dc 0-9)" -gt 2 ] || cat said
      """#)
    #expect(said == end)
  }

  @Test func `a step whose answer was lost holds, though others have followed it (F27, F42)`()
    throws
  {
    let said = try run(
      #"""
      as ana $wp claim api > /dev/null
      cat > ../bare.git/hooks/reference-transaction << EOF
      #!/bin/sh
      [ \$1 = committed ] && [ ! -e ../once ] || exit 0
      touch ../once; cd ../two
      env -i PATH="$PATH" HOME="$HOME" WP_AGENT=ben WP_SESSION=ben "$wp" claim page > /dev/null 2>&1
      kill -9 \$PPID
      EOF
      chmod +x ../bare.git/hooks/reference-transaction
      as ana $wp release api; echo $?; ls ../once
      as ana $wp claim page --json | code
      git -C ../bare.git rev-list --count refs/wp/ledger
      """#)
    #expect(
      said.split(separator: "\n").dropFirst() == ["0", "../once", "held", "3"]
        && said.split(separator: "\n").first?.hasSuffix("/01-api is open again") == true,
      "\(said)")
  }

  @Test func `a remote that cannot be reached is offline, whatever was seen of it before (F43)`()
    throws
  {
    let said = try run(
      #"""
      as ana $wp claim api > /dev/null; mv ../bare.git ../away.git
      as ana $wp claim page --json | code; as ana $wp release api --json | code
      mv ../away.git ../bare.git; as ana $wp release api > /dev/null; echo $?
      """#)
    #expect(said == "offline\noffline\n0\n")
  }

  @Test func `what comes next is as the remote was heard of last, or as it says now`() throws {
    let said = try run(
      #"""
      next() { as ben $wp next "$@" 2>&1 | grep -e '^wp' -e '^  wp take' | sed 's/2026.*-store/P/; s/[0-9]* *m\?s ago/T ago/'; }
      as ana $wp claim api > /dev/null; cd ../two
      next; next --fetch; next
      mv ../bare.git ../away.git; as ben $wp next --fetch --json | code; next
      """#)
    #expect(
      said.replacing(#/[0-9]{4}-[0-9-]+-store/#, with: "P") == """
        wp: origin was never asked who holds what; --fetch does
          wp take P/01-api    claims and starts it
          wp take P/02-page    claims and starts it
        wp: who holds what is as origin had it T ago; --fetch asks it
          wp take P/02-page    claims and starts it
        offline
        wp: who holds what is as origin had it T ago; --fetch asks it
          wp take P/02-page    claims and starts it

        """)
  }
}
