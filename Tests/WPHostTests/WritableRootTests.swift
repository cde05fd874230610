import Testing
import WPHost
import WPTestSupport

struct WritableRootTests {
  /// A root and something beside it.
  private func stage() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("inside", to: "root/sub/a.md")
    try folder.write("secret", to: "outside/b.md")
    return folder
  }

  @Test func `through a link that stays inside, its target is edited and the link kept (F16)`()
    throws
  {
    let folder = try stage()
    try folder.run("ln", "-s", "sub/a.md", "root/link.md")
    try folder.run("ln", "-s", "sub", "root/folder-link")
    let lock = try folder.lock()
    let root = try Files.live().writable(folder.path("root"))
    for name in ["link.md", "folder-link/a.md"] {
      try root.edit(name.raw, under: lock) { ($0 ?? []) + "+".raw }
    }
    #expect(try folder.run("cat", "root/sub/a.md") == "inside++")
    #expect(try folder.run("readlink", "root/link.md") == "sub/a.md\n")
    #expect(
      try folder.names() == [
        "lock", "outside", "outside/b.md", "root", "root/folder-link", "root/link.md", "root/sub",
        "root/sub/a.md",
      ])
  }

  @Test(
    arguments: [
      ("ln -s ../outside/b.md root/x", "x"), ("ln -s nowhere root/x", "x"),
      ("ln -s x root/x", "x"), ("ln -s ../outside root/x", "x/b.md"),
      ("ln -s ../outside root/x", "x/new.md"), ("ln -s ../outside/new.md root/x", "x"),
      ("true", "../outside/b.md"), ("true", "sub/../../outside/b.md"), ("true", "sub/./a.md"),
      ("true", "/etc/passwd"), ("true", ""), ("true", "sub/"), ("true", "sub//a.md"),
      ("true", "missing/a.md"), ("true", "sub/a.md/b.md"), ("true", "sub"), ("true", "su\0b"),
    ])
  func `no path and no link leads out of the root (F16, F61)`(make: String, path: String) throws {
    let folder = try stage()
    try folder.run("sh", "-c", make)
    let before = try folder.names()
    let root = try Files.live().writable(folder.path("root"))
    let lock = try folder.lock()
    #expect(throws: HostError.self) { _ = try root.place(path.raw) }
    if path != "sub" { #expect(throws: HostError.self) { try root.removeFolder(path.raw) } }
    #expect(throws: HostError.self) {
      try root.edit(path.raw, under: lock) { _ in "overwritten".raw }
    }
    #expect(try folder.names() == (before + ["lock"]).sorted())
    #expect(try folder.run("cat", "outside/b.md") == "secret")
  }

  @Test func `where a link leads is told`() throws {
    let folder = try stage()
    try folder.run("ln", "-s", "../outside/b.md", "root/x")
    let error = #expect(throws: HostError.self) {
      _ = try Files.live().writable(folder.path("root")).place("x".raw)
    }
    #expect(
      error
        == HostError("open", folder.path("root/x"), .leadsOutside(folder.path("outside/b.md"))))
  }

  @Test(arguments: ["x", "x/y/z", "../x", "sub/a.md/x", "out/x", "sub"])
  func `folders are made inside only`(path: String) throws {
    let folder = try stage()
    try folder.run("ln", "-s", "../outside", "root/out")
    let root = try Files.live().writable(folder.path("root"))
    let isFine = !path.contains("..") && !path.contains("a.md") && !path.contains("out")
    let made = Result { try root.makeFolder(path.raw) }
    if isFine {
      #expect(try made.get().count == (path == "sub" ? 0 : path.split(separator: "/").count))
      #expect(try root.makeFolder(path.raw) == [])
      #expect(try Files.live().kind(folder.path("root/" + path)) == .directory)
    } else {
      #expect(throws: HostError.self) { try made.get() }
    }
    #expect(try folder.run("ls", "outside") == "b.md\n")
  }

  @Test func `a folder with something in it is not removed`() throws {
    let folder = try stage()
    let root = try Files.live().writable(folder.path("root"))
    #expect(throws: HostError("remove", folder.path("root/sub"), .notEmpty)) {
      try root.removeFolder("sub".raw)
    }
  }

  @Test(arguments: ["sub/a.md", "sub/c.md"])
  func `a new name is taken only where nothing has it`(other: String) throws {
    let folder = try stage()
    try folder.write("b", to: "root/sub/b.md")
    let root = try Files.live().writable(folder.path("root"))
    let lock = try folder.lock()
    let step = FileStep.renaming(RawPath(other.raw.dropFirst(4)), "new".raw)
    let refusal = try root.place("sub/b.md".raw).stage(step).refusal(under: lock)
    if other == "sub/a.md" {
      #expect(refusal == HostError("rename", folder.path("root/sub/b.md"), .exists))
      #expect(try folder.run("sh", "-c", "cd root/sub; ls -A; cat *") == "a.md\nb.md\ninsideb")
    } else {
      #expect(refusal == nil)
      #expect(try folder.run("sh", "-c", "cd root/sub; ls -A; cat *") == "a.md\nc.md\ninsidenew")
    }
  }

  @Test func `many files of one folder need no more open files than one`() throws {
    let folder = try stage()
    let calls = FaultPlan.calls { sys in
      let root = try Files.live(sys).writable(folder.path("root"))
      for index in 0..<50 { _ = try root.place("sub/\(index).md".raw) }
    }
    // The root, the folder, and each file, which is not there.
    #expect(calls.count { $0 == .open } == 52)
  }
}
