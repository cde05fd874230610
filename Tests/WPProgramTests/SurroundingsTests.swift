import Testing
import WPHost

/// Claims where something around the program is not as it usually is.
struct SurroundingsTests {
  /// What a claim leaves is whole, whatever came of it, and the same call gets the package.
  private static let after = #"""
    find . -name '.wp-tmp-*' | wc -l; as ana claim 01 > /dev/null 2>&1; echo "then $?"
    as ana log --verify > /dev/null 2>&1; echo "sound $?"; grep -c 'status: claimed' $plan/01-store-plan.md
    """#

  @Test(arguments: ["ulimit -f 0", "ulimit -f 1"] + (5...16).map { "ulimit -n \($0)" })
  func `with little to work with a claim is made as a whole or not at all (F11, F12)`(
    limit: String
  ) throws {
    let run = try ClaimYard.run(
      """
      (\(limit); as ana claim 01 > /dev/null 2>&1 < /dev/null); s=$?; [ $s -le 5 ] && echo ended
      \(Self.after)
      """)
    #expect(run.output == "ended\n0\nthen 0\nsound 0\n1\n")
  }

  @Test(arguments: [
    "env -i PATH=/usr/bin:/bin WP_AGENT=ana WP_SESSION=ana \"$wp\"",
    "env -u HOME TMPDIR=/nonexistent \"$wp\"", "env HOME=/nonexistent LC_ALL=tr_TR.UTF-8 \"$wp\"",
    "umask 077; \"$wp\"", "umask 000; \"$wp\"", "exec <&-; \"$wp\"",
    "export GIT_DIR=$PWD/../other GIT_INDEX_FILE=$PWD/../index GIT_WORK_TREE=/; \"$wp\"",
    "cd docs; \"$wp\"", "cd /; \"$wp\" -C \"$OLDPWD\"",
  ])
  func `a claim does not hang on what surrounds it (F49, F64)`(call: String) throws {
    let run = try ClaimYard.run(
      """
      export WP_AGENT=ana WP_SESSION=ana; chmod 640 $plan/01-store-plan.md
      (\(call) claim 01 > /dev/null); echo $?; ls .git/wp/ledger.json
      stat -c %a $plan/01-store-plan.md; git status --short; [ -e ../other ] || echo nothing
      """)
    #expect(
      run.output == """
        0
        .git/wp/ledger.json
        640
         M .engineering/artifacts/planning/2026-01-05-cache/01-store-plan.md
        nothing

        """)
  }

  @Test(arguments: [
    ("rm -rf .git", ".engineering/.wp"),
    ("git worktree add -q ../tree; cd ../tree", "../repo/.git/wp"),
    (
      """
      git init -q ../over; cd ../over
      git -c protocol.file.allow=always submodule --quiet add "$OLDPWD" sub; cd sub
      """, "../.git/modules/sub/wp"
    ),
    ("git sparse-checkout set .engineering; git sparse-checkout reapply", ".git/wp"),
    ("git checkout -q --detach", ".git/wp"),
    ("rm -rf .git; git init -q -b main .", ".git/wp"),
  ])
  func `whatever kind of repository it is, there is one ledger (F49)`(
    kind: String, ledger: String
  ) throws {
    let run = try ClaimYard.run(
      """
      { \(kind); } > /dev/null 2>&1; as ana claim 01 > /dev/null 2>&1; echo $?
      as bob claim 01 --json | grep -c '"code": "held"' | head -1
      ls \(ledger)/ledger.json > /dev/null && echo there
      """)
    #expect(run.output == "0\n2\nthere\n")
  }

  @Test func `a repository without a work tree has nothing to claim (F49)`() throws {
    let run = try ClaimYard.run(
      """
      git clone -q --bare . ../bare.git; cd ../bare.git; before=$(find . | sort | cksum)
      as ana claim 01 > /dev/null 2>&1; echo $?; [ "$before" = "$(find . | sort | cksum)" ] && echo same
      """)
    #expect(run.output == "2\nsame\n")
  }

  @Test(arguments: [
    "as ana claim -- --upload-pack=x", "as ana claim 01 --remote=--upload-pack=$canary",
    "echo \"claims: {remote: '--upload-pack=$canary'}\" > .engineering/wp.yaml; as ana claim 01",
    "echo \"claims: {remote: 'ext::sh -c touch% x'}\" > .engineering/wp.yaml; as ana claim 01",
    "git remote add origin 'ext::sh -c touch% x'; as ana claim 01 --remote origin",
    "git remote add origin '--upload-pack=touch x'; as ana claim 01 --remote origin",
    "as --upload-pack=x claim 01", "as ../x claim 01", "as ana --session $'a\\nb' claim 01",
    "as ana claim ../../x", "as ana claim $'01\\n'", "as ana release -- -q", "as ana brief --",
  ])
  func `what looks like an option or a path is a word like others, and runs nothing (F51, F52)`(
    call: String
  ) throws {
    let run = try ClaimYard.run(
      """
      canary='touch x'; { \(call); } > said 2>&1; s=$?; [ $s = 1 ] || [ $s = 2 ] || [ $s = 4 ] || echo "status $s"
      grep -c '^wp: ' said > /dev/null || cat said; tr -d '\\n\\t' < said | grep -c '[[:cntrl:]]'
      rm said; find .. -name x; git status --short | grep -v wp.yaml
      ls .git/wp/ledger.json 2> /dev/null
      """)
    #expect(run.output == "0\n")
  }

  @Test(arguments: [
    ("base_branch: --output=x", 0), ("base_branch: '$(touch x)'", 0),
    ("shared: ['../**', '-x']", 0),
  ])
  func `a setting that looks like an option is none to git (F51)`(
    setting: String, status: Int32
  ) throws {
    let run = try ClaimYard.run(
      #"""
      cat > .engineering/wp.yaml <<'EOF'
      \#(setting)
      EOF
      as ana claim 01 --start > /dev/null 2>&1; as ana plan tick 01 1 2 > /dev/null
      as ana done > /dev/null 2> said; s=$?; [ $s -le 2 ] || cat said; find .. -name x
      """#)
    #expect(run.output == "")
  }

  @Test(arguments: [
    "$'a\\nb-plan.md'", "$'05-\\e[31mred-plan.md'", "$'05-\\xff-plan.md'", "./-rf-plan.md",
    "\"05-$(printf 'a%.0s' {1..244}).md\"", "'05- two  spaces -plan.md'", "05-😀-plan.md",
    "05-..-plan.md", "05-x.lock-plan.md",
  ])
  func `a document of any name is listed, and does not keep others from being claimed (F63)`(
    name: String
  ) throws {
    let run = try ClaimYard.run(
      """
      (cd $plan; cp 04-docs-plan.md \(name); sed -i 's,docs/,other/,' \(name))
      for call in 'next --why' 'plan show cache' 'validate' 'plan list' status; do
        as ana $call > said 2>&1; s=$?; [ $s -le 1 ] || { echo "$call: $s"; cat said; }
        tr -d '\\n' < said | LC_ALL=C grep -c '[[:cntrl:]]'; iconv -f UTF-8 said > /dev/null || echo raw
      done
      as ana claim 01-store > /dev/null 2>&1; echo $?
      """)
    #expect(run.output == "0\n0\n0\n0\n0\n0\n")
  }

  @Test(arguments: [
    (
      "ln -s 01-store-plan.md x; mv 01-store-plan.md ../kept; mv x 01-store-plan.md; ln -s ../kept 01-store-plan.md -f",
      0
    ),
    ("mv 01-store-plan.md $OLDPWD/../away; ln -s $OLDPWD/../away 01-store-plan.md", 2),
    ("ln 01-store-plan.md $OLDPWD/../twin", 2),
    ("rm 01-store-plan.md; ln -s 01-store-plan.md 01-store-plan.md", 2),
    ("ln -sf /nonexistent 01-store-plan.md", 2),
    ("rm 01-store-plan.md; mkfifo 01-store-plan.md", 2),
  ])
  func
    `a document that is a link is written where it leads inside, and nowhere else (F16, F17, F61)`(
      change: String, status: Int32
    ) throws
  {
    let run = try ClaimYard.run(
      """
      (cd $plan; \(change)) 2> /dev/null; outside() { cat ../away ../twin 2> /dev/null | cksum; }
      before=$(outside); as ana claim 01-store > /dev/null 2>&1; echo $?
      [ "$before" = "$(outside)" ] && find . -name '.wp-tmp-*'
      [ ! -f $plan/../kept ] || { grep -c 'status: claimed' $plan/../kept; readlink $plan/01-store-plan.md; }
      """)
    #expect(run.output == (status == 0 ? "0\n1\n../kept\n" : "\(status)\n"))
  }

  @Test(arguments: [
    "claim 04", "claim 01 04", "take 04", "plan tick 04 1", "plan set 04 priority=low",
    "plan cancel 04 --reason unwanted",
  ])
  func `a document with an unfinished merge is neither claimed nor edited (F55)`(call: String)
    throws
  {
    let run = try ClaimYard.run(
      """
      sed -i 's,^files.*,<<<<<<< a\\n&\\n=======\\nfiles: [src/**]\\n>>>>>>> b,' $plan/04-docs-plan.md
      before=$(cat $plan/* | cksum); as ana \(call) 2>&1 | cut -d/ -f5; echo ${PIPESTATUS[0]}
      [ "$before" = "$(cat $plan/* | cksum)" ] && ! ls .git/wp/ledger.json 2> /dev/null
      """)
    #expect(
      run.output == """
        04-docs-plan.md has an unresolved merge conflict in line 3
        hint: keep the lines that hold and remove the markers
        2

        """)
  }

  @Test func `processes that change one document at once all have their way (F23)`() throws {
    let run = try ClaimYard.run(
      """
      for n in {3..24}; do echo "- [ ] $n of 24" >> $plan/04-docs-plan.md; done
      git commit -qam more; cp $plan/04-docs-plan.md ../before
      for n in {1..24}; do as w$n plan tick 04 $n > ../said$n 2>&1 || { echo $n; cat ../said$n; } & done
      wait; grep -c '^- \\[x\\]' $plan/04-docs-plan.md
      sed 's/^- \\[x\\]/- [ ]/' $plan/04-docs-plan.md | cmp - ../before && ls -A $plan | grep -c tmp
      """)
    #expect(run.output == "24\n0\n")
  }
}
