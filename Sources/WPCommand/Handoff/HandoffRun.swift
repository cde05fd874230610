import WPCore
import WPHost
import WPSyntax

/// One run of `wp handoff --read`: a document that was handed over, held against its package.
struct HandoffRun {
  private let invocation: Invocation
  private let workplace: Workplace
  private let shelf: PlanShelf
  private let file: SourceFile
  private let reading: HandoffReading
  /// The package by its full name; nil where nothing says which it is.
  private let reference: String?
  private let isWriting: Bool

  init(
    _ path: RawPath, _ reference: String?, _ invocation: Invocation, isWriting: Bool
  ) throws {
    self.invocation = invocation
    self.isWriting = isWriting
    workplace = try Workplace.find([], invocation)
    shelf = try PlanShelf(workplace, invocation.host)
    if path == [UInt8(ascii: "-")] {
      file = SourceFile(path: "<stdin>", bytes: try invocation.host.console.readInput())
    } else {
      let absolute = path.isAbsolute ? path : try invocation.directory().joined(path)
      file = SourceFile(path: FilePath(path), bytes: try invocation.host.files.read(absolute))
    }
    reading = HandoffReading(file.bytes)
    if let reference {
      self.reference = reference
    } else {
      self.reference = try HandoffRun.package(titled: reading.package?.value, on: shelf)
    }
    if isWriting, self.reference == nil {
      throw UsageError(
        "--write wants REF: the package", hint: "'Workpackage:' names no package of the plans")
    }
  }

  /// The one package of the plans that are not complete whose title, name or full name a summary gives.
  private static func package(titled title: String?, on shelf: PlanShelf) throws(HostError)
    -> String?
  {
    guard let title = title?.lowercased(), !title.isEmpty else { return nil }
    let found = try shelf.map { plan in
      plan.isComplete
        ? []
        : plan.packages.filter { package in
          let reference = plan.reference(of: package)
          return [package.title, package.stem, package.slug, reference].contains {
            $0.lowercased() == title
          }
        }.map { plan.reference(of: $0) }
    }.flatMap(\.self)
    return found.count == 1 ? found[0] : nil
  }

  /// What was found, and nothing written.
  func answer() throws -> Answer {
    let home = try reference.map { try self.package($0) }
    return answer(review(home), home)
  }

  /// Makes work items of the pieces.
  func write() throws -> Answer {
    try Writing.answer("wp.handoff/1", in: workplace, invocation) {
      let home = try package(reference ?? "")
      let review = review(home)
      guard review.isSound else { return .refusal(answer(review, home)) }
      let drafts = HandoffDrafts(reading, review)
      let (items, changes) = try make(drafts, of: home)
      let name = Visible.text(home.plan.reference(of: home.plan.packages[home.index]))
      var writing = Writing(
        "Made \(items.count) work item\(items.count == 1 ? "" : "s") of \(name)")
      writing.notes = review.problems.map { line(of: $0) }
      writing.next = [
        "wp item list \(name)    shows them", "wp handoff \(name)    hands them over",
      ]
      writing.members = { json in
        json.member("package", name)
        json.key("items")
        json.array { list in
          for item in items {
            list.object { json in
              json.member("item", item.reference)
              json.member("document", item.path.text)
            }
          }
        }
      }
      return .changes(changes, writing)
    }
  }

  private typealias Home = (plan: Plan, index: Int)

  private func package(_ reference: String) throws(Failure) -> Home {
    let (meaning, plan) = try shelf.read(reference)
    guard case .package(_, let package) = meaning else {
      throw Failure(
        code: "not_a_package", "'\(reference)' is a plan, not a package",
        hint: "'wp plan show \(reference)' lists its packages")
    }
    return (plan, package)
  }

  private func make(
    _ drafts: HandoffDrafts, of home: Home
  ) throws -> (items: [WorkItemAddition.NewItem], changes: ChangeSet) {
    do throws(EditRefusal) {
      return try WorkItemAddition.adding(
        drafts.drafts, to: home.index, of: home.plan, as: drafts.ids,
        on: SpecTime(try day()))
    } catch {
      throw Failure(refused: error)
    }
  }

  private func day() throws(EditRefusal) -> CalendarDate {
    do throws(Failure) {
      return try invocation.today()
    } catch {
      throw EditRefusal(error.message)
    }
  }

  private func review(_ home: Home?) -> HandoffReview {
    let files = invocation.host.files
    let root = FilePath(workplace.root)
    let missing = HandoffCitations.missing(from: reading) { path in
      (try? files.kind(root.appending(path).bytes)) != nil
    }
    return HandoffReview(reading, of: described(home)).adding(missing)
  }

  private func described(_ home: Home?) -> HandoffReview.Home {
    guard let home else { return .unknown }
    let package = home.plan.packages[home.index]
    let patterns = package.files.compactMap { try? PathPattern.parse($0.value).get() }
    let shared = workplace.settings.shared.compactMap { try? PathPattern.parse($0).get() }
    return HandoffReview.Home(
      number: package.number, scope: patterns.isEmpty ? nil : PathSet(patterns + shared),
      items: home.plan.itemNames.compactMap {
        WorkItemID(String($0.text.prefix { $0 != "-" }))
      }, takesNewOnly: isWriting)
  }

  private func answer(_ review: HandoffReview, _ home: Home?) -> Answer {
    let name = home.map { $0.plan.reference(of: $0.plan.packages[$0.index]) }
    let report = HandoffReport(
      file: file, reading: reading, review: review, package: name,
      hasScope: home.map { !$0.plan.packages[$0.index].files.isEmpty } ?? false)
    return invocation.wantsJSON ? report.json : report.text(invocation.style)
  }

  private func line(of problem: HandoffProblem) -> String {
    HandoffReport.line(of: problem, in: file)
  }
}
