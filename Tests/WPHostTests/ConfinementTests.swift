import Testing
import WPHost
import WPTestSupport

struct ConfinementTests {
  private func run(
    _ script: String, in folder: TemporaryFolder, writable: [String]?
  ) throws(HostError) -> Processes.Ending {
    let request = Processes.Request(
      ["sh", "-c", "exec 2> /dev/null; " + script], directory: folder.path)
    let places = writable?.map {
      $0.hasPrefix("/") ? RawPath($0.utf8) : folder.path.joined(RawPath($0.utf8))
    }
    return try Processes.live.attend(
      request,
      Processes.Attendance(places.map { Confinement(writable: $0 + [RawPath("/dev/null".utf8)]) }))
  }

  @Test(
    .enabled(if: Processes.live.canConfine(), "this kernel has no Landlock"),
    arguments: [
      ("echo x > in/new", 0), ("echo x > in/deep/new", 0), ("rm in/a; mkdir in/b; mv in/b in/c", 0),
      ("mv in/a in/deep/a", 0), ("echo x > file", 0), ("cat out/a > in/a", 0),
      ("echo x > out/new", 2), ("echo x >> out/a", 2), ("rm file", 1), ("mv in/a out/b", 1),
      ("ln -s a out/link", 1), ("mkfifo out/pipe", 1), ("sh -c 'rm out/a'", 1),
      ("echo x > link/new", 2),
    ] as [(String, Int32)])
  func `a command changes what is open, and nothing else`(script: String, status: Int32) throws {
    let folder = try TemporaryFolder()
    _ = try run(
      "mkdir -p in/deep out; echo a > in/a; echo a > out/a; echo f > file; ln -s ../out in/../link; ln -s out link",
      in: folder, writable: nil)
    #expect(try run(script, in: folder, writable: ["in", "file", "missing"]) == .exited(status))
  }

  @Test func `who is not confined changes everything, and this process still does`() throws {
    let folder = try TemporaryFolder()
    #expect(try run("mkdir a; echo x > a/b", in: folder, writable: nil) == .exited(0))
    if Processes.live.canConfine() {
      #expect(try run("echo x > a/c", in: folder, writable: []) == .exited(2))
    }
    #expect(try run("echo x > a/c; kill -KILL $$", in: folder, writable: nil) == .killed(signal: 9))
    #expect(try Files.live().kind(folder.path.joined(RawPath("a/c".utf8))) == .file)
  }

  @Test func `a program that does not exist is an error`() {
    #expect(throws: HostError("run", RawPath("nonesuch".utf8), .notFound)) {
      _ = try Processes.live.attend(
        Processes.Request(["nonesuch"]), Processes.Attendance(Confinement(writable: [])))
    }
  }
}
