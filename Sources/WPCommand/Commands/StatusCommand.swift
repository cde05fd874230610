import WPCore
import WPHost
import WPSyntax

extension Command {
  static let status = Command(
    "status", .planning, isEveryday: true,
    summary: "show what is under way, who holds what, and your next step",
    description: "'wp' alone does the same.",
    examples: [
      Example("wp status", "shows the tree you stand in"),
      Example("wp status --json", "tells a program"),
    ],
    run: { invocation in
      let directory = try invocation.directory()
      let root = try Root.find(from: directory, invocation.host.files)
      guard try Workplace.hasPlans(below: root, invocation.host.files) else {
        return nowhere(root, invocation)
      }
      let workplace = try Workplace.find([], invocation)
      let seen = try SeenLedger(root: workplace.root, invocation.host)
      let glance = try glance(workplace, seen.view, invocation)
      return seen.remarking(
        invocation.wantsJSON
          ? Answer(json: "wp.status/1") { glance.write(to: &$0) }
          : Answer(GlancePage(glance, invocation.style).text))
    })

  private static func glance(
    _ workplace: Workplace, _ view: LedgerView, _ invocation: Invocation
  ) throws -> Glance {
    let host = invocation.host
    let tree = try WorkTree(files: host.files, root: workplace.root)
      .source(of: workplace.planningRoot)
    let outcome = try Validation(
      of: tree, settings: workplace.settings, profile: nil, chosen: nil, isStrict: false,
      threads: host.threads(), search: PatternSearch(files: host.files, root: workplace.root),
      progress: host.console.progress
    ).run()
    let known = try StoredBaseline(root: workplace.root, host.files).read()
    return Glance(
      workplace.planningRoot, outcome.plans,
      findings: known?.compare(outcome.findings).new ?? outcome.findings,
      handle: try handle(workplace, view, invocation), view)
  }

  // Git is asked for a name only where there is something to be told apart by it.
  private static func handle(
    _ workplace: Workplace, _ view: LedgerView, _ invocation: Invocation
  ) throws -> String? {
    if let handle = try invocation.handle() { return handle }
    guard !view.claims.isEmpty else { return nil }
    return try? Identity.find(invocation, root: workplace.root).claimer.agent.text
  }

  // Whoever types nothing but `wp` in a strange place has not failed.
  private static func nowhere(_ root: Root, _ invocation: Invocation) -> Answer {
    guard !invocation.wantsJSON else {
      return Answer(json: "wp.status/1") { json in
        json.member("plans", 0)
        json.key("next")
        json.object { json in
          json.member("call", "wp init")
          json.member("meaning", "sets up a repository for plans")
        }
      }
    }
    return Answer(
      """
      There is no planning folder below \(FilePath(root.path).shown).

      Next:
        wp init    sets up a repository for plans
        wp help    shows what wp can do

      """)
  }
}
