import WPCore
import WPHost
import WPSyntax

extension Command {
  static let planSet = Command(
    "plan set", .planning, isEveryday: true, summary: "change values of a package",
    description: """
      Each value is written where the document states it; one that stands nowhere
      goes into the frontmatter, else beside Status. KEY= takes a value away. Keys:
      status, assignee, priority, effort, actual, depends_on, files, reads, tests,
      branch, id, meeting. Lists are separated by commas.
      """,
    operands: [
      Operand("REF", .one, "the package"), Operand("KEY=VALUE", .oneOrMore, "what it is to say"),
    ],
    options: [.dryRun],
    examples: [
      Example("wp plan set caching/03 status=in_progress", "says that work has begun"),
      Example("wp plan set 04 files='src/{a,b}/**,docs/a.md' priority=high", "changes two values"),
    ],
    run: { invocation in try PlanSetRun(invocation).answer() })

  /// One run of `wp plan set`.
  fileprivate struct PlanSetRun {
    private let invocation: Invocation
    private let named: NamedPackage
    private let changes: [PackageChange]

    init(_ invocation: Invocation) throws {
      self.invocation = invocation
      let named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
      let (plan, package) = named.found
      let resolver = DependencyResolver(plan: plan, package: package, named: named)
      let reader = PackageChangeReader(resolve: resolver.name)
      var changes: [PackageChange] = []
      for index in invocation.arguments.operands.indices.dropFirst() {
        let text = try invocation.arguments.operand(index) ?? ""
        do throws(EditRefusal) {
          changes.append(try reader.read(text))
        } catch {
          throw Failure(refused: error, code: "invalid_change")
        }
      }
      if let twice = Set(changes.map(\.field)).first(where: { field in
        changes.count { $0.field == field } > 1
      }) {
        throw UsageError("'\(twice.word)' is set twice")
      }
      self.named = named
      self.changes = changes
    }

    func answer() throws -> Answer {
      // What looks at no other document is safe with what was found before the lock was taken: nobody can have
      // changed the document itself without the writer seeing it, and then it is read anew.
      var found = changes.contains { $0.field.concernsOthers } ? nil : Optional(named.found)
      return try Writing.answer("wp.plan.set/1", in: named.workplace, invocation) {
        let (plan, index) = try found.take() ?? named.read()
        let package = plan.packages[index]
        let reference = plan.reference(of: package)
        if let id = changes.first(where: { $0.field == .id }) { try check(id, of: index, in: plan) }
        let bytes: Bytes
        do throws(EditRefusal) {
          bytes = try PackageEdit.applying(changes, to: index, of: plan)
        } catch {
          throw Failure(refused: error)
        }
        var notes: [String] = []
        if changes.contains(where: { $0.field == .dependsOn }) {
          let after = plan.rereading(package.document, as: bytes)
          try checkCircles(of: index, from: plan, to: after)
          notes = self.notes(on: index, of: after)
        }
        let words = changes.map(\.field.word).joined(separator: ", ")
        let isNews = bytes != plan.document(of: package).bytes
        var writing = Writing(
          isNews
            ? "Set \(words) of \(Visible.text(reference))"
            : "\(Visible.text(reference)) says so already.")
        writing.notes = notes
        writing.members = { json in json.member("package", reference) }
        return .changes(ChangeSet(of: [plan.change(of: package.document, to: bytes)]), writing)
      }
    }

    private func checkCircles(
      of index: Int, from before: Plan, to after: Plan
    ) throws {
      let others = try named.shelf.map { PlanDigest($0) }.filter { $0.path != before.path }
      let circle = DependencyCircle.closed(
        by: before.document(of: before.packages[index]).path,
        from: others + [PlanDigest(before)], to: others + [PlanDigest(after)])
      guard let circle else { return }
      throw Failure(
        code: "cycle",
        "packages would wait for each other: \(circle.map(Visible.text).joined(separator: " → "))",
        hint: "take one of these dependencies out first", status: .refused)
    }

    // Sentences are somebody's words; where they are more than a name, they are pointed at and left.
    private func notes(on index: Int, of plan: Plan) -> [String] {
      let document = plan.document(of: plan.packages[index])
      let lines = LineTable(document.bytes.span)
      return RequirementMend(index, of: plan).stale.map { range in
        let line = lines.position(of: range.lower, in: document.bytes.span).line
        let path = named.workplace.pathPrefix.appending(document.path).shown
        let text = Visible.text(document.bytes.span, range)
        return "\(path):\(line) still says '\(text)'"
      }
    }

    private func check(_ change: PackageChange, of index: Int, in plan: Plan) throws(Failure) {
      guard case .text(let id, _) = change.value,
        let other = plan.packages.indices.first(where: { other in
          other != index && (plan.packages[other].id == id || plan.packages[other].slug == id)
        })
      else { return }
      throw Failure(
        code: "exists", "'\(id)' is the name of \(plan.packages[other].stem) already",
        hint: "choose another", status: .refused)
    }
  }
}

extension PackageField {
  /// Whether it is judged by what other documents say.
  fileprivate var concernsOthers: Bool { self == .dependsOn || self == .id }
}

/// Finds the names that dependencies are written by: those of the plan first, then of all plans.
private struct DependencyResolver {
  let plan: Plan
  let package: Int
  let named: NamedPackage

  func name(_ text: String) throws(EditRefusal) -> String {
    let found = PackageNames.resolve(text, among: plan.packages.map(\.names))
    switch found {
    case .one(let other): return try name(of: other, in: plan)
    case .several(let others):
      let names = others.map { plan.packages[$0].stem }.joined(separator: ", ")
      throw EditRefusal("'\(text)' fits several: \(names)", hint: "write one of them in full")
    case .none: return try foreignName(text)
    }
  }

  private func foreignName(_ text: String) throws(EditRefusal) -> String {
    let meaning: ReferenceIndex.Meaning
    let found: Plan
    do throws(Failure) {
      (meaning, found) = try named.shelf.read(text)
    } catch {
      throw EditRefusal(error.message, hint: error.hint)
    }
    switch meaning {
    case .package(named.planIndex, let other): return try name(of: other, in: plan)
    case .package(_, let other): return found.reference(of: found.packages[other])
    case .plan: throw EditRefusal("'\(text)' is a plan; a package waits for packages")
    }
  }

  private func name(of other: Int, in plan: Plan) throws(EditRefusal) -> String {
    guard other != package else {
      throw EditRefusal("\(plan.packages[package].stem) cannot wait for itself")
    }
    return plan.packages[other].stem
  }
}
