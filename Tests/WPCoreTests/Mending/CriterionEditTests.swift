import Testing
@testable import WPCore
import WPSyntax

@Suite struct `A criterion` {
  private func marked(_ numbers: [Int], in text: String, isMet: Bool = true) throws -> String {
    let plan = samplePlan("-- 03-store-plan.md --\n# A\n\n## Success Criteria\n\n" + text)
    let bytes = try CriterionEdit.marking(numbers, of: plan.documents[0], isMet: isMet)
    return String(
      decoding: bytes.dropFirst("# A\n\n## Success Criteria\n\n".utf8.count), as: UTF8.self)
  }

  @Test(
    arguments: [
      ("- [ ] a\n- [ ] b\n", "- [x] a\n- [ ] b\n", "- [ ] a\n- [ ] b\n"),
      ("1. [X] a\n2. [ ] b\n", "1. [X] a\n2. [ ] b\n", "1. [ ] a\n2. [ ] b\n"),
      ("❌ a\n", "✅ a\n", "❌ a\n"), ("✅ a\n", "✅ a\n", "⬜ a\n"),
      (
        "| Goal | Status |\n|---|---|\n| a | no |\n", "| Goal | Status |\n|---|---|\n| a | ✅ |\n",
        "| Goal | Status |\n|---|---|\n| a | no |\n"
      ),
    ])
  func `is marked by its box alone`(text: String, met: String, unmet: String) throws {
    #expect(try marked([1], in: text) == met)
    #expect(try marked([1], in: text, isMet: false) == unmet)
  }

  @Test(arguments: [("- [ ] a\n", 2), ("- [ ] a\n", 0), ("- a\n", 1)])
  func `without number or box is refused`(text: String, number: Int) {
    #expect(throws: EditRefusal.self) { try marked([number], in: text) }
  }
}
