import WPCore
import WPHost
import WPSyntax

/// One run of `wp split`.
struct SplitRun {
  private let invocation: Invocation
  private let named: NamedPackage
  private let count: Int
  private let history: Int

  /// The commits that are looked at where nobody says how many.
  static let usualHistory = 600

  init(_ invocation: Invocation, into count: Int, history: Int) throws {
    self.invocation = invocation
    self.count = count
    self.history = history
    named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
  }

  /// Shows the parts.
  func show() throws -> Answer {
    let page = try page(of: named.found)
    if invocation.wantsJSON { return page.json }
    if invocation.arguments.has(.markdownTable) {
      return page.remarking(Answer(page.handoff.markdown))
    }
    return page.remarking(page.text(invocation.style))
  }

  /// Makes work items of the parts.
  func write() throws -> Answer {
    var found = Optional(named.found)
    return try Writing.answer("wp.split/1", in: named.workplace, invocation) {
      // What was found is good for one look; whoever asks again does so because it has changed.
      let home = try found.take() ?? named.read()
      let page = try page(of: home)
      let made: (items: [WorkItemAddition.NewItem], changes: ChangeSet)
      do throws(EditRefusal) {
        made = try WorkItemAddition.adding(
          page.drafts, to: home.package, of: home.plan, on: SpecTime(try day()))
      } catch {
        throw Failure(refused: error)
      }
      let name = Visible.text(page.reference)
      var writing = Writing("Made \(made.items.count) work items of \(name)")
      writing.notes = page.remarks
      writing.next = [
        "wp item list \(name)    shows them", "wp handoff \(name)    hands them over",
      ]
      writing.members = { json in
        json.member("package", name)
        json.key("items")
        json.array { list in
          for item in made.items {
            list.object { json in
              json.member("item", item.reference)
              json.member("document", item.path.text)
            }
          }
        }
      }
      return .changes(made.changes, writing)
    }
  }

  private func day() throws(EditRefusal) -> CalendarDate {
    do throws(Failure) {
      return try invocation.today()
    } catch {
      throw EditRefusal(error.message)
    }
  }

  private func ids(of home: (plan: Plan, package: Int)) throws(Failure) -> [WorkItemID] {
    do throws(EditRefusal) {
      return try WorkItemAddition.ids(count, of: home.package, in: home.plan)
    } catch {
      throw Failure(refused: error)
    }
  }

  private func page(of home: (plan: Plan, package: Int)) throws -> SplitPage {
    let package = home.plan.packages[home.package]
    let reference = home.plan.reference(of: package)
    let patterns = package.files.compactMap { try? PathPattern.parse($0.value).get() }
    guard !patterns.isEmpty else {
      throw Failure(
        code: "no_files", "\(reference) names no files, so there is nothing to split",
        hint: "'wp scope \(reference) --suggest' looks for them", status: .refused)
    }
    let sources = try SplitSources(named.workplace, invocation.host)
    let scope = PathSet(patterns)
    let files = try sources.files(of: scope)
    guard files.count >= count else {
      throw Failure(
        code: "too_few_files",
        "\(reference) has \(files.count) file\(files.count == 1 ? "" : "s"), too few for \(count) parts",
        hint: files.count > 1 ? "'--into \(files.count)' is the most" : nil, status: .refused)
    }
    let commits = try sources.commits(history)
    let joint = (commits ?? []).map(\.paths).filter { $0.count <= CoChange.largestCommit }
    let groups = try joint + sources.imports(among: files)
    let split = PackageSplit(files, joinedBy: groups, into: count, scope: scope)
    return SplitPage(
      reference: reference, title: package.title, split: split,
      ids: try ids(of: home), commits: commits,
      wantsHistory: history > 0)
  }
}
