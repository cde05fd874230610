import Synchronization
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
      ("chmod 0444 a.md", "replace", HostError.Reason.readOnly),
      ("ln a.md b.md", "replace", .hardLinked),
      ("rm a.md; mkdir a.md", "read", .notRegularFile),
      ("rm a.md; mkfifo a.md", "read", .notRegularFile),
    ])
  func `what must not be replaced is refused and nothing is left (F15–F17)`(
    make: String, operation: String, reason: HostError.Reason
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    try folder.run("sh", "-c", make)
    let before = try folder.names()
    let path = folder.path("a.md")
    #expect(throws: HostError(operation, path, reason)) { try Files.live().write(new, to: path) }
    #expect(try folder.names() == before)
  }

  @Test(arguments: ["chmod 0444 a.md", "ln a.md b.md"])
  func `what must not be replaced is not renamed or removed either`(make: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    try folder.run("sh", "-c", make)
    let before = try folder.names()
    let place = try Files.live().writable(folder.path).place("a.md".raw)
    for step in [FileStep.removal, .renaming("c.md".raw, nil)] {
      #expect(throws: HostError.self) { _ = try place.stage(step) }
    }
    #expect(try folder.names() == before)
  }

  @Test func `a staged file that is not committed is removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    func stageOnly() throws {
      let place = try Files.live().writable(folder.path).place("a.md".raw)
      _ = try place.stage(.content(new))
    }
    try stageOnly()
    #expect(try folder.names() == ["a.md"])
    #expect(try Files.live().read(folder.path("a.md")).elementsEqual(old.utf8))
  }

  @Test func `a file that cannot be closed does not replace anything (F7)`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    let path = folder.path("a.md")
    let calls = FaultPlan.calls { try Files.live($0).write(new, to: path) }
    try folder.write(old, to: "a.md")
    let sync = try #require(calls.firstIndex(of: .sync))
    try #require(calls[sync + 1] == .close)
    let plan = FaultPlan(failing: sync + 1, with: .noSpace)
    #expect(throws: HostError("write", path, .noSpace)) {
      try Files.live(plan.sys).write(new, to: path)
    }
    #expect(try Files.live().read(path).elementsEqual(old.utf8))
  }

  @Test func `a file that appears meanwhile is not overwritten by a creation`() throws {
    let folder = try TemporaryFolder()
    let root = try Files.live().writable(folder.path)
    let staged = try root.place("a.md".raw).stage(.content(new))
    try folder.write(old, to: "a.md")
    let lock = try folder.lock()
    #expect(staged.refusal(under: lock) == HostError("replace", folder.path("a.md"), .exists))
    #expect(try Files.live().read(folder.path("a.md")).elementsEqual(old.utf8))
  }

  @Test(arguments: [FileStep.content([1]), .removal, .renaming("b.md".raw, nil)])
  func `a file that changes meanwhile is left to who changed it (F21)`(step: FileStep) throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    let root = try Files.live().writable(folder.path)
    let place = try root.place("a.md".raw)
    // Same size, perhaps the same tick of the clock: only the bytes tell.
    try folder.write("THE OLD BYTES\n", to: "a.md")
    let lock = try folder.lock()
    let refusal = try place.stage(step).refusal(under: lock)
    #expect(refusal?.reason == .changedUnderneath)
    #expect(try folder.run("cat", "a.md") == "THE OLD BYTES\n")
    #expect(try folder.names() == ["a.md", "lock"])
  }

  @Test func `an edit is made once more on the bytes an editor saved (F21)`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    let root = try Files.live().writable(folder.path)
    let lock = try folder.lock()
    var asked = 0
    try root.edit("a.md".raw, under: lock) { bytes in
      asked += 1
      if asked == 1 { try folder.write("an editor\n", to: "a.md") }
      return (bytes ?? []) + new
    }
    #expect(asked == 2)
    #expect(try folder.run("cat", "a.md") == "an editor\nthe new bytes\n")
    let error = #expect(throws: HostError.self) {
      try root.edit("a.md".raw, under: lock) { bytes in
        asked += 1
        try folder.write("save \(asked)\n", to: "a.md")
        return new
      }
    }
    #expect(error == HostError("replace", folder.path("a.md"), .changedUnderneath))
    #expect(try folder.run("cat", "a.md") == "save 4\n")
  }

  @Test func `at whichever call an editor saves, its bytes are kept (F21)`() throws {
    let folder = try TemporaryFolder()
    let lock = try folder.lock()
    func edit(_ sys: Sys) throws {
      let root = try Files.live(sys).writable(folder.path)
      try root.edit("a.md".raw, under: lock) { ($0 ?? []) + "+ wp\n".raw }
    }
    try folder.write(old, to: "a.md")
    let calls = FaultPlan.calls { try edit($0) }
    let exchange = try #require(calls.firstIndex(of: .exchange))
    for index in calls.indices {
      try folder.write(old, to: "a.md")
      let made = Mutex(0)
      let sys = Sys { _ in
        let number = made.withLock { made in
          made += 1
          return made - 1
        }
        if number == index { try? folder.write("an editor\n", to: "a.md") }
        return nil
      }
      try edit(sys)
      let found = try folder.run("cat", "a.md")
      #expect(found == (index <= exchange ? "an editor\n+ wp\n" : "an editor\n"), "call \(index)")
      #expect(try folder.names() == ["a.md", "lock"])
    }
  }

  @Test func `an edit that changes nothing leaves the file alone`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    try folder.run("chmod", "0444", "a.md")
    let lock = try folder.lock()
    try Files.live().writable(folder.path).edit("a.md".raw, under: lock) { $0 ?? [] }
    #expect(try folder.names() == ["a.md", "lock"])
  }

  @Test func `a document keeps what is attached to it (F18)`() throws {
    let folder = try TemporaryFolder()
    try folder.write(old, to: "a.md")
    let wrote = """
      import os; os.setxattr('a.md', 'user.tag', b'value'); os.chmod('a.md', 0o600)
      """
    let set = try Processes.live.run(.init(["python3", "-c", wrote], directory: folder.path))
    // Some file systems have no attributes; there is nothing to keep then.
    guard set.succeeded else { return }
    try Files.live().write(new, to: folder.path("a.md"))
    let read = "import os; print(os.getxattr('a.md', 'user.tag').decode())"
    #expect(try folder.run("python3", "-c", read) == "value\n")
    #expect(try folder.run("stat", "-c", "%a", "a.md") == "600\n")
  }

  @Test func `a writer sweeps away what dead writers left long ago, and nothing else`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "sub/.wp-tmp-fresh")
    try folder.write("", to: "sub/.wp-tmp-old")
    try folder.write("", to: "sub/old.md")
    try folder.run("touch", "-d", "2 hours ago", "sub/.wp-tmp-old", "sub/old.md")
    let lock = try folder.lock()
    try Files.live().writable(folder.path).sweep("sub".raw, under: lock)
    #expect(try folder.names() == ["lock", "sub", "sub/.wp-tmp-fresh", "sub/old.md"])
  }
}

extension TemporaryFolder {
  /// The lock of the folder, which nobody else wants.
  func lock(_ patience: Patience = 0) throws(HostError) -> FolderLock {
    try Files.live().lock("lock".raw, path, patience)
  }
}
