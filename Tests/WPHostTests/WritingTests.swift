import Testing
import WPHost
import WPTestSupport

struct WritingTests {
  private let old = "the old bytes\n"
  private let new = ContiguousArray("the new bytes\n".utf8)

  @Test func `a file that is written anew keeps its permissions (F18)`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    try folder.run("chmod", "0640", "a.md")
    try Files.live().write(new, to: folder.path("a.md"))
    #expect(try folder.run("stat", "-c", "%a", "a.md") == "640\n")
    #expect(try Files.live().read(folder.path("a.md")) == new)
    #expect(try folder.names() == ["a.md"])
  }

  @Test(
    arguments: [
      ("chmod 0444 a.md", HostError.Reason.readOnly),
      ("ln a.md b.md", .hardLinked),
      ("mv a.md b.md; ln -s b.md a.md", .notRegularFile),
      ("rm a.md; mkdir a.md", .notRegularFile),
      ("rm a.md; mkfifo a.md", .notRegularFile),
    ])
  func `what must not be replaced is refused and nothing is left (F15–F17)`(
    make: String, reason: HostError.Reason
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    try folder.run("sh", "-c", make)
    let before = try folder.names()
    let path = folder.path("a.md")
    #expect(throws: HostError("replace", path, reason)) { try Files.live().write(new, to: path) }
    #expect(try folder.names() == before)
  }

  @Test func `a staged file that is not committed is removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    func stageOnly() throws {
      _ = try Files.live().stage(new, folder.path("a.md"))
    }
    try stageOnly()
    #expect(try folder.names() == ["a.md"])
    #expect(try Files.live().read(folder.path("a.md")).elementsEqual(old.utf8))
  }

  @Test(arguments: [HostError.Reason.noSpace, .inputOutput, .tooManyOpenFiles, .interrupted])
  func `whichever call fails, the file is old or new and nothing is left (F5–F13)`(
    reason: HostError.Reason
  ) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.md")
    try folder.write(old, to: "a.md")
    let calls = FaultPlan.calls { try Files.live($0).write(new, to: path) }
    #expect(calls.contains(.rename) && calls.contains(.sync) && calls.contains(.changeMode))
    for index in calls.indices {
      try folder.write(old, to: "a.md")
      let plan = FaultPlan(failing: index, with: reason)
      let outcome = Result { () throws(HostError) in try Files.live(plan.sys).write(new, to: path) }
      let bytes = try Files.live().read(path)
      #expect(try folder.names() == ["a.md"], "after call \(index), \(calls[index])")
      switch outcome {
      case .success: #expect(bytes == new)
      case .failure(let error) where error.reason == .notDurable: #expect(bytes == new)
      case .failure: #expect(bytes.elementsEqual(old.utf8))
      }
      // Only how the folder is closed, when all is done, does not count.
      if reason != .interrupted, calls[index] != .close {
        #expect(throws: HostError.self) { try outcome.get() }
      }
    }
  }

  @Test func `a file that cannot be closed does not replace anything (F7)`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    let path = folder.path("a.md")
    let calls = FaultPlan.calls { try Files.live($0).write(new, to: path) }
    try folder.write(old, to: "a.md")
    let close = try #require(calls.firstIndex(of: .close))
    let plan = FaultPlan(failing: close, with: .noSpace)
    #expect(throws: HostError("write", path, .noSpace)) {
      try Files.live(plan.sys).write(new, to: path)
    }
    #expect(try Files.live().read(path).elementsEqual(old.utf8))
  }
}
