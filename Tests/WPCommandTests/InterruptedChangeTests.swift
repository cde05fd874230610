import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

/// What a command finds that comes after one that was killed.
struct InterruptedChangeTests {
  private static let plan = ".engineering/artifacts/planning/2026-01-05-cache"
  private static let package = "# Store\n\n**Status:** Ready\n"
  private static let list = "# Cache\n\n**Status:** Ready\n"

  /// A repository in which a new package was written, but not yet the page that lists it.
  private func disk(_ texts: [String: String] = [:]) throws -> MemoryDisk {
    let changes: [FileChange] = [
      .creating("\(Self.plan)/sub/02-limits-plan.md".path, Bytes("# Limits\n")),
      .replacing("\(Self.plan)/README.md".path, Bytes(Self.list), with: Bytes("# Cache!\n")),
    ]
    let folder = "\(Self.plan)/sub".path
    let record = ChangeRecord(root: "/repo", folders: [folder], changes: changes)
    var files = [
      "/repo/\(Self.plan)/01-store-plan.md": Self.package,
      "/repo/\(Self.plan)/README.md": Self.list,
      "/repo/\(Self.plan)/sub/02-limits-plan.md": "# Limits\n",
    ]
    files.merge(texts) { $1 }
    let disk = MemoryDisk(
      Dictionary(
        uniqueKeysWithValues: files.map {
          (RawPath($0.key.utf8), MemoryDisk.Node.file(Bytes($0.value)))
        }))
    let host = Host.memory(disk: disk, workingDirectory: RawPath("/repo".utf8))
    let live = try LiveFolder.find(root: RawPath("/repo".utf8), host)
    let lock = try live.lock(host.files)
    try StoredRecord(root: RawPath("/repo".utf8), in: live, host.files)
      .write(record, under: lock)
    return disk
  }

  private func run(_ words: String..., on disk: MemoryDisk) -> (status: Int32, errors: String) {
    let console = CapturedConsole()
    let host = Host.memory(
      disk: disk, console: console.console(), workingDirectory: RawPath("/repo".utf8))
    let status = Program.run(arguments: words.map { RawPath($0.utf8) }, host: host)
    return (status.rawValue, console.text(.error))
  }

  private func files(_ disk: MemoryDisk) -> [String: String] {
    disk.texts.filter { !$0.key.hasPrefix("/repo/.engineering/.wp/") }
  }

  private func hasRecord(_ disk: MemoryDisk) -> Bool {
    disk.texts.keys.contains { $0.contains("/.wp/change-") }
  }

  @Test func `the next command that writes takes back what was begun, and says so`() throws {
    let disk = try disk()
    let run = run("plan", "set", "cache/1", "assignee=ana", on: disk)
    #expect(
      run.errors == """
        note: a command was interrupted here; what it had written is taken back: \
        \(Self.plan)/sub/02-limits-plan.md

        """)
    #expect(run.status == 0)
    #expect(
      files(disk).keys.sorted() == [
        "/repo/\(Self.plan)/01-store-plan.md", "/repo/\(Self.plan)/README.md",
      ])
    #expect(!hasRecord(disk))
  }

  @Test(arguments: [
    ["validate"], ["plan", "list"], ["plan", "set", "cache/1", "assignee=ana", "--dry-run"],
  ])
  func `a command that only reads leaves it`(words: [String]) throws {
    let disk = try disk()
    let before = disk.texts
    let host = Host.memory(disk: disk, workingDirectory: RawPath("/repo".utf8))
    _ = Program.run(arguments: words.map { RawPath($0.utf8) }, host: host)
    #expect(disk.texts == before)
  }

  @Test func `work that was done since then is kept`() throws {
    let filled = "/repo/\(Self.plan)/sub/02-limits-plan.md"
    let disk = try disk([filled: "# Limits\n\nFilled in.\n"])
    let run = run("plan", "set", "cache/1", "assignee=ana", on: disk)
    #expect(run.errors.isEmpty)
    #expect(files(disk)[filled] == "# Limits\n\nFilled in.\n")
    #expect(!hasRecord(disk))
  }

  @Test func `a change that was made as a whole is kept`() throws {
    let disk = try disk(["/repo/\(Self.plan)/README.md": "# Cache!\n"])
    let run = run("plan", "set", "cache/1", "assignee=ana", on: disk)
    #expect(run.errors.isEmpty)
    #expect(files(disk)["/repo/\(Self.plan)/README.md"] == "# Cache!\n")
    #expect(!hasRecord(disk))
  }
}

extension String {
  fileprivate var path: FilePath { FilePath(self) }
}
