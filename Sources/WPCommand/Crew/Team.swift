import WPCore
import WPHost
import WPSyntax

/// The agents that have a profile in a repository, or in a list that somebody else made.
struct Team: Sendable {
  /// By their handles.
  let profiles: [AgentProfile]
  /// What is not understood in the profiles, and stops nothing.
  let warnings: [SettingsProblem]

  /// Those who take work now.
  var available: [AgentProfile] { profiles.filter(\.takesWork) }

  init(_ profiles: [AgentProfile], warnings: [SettingsProblem] = []) {
    self.profiles = profiles
    self.warnings = warnings
  }

  /// Reads the profiles in `.engineering/agents`; one that is not understood stops the command.
  init(of root: RawPath, _ files: Files) throws {
    let folder = Settings.path.parent.appending("agents")
    let place = FilePath(root).appending(folder).bytes
    let entries = try HostError.skippingPlaces { () throws(HostError) in
      try files.open(place).entries()
    }
    var profiles: [AgentProfile] = []
    var warnings: [SettingsProblem] = []
    for entry in entries ?? [] where entry.kind == .directory {
      let name = FilePath(entry.name)
      let path = folder.appending(name).appending("profile.md")
      guard let bytes = try Team.bytes(of: FilePath(root).appending(path).bytes, root, files)
      else { continue }
      guard let handle = AgentHandle(name.text) else {
        warnings.append(
          SettingsProblem(
            .warning, at: Diagnostic.Place(path: path),
            "left out: a handle has lower-case letters, digits and hyphens"))
        continue
      }
      let reading = AgentProfileReading.read(SourceFile(path: path, bytes: bytes), of: handle)
      if let problem = reading.problems.first(where: { $0.severity == .error }) {
        throw Failure(settings: problem, code: "bad_profile")
      }
      profiles.append(reading.profile)
      warnings += reading.problems
    }
    self.init(profiles.sorted { $0.handle < $1.handle }, warnings: warnings)
  }

  private static func bytes(
    of path: RawPath, _ root: RawPath, _ files: Files
  ) throws(HostError) -> Bytes? {
    guard try files.kind(path) != nil else { return nil }
    return try files.read(try files.follow(path, within: root))
  }

  /// An answer with remarks on what was not understood, and on nobody being there.
  func remarking(_ answer: Answer) -> Answer {
    var answer = answer
    for warning in warnings {
      let place = warning.place
      answer.notes += Bytes(
        "wp: \(place.path.shown):\(place.start.line): \(Visible.text(warning.message))\n")
    }
    if !profiles.isEmpty, available.isEmpty {
      answer.notes += Bytes("wp: no agent with a profile takes work now\n")
    }
    return answer
  }
}
