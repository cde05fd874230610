import Foundation
import Synchronization
import Testing
import WPTestSupport

@testable import WPHost

struct FolderLockTests {
  @Test func `a lock is held once, and free again at the end of its scope`() throws {
    let folder = try TemporaryFolder()
    func hold() throws {
      let lock = try folder.lock()
      let error = #expect(throws: HostError.self) { _ = try folder.lock() }
      guard case .locked(let process) = error?.reason else {
        Issue.record("\(String(describing: error))")
        return
      }
      // The system need not tell who; where it does, it is this process.
      #expect(process == nil || process == getpid())
      lock.release()
      _ = try folder.lock()
    }
    try hold()
    _ = try folder.lock()
    #expect(try folder.names() == ["lock"])
  }

  @Test func `who waits gets the lock when it is given back`() async throws {
    let folder = try TemporaryFolder()
    let counter = folder.path("counter")
    try folder.write("0", to: "counter")
    await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<10 {
            let lock = try folder.lock(60_000)
            let count = try Files.live().read(counter)
            let next = (Int(String(decoding: count, as: UTF8.self)) ?? 0) + 1
            try Files.live().write("\(next)".raw, to: counter)
            lock.release()
          }
        }
      }
    }
    #expect(try folder.run("cat", "counter") == "80")
  }

  @Test func `who waits stops waiting when there is nothing to wait for`() throws {
    let folder = try TemporaryFolder()
    let lock = try folder.lock()
    var looks = 0
    let patience = Patience(milliseconds: 60_000) {
      looks += 1
      return looks == 3
    }
    #expect(throws: HostError.self) { _ = try folder.lock(patience) }
    #expect(looks == 3)
    lock.release()
  }

  @Test(arguments: ["1: FLOCK  ADVISORY  WRITE 4711 08:01:77 0 EOF"])
  func `the holder is read from the table of the system`(line: String) {
    let table = """
      1: POSIX  ADVISORY  WRITE 1 08:01:77 0 EOF
      2: FLOCK  ADVISORY  WRITE 2 08:01:177 0 EOF
      2: -> FLOCK  ADVISORY  WRITE 3 08:01:77 0 EOF
      \(line)
      """
    #expect(Sys.holder(of: 77, in: table.raw) == 4711)
    #expect(Sys.holder(of: 78, in: table.raw) == nil)
    #expect(Sys.holder(of: 78, in: "1: FLOCK ADVISORY WRITE -1 08:01:78 0 EOF".raw) == nil)
  }

  @Test func `a lock is refused where the file system has none (F35)`() throws {
    let folder = try TemporaryFolder()
    let sys = Sys { $0 == .lock ? .unsupported : nil }
    #expect(throws: HostError("lock", folder.path("lock"), .unsupported)) {
      _ = try Files.live(sys).lock("lock".raw, folder.path, 0)
    }
  }

  @Test func `a link in place of the lock is not followed (F19)`() throws {
    let folder = try TemporaryFolder()
    try folder.write("victim", to: "victim")
    try folder.run("ln", "-s", "victim", "lock")
    #expect(throws: HostError("lock", folder.path("lock"), .linkLoop)) { _ = try folder.lock() }
    #expect(try folder.run("cat", "victim") == "victim")
  }

  @Test func `a lock file that was replaced is not believed in (F33)`() throws {
    let folder = try TemporaryFolder()
    let replaced = Mutex(false)
    let sys = Sys { call in
      guard call == .lock, !replaced.withLock({ $0 }) else { return nil }
      replaced.withLock { $0 = true }
      _ = try? folder.run("mv", "lock", "gone")
      return nil
    }
    let lock = try Files.live(sys).lock("lock".raw, folder.path, 60_000)
    #expect(throws: HostError.self) { _ = try folder.lock() }
    lock.release()
    #expect(try folder.names() == ["gone", "lock"])
  }

  @Test func `the folder of a lock is made, and a link out of the root refused (F20)`() throws {
    let folder = try TemporaryFolder()
    try folder.run("mkdir", "root", "outside")
    _ = try Files.live().lock("a/b/lock".raw, folder.path("root"), 0)
    try folder.run("ln", "-s", "../outside", "root/wp")
    #expect(
      throws: HostError("open", folder.path("root/wp"), .leadsOutside(folder.path("outside")))
    ) {
      _ = try Files.live().lock("wp/lock".raw, folder.path("root"), 0)
    }
    #expect(
      try folder.names() == ["outside", "root", "root/a", "root/a/b", "root/a/b/lock", "root/wp"])
  }

  @Test(arguments: [HostError.Reason.noSpace, .inputOutput, .tooManyOpenFiles])
  func `whichever call fails, nobody holds the lock afterwards`(reason: HostError.Reason) throws {
    let folder = try TemporaryFolder()
    func take(_ sys: Sys, _ index: Int) throws {
      _ = try Files.live(sys).lock("\(index)/lock".raw, folder.path, 0)
    }
    let calls = FaultPlan.calls { try take($0, -1) }
    for index in calls.indices {
      let plan = FaultPlan(failing: index, with: reason)
      let outcome = Result { try take(plan.sys, index) }
      if calls[index] != .close { #expect(throws: HostError.self) { try outcome.get() } }
      try take(Sys(), index)
    }
  }
}
