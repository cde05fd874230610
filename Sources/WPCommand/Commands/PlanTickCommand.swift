import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let off = Option("off", "take the marks away")

  static let planTick = Command(
    "plan tick", .planning, isEveryday: true,
    summary: "mark criteria of a package or a plan as met",
    description: """
      'wp plan show REF' lists the criteria of a package with their numbers; those of
      a plan are the boxes of START-HERE.md, counted from its top.
      """,
    operands: [
      Operand("REF", .one, "the package, or a plan"),
      Operand("N", .oneOrMore, "the number of a criterion"),
    ],
    options: [off, .dryRun],
    examples: [
      Example("wp plan tick 03 1 2", "marks the first two criteria of package 03"),
      Example("wp plan tick caching/03 2 --off", "says that the second is not met after all"),
    ],
    run: { invocation in
      let named = try TickedDocument(try invocation.arguments.operand(0) ?? "", invocation)
      var numbers: [Int] = []
      for index in invocation.arguments.operands.indices.dropFirst() {
        let text = try invocation.arguments.operand(index) ?? ""
        guard let number = Int(text), number > 0 else {
          throw UsageError("'\(text)' is not the number of a criterion")
        }
        numbers.append(number)
      }
      return try tick(numbers, of: named, invocation)
    })

  private static func tick(
    _ numbers: [Int], of named: TickedDocument, _ invocation: Invocation
  ) throws -> Answer {
    // The writer sees whether somebody changed the document after it was found, and then it is read anew.
    var found = Optional(named.found)
    return try Writing.answer("wp.plan.tick/1", in: named.workplace, invocation) {
      let plan = try found.take() ?? named.read()
      let (index, reference) = try named.place(in: plan)
      let document = plan.documents[index]
      let isMet = !invocation.arguments.has(off)
      let bytes: Bytes
      do throws(EditRefusal) {
        bytes = try CriterionEdit.marking(numbers, of: document, isMet: isMet)
      } catch {
        throw Failure(refused: error)
      }
      let met = document.criteria.indices.count { criterion in
        numbers.contains(criterion + 1) ? isMet : document.criteria[criterion].isMet == true
      }
      let total = document.criteria.count
      var writing = Writing("\(met) of \(total) criteria of \(Visible.text(reference)) are met")
      writing.members = { json in
        json.member(named.isPlan ? "plan" : "package", reference)
        json.member("met", met)
        json.member("criteria", total)
      }
      return .changes(ChangeSet(of: [plan.change(of: index, to: bytes)]), writing)
    }
  }

  /// The document whose boxes are ticked: that of a package, or the one a plan starts with.
  fileprivate struct TickedDocument {
    let workplace: Workplace
    let isPlan: Bool
    /// The plan as it was when the document was found.
    let found: Plan
    private let shelf: PlanShelf
    private let planIndex: Int
    private let name: FilePath

    init(_ reference: String, _ invocation: Invocation) throws {
      workplace = try Workplace.find([], invocation)
      shelf = try PlanShelf(workplace, invocation.host)
      let (meaning, plan) = try shelf.read(reference)
      found = plan
      switch meaning {
      case .package(let index, let package):
        (planIndex, isPlan) = (index, false)
        name = plan.document(of: plan.packages[package]).name
      case .plan(let index):
        guard let start = plan.start else {
          throw Failure(
            code: "not_found", "'\(reference)' is a plan without START-HERE.md",
            hint: "'wp plan show \(reference)' lists its packages")
        }
        (planIndex, isPlan) = (index, true)
        name = plan.documents[start].name
      }
    }

    /// The plan as it is now.
    func read() throws(HostError) -> Plan { try shelf.plan(planIndex) }

    /// The document in a plan, and what it is called.
    func place(in plan: Plan) throws(Failure) -> (document: Int, reference: String) {
      guard let document = plan.documents.firstIndex(where: { $0.name == name }) else {
        throw Failure(code: "not_found", "'\(name.shown)' is gone")
      }
      let package = plan.packages.first { $0.document == document }
      return (document, package.map { plan.reference(of: $0) } ?? plan.name.text)
    }
  }
}
