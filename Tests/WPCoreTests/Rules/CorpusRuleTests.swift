import Foundation
import Testing
import WPSyntax

@testable import WPCore

@Suite(.enabled(if: Corpus.isPresent)) struct `Real planning folders` {
  @Test func `state two totals that are not the sums of their rows, and no other`() throws {
    let found = try diagnostics { $0 == 143 }
    #expect(
      found.map { "\($0.place.path)" } == [
        "2025-11-23-integrated-roadmap/README.md", "2025-11-23-integrated-roadmap/START-HERE.md",
      ])
  }

  @Test func `hold no dependency that is missing, circular or contradicted`() throws {
    #expect(try diagnostics { (150...155).contains($0) }.map(\.message) == [])
  }

  private func diagnostics(of wanted: (UInt16) -> Bool) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: Corpus.folder.path).sorted() {
      let files = try Corpus.paths.filter { $0.hasPrefix(name + "/") }.map { path in
        PlanFile(
          name: FilePath(String(path.dropFirst(name.count + 1))),
          content: .bytes(Bytes(try Data(contentsOf: Corpus.folder.appending(path: path)))))
      }
      let folder = PlanFolder(path: FilePath(name), files: files, names: files.map(\.name))
      let result = Analysis.plan(folder, Analysis.documents(of: folder), among: RootNames())
      found += result.diagnostics.filter { wanted($0.code.number) }
    }
    return found
  }
}
