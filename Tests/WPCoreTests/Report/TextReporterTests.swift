import Testing
import WPCore
import WPSyntax

@Suite struct `The text format` {
  @Test func `a tree of many old plans gives one page`() throws {
    let bytes = Reporter.text.render(SampleReport.flood, Presentation())
    #expect(bytes.count { $0 == 0x0A } <= 60)
    try Golden.expect(bytes, equals: "flood.text")
  }

  @Test func `the page can be refused`() {
    var presentation = Presentation()
    presentation.overview = .never
    let bytes = Reporter.text.render(SampleReport.flood, presentation)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("-->"))
    #expect(!text.contains("what to do next"))
  }

  @Test func `infos are shown on request and colours only there`() throws {
    var presentation = Presentation()
    presentation.showsInfos = true
    presentation.hasColour = true
    presentation.pathPrefix = "../.."
    try Golden.expect(
      Reporter.text.render(SampleReport.report, presentation), equals: "infos.colour.text")
  }

  @Test func `a quiet run ends with its findings`() {
    var presentation = Presentation()
    presentation.isQuiet = true
    let text = String(
      decoding: Reporter.text.render(SampleReport.report, presentation), as: UTF8.self)
    #expect(text.contains("error[WP150]"))
    #expect(!text.contains("failed:"))
    #expect(!text.contains("not shown"))
  }
}
