import Testing
import WPHost
import WPTestSupport

struct ReadingTests {
  @Test(arguments: [0, 1, 8_191, 8_192, 8_193, 70_000])
  func `a file is read to its last byte`(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = ContiguousArray((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try Files.live().write(bytes, to: folder.path("a.md"))
    #expect(try Files.live().open(folder.path).read(RawPath("a.md".utf8)) == bytes)
    #expect(try Files.live().read(folder.path("a.md")) == bytes)
  }

  @Test func `a listing has every kind of name in the order of bytes`() throws {
    let folder = try TemporaryFolder()
    try folder.run("mkdir", "b.md")
    try folder.run("mkfifo", "c.md")
    try folder.run("ln", "-s", "nowhere", "d.md")
    try folder.write("", to: "a.md")
    try folder.write("", to: "Z.md")
    try folder.write("", to: ".wp-tmp-left")
    let entries = try Files.live().open(folder.path).entries()
    #expect(
      entries == [
        DirectoryEntry(name: RawPath("Z.md".utf8), kind: .file),
        DirectoryEntry(name: RawPath("a.md".utf8), kind: .file),
        DirectoryEntry(name: RawPath("b.md".utf8), kind: .directory),
        DirectoryEntry(name: RawPath("c.md".utf8), kind: .other),
        DirectoryEntry(name: RawPath("d.md".utf8), kind: .link),
      ])
  }

  @Test func `a folder can be listed twice`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.md")
    let directory = try Files.live().open(folder.path)
    let first = try directory.entries()
    #expect(try directory.entries() == first)
    #expect(first.count == 1)
  }

  @Test(
    arguments: [
      RawPath([0x62, 0xFF, 0x2E]), RawPath("new\nline".utf8), RawPath("-rf".utf8),
      RawPath("caf\u{E9}".utf8), RawPath("cafe\u{301}".utf8),
      RawPath(repeating: 0x61, count: 240),
    ])
  func `a name may be any bytes`(name: RawPath) throws {
    let folder = try TemporaryFolder()
    try Files.live().write([1], to: folder.path.joined(name))
    let directory = try Files.live().open(folder.path)
    #expect(try directory.entries().map(\.name) == [name])
    #expect(try directory.read(name) == [1])
  }

  @Test(arguments: ["mkdir x.md", "mkfifo x.md"])
  func `what is not a file is refused at once (F61)`(make: String) throws {
    let folder = try TemporaryFolder()
    try folder.run("sh", "-c", make)
    let path = folder.path("x.md")
    let refusal = HostError("read", path, .notRegularFile)
    #expect(throws: refusal) { try Files.live().read(path) }
    #expect(throws: refusal) { try Files.live().open(folder.path).read(RawPath("x.md".utf8)) }
  }

  @Test func `a device is refused`() {
    let path = RawPath("/dev/zero".utf8)
    #expect(throws: HostError("read", path, .notRegularFile)) { try Files.live().read(path) }
  }

  @Test func `a file beyond the limit is refused before it is read`() throws {
    let folder = try TemporaryFolder()
    try folder.run("truncate", "-s", "\(Files.sizeLimit + 1)", "big.md")
    let path = folder.path("big.md")
    #expect(throws: HostError("read", path, .tooLarge)) { try Files.live().read(path) }
  }

  @Test(arguments: ["absent", "file/below", "nul\u{0}byte"])
  func `a path that leads to nothing is an error with the path`(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "file")
    let error = #expect(throws: HostError.self) { try Files.live().read(folder.path(name)) }
    #expect(error?.path == folder.path(name))
    #expect([.notFound, .notDirectory, .invalid].contains(error?.reason))
  }

  @Test func `a listed link is not followed, whatever it leads to`() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "target.md")
    try folder.run("mkdir", "folder")
    try folder.run("ln", "-s", "target.md", "file-link")
    try folder.run("ln", "-s", "folder", "folder-link")
    let directory = try Files.live().open(folder.path)
    #expect(throws: HostError.self) { try directory.read(RawPath("file-link".utf8)) }
    #expect(throws: HostError.self) { _ = try directory.open(RawPath("folder-link".utf8)) }
  }

  @Test func `a link in a path that was typed is followed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("text", to: "sub/target.md")
    try folder.run("ln", "-s", "sub", "folder-link")
    try folder.run("ln", "-s", "sub/target.md", "file-link")
    for name in ["file-link", "folder-link/target.md"] {
      #expect(try Files.live().read(folder.path(name)).elementsEqual("text".utf8))
    }
    #expect(try Files.live().open(folder.path("folder-link")).entries().count == 1)
    #expect(try Files.live().kind(folder.path("folder-link")) == .directory)
  }

  @Test func `a link is followed only where it stays in the root (F16)`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "root/a.md")
    try folder.write("", to: "root-beside/b.md")
    try folder.run("ln", "-s", "a.md", "root/inside")
    try folder.run("ln", "-s", "../root-beside/b.md", "root/outside")
    try folder.run("ln", "-s", "nowhere", "root/dangling")
    try folder.run("ln", "-s", "loop", "root/loop")
    let files = Files.live()
    let root = folder.path("root")
    func follow(_ name: String) -> Result<RawPath, HostError> {
      Result { () throws(HostError) in
        try files.follow(root.joined(RawPath(name.utf8)), within: root)
      }
    }
    #expect(follow("inside") == .success(folder.path("root/a.md")))
    #expect(
      follow("outside")
        == .failure(
          HostError(
            "follow", folder.path("root/outside"),
            .leadsOutside(folder.path("root-beside/b.md")))))
    #expect(
      follow("dangling")
        == .failure(HostError("resolve", folder.path("root/dangling"), .notFound)))
    #expect(
      follow("loop") == .failure(HostError("resolve", folder.path("root/loop"), .linkLoop)))
  }

  @Test
  func `every failing call of a listing and a read is told, and an interrupted one made again`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(String(repeating: "x", count: 10_000), to: "a.md")
    func work(_ sys: Sys) throws(HostError) -> Int {
      let directory = try Files.live(sys).open(folder.path)
      var count = 0
      for entry in try directory.entries() { count += try directory.read(entry.name).count }
      return count
    }
    let calls = FaultPlan.calls { _ = try work($0) }
    #expect(calls.count >= 6)
    for (index, call) in calls.enumerated() {
      let interrupted = FaultPlan(failing: index, with: .interrupted)
      #expect(try work(interrupted.sys) == 10_000)
      // How closing a file ends that was only read tells nothing.
      guard call != .close else { continue }
      let failing = FaultPlan(failing: index, with: .inputOutput)
      let error = #expect(throws: HostError.self) { try work(failing.sys) }
      #expect(error?.reason == .inputOutput)
    }
  }
}
