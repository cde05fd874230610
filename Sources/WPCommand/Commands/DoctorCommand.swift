import WPSyntax

extension Command {
  private static let look = Option(
    Option.dryRun.name, "only say what is wrong, and mend nothing", letter: "n")

  static let doctor = Command(
    "doctor", .inspection, summary: "find and mend what crashes and accidents have left",
    description: """
      Looks at the ledger and its history, at documents that lag behind it, at files
      that were left half written, and at hooks. What is damaged is kept beside what
      replaces it. A lock is never touched.
      """,
    options: [look],
    examples: [
      Example("wp doctor", "mends what can be mended"),
      Example("wp doctor --dry-run", "only says what is wrong"),
    ],
    run: { invocation in
      let symptoms = try Examination(invocation).symptoms()
      let isHealthy = !symptoms.contains { $0.condition == .wrong }
      let status: ExitStatus = isHealthy ? .success : .refused
      if invocation.wantsJSON {
        return Answer(json: "wp.doctor/1", status: status) { json in
          json.member("healthy", isHealthy)
          json.key("checks")
          json.array { list in for symptom in symptoms { list.object { symptom.write(to: &$0) } } }
        }
      }
      let rows = symptoms.map { [$0.condition.rawValue, $0.subject, Visible.text($0.text)] }
      var hints: [String] = []
      for hint in symptoms.compactMap(\.hint).map({ "  \(Visible.text($0))\n" })
      where !hints.contains(hint) {
        hints.append(hint)
      }
      return Answer(
        Columns.text(rows) + (hints.isEmpty ? "" : "\nNext:\n" + hints.joined()), status: status)
    })
}
