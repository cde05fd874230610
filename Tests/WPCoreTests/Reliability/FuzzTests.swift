import Testing
import WPFuzz
import WPSyntax
import WPTestSupport

/// What `wp-fuzz` does for hours, for some seconds.
struct FuzzTests {
  private static func corpus(of target: FuzzTarget) throws -> [Bytes] {
    try Checkout.files(below: "Fixtures/fuzz/\(target.name)", ending: "").map(Checkout.bytes)
  }

  @Test(arguments: FuzzTarget.all)
  func `every law of a grammar holds for its corpus`(target: FuzzTarget) throws {
    let corpus = try Self.corpus(of: target)
    #expect(corpus.count > 1)
    for bytes in corpus { #expect(target.violation(in: bytes.span) == nil) }
  }

  @Test(arguments: FuzzTarget.all)
  func `every law of a grammar holds for what is made of its corpus`(target: FuzzTarget) throws {
    let finding = FuzzRun(target, try Self.corpus(of: target)).first(of: 200, seed: 1)
    #expect(finding == nil, "\(finding.map { "\($0.violation): \(Array($0.bytes))" } ?? "")")
  }

  @Test func `a broken law is found, and the case is as small as it can be`() throws {
    let planted = FuzzTarget.planted
    let corpus = [Bytes("one line\nanother with \"quotes\" and more")]
    let finding = try #require(FuzzRun(planted, corpus).first(of: 2_000, seed: 1))
    #expect(finding.bytes == Bytes("\"]"))
    #expect(finding.violation.law == "a bracket stands behind a quote")
    let again = FuzzRun(planted, corpus).first(of: 2_000, seed: 1)
    #expect(again?.round == finding.round)
  }
}
