import Testing
import WPTestSupport

struct SizeTests {
  private static let limit = 400

  /// Longer files, each with the reason why it is not two.
  private static let longFiles: [String: String] = [:]

  @Test(arguments: try SourceText.below("Sources") + SourceText.below("Tests"))
  func `no file is longer than a reader's patience`(source: SourceText) {
    guard Self.longFiles[source.path] == nil else { return }
    #expect(source.lines.count <= Self.limit + 1, "\(source.path)")
  }

  @Test func `no exception outlives its reason`() throws {
    for path in Self.longFiles.keys {
      #expect(try SourceText(path: path).lines.count > Self.limit + 1, "\(path)")
    }
  }
}
