import Testing
import WPCore
import WPTestSupport

struct RulesPageTests {
  @Test func `the page of rules is what the catalogue says`() throws {
    let page = String(decoding: CatalogueText(Catalogue.rules).markdown, as: UTF8.self)
    let isTrue = try Checkout.text(".engineering/rules.md") == page
    #expect(isTrue, "render it anew: swift run wp rules --markdown > .engineering/rules.md")
  }
}
