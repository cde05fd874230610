import Synchronization
import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

/// What is read for a change of one document.
struct PlanSetReadingTests {
  private static let root = "/repo/.engineering/artifacts/planning"
  private static let document = RawPath("\(root)/2026-01-05-cache/01-store-plan.md".utf8)

  private let disk = MemoryDisk([
    document: .file(RawPath("# Store\n\n**Status:** Ready\n".utf8)),
    RawPath("\(root)/2026-01-06-other/01-store-plan.md".utf8): .file(RawPath("# Store\n".utf8)),
  ])

  private func run(_ words: String..., changing: (inout Files) -> Void) -> Int32 {
    var host = Host.memory(disk: disk, workingDirectory: RawPath("/repo".utf8))
    changing(&host.files)
    return Program.run(arguments: words.map { RawPath($0.utf8) }, host: host).rawValue
  }

  @Test func `a reference that names its plan reads that plan once and no other`() {
    let opened = Mutex<[String]>([])
    let status = run("plan", "set", "cache/01", "status=claimed") { files in
      let open = files.open
      files.open = { (path) throws(HostError) in
        opened.withLock { $0.append(String(decoding: path, as: UTF8.self)) }
        return try open(path)
      }
    }
    #expect(status == 0)
    let plan = "\(Self.root)/2026-01-05-cache"
    // A folder is opened to list it and to read from it.
    #expect(opened.withLock { $0 } == [Self.root, plan, plan])
  }

  @Test func `a document that somebody changes before the lock is taken is read anew`() throws {
    let status = run("plan", "set", "cache/01", "status=claimed") { [disk] files in
      let lock = files.lock
      files.lock = { (file, root, patience) throws(HostError) in
        disk.set(RawPath("# Store\n\n**Status:** Ready\n\nMore.\n".utf8), at: Self.document)
        return try lock(file, root, patience)
      }
    }
    #expect(status == 0)
    let text = try #require(disk.texts[String(decoding: Self.document, as: UTF8.self)])
    #expect(text.contains("Claimed"))
    #expect(text.contains("More."))
  }
}
