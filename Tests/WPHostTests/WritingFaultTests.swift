import Foundation
import Testing
import WPHost
import WPTestSupport

/// Something that is done below a root, with what stands there before and afterwards.
struct WritingCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let before: [String: String]
  let after: [String: String]
  /// What a disk that fails for good may leave beside these: two steps of which only the first was made.
  let between: [String: String]?
  let work: @Sendable (borrowing WritableRoot, borrowing FolderLock) throws -> Void

  static let all: [WritingCase] = [
    WritingCase("a file is replaced", ["a.md": "old"], ["a.md": "new"]) { root, lock in
      try root.place("a.md".raw).stage(.content("new".raw)).commit(under: lock)
    },
    WritingCase("a file is created", [:], ["a.md": "new"]) { root, lock in
      try root.place("a.md".raw).stage(.content("new".raw)).commit(under: lock)
    },
    WritingCase("a file is edited", ["a.md": "old"], ["a.md": "old and new"]) { root, lock in
      try root.edit("a.md".raw, under: lock) { ($0 ?? []) + " and new".raw }
    },
    WritingCase("a file is removed", ["a.md": "old", "b.md": ""], ["b.md": ""]) { root, lock in
      try root.place("a.md".raw).stage(.removal).commit(under: lock)
    },
    WritingCase("a file is renamed", ["x/a.md": "old"], ["x/b.md": "old"]) { root, lock in
      try root.place("x/a.md".raw).stage(.renaming("b.md".raw, nil)).commit(under: lock)
    },
    WritingCase(
      "a file is renamed and changed", ["a.md": "old"], ["b.md": "new"], between: ["b.md": "old"]
    ) { root, lock in
      try root.place("a.md".raw).stage(.renaming("b.md".raw, "new".raw)).commit(under: lock)
    },
    WritingCase("folders are made", ["a.md": ""], ["a.md": "", "x/": "", "x/y/": ""]) { root, _ in
      let made = try root.makeFolder("x/y".raw)
      #expect(made == ["x".raw, "x/y".raw])
    },
    WritingCase("a folder is removed", ["x/y/": ""], ["x/": ""]) { root, _ in
      try root.removeFolder("x/y".raw)
    },
  ]

  init(
    _ description: String, _ before: [String: String], _ after: [String: String],
    between: [String: String]? = nil,
    _ work: @escaping @Sendable (borrowing WritableRoot, borrowing FolderLock) throws -> Void
  ) {
    testDescription = description
    self.before = before
    self.after = after
    self.between = between
    self.work = work
  }

  /// Does it in an empty folder and tells how it ended and what stands there now.
  func run(
    _ sys: Sys, in folder: TemporaryFolder
  ) throws -> (outcome: Result<Void, any Error>, found: [String: String]) {
    let lock = try Files.live().lock("lock".raw, folder.path, 0)
    let top = URL(filePath: String(decoding: folder.path, as: UTF8.self)).appending(path: "root")
    try? FileManager.default.removeItem(at: top)
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    for (name, text) in before {
      let place = top.appending(path: name)
      let above = name.hasSuffix("/") ? place : place.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: above, withIntermediateDirectories: true)
      if !name.hasSuffix("/") { try Data(text.utf8).write(to: place) }
    }
    let path = folder.path("root")
    let outcome = Result { try work(try Files.live(sys).writable(path), lock) }
    var found: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
      let place = top.appending(path: name)
      if let data = try? Data(contentsOf: place) {
        found[name] = String(decoding: data, as: UTF8.self)
      } else if try FileManager.default.contentsOfDirectory(atPath: place.path).isEmpty
        || !before.keys.contains(where: { $0.hasPrefix(name + "/") })
      {
        found[name + "/"] = ""
      }
    }
    return (outcome, found)
  }
}

struct WritingFaultTests {
  @Test(arguments: WritingCase.all)
  func `without a fault everything is done`(example: WritingCase) throws {
    let (outcome, found) = try example.run(Sys(), in: TemporaryFolder())
    try outcome.get()
    #expect(found == example.after)
  }

  @Test(
    arguments: WritingCase.all,
    [HostError.Reason.noSpace, .inputOutput, .tooManyOpenFiles, .interrupted, .unsupported])
  func `whichever call fails, all is old or new and nothing is left (F5–F13)`(
    example: WritingCase, reason: HostError.Reason
  ) throws {
    let folder = try TemporaryFolder()
    let calls = FaultPlan.calls { _ = try example.run($0, in: folder) }
    #expect(calls.count > 3)
    for index in calls.indices {
      let plan = FaultPlan(failing: index, with: reason)
      let (outcome, found) = try example.run(plan.sys, in: folder)
      let note = Comment(rawValue: "call \(index), \(calls[index])")
      switch outcome {
      case .success:
        #expect(found == example.after, note)
        #expect(reason == .interrupted || Self.mayFail(calls[index], with: reason), note)
      case .failure(let error as HostError) where error.reason == .notDurable:
        #expect(found == example.after, note)
      case .failure:
        #expect(found == example.before, note)
        #expect(reason != .interrupted, note)
      }
    }
  }

  /// Calls whose end tells nothing, or for which there is another way.
  private static func mayFail(_ call: Sys.Call, with reason: HostError.Reason) -> Bool {
    switch call {
    case .close, .copyAttributes, .changeOwner: true
    case .place, .exchange: reason == .unsupported
    default: false
    }
  }

  @Test(arguments: WritingCase.all)
  func `from wherever all calls fail, the documents are old or new (F9)`(
    example: WritingCase
  ) throws {
    let folder = try TemporaryFolder()
    let calls = FaultPlan.calls { _ = try example.run($0, in: folder) }
    for index in calls.indices {
      let plan = FaultPlan(failingFrom: index, with: .inputOutput)
      var found = try example.run(plan.sys, in: folder).found
      // Nobody can remove a staged file from such a disk; the next writer does.
      found = found.filter { !$0.key.hasPrefix(".wp-tmp-") }
      let isFolder = example.after.keys.contains { $0.hasSuffix("/") }
      let allowed = [example.before, example.after, example.between]
      #expect(isFolder || allowed.contains(found), "from call \(index)")
    }
  }

  @Test func `a disk that cannot rename without replacing is served, too`() throws {
    let folder = try TemporaryFolder()
    let lock = try folder.lock()
    let sys = Sys { [.place, .exchange].contains($0) ? .unsupported : nil }
    let root = try Files.live(sys).writable(folder.path)
    try root.place("a.md".raw).stage(.content("one".raw)).commit(under: lock)
    try root.place("a.md".raw).stage(.content("1".raw)).commit(under: lock)
    try root.place("a.md".raw).stage(.renaming("b.md".raw, nil)).commit(under: lock)
    let staged = try root.place("a.md".raw).stage(.content("two".raw))
    try folder.write("three", to: "a.md")
    #expect(staged.refusal(under: lock) == HostError("replace", folder.path("a.md"), .exists))
    #expect(try folder.run("sh", "-c", "cat a.md b.md; ls -A | wc -l") == "three13\n")
  }
}

extension String {
  /// The bytes, as a path or as the content of a file.
  var raw: RawPath { RawPath(utf8) }
}

extension StagedFile {
  /// Why the change is not made; nil where it is.
  consuming func refusal(under lock: borrowing FolderLock) -> HostError? {
    do throws(HostError) {
      try commit(under: lock)
      return nil
    } catch {
      return error
    }
  }
}
