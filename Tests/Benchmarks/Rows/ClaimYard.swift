/// A repository with a plan, a clone of it whose remote decides over claims, and the calls that are measured there.
struct ClaimYard {
  /// How many claim at once.
  static let crowd = 8
  private static let plan = "2026-01-05-claims"

  let root: String
  let clone: String
  /// The files the floor replaces, which are about as long as a ledger and a document.
  private let files: [String]
  private let wp: String

  init(in folder: String, wp: String) throws(Machine.Failure) {
    self.wp = wp
    root = "\(folder)/claims"
    clone = "\(folder)/claims-clone"
    files = ["a", "b"].map { "\(folder)/claims-floor/\($0)" }
    let documents = "\(root)/.engineering/artifacts/planning/\(ClaimYard.plan)"
    try Machine.makeFolders(documents)
    try Machine.makeFolders("\(folder)/claims-floor")
    for file in files { try Machine.write(String(repeating: "x", count: 2_000), to: file) }
    for number in 1...20 {
      try Machine.write(
        """
        ---
        status: open
        effort: 2h
        files: [src/part-\(number)/**]
        ---
        # Part \(number)

        **Status:** Ready for Implementation

        """, to: "\(documents)/\(ClaimYard.name(number))-plan.md")
    }
    let script = """
      set -e; export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
      cd \(root); git init -q -b main .; git add -A; git commit -qm plan
      git clone -q --bare . \(folder)/claims.git; git clone -q \(folder)/claims.git \(clone)
      printf 'claims: {remote: origin}\\n' > \(clone)/.engineering/wp.yaml
      """
    _ = try Machine.time(Program("/bin/sh", "-c", script))
  }

  func claim(_ package: Int, worker: Int = 0, in place: String? = nil) -> Program {
    call(["claim", reference(package)], worker, place)
  }

  func release(_ package: Int, worker: Int = 0, in place: String? = nil) -> Program {
    call(["release", reference(package)], worker, place)
  }

  /// A start and two durable replaces, in C.
  func replace(with program: String) -> Program {
    var call = Program(program)
    call.words += files
    return call
  }

  var claimTen: Program { call(["claim"] + (9...18).map(reference), 0, clone) }
  /// Gives the ten back, one after the other, as the command has it.
  var releaseTen: Program {
    let script = (9...18).map { "\(wp) release \(reference($0))" }.joined(separator: " && ")
    return Program(
      "/bin/sh", "-c", script, in: clone,
      environment: ["WP_AGENT=agent-0", "WP_SESSION=session-0"])
  }

  /// What git alone needs to put a value where everybody sees it.
  var commitAndPush: Program {
    let script = """
      c=$(date +%N | git commit-tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904)
      exec git push -q --no-verify origin "+$c:refs/floor/value"
      """
    return Program(
      "/bin/sh", "-c", script, in: clone,
      environment: [
        "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@b", "GIT_COMMITTER_NAME=a",
        "GIT_COMMITTER_EMAIL=a@b",
      ])
  }

  private func call(_ words: [String], _ worker: Int, _ place: String?) -> Program {
    var program = Program(
      wp, in: place ?? root,
      environment: ["WP_AGENT=agent-\(worker)", "WP_SESSION=session-\(worker)"])
    program.words += words
    return program
  }

  private func reference(_ package: Int) -> String { ClaimYard.name(package + 1) }

  private static func name(_ number: Int) -> String {
    (number < 10 ? "0" : "") + "\(number)-part-\(number)"
  }
}
