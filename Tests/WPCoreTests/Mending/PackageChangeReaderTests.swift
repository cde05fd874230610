import Testing
@testable import WPCore

@Suite struct `What is typed behind set` {
  private let reader = PackageChangeReader { name throws(EditRefusal) in "03-\(name)" }

  @Test(
    arguments: [
      ("status=in-progress", .state(.inProgress)), ("status=Ready", .state(.open)),
      ("assignee=codex-2", .assignee("codex-2")), ("assignee=", .assignee(nil)),
      ("priority=P1", PackageChange(.priority, .priority(.high))),
      ("effort=2-3 hours + 1h review", effort("2-3h agentic + 1h review")),
      ("effort=TBD", effort("TBD")),
      ("files=a,b/{c,d}.md", PackageChange(.files, .list(["a", "b/{c,d}.md"]))),
      ("depends-on=store, limits", PackageChange(.dependsOn, .list(["03-store", "03-limits"]))),
      ("depends_on=none", PackageChange(.dependsOn, .list([]))),
    ] as [(String, PackageChange)])
  func `is understood`(text: String, change: PackageChange) throws {
    #expect(try reader.read(text) == change)
  }

  private static func effort(_ text: String) -> PackageChange {
    PackageChange(.effort, .text(matter: text, header: text))
  }

  @Test(
    arguments: [
      ("status", "'status' sets nothing"),
      ("staus=open", "a package has no 'staus' that could be set"),
      ("status=", "a package needs a status"), ("status=opne", "'opne' is no status"),
      ("status=cancelled", "a package is given up by its own command"),
      ("assignee=Ana", "'Ana' is not a handle"), ("priority=hgih", "'hgih' is no priority"),
      ("effort=soon", "'soon' is no duration"), ("actual=TBD", "'TBD' is no duration"),
      ("effort=3-2h", "'3-2h' ends before it begins"),
      ("files=a,,b", "'files=a,,b' has an empty item between its commas"),
      ("files={a", "'{a' has a brace that is not closed"),
      ("files=/etc", "the pattern '/etc' is an absolute path"),
      ("branch=a b", "'a b' is no name of a branch in git"), ("id=A b", "'A b' is no id"),
      ("branch=a\u{1B}", "the value of 'branch' holds U+1B, which no line of a document should"),
    ])
  func `is refused with a reason`(text: String, message: String) {
    #expect(throws: EditRefusal.self) { try reader.read(text) }
    do throws(EditRefusal) { _ = try reader.read(text) } catch { #expect(error.message == message) }
  }
}
