import Foundation
import Testing
import WPHost
import WPTestSupport

/// A real folder that has never seen `wp`, copied from where it lies beside the checkout.
struct AdoptionTests {
  private static let name = "2025-11-23-integrated-roadmap"
  private static let original = Checkout.path("../shared/corpus/concept-rag/\(name)")

  /// What nobody but the authors can decide: which links to give up, and what is out of scope.
  private static let edits: [(document: String, old: String, new: String)] = [
    (
      "START-HERE.md",
      "**Previous Planning:** [2025-11-20 Knowledge Base Recommendations](./../2025-11-20-knowledge-base-recommendations/)\n",
      ""
    ),
    (
      "README.md",
      "**Previous Planning:** [../2025-11-20-knowledge-base-recommendations/](../2025-11-20-knowledge-base-recommendations/)\n",
      ""
    ),
    (
      "START-HERE.md", "[IMPLEMENTATION-ROADMAP.md](IMPLEMENTATION-ROADMAP.md)",
      "IMPLEMENTATION-ROADMAP.md, to be written"
    ),
  ]

  private static let packages = [
    "03-observability", "04-result-types", "05-caching-strategy", "06-resilience-patterns",
    "07-database-optimization", "08-api-design-patterns",
  ]

  @Test(
    .enabled(
      if: (try? Files.live().kind(original)) == .directory,
      "the folders are not beside the checkout"
    ))
  func `an old folder becomes strictly clean by fixes, refresh and what a person must decide`()
    throws
  {
    let folder = try TemporaryFolder()
    let plan = ".engineering/artifacts/planning/\(Self.name)"
    func sh(_ script: String) throws -> (status: Processes.Ending, said: String) {
      let outcome = try Processes.live.run(
        .init(
          [
            "bash", "-c", "exec 2>&1; wp=$0; \(script)",
            String(decoding: BuiltProgram.path, as: UTF8.self),
          ], directory: folder.path))
      return (outcome.ending, String(decoding: outcome.output, as: UTF8.self))
    }
    let copy = String(decoding: Self.original, as: UTF8.self)
    _ = try sh("mkdir -p \(plan) && cp -r '\(copy)/.' \(plan) && chmod -R u+w .engineering")
    // The first answer comes before anything is converted.
    #expect(try sh("$wp plan show \(Self.name)").status == .exited(0))
    #expect(try sh("$wp validate").status == .exited(1))

    #expect(try sh("$wp validate --fix").said.contains("mended"))
    #expect(try sh("$wp plan refresh").status == .exited(0))
    for package in Self.packages {
      #expect(try sh("$wp scope \(Self.name)/\(package) --suggest --write").status == .exited(0))
    }
    for edit in Self.edits {
      try self.edit(folder.path("\(plan)/\(edit.document)"), edit.old, edit.new)
    }
    for package in Self.packages {
      try edit(
        folder.path("\(plan)/\(package)-plan.md"), "\n---\n\n## Knowledge Base",
        "\n## Scope\n\n### In Scope\n\n- The steps below\n\n### Out of Scope\n\n- Other phases\n\n---\n\n## Knowledge Base"
      )
    }
    let strict = try sh("$wp validate --strict")
    #expect(strict.status == .exited(0), "\(strict.said)")

    // Whoever mends what is clean changes nothing.
    let before = try sh("cat \(plan)/*.md | cksum").said
    #expect(try sh("$wp validate --fix").status == .exited(0))
    #expect(try sh("$wp plan refresh").said == "\(Self.name) is up to date\n")
    #expect(try sh("cat \(plan)/*.md | cksum").said == before)
  }

  private func edit(_ path: RawPath, _ old: String, _ new: String) throws {
    let text = String(decoding: try Files.live().read(path), as: UTF8.self)
    #expect(text.contains(old), "\(String(decoding: path, as: UTF8.self)) has no '\(old)'")
    let edited = text.replacingOccurrences(of: old, with: new)
    try Files.live().write(RawPath(edited.utf8), to: path)
  }
}
