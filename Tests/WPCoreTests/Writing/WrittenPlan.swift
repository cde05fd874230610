import WPCore
import WPSyntax
import WPTestSupport

/// A plan made in memory the way the commands make it.
struct WrittenPlan {
  static var date: CalendarDate {
    guard let date = CalendarDate(year: 2026, month: 1, day: 5) else {
      preconditionFailure("the calendar has this day")
    }
    return date
  }
  static let root: FilePath = ".engineering/artifacts/planning"

  var desk: PlanDesk

  init(_ title: String = "Caching Overhaul", previous: NewPlan.Previous? = nil) {
    let slug = Slug.of(title) ?? "plan"
    desk = PlanDesk(
      NewPlan(title: title, date: Self.date, slug: slug, previous: previous), below: Self.root)
  }

  init(folder: PlanFolder) { desk = PlanDesk(folder) }

  /// Adds packages and gives what was made of them.
  @discardableResult
  mutating func add(_ drafts: [PackageDraft]) throws -> [NewPackage] {
    let review = DraftReview(
      drafts, in: PrerequisiteSearch([PlanDigest(desk.plan)], within: desk.folder.path))
    if let problem = review.problems.first { throw problem }
    return try PlanAddition.add(drafts, waiting: review.waits, to: &desk, on: Self.date)
  }

  func text(_ name: String) -> String {
    String(decoding: bytes(desk.folder.path.appending(FilePath(name))) ?? [], as: UTF8.self)
  }

  private func bytes(_ path: FilePath) -> Bytes? {
    let file = desk.folder.files.first { desk.folder.path.appending($0.name) == path }
    if case .bytes(let bytes)? = file?.content { return bytes }
    return nil
  }

  /// Everything that `wp validate --strict` would raise as an error, and the infos, as lines.
  var findings: [String] {
    var names = RootNames()
    names.add(folder: desk.folder.path.name, names: desk.folder.names)
    let result = Analysis.plan(
      desk.folder, Analysis.documents(of: desk.folder), among: names)
    let tree = Analysis.tree([result.digest], chosen: [desk.folder.path], read: bytes)
    return (result.diagnostics + tree).map {
      "\($0.severity.word) \($0.code) \($0.place.path.name):\($0.place.start.line) \($0.message)"
    }
  }

  /// The findings that are not mere remarks.
  var complaints: [String] { findings.filter { !$0.hasPrefix("info") } }
}

extension PackageDraft {
  /// A draft with what most tests need.
  init(
    _ title: String, id: String? = nil, effort: String = "TBD",
    priority: Priority.Class = .medium, files: [String] = [], after: [String] = []
  ) {
    self.init(title: title)
    self.id = id
    self.effort = effort
    self.priority = priority
    self.files = files
    dependencies = after
  }
}
