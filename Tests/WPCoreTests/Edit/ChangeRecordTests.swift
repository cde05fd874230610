import Testing
import WPSyntax

@testable import WPCore

struct ChangeRecordTests {
  private static let changes: [FileChange] = [
    .creating("new/made.md", Bytes("made\n")),
    .renaming("p/moved.md", to: "to.md", Bytes("moved\n"), with: Bytes("moved along\n")),
    .replacing("p/changed.md", Bytes([0xFF, 0]), with: Bytes("new")),
    .removing("p/gone.md", []),
  ]
  private static let record = ChangeRecord(root: "/repo", folders: ["new"], changes: changes)
  private static let old: [FilePath: Bytes] = [
    "p/moved.md": Bytes("moved\n"), "p/changed.md": Bytes([0xFF, 0]), "p/gone.md": [],
    "p/other.md": Bytes("other\n"),
  ]

  private static func making(_ change: FileChange, in files: inout [FilePath: Bytes]) {
    files[change.origin ?? change.path] = nil
    files[change.path] = change.after
  }

  @Test func `a record is read as it was written`() {
    #expect(ChangeRecord(Self.record.bytes) == Self.record)
    let empty = ChangeRecord(root: "", folders: [], changes: [])
    #expect(ChangeRecord(empty.bytes) == empty)
  }

  @Test func `what is cut off, longer, or something else is no record`() {
    let bytes = Self.record.bytes
    for end in 0..<bytes.count { #expect(ChangeRecord(Bytes(bytes[..<end])) == nil, "\(end)") }
    #expect(ChangeRecord(bytes + Bytes("-")) == nil)
    for text in ["11:wp.change/21:/1:01:0", "11:wp.change/11:/1:01:x", "99999999999999999999:a"] {
      #expect(ChangeRecord(Bytes(text)) == nil)
    }
    // A count promises nothing: the fields behind it are looked for one by one.
    #expect(ChangeRecord(Bytes("11:wp.change/11:/19:9223372036854775807")) == nil)
  }

  @Test func `whichever part was made is taken back, and the whole is left`() throws {
    for made in 0..<(1 << Self.changes.count) {
      var files = Self.old
      for (index, change) in Self.changes.enumerated() where made & 1 << index != 0 {
        Self.making(change, in: &files)
      }
      let before = files
      let steps = try #require(Self.record.undoing { before[$0] })
      for step in steps { Self.making(step, in: &files) }
      #expect(files == (made == (1 << Self.changes.count) - 1 ? before : Self.old), "\(made)")
    }
  }

  @Test func `a name without its bytes is taken back, too`() {
    var files = Self.old
    files["p/moved.md"] = nil
    files["p/to.md"] = Bytes("moved\n")
    let named = files
    #expect(
      Self.record.undoing { named[$0] }
        == [.renaming("p/to.md", to: "moved.md", Bytes("moved\n"), with: Bytes("moved\n"))])
    files = Self.old
    files["p/moved.md"] = Bytes("moved along\n")
    let unnamed = files
    #expect(
      Self.record.undoing { unnamed[$0] }
        == [.replacing("p/moved.md", Bytes("moved along\n"), with: Bytes("moved\n"))])
  }

  @Test(
    arguments: [
      ("p/changed.md", "edited"), ("new/made.md", "filled in"), ("p/gone.md", "here again"),
      ("p/moved.md", "another"), ("p/to.md", "taken"),
    ])
  func `where somebody has worked on a file, nothing is taken back`(path: String, text: String) {
    var files = Self.old
    files["new/made.md"] = Bytes("made\n")
    files[FilePath(path)] = Bytes(text)
    let found = files
    #expect(Self.record.undoing { found[$0] } == nil)
  }
}
