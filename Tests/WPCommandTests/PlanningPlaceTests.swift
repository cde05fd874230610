import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct PlanningPlaceTests {
  private static let host = Host.memory(
    files: [
      "/r/.engineering/artifacts/planning/2026-01-05-a/01-x-plan.md": "",
      "/r/.engineering/artifacts/planning/2026-01-05-a/work-items/01a-y/spec.md": "",
      "/r/README.md": "",
      "/r/src/x.swift": "",
      "/free/2026-01-05-a/README.md": "",
      "/free/2026-01-05-a/sub/notes.md": "",
      "/free/2026-13-45-b/README.md": "",
      "/undated/topic/README.md": "",
      "/empty/x.txt": "",
    ], links: ["/link": "/r/.engineering/artifacts/planning/2026-01-05-a"])

  private static let planning = "/r/.engineering/artifacts/planning"

  @Test(
    arguments: [
      (planning, "/r", planning, nil, nil),
      ("/r", "/r", planning, nil, nil),
      ("\(planning)/2026-01-05-a", "/r", planning, "2026-01-05-a", nil),
      ("\(planning)/2026-01-05-a/.", "/r", planning, "2026-01-05-a", nil),
      ("/link", "/r", planning, "2026-01-05-a", nil),
      ("/link/01-x-plan.md", "/r", planning, "2026-01-05-a", "01-x-plan.md"),
      (
        "\(planning)/2026-01-05-a/work-items/01a-y/spec.md", "/r", planning, "2026-01-05-a",
        "work-items/01a-y/spec.md"
      ),
      ("/free", "/free", "/free", nil, nil),
      ("/free/2026-01-05-a", "/free", "/free", "2026-01-05-a", nil),
      ("/free/2026-01-05-a/sub", "/free", "/free", "2026-01-05-a", "sub"),
      ("/free/2026-01-05-a/README.md", "/free", "/free", "2026-01-05-a", "README.md"),
      ("/free/2026-13-45-b", "/free", "/free", "2026-13-45-b", nil),
      ("/undated/topic", "/undated", "/undated", "topic", nil),
      ("/undated/topic/README.md", "/undated", "/undated", "topic", "README.md"),
      ("/empty", "/empty", "/empty", nil, nil),
    ] as [(String, String, String, String?, String?)])
  func `a path means a document, a plan or a folder of plans`(
    path: String, root: String, planning: String, plan: String?, document: String?
  ) throws {
    let place = try PlanningPlace.find(RawPath(path.utf8), Self.host.files)
    #expect(
      place
        == PlanningPlace(
          root: Root(path: RawPath(root.utf8)), planning: RawPath(planning.utf8),
          plan: plan.map { RawPath($0.utf8) }, document: document.map { RawPath($0.utf8) }))
  }

  @Test func `a path that leads to nothing is an error`() {
    let path = RawPath("/r/absent".utf8)
    #expect(throws: HostError("resolve", path, .notFound)) {
      try PlanningPlace.find(path, Self.host.files)
    }
  }
}
