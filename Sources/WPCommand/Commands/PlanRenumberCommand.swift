import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let phase = Option(
    "phase", "a phase that has the old number gets the new one, too")

  static let planRenumber = Command(
    "plan renumber", .planning, summary: "give a package another number",
    description: """
      Renames the document and mends what refers to it: links, tables, depends_on,
      in this plan and in others. With a plan instead of a package it resolves
      numbers that two packages have: the later one gets the next free number.
      """,
    operands: [
      Operand("REF", .one, "the package, or a plan"),
      Operand("NEW", .optional, "the new number"),
    ],
    options: [phase, .dryRun],
    examples: [
      Example("wp plan renumber caching/03 7", "makes 03-store-plan.md 07-store-plan.md"),
      Example("wp plan renumber caching --dry-run", "shows how double numbers would be resolved"),
    ],
    run: { invocation in try PlanRenumberRun(invocation).answer() })

  /// One run of `wp plan renumber`.
  fileprivate struct PlanRenumberRun {
    private let invocation: Invocation
    private let workplace: Workplace
    private let shelf: PlanShelf
    private let planIndex: Int
    /// The document of the package that gets a new number; nil where double numbers are resolved.
    private let document: FilePath?
    private let number: Int?

    init(_ invocation: Invocation) throws {
      self.invocation = invocation
      let reference = try invocation.arguments.operand(0) ?? ""
      let number = try invocation.arguments.operand(1).map { text throws(UsageError) in
        guard let number = Int(text), (1...999).contains(number) else {
          throw UsageError("'\(text)' is not a number from 1 to 999")
        }
        return number
      }
      workplace = try Workplace.find([], invocation)
      shelf = try PlanShelf(workplace, invocation.host)
      switch try shelf.find(reference) {
      case .plan(let index):
        guard number == nil else {
          throw UsageError("'\(reference)' is a plan; a package gets a number")
        }
        (planIndex, document) = (index, nil)
      case .package(let index, let package):
        guard number != nil else {
          throw UsageError("'\(reference)' is a package; add its new number")
        }
        let plan = try shelf.plan(index)
        (planIndex, document) = (index, plan.document(of: plan.packages[package]).name)
      }
      self.number = number
    }

    func answer() throws -> Answer {
      try Writing.answer("wp.plan.renumber/1", in: workplace, invocation) {
        let others = try shelf.names.indices.filter { $0 != planIndex }.map { try shelf.plan($0) }
        var desk = Renumbering(try shelf.plan(planIndex), among: others.filter(\.looksOutward))
        let before = desk.plan
        do throws(EditRefusal) {
          try renumber(&desk)
        } catch {
          throw Failure(refused: error, code: "cannot_renumber")
        }
        let moved = before.packages.compactMap { package -> (String, String)? in
          let name = before.document(of: package).path
          guard let change = desk.changes.first(where: { $0.origin == name }) else { return nil }
          let stem = DocumentName(change.path).number?.description ?? ""
          return (before.reference(of: package), stem)
        }
        var writing = Writing(
          moved.isEmpty
            ? "\(before.name.shown) has no number twice"
            : moved.map { "\(Visible.text($0.0)) has number \($0.1) now" }.joined(separator: "\n"))
        writing.members = { json in json.member("plan", before.name.text) }
        return .changes(ChangeSet(of: desk.changes), writing)
      }
    }

    private func renumber(_ desk: inout Renumbering) throws(EditRefusal) {
      let renamesPhase = invocation.arguments.has(Command.phase)
      if let document, let number {
        let index = desk.plan.packages.firstIndex { desk.plan.document(of: $0).name == document }
        guard let index else { throw EditRefusal("'\(document.shown)' is gone") }
        return try desk.renumber(index, to: number, renamesPhase: renamesPhase)
      }
      var ages: [FilePath: Age] = [:]
      for package in desk.plan.packages {
        ages[desk.plan.document(of: package).name] = age(package, desk.plan)
      }
      while true {
        let plan = desk.plan
        let later = desk.duplicates { [desk] a, b in
          if desk.hasItems(a) != desk.hasItems(b) { return desk.hasItems(a) }
          let (first, second) = (plan.document(of: a).name, plan.document(of: b).name)
          return ages[first] ?? Age(name: first) < ages[second] ?? Age(name: second)
        }
        guard let index = later.first else { return }
        try desk.renumber(
          index, to: desk.nextNumber,
          renamesPhase: renamesPhase || desk.sharesPhaseWithNumber(index))
      }
    }

    private func age(_ package: WorkPackage, _ plan: Plan) -> Age {
      let document = plan.document(of: package)
      var age = Age(name: document.name)
      let twins = plan.packages.count { $0.number == package.number }
      guard twins > 1 else { return age }
      age.date = document.created?.value.date
      let git = Git(processes: invocation.host.processes, directory: workplace.root)
      let output = try? git.run([
        "log", "--diff-filter=A", "--format=%ct", "-1", "--", document.path.text,
      ])
      age.commit = output.flatMap { text in
        Int(String(decoding: text.prefix { $0.isASCIIDigit }, as: UTF8.self))
      }
      return age
    }
  }
}

/// When a document came into a plan, as far as anything tells: by its first commit, its date, its name.
private struct Age: Comparable {
  let name: FilePath
  var commit: Int?
  var date: CalendarDate?

  init(name: FilePath) { self.name = name }

  static func < (a: Age, b: Age) -> Bool {
    if a.commit != b.commit { return (a.commit ?? .max) < (b.commit ?? .max) }
    if let first = a.date, let second = b.date, first != second { return first < second }
    return a.name < b.name
  }
}

extension UInt8 {
  fileprivate var isASCIIDigit: Bool { self &- 0x30 < 10 }
}

extension Plan {
  /// Whether a document of it leads out of its folder, or a package waits for one of another plan.
  fileprivate var looksOutward: Bool {
    let isForeign = packages.contains { package in
      package.dependencies.contains { if case .foreign = $0.target { true } else { false } }
    }
    let isForeignItem = items.contains { item in
      item.dependencies.contains { if case .foreign = $0.target { true } else { false } }
    }
    return isForeign || isForeignItem
      || documents.contains { document in
        document.links.contains { document.raw($0.destination).holds("..") }
      }
  }
}
