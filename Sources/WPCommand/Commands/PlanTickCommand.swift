import WPCore
import WPHost
import WPSyntax

extension Command {
  private static let off = Option("off", "take the marks away")

  static let planTick = Command(
    "plan tick", .planning, isEveryday: true, summary: "mark criteria of a package as met",
    description: "'wp plan show REF' lists the criteria with their numbers.",
    operands: [
      Operand("REF", .one, "the package"), Operand("N", .oneOrMore, "the number of a criterion"),
    ],
    options: [off, .dryRun],
    examples: [
      Example("wp plan tick 03 1 2", "marks the first two criteria of package 03"),
      Example("wp plan tick caching/03 2 --off", "says that the second is not met after all"),
    ],
    run: { invocation in
      let named = try NamedPackage(try invocation.arguments.operand(0) ?? "", invocation)
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
    _ numbers: [Int], of named: NamedPackage, _ invocation: Invocation
  ) throws -> Answer {
    try Writing.answer("wp.plan.tick/1", in: named.workplace, invocation) {
      let (plan, index) = try named.read()
      let package = plan.packages[index]
      let document = plan.document(of: package)
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
      let reference = plan.reference(of: package)
      let total = document.criteria.count
      var writing = Writing("\(met) of \(total) criteria of \(Visible.text(reference)) are met")
      writing.members = { json in
        json.member("package", reference)
        json.member("met", met)
        json.member("criteria", total)
      }
      return .changes(ChangeSet(of: [plan.change(of: package.document, to: bytes)]), writing)
    }
  }
}
