package import WPSyntax

/// A profile as it was read, with everything that was wrong with it.
package struct AgentProfileReading: Sendable, Equatable {
  package let profile: AgentProfile
  /// By their place in the file.
  package let problems: [SettingsProblem]

  private static let keys = [
    "handle", "status", "chief", "can_plan", "window", "capacity_minutes", "skills", "capability",
    "confidence", "exclusion", "team", "runtime",
  ]

  /// Reads the `profile.md` of an agent; every input gives a profile and a list of problems.
  package static func read(_ file: SourceFile, of handle: AgentHandle) -> AgentProfileReading {
    let range = FrontMatterBlock.content(of: MarkdownParser.parse(file.bytes.span))
    guard let range else {
      return AgentProfileReading(profile: AgentProfile(handle: handle), problems: [])
    }
    var profile = AgentProfile(handle: handle)
    var reader = SettingsReader(file, in: range) { [] }
    reader.readMembers("the profile", keys) { reader, key, value in
      switch key {
      case "handle":
        if let text = reader.text(value), text != handle.text {
          reader.fail(
            reader.tree[value].range, "the handle is '\(handle.text)', as its folder is called")
        }
      case "status":
        let words = AgentProfile.Standing.allCases.map { ($0.rawValue, $0) }
        if let standing = reader.choice(value, words) { profile.standing = standing }
      case "capacity_minutes":
        if let minutes = reader.integer(value, 0...AgentProfile.day) { profile.capacity = minutes }
      case "skills": profile.skills = reader.texts(value)
      // The rest is not asked for where work is shared out.
      default: break
      }
    }
    return AgentProfileReading(
      profile: profile, problems: reader.problems.sorted { $0.place.start < $1.place.start })
  }
}
