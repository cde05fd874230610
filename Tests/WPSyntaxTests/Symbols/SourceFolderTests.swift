import Foundation
import Testing

@testable import WPSyntax

/// Looks at real source files, in a folder that `WP_SOURCES` names.
///
/// Beside a file `a.ts` may stand `a.ts.symbols`, what another parser found: a line `last-line name` for each.
struct SourceFolderTests {
  private static let folder = ProcessInfo.processInfo.environment["WP_SOURCES"]

  private static func files() -> [String] {
    guard let folder, let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    return walk.compactMap { ($0 as? String).map { folder + "/" + $0 } }
      .filter { SourceLanguage(of: FilePath($0)) != nil }.sorted()
  }

  @Test(.enabled(if: folder != nil, "WP_SOURCES names no folder"))
  func `what another parser found is found, and ranges nest`() throws {
    for file in Self.files() {
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      let language = try #require(SourceLanguage(of: FilePath(file)))
      let sample = SourceSample(Bytes(data), language)
      #expect(sample.faults == [], "\(file)")
      guard let expected = try? String(contentsOfFile: file + ".symbols", encoding: .utf8) else {
        continue
      }
      let found = sample.lines?.map { line in
        let words = line.split(separator: " ", maxSplits: 2)
        return "\(words[0].split(separator: "-")[1]) \(words[2])"
      }
      let others = expected.split(separator: "\n").map(String.init)
      #expect(found.map { $0.sorted() } ?? [] == others.sorted(), "\(file)")
    }
  }
}
