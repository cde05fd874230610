package import WPSyntax

/// An outline of a plan, in JSON or YAML, as it was read.
package struct OutlineReading: Sendable {
  package let draft: PlanDraft
  /// What is wrong with its form, by place.
  package let problems: [SettingsProblem]
  private let file: SourceFile
  private let ranges: [DraftPlace: ByteRange]

  init(
    _ draft: PlanDraft, _ problems: [SettingsProblem], _ file: SourceFile,
    _ ranges: [DraftPlace: ByteRange]
  ) {
    self.draft = draft
    self.problems = problems.sorted { $0.place.start < $1.place.start }
    self.file = file
    self.ranges = ranges
  }

  /// Reads an outline; every input gives a draft and a list of problems.
  package static func read(_ file: SourceFile) -> OutlineReading { OutlineReader.read(file) }

  /// Problems of the draft where the values stand in the file.
  package func located(_ found: [DraftProblem]) -> [SettingsProblem] {
    var locator = Locator(path: file.path, bytes: file.bytes)
    return found.map { problem in
      let range = ranges[problem.place] ?? ByteRange(0, 0)
      let help = problem.help.map { Message("\($0)") }
      return SettingsProblem(
        .error, at: locator.exactPlace(of: range), "\(problem.message)",
        help: help)
    }.sorted { $0.place.start < $1.place.start }
  }
}
