import WPCore
import WPHost
import WPSyntax

/// Looks at what coding agents have been told: their hooks, and the block they read first.
///
/// It mends nothing: these files are under version control, and whoever changed them meant it.
struct AgentExamination {
  private let workplace: Workplace
  private let host: Host

  init(_ workplace: Workplace, _ host: Host) {
    self.workplace = workplace
    self.host = host
  }

  /// What is found of the hooks of every agent that has some.
  func hooks(_ subject: String) throws -> [Symptom] {
    let found = HookedAgent.allCases.flatMap { agent in
      symptoms(of: AgentInstallation(agent, root: workplace.root, host), subject)
    }
    let none = "no coding agent asks before it writes; 'wp hooks install --ide NAME' changes that"
    return found.isEmpty ? [Symptom(subject, .skipped, none)] : found
  }

  /// What is found of the block.
  func guides(_ subject: String) throws -> [Symptom] {
    let guides = AgentsGuides(root: workplace.root, host.files)
    let present = try guides.present()
    guard !present.isEmpty else {
      return [Symptom(subject, .skipped, "no file tells coding agents of plans; 'wp init' does")]
    }
    return try present.map { document in
      let isCurrent = try !guides.change(of: document, workplace.planningRoot).changesAnything
      return isCurrent
        ? Symptom(subject, .well, "\(document.shown) tells of plans")
        : Symptom(
          subject, .wrong, "the block of wp in \(document.shown) is not as wp writes it",
          hint: "'wp init' writes it anew; what is yours belongs outside of its comments")
    }
  }

  private func symptoms(of installation: AgentInstallation, _ subject: String) -> [Symptom] {
    let agent = installation.agent
    do {
      let state = try installation.state()
      guard state != .missing else { return [] }
      let lost = try installation.lostPrograms()
      if let program = lost.first {
        return [
          Symptom(
            subject, .wrong, "\(agent.settings.shown) calls '\(program)', which is not to be found",
            hint: "put wp into a folder of PATH: \(agent.title) goes on without an answer")
        ]
      }
      return state == .installed
        ? [Symptom(subject, .well, "\(agent.title) asks before it writes")]
        : [
          Symptom(
            subject, .wrong, "\(agent.settings.shown) has calls of wp that were changed by hand",
            hint: "'wp hooks install --ide \(agent.rawValue)' writes them anew")
        ]
    } catch {
      return [Symptom(subject, Failure(thrown: error))]
    }
  }
}
