import Testing
@testable import WPCore
import WPTestSupport

@Suite struct `The rules` {
  @Test func `have codes and names of their own`() {
    let rules = Catalogue.rules
    // A rule that looks within plans and across them is in both lists, each time the same.
    let all = Check.all.map(\.rule) + TreeCheck.all.map(\.rule) + [.idleSuppression]
    #expect(Set(all.map { "\($0) \($0.summary)" }).count == rules.count, "a code is used twice")
    #expect(Set(Check.all.map(\.rule.code)).count == Check.all.count)
    #expect(Set(TreeCheck.all.map(\.rule.code)).count == TreeCheck.all.count)
    #expect(Set(rules.map { "\($0.name)" }).count == rules.count)
    #expect(Check.all.map(\.rule.code) == Check.all.map(\.rule.code).sorted())
    #expect(TreeCheck.all.map(\.rule.code) == TreeCheck.all.map(\.rule.code).sorted())
  }

  @Test(arguments: Catalogue.rules)
  func `have names in kebab-case and texts that fit a list`(rule: Rule) {
    #expect(FolderName.isKebab("\(rule.name)".utf8))
    #expect(!"\(rule.summary)".hasSuffix("."))
    #expect(!"\(rule.summary)".contains("\n"))
    #expect("\(rule.why)".hasSuffix("."))
  }

  @Test(arguments: Catalogue.rules)
  func `are raised by the failing example where it is marked`(rule: Rule) {
    let example = Example(rule.failing)
    let found = Examination(example)
    #expect(!example.marks.isEmpty)
    #expect(found.places(of: rule.code) == example.marks)
  }

  @Test(arguments: Catalogue.rules)
  func `are not raised by the passing example`(rule: Rule) {
    let found = Examination(Example(rule.passing))
    #expect(found.diagnostics(of: rule.code).isEmpty)
    #expect(Example(rule.passing).marks.isEmpty)
  }

  @Test(arguments: Catalogue.rules)
  func `are all that sets the failing example apart`(rule: Rule) {
    let failing = Set(Examination(Example(rule.failing)).codes)
    let passing = Set(Examination(Example(rule.passing)).codes)
    let allowed = Self.companions["\(rule.code)", default: []].union(["\(rule.code)"])
    #expect(failing.subtracting(passing).subtracting(allowed).isEmpty)
  }

  /// Faults that cannot be had without another: only a link to START-HERE promises one.
  static let companions: [String: Set<String>] = ["WP003": ["WP170"]]
}
