import Testing

/// The life of packages over real repositories.
struct ClaimTests {
  private static let name = "2026-01-05-cache"

  @Test func `finished work opens what waits for it once the base branch has it`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim 01 --start -q > /dev/null; as bob claim 02; echo $?
      echo b >> src/store/a.c; as ana plan tick 01 1 2 > /dev/null
      as ana done > /dev/null; echo $?; as bob claim 02; echo $?
      as bob claim 03; echo $?
      git add -A; git commit -qm work; as bob claim 02 03 > /dev/null; echo $?
      """#)
    #expect(
      run.output == """
        wp: \(Self.name)/02-limits waits for \(Self.name)/01-store
        hint: 'wp next' names what can be done now
        1
        0
        wp: \(Self.name)/02-limits waits for \(Self.name)/01-store (done on 'main')
        hint: \(Self.name)/01-store is done on 'main': build on that branch, or commit it there
        1
        wp: \(Self.name)/03-metrics meets \(Self.name)/01-store in src/store/metrics.c \
        ('src/store/metrics.c', 'src/store/**'), which ana has done and which has not landed
        hint: it lands once the base branch has its document (it was done on 'main'); \
        \(Self.name)/03-metrics comes then, and 'wp next' names what is free now
        3
        0

        """)
  }

  @Test func `every way in which a path outside the scope was touched is found`() throws {
    let run = try ClaimYard.run(
      #"""
      git checkout -qb work; as ana claim 04 --start -q > /dev/null; as ana plan tick 04 1 2 -q > /dev/null
      echo x > committed; git add committed; git commit -qm x
      echo x > staged; git add staged; rm staged; echo x >> src/limits/l.c; echo x > "un known"
      echo d >> docs/d; echo e > docs/e
      as ana complete 04; echo $?
      git rm -q --cached staged; rm "un known"; git checkout -q src; as ana complete 04 2>&1 | grep -c outside
      git reset -q --soft main; git rm -qf committed; as ana complete 04 > /dev/null; echo $?
      """#)
    let tail = "outside the scope of \(Self.name)/04-docs; 'wp scope \(Self.name)/04-docs --request"
    #expect(
      run.output == """
        wp: committed was changed and is \(tail) committed' asks for it
        wp: src/limits/l.c was changed and is \(tail) src/limits/l.c' asks for it
        wp: staged was changed and is \(tail) staged' asks for it
        wp: un known was changed and is \(tail) un known' asks for it
        hint: nothing was handed in; 'wp plan show \(Self.name)/04-docs' shows what it promises
        1
        1
        0

        """)
  }

  @Test func `what others hold beside it does not count against it`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim 04 --start -q > /dev/null; as bob claim 01 -q > /dev/null
      echo b >> src/store/a.c; as ana plan tick 04 1 2 -q > /dev/null
      as ana done -q > /dev/null; echo $?
      """#)
    #expect(run.output == "0\n")
  }

  @Test func `a criterion is ticked and not reworded`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim 04 --start -q > /dev/null; as ana plan tick 04 1 2 -q > /dev/null
      cp $plan/04-docs-plan.md ../kept; sed -i 's/90%/9%/' $plan/04-docs-plan.md
      as ana complete 04 --json | grep '"code"'; sed -i 's,docs/,doc/,' $plan/04-docs-plan.md
      as ana complete 04 --json | grep '"code"'
      cp ../kept $plan/04-docs-plan.md; as ana complete 04 > /dev/null; echo $?
      """#)
    #expect(
      run.output == """
            "code": "changed_criteria",
                "code": "changed_criteria",
            "code": "changed_criteria",
                "code": "changed_criteria",
                "code": "changed_scope",
        0

        """)
  }

  @Test func `a document that lags behind is mended by the next command and told of`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim 01 --start -q > /dev/null; git checkout -q $plan
      "$wp" validate --format compact | grep WP272; as ana renew 2> /dev/null > /dev/null
      git checkout -q $plan; as ana renew 2>&1 > /dev/null
      grep -E 'status|assignee' $plan/01-store-plan.md; "$wp" validate --format compact | grep -c WP272
      """#)
    let document = ".engineering/artifacts/planning/\(Self.name)/01-store-plan.md"
    #expect(
      run.output == """
        \(document):2:9: WP272 the ledger has it in progress by 'ana'
        wp: \(document) lagged behind the ledger; it says in_progress now
        status: in_progress
        assignee: ana
        0

        """)
  }

  @Test func `what was given back, too, and what was finished`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim 01 --start -q > /dev/null; cp $plan/01-store-plan.md ../held
      as ana release 01 -q > /dev/null; cp ../held $plan/01-store-plan.md
      as bob claim 03 -q > /dev/null; grep ^status $plan/01-store-plan.md; as bob release 03 -q > /dev/null
      as ana claim 01 --start -q > /dev/null; as ana release 01 -q > /dev/null
      cp ../held $plan/01-store-plan.md; as ana claim 04 --start 2>&1 > /dev/null
      grep ^status $plan/01-store-plan.md; as ana plan tick 04 1 2 -q > /dev/null
      cp $plan/04-docs-plan.md ../held; rm -f src/limits/x; git stash -q -- $plan/01-store-plan.md
      as ana done 04 -q > /dev/null; cp ../held $plan/04-docs-plan.md
      as ana claim 01 2>&1 > /dev/null; grep ^status $plan/04-docs-plan.md
      """#)
    let documents = ".engineering/artifacts/planning/\(Self.name)"
    #expect(
      run.output == """
        status: in_progress
        wp: \(documents)/01-store-plan.md lagged behind the ledger; it says open now
        status: open
        wp: \(documents)/04-docs-plan.md lagged behind the ledger; it says completed now
        status: completed

        """)
  }

  @Test func `a document that cannot be written leaves the claim standing and is told of`() throws {
    let run = try ClaimYard.run(
      #"""
      chmod 444 $plan/01-store-plan.md; as ana claim 01 -q 2>&1 | grep -cE '^Claimed|^wp: the ledger has it'; as bob claim 01 > /dev/null 2>&1; echo $?
      as ana claim 01 -q > /dev/null 2>&1; echo $?
      chmod 644 $plan/01-store-plan.md; as ana claim 01 -q > /dev/null; echo $?; grep status $plan/01-store-plan.md
      """#)
    #expect(run.output == "2\n3\n2\n0\nstatus: claimed\n")
  }

  @Test func `a work tree of its own has its branch, its document and one ledger`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana take 04 --worktree -q > /dev/null; echo $?; git branch --list 'wp/*'
      git status --short; cd ../repo.wp/04; grep status $plan/04-docs-plan.md
      as bob claim 04 > /dev/null 2>&1; echo $?; echo x > docs/x; as ana plan tick 04 1 2 > /dev/null
      as ana done > /dev/null; echo $?; git add -A; git commit -qm docs; cd ../../repo
      as bob release 04 --scope -q; git merge -q wp/04-docs; as bob claim 01 > /dev/null
      "$wp" plan show 04 | grep state; grep -o '"event":"[a-z_]*"' .git/wp/history.jsonl
      """#)
    #expect(
      run.output == """
        0
        + wp/04-docs
        status: in_progress
        3
        0
        The files of \(Self.name)/04-docs are free; it is done and has not landed
          state     completed by ana
        "event":"claimed"
        "event":"submitted"
        "event":"completed"
        "event":"scope_released"
        "event":"landed"
        "event":"claimed"

        """)
  }

  @Test func `a lease that is over passes on once its files have rested`() throws {
    let run = try ClaimYard.run(
      #"""
      export WP_NOW=2026-01-05T09:00:00Z; as ana claim 01 --ttl 4h -q > /dev/null
      export WP_NOW=2026-01-05T14:00:00Z; touch -d 2026-01-05T13:30:00Z src/store/*
      as bob claim 01; echo $?
      touch -d 2026-01-05T12:30:00Z src/store/*; as bob claim 01 2>&1 | grep -E '^(wp|Took)'; as ana start 01; echo $?
      """#)
    #expect(
      run.output == """
        wp: \(Self.name)/01-store is held by ana (for 5h, its lease is over)
        hint: its lease is over; once its files and its branch have rested for 30m more it can be claimed
        3
        wp: \(Self.name)/01-store was held by ana, whose lease was over
        Took \(Self.name)/01-store over for bob, until 2026-01-05T18:00:00Z (4h)
        wp: this session lost \(Self.name)/01-store: bob (for 0s, until 2026-01-05T18:00:00Z, 4h left) holds it now
        hint: stop; what you wrote stays where it is, and 'wp log' tells what happened
        5

        """)
  }

  @Test func `a root below the top of the work tree sees what was touched above it`() throws {
    let run = try ClaimYard.run(
      #"""
      mkdir part; git mv .engineering src docs part; git commit -qm moved; cd part
      as ana claim 04 --start -q > /dev/null; as ana plan tick 04 1 2 -q > /dev/null
      echo x > docs/x; echo y > ../y; as ana done --json | grep '"path"'; rm ../y
      as ana done > /dev/null; echo $?
      """#)
    #expect(run.output == "        \"path\": \"../y\"\n0\n")
  }

  @Test func `nothing that a repository configures is run`() throws {
    let run = try ClaimYard.run(
      #"""
      printf '#!/bin/sh\ntouch %s/../canary\n' "$PWD" > ../trap; chmod +x ../trap
      mkdir -p .git/hooks; for hook in post-checkout pre-commit reference-transaction; do
        cp ../trap .git/hooks/$hook; done
      git config core.fsmonitor "$PWD/../trap"; git config diff.external "$PWD/../trap"
      git config core.pager "$PWD/../trap"; git config core.hooksPath "$PWD/.git/hooks"
      as ana take 04 --worktree -q > /dev/null; as ana take 01 -q > /dev/null
      as ana plan tick 01 1 2 -q > /dev/null; as ana done 01 -q > /dev/null; echo $?; ls ..
      """#)
    #expect(run.output == "0\nhome\nrepo\nrepo.wp\ntrap\n")
  }

  @Test func `of eight that want one package one gets it`() throws {
    let run = try ClaimYard.run(
      #"""
      for i in 1 2 3 4 5 6 7 8; do (as w$i claim 01 > /dev/null 2>&1; echo $?) & done | sort | uniq -c
      """#)
    #expect(run.output == "      1 0\n      7 3\n")
  }

  @Test func `who died behind an end may ask again`() throws {
    let run = try ClaimYard.run(
      #"""
      kept() { cp .git/wp/sessions/ana.json ../session; cp $plan/04-docs-plan.md ../held; }
      died() { cp ../session .git/wp/sessions/ana.json; cp ../held $plan/04-docs-plan.md; }
      as ana claim 04 --start -q > /dev/null; kept; as ana release 04 -q > /dev/null; died
      as ana release 2> /dev/null; grep ^status $plan/04-docs-plan.md; as ana release; echo $?
      as ana claim 04 --start -q > /dev/null; as ana plan tick 04 1 2 -q > /dev/null
      kept; as ana done -q > /dev/null; died; as ana done --actual 2h 2> /dev/null | head -n 1
      grep -E '^status|^actual' $plan/04-docs-plan.md; as ana done 04; echo $?
      """#)
    #expect(
      run.output == """
        \(Self.name)/04-docs is open again
        status: open
        wp: this session holds no package
        hint: 'wp claim REF' takes one
        1
        Completed \(Self.name)/04-docs
        status: completed
        actual: 2h agentic
        wp: \(Self.name)/04-docs is completed, by ana
        hint: 'wp reopen \(Self.name)/04-docs' opens it again
        1

        """)
  }

  @Test func `who died behind a choice is given the same once more`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim --next --json 2> /dev/null | grep '"package"'
      sed -i 's/"nonces"/"chosen": "2026-01-05-cache\/01-store", "nonces"/' .git/wp/sessions/ana.json
      as ana claim --next --json | grep -E '"package"|already'
      as ana claim --next --json | grep -E '"package"|already'
      """#)
    #expect(
      run.output == """
              "package": "\(Self.name)/01-store",
              "package": "\(Self.name)/01-store",
              "already": true,
              "package": "\(Self.name)/04-docs",
              "already": false,

        """)
  }

  @Test func `eight that want the next package get eight`() throws {
    let run = try ClaimYard.run(
      #"""
      for i in 11 12 13 14 15 16 17 18; do package $i-extra "extra/$i" ''; done
      for i in 1 2 3 4 5 6 7 8; do
        (as w$i claim --next --json 2> /dev/null | grep '"package"') & done | sort -u | wc -l
      "$wp" validate --format compact | grep -c WP272
      """#)
    #expect(run.output == "8\n0\n")
  }

  @Test func `packages that meet each other are not claimed in one call`() throws {
    let run = try ClaimYard.run("as ana claim 01 03; echo $?; as ana status | grep -c claimed")
    #expect(
      run.output == """
        wp: \(Self.name)/03-metrics and \(Self.name)/01-store meet each other in src/store/metrics.c \
        ('src/store/metrics.c', 'src/store/**')
        hint: claim one of them, and the other when that is done: 'wp claim \(Self.name)/01-store'
        3
        0

        """)
  }

  @Test(.enabled(if: Fault.canBeInjected, "strace is missing here, or may not trace"))
  func `a claim replaces two files durably, starts nothing, and reads its own plan alone`() throws {
    let run = try ClaimYard.run(
      #"""
      cp -r $plan .engineering/artifacts/planning/2026-02-02-other; git add -A; git commit -qm other
      as ana claim 2026-01-05-cache/01 > /dev/null
      strace -f -qq -o ../trace -e trace=fsync,execve,openat "$wp" --as ana --session ana \
        claim 2026-01-05-cache/04 > /dev/null
      grep -c fsync ../trace; grep -c execve ../trace; grep -c 02-02-other ../trace
      grep -c 04-docs-plan ../trace
      """#)
    let counts = run.output.split(separator: "\n").compactMap { Int($0) }
    #expect(counts.prefix(3) == [4, 1, 0], "\(run.output)")
  }

  @Test func `who was given a package, gave it back and never had it is told apart`() throws {
    let run = try ClaimYard.run(
      #"""
      as ana claim 04 > /dev/null; as ana claim 01 > /dev/null; as ana release 01 > /dev/null
      as ana start 01; echo $?; as ana start 03; echo $?
      as ana claim 01 > /dev/null; as bob claim 01 --force --reason urgent > /dev/null
      as ana start 01 2>&1 | head -1 | cut -d: -f1,2; echo ${PIPESTATUS[0]}
      cat ../repo/.git/wp/sessions/ana.json | grep -c '/01-store'
      """#)
    #expect(
      run.output == """
        wp: nobody holds \(Self.name)/01-store
        hint: 'wp claim \(Self.name)/01-store' takes it
        1
        wp: nobody holds \(Self.name)/03-metrics
        hint: 'wp claim \(Self.name)/03-metrics' takes it
        1
        wp: \(Self.name)/01-store was held by ana, whose lease was cut short
        wp: this session lost \(Self.name)/01-store
        5
        0

        """)
  }

  @Test func `whoever reserves something renews what it holds`() throws {
    let run = try ClaimYard.run(
      #"""
      WP_NOW=2026-01-05T08:00:00Z as ana claim 04 --ttl 4h > /dev/null
      WP_NOW=2026-01-05T09:00:00Z as ana reserve x > /dev/null; as ana log | grep -c renewed
      WP_NOW=2026-01-05T11:00:00Z as ana reserve y > /dev/null; as ana log | grep -c renewed
      """#)
    #expect(run.output == "0\n1\n")
  }
}
