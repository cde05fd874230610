import Foundation
import Testing
import WPCore
import WPSyntax
import WPTestSupport

struct UnifiedDiffTests {
  private func diff(_ changes: [FileChange], _ form: UnifiedDiff = UnifiedDiff()) throws -> String {
    String(decoding: form.text(of: try #require(ChangeSet(changes))), as: UTF8.self)
  }

  @Test func `a changed line stands among three lines around it`() throws {
    let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\n"
    let new = "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"
    let text = try diff([.replacing("p/a.md", Bytes(old), with: Bytes(new))])
    #expect(
      text == """
        diff --git a/p/a.md b/p/a.md
        --- a/p/a.md
        +++ b/p/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `every kind of change has its head`() throws {
    let text = try diff([
      .creating("a new.md", Bytes("x")), .creating("empty.md", []),
      .removing("gone.md", Bytes("one\ntwo\n")),
      .renaming("p/1.md", to: "2.md", Bytes("same\n"), with: Bytes("same\n")),
      .renaming("p/3.md", to: "4.md", Bytes("aaaa\nb\n"), with: Bytes("aaaa\nc\n")),
    ])
    #expect(
      text == """
        diff --git a/a new.md b/a new.md
        new file mode 100644
        --- /dev/null
        +++ b/a new.md\t
        @@ -0,0 +1 @@
        +x
        \\ No newline at end of file
        diff --git a/empty.md b/empty.md
        new file mode 100644
        diff --git a/gone.md b/gone.md
        deleted file mode 100644
        --- a/gone.md
        +++ /dev/null
        @@ -1,2 +0,0 @@
        -one
        -two
        diff --git a/p/1.md b/p/2.md
        similarity index 100%
        rename from p/1.md
        rename to p/2.md
        diff --git a/p/3.md b/p/4.md
        similarity index 71%
        rename from p/3.md
        rename to p/4.md
        --- a/p/3.md
        +++ b/p/4.md
        @@ -1,2 +1,2 @@
         aaaa
        -b
        +c

        """)
  }

  @Test func `a terminal sees what would move its cursor, and a file gets it as it is`() throws {
    let change = FileChange.replacing(
      "a\u{1B}.md", Bytes("tab\there\r\n"), with: Bytes("\u{1B}[2J\u{202E}é\n"))
    #expect(
      try diff([change], UnifiedDiff(hasColour: true, isVisible: true)) == """
        \u{1B}[1mdiff --git "a/a\\033.md" "b/a\\033.md"\u{1B}[0m
        \u{1B}[1m--- "a/a\\033.md"\u{1B}[0m
        \u{1B}[1m+++ "b/a\\033.md"\u{1B}[0m
        \u{1B}[36m@@ -1 +1 @@\u{1B}[0m
        \u{1B}[31m-tab\there\\r\u{1B}[0m
        \u{1B}[32m+\\u{1b}[2J\\u{202e}é\u{1B}[0m

        """)
    let plain = try diff([change])
    #expect(plain.contains("-tab\there\r\n+\u{1B}[2J\u{202E}é\n"))
  }

  @Test func `git makes of the old files the new ones`() throws {
    var random = SeededNumbers(seed: 20_260_105)
    for round in 0..<12 {
      let folder = try TemporaryFolder()
      let top = URL(filePath: String(decoding: folder.path, as: UTF8.self))
      var changes: [FileChange] = []
      var expected: [FilePath: Bytes] = [:]
      for index in 0..<40 {
        let (old, new) = random.pair()
        let path = random.path(index)
        let place = top.appending(path: path.text)
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        let change: FileChange
        switch Int.random(in: 0..<5, using: &random) {
        case 0: change = .creating(path, new)
        case 1: change = .removing(path, old)
        case 2: change = .renaming(path, to: FilePath("to \(index).md"), old, with: new)
        default: change = .replacing(path, old, with: new)
        }
        if let before = change.before { try Data(before).write(to: place) }
        if let after = change.after { expected[change.path] = after }
        changes.append(change)
      }
      let patch = UnifiedDiff().text(of: try #require(ChangeSet(changes)))
      try Data(patch).write(to: top.appending(path: "changes.patch"))
      try folder.run("git", "apply", "--whitespace=nowarn", "changes.patch")
      for change in changes {
        let found = try? Bytes(Data(contentsOf: top.appending(path: change.path.text)))
        #expect(found == expected[change.path], "round \(round): \(change.path)")
        guard let origin = change.origin else { continue }
        #expect(!FileManager.default.fileExists(atPath: top.appending(path: origin.text).path))
      }
    }
  }

  @Test(
    arguments: [
      ("different lines", 20_000, 1), ("the same few lines in another order", 100_000, 2),
      ("one long line", 1, 3), ("every second line", 20_000, 4),
    ])
  func `a large file is no trouble`(name: String, count: Int, kind: Int) throws {
    var random = SeededNumbers(seed: UInt64(kind))
    var old: Bytes = []
    var new: Bytes = []
    for index in 0..<count {
      switch kind {
      case 1:
        old += Bytes("old \(index)\n")
        new += Bytes("new \(index)\n")
      case 2:
        old += Bytes("\(Int.random(in: 0..<8, using: &random))\n")
        new += Bytes("\(Int.random(in: 0..<8, using: &random))\n")
      case 3:
        old = Bytes(repeating: 0x61, count: 4 << 20)
        new = old + [0x62]
      default:
        old += Bytes("\(index)\n")
        new += Bytes("\(index.isMultiple(of: 2) ? index : -index)\n")
      }
    }
    let text = UnifiedDiff().text(of: try #require(ChangeSet([.replacing("a", old, with: new)])))
    #expect(text.count > old.count / 2)
  }
}
