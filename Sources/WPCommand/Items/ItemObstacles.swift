import WPCore
import WPSyntax

/// What stands between a work item and its next state, or is wrong with it.
struct ItemObstacles {
  /// One sentence each; safe to show.
  let lines: [String]

  /// Takes what the rules say of the plan; what hangs on a condition is said where it is met.
  init(of item: WorkItem, in plan: Plan, _ findings: [Finding]) {
    let path = plan.documents[item.document].path
    var lines = findings.filter { $0.place.path == path }.map { $0.message.text }
    if item.state == .pending {
      lines += item.lacks.map { "it has no \($0.words)" }
      for dependency in item.dependencies {
        guard let (name, state) = plan.unfinished(dependency) else { continue }
        lines.append("it waits for \(Visible.text(name)), which is \(state)")
      }
    }
    self.lines = lines
  }
}

extension ItemReview {
  /// The findings whose conditions are met, as far as the configuration tells.
  func findings(in settings: Settings) -> [Finding] {
    findings.filter { finding in
      switch finding.condition {
      case nil: true
      case .noCheck(let name): !settings.hasCheck(name)
      case .noFragment, .matchesNothing: false
      }
    }
  }
}
