import Testing
import WPCore
import WPFuzz
import WPHost
import WPSyntax
import WPTestSupport

@Suite struct `Documents that are cut off` {
  /// Fixtures, and the examples of every rule: between them they hold all that rules look at.
  static let sources: [Bytes] = {
    let fixtures = ["syntax/markdown"].flatMap { folder in
      ((try? Checkout.files(below: "Fixtures/" + folder, ending: ".md")) ?? [])
        .compactMap { try? Checkout.text($0) }
    }
    let examples = Catalogue.rules.flatMap { rule in
      (Example(rule.failing).files + Example(rule.passing).files).map(\.bytes)
    }
    return fixtures.map { Bytes($0) } + examples.filter { !$0.isEmpty }
  }()

  @Test func `come from somewhere`() {
    #expect(Self.sources.count > Catalogue.rules.count)
  }

  @Test(arguments: stride(from: 0, to: sources.count, by: 24).map { $0 })
  func `give findings inside themselves wherever a document is cut off`(index: Int) {
    let source = Self.sources[index]
    for count in stride(from: 0, through: source.count, by: 11) {
      check(Bytes(source.prefix(count)), "source \(index), \(count) bytes")
    }
  }

  private func check(_ bytes: Bytes, _ what: String) {
    for name: FilePath in ["04-caching-plan.md", "README.md"] {
      let findings = HostileFolder.findings(about: bytes, named: name)
      let law = HostileFolder.brokenLaw(in: findings, about: bytes, named: name)
      #expect(law == nil, "\(what), \(name): \(Array(bytes))")
    }
  }
}
