import WPCore
import WPHost
import WPSyntax

/// What `wp` sets up for a coding agent: the calls in its settings.
struct AgentInstallation {
  let agent: HookedAgent
  private let root: RawPath
  private let host: Host

  init(_ agent: HookedAgent, root: RawPath, _ host: Host) {
    self.agent = agent
    self.root = root
    self.host = host
  }

  /// The agent of an `--ide` option; nil where there is none.
  static func named(_ invocation: Invocation, root: RawPath) throws -> AgentInstallation? {
    try invocation.arguments.text(.ide).flatMap { HookedAgent(rawValue: $0) }
      .map { AgentInstallation($0, root: root, invocation.host) }
  }

  /// What installing changes.
  func installation() throws -> FileChange {
    guard let before = try bytes() else {
      return .creating(agent.settings, AgentSettings.new(for: agent))
    }
    do throws(AgentSettings.Refusal) {
      return .replacing(
        agent.settings, before, with: try AgentSettings(of: agent, before).installed())
    } catch {
      throw refusal(error)
    }
  }

  /// What uninstalling changes; nil where there are no settings.
  func removal() throws -> FileChange? {
    guard let before = try bytes() else { return nil }
    guard let after = try settings(before).removed() else {
      return .removing(agent.settings, before)
    }
    return .replacing(agent.settings, before, with: after)
  }

  /// How much of it is there.
  func state() throws -> AgentSettings.State {
    try bytes().map { try settings($0).state } ?? .missing
  }

  /// How much of it is there, for whoever only looks; nil where the settings cannot be read.
  func glimpse() -> AgentSettings.State? { try? state() }

  /// The programs that the settings have called and that nobody would find.
  func lostPrograms() throws -> [String] {
    guard let before = try bytes() else { return [] }
    return try settings(before).programs.filter { program in
      let path = RawPath(program.utf8)
      guard program.contains("/") else { return !host.findsOnPath(program) }
      return try host.files.kind(path.isAbsolute ? path : root.joined(path)) != .file
    }
  }

  /// One line about it.
  func line(_ state: AgentSettings.State?) -> String {
    let name = "\(agent.rawValue) hooks"
    let word = state?.word ?? "unreadable"
    return name + String(repeating: " ", count: 17 - name.utf8.count) + word
      + String(repeating: " ", count: max(2, 11 - word.utf8.count)) + "\(agent.settings.shown)\n"
  }

  /// Writes what is known of it as the members of a JSON object.
  func write(_ state: AgentSettings.State?, to json: inout JSONWriter) {
    json.member("name", agent.rawValue)
    json.member("path", agent.settings.text)
    json.member("state", state?.word ?? "unreadable")
  }

  /// What a person should know of what was installed.
  var remarks: [String] {
    var remarks: [String] = []
    if let condition = agent.condition { remarks.append(condition) }
    if !host.findsOnPath("wp") { remarks.append("\(agent.title) calls 'wp', which is not on PATH") }
    return remarks
  }

  private func settings(_ bytes: Bytes) throws -> AgentSettings {
    do throws(AgentSettings.Refusal) {
      return try AgentSettings(of: agent, bytes)
    } catch {
      throw refusal(error)
    }
  }

  private func bytes() throws -> Bytes? {
    let path = root.joined(agent.settings.bytes)
    guard try host.files.kind(path) != nil else { return nil }
    return try host.files.read(try host.files.follow(path, within: root))
  }

  private func refusal(_ refusal: AgentSettings.Refusal) -> Failure {
    let place = "\(agent.settings.shown):\(refusal.position.line):\(refusal.position.column)"
    return Failure(
      code: "cannot_edit", "\(place): \(refusal.message)",
      hint: "it is left as it is; once it is JSON without comments, run this again")
  }
}

extension AgentSettings.State {
  /// It in a word, for people and programs.
  fileprivate var word: String {
    switch self {
    case .missing: "missing"
    case .installed: "installed"
    case .changed: "changed"
    }
  }
}

extension Option {
  /// For commands that set up a coding agent.
  static let ide = Option(
    "ide", "the hooks of this coding agent",
    takes: .choice("NAME", HookedAgent.allCases.map(\.rawValue)))
}
