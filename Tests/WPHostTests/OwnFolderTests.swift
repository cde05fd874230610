import Testing
import WPTestSupport

@testable import WPHost

/// A change of one file of a folder that only the program writes, with what stands there before and afterwards.
struct OwnFolderCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let before: String?
  let after: String?
  let work: @Sendable (OwnFolder, borrowing FolderLock) throws -> Void

  static let all: [OwnFolderCase] = [
    OwnFolderCase("a file is made", nil, "new") { folder, lock in
      try folder.replace("a".raw, by: "new".raw, isDurable: true, under: lock)
    },
    OwnFolderCase("a file is replaced", "old", "new") { folder, lock in
      try folder.replace("a".raw, by: "new".raw, isDurable: true, under: lock)
    },
    OwnFolderCase("a file is replaced for now", "old", "new") { folder, _ in
      try folder.replace("a".raw, by: "new".raw)
    },
    OwnFolderCase("a file begins", nil, "one\n") { folder, lock in
      try folder.append("one\n".raw, to: "a".raw, isDurable: true, under: lock)
    },
    OwnFolderCase("a file grows", "one\n", "one\ntwo\nthree\n") { folder, lock in
      try folder.append("two\nthree\n".raw, to: "a".raw, isDurable: true, under: lock)
    },
    OwnFolderCase("a file grows for now", "one\n", "one\ntwo\n") { folder, lock in
      try folder.append("two\n".raw, to: "a".raw, isDurable: false, under: lock)
    },
    OwnFolderCase("a file is cut", "one\ntw", "one\n") { folder, lock in
      try folder.cut("a".raw, to: 4, under: lock)
    },
    OwnFolderCase("a file goes", "one", nil) { folder, lock in
      try folder.remove("a".raw, under: lock)
    },
  ]

  init(
    _ description: String, _ before: String?, _ after: String?,
    _ work: @escaping @Sendable (OwnFolder, borrowing FolderLock) throws -> Void
  ) {
    testDescription = description
    self.before = before
    self.after = after
    self.work = work
  }

  /// Does it and tells how it ended, what stands there now, and the names of everything beside it.
  func run(
    _ sys: Sys, in folder: TemporaryFolder
  ) throws -> (outcome: Result<Void, any Error>, found: String?, names: [RawPath]) {
    let lock = try folder.lock()
    let plain = try #require(try Files.live().own("x".raw, folder.path, true))
    try plain.remove("a".raw, under: lock)
    if let before { try plain.replace("a".raw, by: before.raw) }
    let outcome = Result {
      let own = try #require(try Files.live(sys).own("x".raw, folder.path, true))
      try work(own, lock)
    }
    let found = try plain.read("a".raw).map { String(decoding: $0, as: UTF8.self) }
    let names = try Files.live().open(folder.path("x")).entries().map(\.name)
    return (outcome, found, names)
  }
}

struct OwnFolderTests {
  @Test(arguments: OwnFolderCase.all)
  func `without a fault everything is done`(example: OwnFolderCase) throws {
    let (outcome, found, _) = try example.run(Sys(), in: TemporaryFolder())
    try outcome.get()
    #expect(found == example.after)
  }

  @Test(
    arguments: OwnFolderCase.all,
    [HostError.Reason.noSpace, .inputOutput, .tooManyOpenFiles, .interrupted])
  func `whichever call fails, the file is old or new and nothing is left (F5–F13)`(
    example: OwnFolderCase, reason: HostError.Reason
  ) throws {
    let folder = try TemporaryFolder()
    let calls = FaultPlan.calls { _ = try example.run($0, in: folder) }
    #expect(calls.count > 3)
    for index in calls.indices {
      let plan = FaultPlan(failing: index, with: reason)
      let (outcome, found, names) = try example.run(plan.sys, in: folder)
      let note = Comment(rawValue: "call \(index), \(calls[index])")
      #expect(names.count == (found == nil ? 0 : 1), note)
      switch outcome {
      case .success:
        #expect(found == example.after, note)
        #expect(reason == .interrupted || calls[index] == .close, note)
      case .failure(let error as HostError) where error.reason == .notDurable:
        #expect(found == example.after, note)
      case .failure:
        // A file that was closed with an error, or that nobody could make, may be there all the same.
        let allowed = [example.before, example.after, example.before ?? ""]
        #expect(allowed.contains(found), note)
        #expect(reason != .interrupted, note)
        if calls[index] != .close { #expect(found ?? "" == example.before ?? "", note) }
      }
    }
  }

  @Test func `a sync that fails is not tried again (F5)`() throws {
    let folder = try TemporaryFolder()
    for example in OwnFolderCase.all {
      let calls = FaultPlan.calls { _ = try example.run($0, in: folder) }
      guard let first = calls.firstIndex(of: .sync) else { continue }
      let plan = FaultPlan(failing: first, with: .inputOutput)
      let outcome = try example.run(plan.sys, in: folder).outcome
      #expect(throws: HostError.self) { try outcome.get() }
      #expect(plan.calls.count { $0 == .sync } == 1)
    }
  }

  @Test func `a file is read from a place on, and as far as is wanted`() throws {
    let folder = try TemporaryFolder()
    try folder.write("0123456789", to: "x/a")
    let own = try #require(try Files.live().own("x".raw, folder.path, false))
    #expect(try own.size(of: "a".raw) == 10)
    #expect(try own.read("a".raw) == "0123456789".raw)
    #expect(try own.read("a".raw, from: 7) == "789".raw)
    #expect(try own.read("a".raw, from: 2, atMost: 3) == "234".raw)
    #expect(try own.read("a".raw, from: 99) == [])
    #expect(try own.read("b".raw) == nil)
    #expect(try own.size(of: "b".raw) == nil)
  }

  @Test func `a cut never makes a file longer`() throws {
    let folder = try TemporaryFolder()
    try folder.write("01", to: "x/a")
    let lock = try folder.lock()
    let own = try #require(try Files.live().own("x".raw, folder.path, false))
    #expect(throws: HostError("cut", folder.path("x/a"), .changedUnderneath)) {
      try own.cut("a".raw, to: 3, under: lock)
    }
    #expect(try own.read("a".raw) == "01".raw)
  }

  @Test func `a folder that is missing is made for writers alone`() throws {
    let folder = try TemporaryFolder()
    #expect(try Files.live().own("x/y".raw, folder.path, false) == nil)
    #expect(try folder.names() == [])
    _ = try Files.live().own("x/y".raw, folder.path, true)
    #expect(try folder.names() == ["x", "x/y"])
  }

  @Test func `links, pipes and folders in place of a file are refused (F19, F61)`() throws {
    let folder = try TemporaryFolder()
    try folder.write("victim", to: "victim")
    try folder.run("sh", "-c", "mkdir x x/folder; mkfifo x/pipe; ln -s ../victim x/link")
    let lock = try folder.lock()
    let own = try #require(try Files.live().own("x".raw, folder.path, false))
    for name in ["link", "pipe", "folder"] {
      #expect(throws: HostError.self) { try own.read(name.raw) }
      #expect(throws: HostError.self) {
        try own.append("mine".raw, to: name.raw, isDurable: false, under: lock)
      }
      #expect(throws: HostError.self) { try own.cut(name.raw, to: 0, under: lock) }
    }
    #expect(try folder.run("cat", "victim") == "victim")
    // A new file takes the place of a link, and what it led to stays as it was.
    try own.replace("link".raw, by: "mine".raw)
    #expect(try folder.run("cat", "victim", "x/link") == "victimmine")
  }

  @Test func `files are listed, and those being written are not`() throws {
    let folder = try TemporaryFolder()
    try folder.run("sh", "-c", "mkdir -p x/folder; touch x/b x/a x/.wp-tmp-1")
    let own = try #require(try Files.live().own("x".raw, folder.path, false))
    #expect(try own.names() == ["a".raw, "b".raw])
  }
}
