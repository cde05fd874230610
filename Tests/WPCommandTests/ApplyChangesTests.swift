import Synchronization
import Testing
import WPCore
import WPHost
import WPSyntax
import WPTestSupport

@testable import WPCommand

struct ApplyChangesTests {
  private static let old: [String: String] = [
    "/repo/p/changed.md": "old\n", "/repo/p/moved.md": "moved\n", "/repo/p/gone.md": "gone\n",
  ]
  private static let new: [String: String] = [
    "/repo/p/changed.md": "new\n", "/repo/p/to.md": "moved along\n",
    "/repo/new/x/made.md": "made\n",
  ]

  private static func changes() throws -> ChangeSet {
    try #require(
      ChangeSet([
        FileChange.replacing("p/changed.md", Bytes("old\n"), with: Bytes("new\n")),
        .renaming("p/moved.md", to: "to.md", Bytes("moved\n"), with: Bytes("moved along\n")),
        .removing("p/gone.md", Bytes("gone\n")),
        .creating("new/x/made.md", Bytes("made\n")),
      ]))
  }

  private func invocation(_ host: Host, _ words: String...) throws -> Invocation {
    Invocation(
      arguments: try Arguments(
        words.map { RawPath($0.utf8) }, options: Option.global + [.dryRun]), host: host,
      table: .standard)
  }

  /// The files of a disk outside of what belongs to the lock.
  private func files(_ disk: MemoryDisk) -> [String: String] {
    disk.texts.filter { !$0.key.hasPrefix("/repo/.engineering/.wp/") }
  }

  private func disk(_ texts: [String: String] = old) -> MemoryDisk {
    MemoryDisk(
      Dictionary(
        uniqueKeysWithValues: texts.map {
          (RawPath($0.key.utf8), MemoryDisk.Node.file(Bytes($0.value)))
        }))
  }

  private let root = RawPath("/repo".utf8)

  @Test func `every kind of change is made and named`() throws {
    let disk = disk()
    let invocation = try invocation(.memory(disk: disk, workingDirectory: root))
    let answer = try ApplyChanges(invocation, root: root, pathPrefix: "..").answer {
      try Self.changes()
    }
    #expect(
      String(decoding: answer.output, as: UTF8.self) == """
        created ../new/x/made.md
        changed ../p/changed.md
        removed ../p/gone.md
        renamed ../p/moved.md to ../p/to.md

        """)
    #expect(answer.status == .success)
    #expect(files(disk) == Self.new)
    #expect(disk.texts["/repo/.engineering/.wp/.gitignore"] == "*\n")
  }

  @Test func `with --dry-run nothing is written, not even the lock`() throws {
    let disk = disk()
    let invocation = try invocation(.memory(disk: disk, workingDirectory: root), "--dry-run")
    let answer = try ApplyChanges(invocation, root: root).answer { try Self.changes() }
    #expect(answer.output == UnifiedDiff().text(of: try Self.changes()))
    #expect(disk.texts == Self.old)
  }

  @Test(
    arguments: [
      ("/repo/p/changed.md", "another\n", "changed"), ("/repo/p/gone.md", "gone\r\n", "changed"),
      ("/repo/new/x/made.md", "here already\n", "exists"), ("/repo/p/to.md", "", "exists"),
      ("/repo/p/moved.md", nil, "changed"),
    ] as [(String, String?, String)])
  func `where one file is not what it was, none is written, after a second try`(
    path: String, text: String?, code: String
  ) throws {
    var texts = Self.old
    texts[path] = text
    let disk = disk(texts)
    let invocation = try invocation(.memory(disk: disk, workingDirectory: root))
    var asked = 0
    let error = #expect(throws: (any Error).self) {
      _ = try ApplyChanges(invocation, root: root).answer {
        asked += 1
        return try Self.changes()
      }
    }
    let failure = Failure(thrown: try #require(error))
    #expect(failure.code == code)
    #expect(asked == 2)
    #expect(files(disk) == texts)
  }

  @Test func `a plan is made again where a file changed after it was read`() throws {
    let disk = disk(["/repo/a.md": "old\n"])
    let host = Host.memory(disk: disk, workingDirectory: root)
    let invocation = try invocation(host)
    var asked = 0
    _ = try ApplyChanges(invocation, root: root).answer {
      let bytes = try host.files.read(RawPath("/repo/a.md".utf8))
      asked += 1
      if asked == 1 { try host.files.write(Bytes("an editor\n"), to: RawPath("/repo/a.md".utf8)) }
      return try #require(
        ChangeSet([FileChange.replacing("a.md", bytes, with: bytes + Bytes("wp\n"))]))
    }
    #expect(files(disk) == ["/repo/a.md": "an editor\nwp\n"])
  }

  @Test func `nobody writes while another does (F34)`() throws {
    let disk = disk()
    let host = Host.memory(disk: disk, workingDirectory: root)
    let lock = try LiveFolder.find(root: root, host).lock(host.files)
    let error = #expect(throws: Failure.self) {
      _ = try ApplyChanges(try invocation(host), root: root).answer { try Self.changes() }
    }
    #expect(error?.code == "busy")
    #expect(error?.status == .notNow)
    #expect(files(disk) == Self.old)
    lock.release()
    _ = try ApplyChanges(try invocation(host), root: root).answer { try Self.changes() }
    #expect(files(disk) == Self.new)
  }

  @Test func `where the lock cannot be made, it is said how to move it`() throws {
    var host = Host.memory(disk: disk(), workingDirectory: root)
    host.files.lock = { (file, root, _) throws(HostError) in
      throw HostError("create", root.joined(file), .readOnlyFileSystem)
    }
    let error = #expect(throws: Failure.self) {
      _ = try ApplyChanges(try invocation(host), root: root).answer { try Self.changes() }
    }
    #expect(error?.code == "ledger-read-only")
    #expect(error?.hint?.contains("WP_LIVE") == true)
  }

  @Test(arguments: [HostError.Reason.noSpace, .inputOutput])
  func `whichever call fails, each file is old or new, and it is said which (F9)`(
    reason: HostError.Reason
  ) throws {
    var index = 0
    var succeeded = false
    while !succeeded {
      let folder = try TemporaryFolder()
      for (path, text) in Self.old { try folder.write(text, to: String(path.dropFirst(6))) }
      let count = Mutex(0)
      let place = index
      var host = Host.memory(disk: disk(), workingDirectory: folder.path)
      host.files = .live(
        Sys { _ in
          count.withLock { count in
            count += 1
            return count - 1 == place ? reason : nil
          }
        })
      let live = host
      let outcome = Result {
        try ApplyChanges(try invocation(live), root: folder.path).answer { try Self.changes() }
      }
      let found = try texts(in: folder)
      for (path, text) in found {
        #expect([Self.old[path], Self.new[path]].contains(text), "call \(index): \(path)")
      }
      switch outcome {
      case .success:
        #expect(found == Self.new)
        succeeded = count.withLock { $0 } <= place
      case .failure(let error):
        let failure = Failure(thrown: error)
        let isPartial = failure.message.contains("; written: ")
        #expect(isPartial || found == Self.old, "call \(index): \(failure.message)")
        #expect(!isPartial || found != Self.old, "call \(index): \(failure.message)")
      }
      let names = try folder.names()
      #expect(!names.contains { $0.contains(".wp-tmp-") }, "call \(index)")
      // A folder is left only with the file it was made for.
      #expect(names.contains("new/x/made.md") || !names.contains("new"), "call \(index)")
      index += 1
    }
    #expect(index > 50)
  }

  private func texts(in folder: TemporaryFolder) throws -> [String: String] {
    var texts: [String: String] = [:]
    for name in try folder.names() where name.hasSuffix(".md") {
      texts["/repo/" + name] = String(
        decoding: try Files.live().read(folder.path(name)), as: UTF8.self)
    }
    return texts
  }
}
