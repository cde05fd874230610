import WPCore
import WPSyntax

extension FuzzTarget {
  /// The words of plans: each kind of value is read from the whole text.
  static let values = FuzzTarget(
    "values",
    words: [
      "2-3h", "30 min", "1.5 days", "agentic", "review", " + ", "~", "½", "–", "—", "to", "weeks",
      "2026-01-05", "January 5th, 2026", "29 Feb 2025", "Phase 3", "Phases 1-4", "03-store-plan.md",
      "depends on", "enables", "blocked by", "and", ", ", "None", "all previous", "🔴 HIGH", "P1",
      "✅ Completed", "In Progress", "Ready for Implementation", "(", ")", "**", "`", "[a](b.md#c)",
      "../", "%2F", "#", "https://", "mailto:", "@ana", "99999999999999999999", "TBD", "XL", "03a",
    ]
  ) { bytes throws(Violation) in
    let text = String(decoding: bytes, as: UTF8.self)
    let whole = ByteRange(0, bytes.count)
    try demandTimes(bytes, whole)
    let dependencies = DependencyText(bytes.span, whole)
    let ranges = dependencies.items.map(\.range) + dependencies.externals.map(\.range)
    try demand(ranges.allSatisfy(whole.contains), "a dependency lies outside of its text")
    if let status = Status(bytes.span, whole) {
      try demand(Status(bytes.span, whole) == status, "two readings of a status differ")
    }
    if let priority = Priority(bytes.span, whole), let level = priority.class {
      try demand(Priority(level.mark)?.class == level, "a priority is not read as it is written")
    }
    let target = LinkTarget(bytes.span, whole).resolved(from: "2026-01-05-a/b")
    let steps = target?.components.map(\.text) ?? []
    try demand(!steps.contains(".."), "a way that was followed still leads upwards")
    try demandNames(bytes, text)
  }

  private static func demandTimes(_ bytes: Bytes, _ whole: ByteRange) throws(Violation) {
    // What is longer than anybody lives may be added up, and is not read.
    if let effort = EffortText(bytes.span, whole).effort, !effort.isReversed,
      effort.total.high <= 1_000_000_000
    {
      try demand(
        EffortText(effort.description).effort == effort,
        "the effort '\(effort)' is not read as it is written")
    }
    switch DateText(bytes.span, whole) {
    case .date(let date, _, let range, let rest):
      try demand(whole.contains(range) && whole.contains(rest), "a date lies outside of its text")
      try demand(
        DateText(date.description).date == date, "the date \(date) is not read as it is written")
    case .impossible(_, let range):
      try demand(whole.contains(range), "a date that cannot be lies outside of its text")
    case .placeholder, .other: break
    }
  }

  private static func demandNames(_ bytes: Bytes, _ text: String) throws(Violation) {
    let path = FilePath(bytes)
    let name = DocumentName(path)
    if let expected = name.expected {
      try demand(
        DocumentName(FilePath(expected)).expected == nil, "the name '\(expected)' is not settled")
    }
    if let folder = try? FolderName(path) {
      try demand(
        path.name.text == "\(folder.date)-\(folder.slug)", "a folder is not named as it is read")
    }
    if let id = WorkItemID(text) {
      try demand(WorkItemID(id.description) == id, "the id '\(id)' is not read as it is written")
    }
    if let handle = AgentHandle(slugOf: text) {
      try demand(AgentHandle(handle.text) == handle, "a handle that is made is refused")
    }
    if let slug = Slug.of(text) {
      try demand(FolderName.isKebab(slug.utf8), "the slug '\(slug)' is none")
      try demand(Slug.of(slug) == slug, "the slug '\(slug)' is made into another")
    }
    let visible = Visible.text(bytes.span, ByteRange(0, bytes.count))
    try demand(visible.unicodeScalars.allSatisfy(Visible.isSafe), "what is shown is not safe")
    let anchor = GitHubSlug.base(text)
    try demand(!anchor.contains(" "), "an anchor has a blank")
    if let code = RuleCode(text) {
      try demand(RuleCode(code.description) == code, "a code is not read as it is written")
    }
  }
}
