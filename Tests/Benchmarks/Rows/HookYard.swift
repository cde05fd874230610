/// A repository of a thousand packages of which fifty are held, and what agents hand their hooks there.
struct HookYard {
  private let root: String
  private let wp: String

  /// How many plans there are; of each the first package is held.
  private static let plans = 50
  private static let packages = 20

  init(in folder: String, wp: String) throws(Machine.Failure) {
    self.wp = wp
    root = "\(folder)/hooks"
    for plan in 1...HookYard.plans {
      let documents = "\(root)/.engineering/artifacts/planning/\(HookYard.name(plan))"
      try Machine.makeFolders(documents)
      for number in 1...HookYard.packages {
        try Machine.write(
          """
          ---
          status: open
          effort: 2h
          files: [src/plan-\(plan)/part-\(number)/**, docs/plan-\(plan)/part-\(number).md]
          ---
          # Part \(number)

          **Status:** Ready for Implementation

          """, to: "\(documents)/\(number + 10)-part-\(number)-plan.md")
      }
    }
    try Machine.write("shared: [CHANGELOG.md]\n", to: "\(root)/.engineering/wp.yaml")
    try Machine.makeFolders("\(root)/src/plan-1/part-1")
    let script = """
      set -e; export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b
      cd \(root); git init -q -b main .; git add -A; git commit -qm plan
      for n in $(seq 1 \(HookYard.plans)); do
        \(wp) claim plan-$n/part-1 --start --as agent-$n --session session-$n
      done
      """
    _ = try Machine.time(Program("/bin/sh", "-c", script))
    for (session, path) in [("session-1", "src/plan-1/part-1/a.ts"), ("other", "src/main.ts")] {
      try Machine.write("function one() { return 1 }\n", to: "\(root)/\(path)")
      try Machine.write(HookYard.call(session, root, path), to: "\(root)/\(session).json")
    }
    try Machine.write(
      HookYard.call("other", root, "src/plan-1/part-1/a.ts"), to: "\(root)/denied.json")
  }

  var inside: Program { hook("session-1") }
  var denied: Program { hook("denied") }
  /// The first call reserves it, and the race begins with one that does not count.
  var reserved: Program { hook("other") }

  private func hook(_ call: String) -> Program {
    var program = Program(
      wp, "hook", "pre-tool-use", in: root, environment: ["WP_AGENT=agent"])
    program.input = "\(root)/\(call).json"
    return program
  }

  private static func name(_ plan: Int) -> String { "2026-01-05-plan-\(plan)" }

  private static func call(_ session: String, _ root: String, _ path: String) -> String {
    """
    {"session_id": "\(session)", "cwd": "\(root)", "hook_event_name": "PreToolUse", "tool_name": "Edit",
     "tool_input": {"file_path": "\(root)/\(path)", "old_string": "return 1", "new_string": "return 2"}}
    """
  }
}
