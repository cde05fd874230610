import Testing
import WPCore
import WPSyntax

struct ChangeSetTests {
  private let old = Bytes("old\n")
  private let new = Bytes("new\n")

  @Test func `changes are sorted by path, whatever the order they come in`() throws {
    let changes = [
      FileChange.removing("b/c.md", old), .creating("a.md", new),
      .replacing("b.md", old, with: new),
    ]
    let expected = ["a.md", "b.md", "b/c.md"] as [FilePath]
    #expect(ChangeSet(changes)?.changes.map(\.path) == expected)
    #expect(ChangeSet(changes) == ChangeSet(changes.reversed()))
  }

  @Test func `two changes of one file are refused, under whichever of its names`() {
    let rename = FileChange.renaming("p/1.md", to: "2.md", old, with: old)
    let others = [
      FileChange.replacing("p/1.md", old, with: new), .creating("p/2.md", new),
      .removing("p/1.md", old), .renaming("p/3.md", to: "1.md", old, with: old),
    ]
    for other in others {
      #expect(ChangeSet([rename, other]) == nil)
      var set = ChangeSet()
      let answers = [set.insert(other), set.insert(rename)]
      #expect(answers == [true, false])
      #expect(set.changes == [other])
    }
    #expect(ChangeSet([rename, .replacing("p/3.md", old, with: new)]) != nil)
  }

  @Test func `what changes nothing is no change`() throws {
    let nothing = [
      FileChange.replacing("a.md", old, with: old), .editing("b.md", old, EditSet()),
      .renaming("p/c.md", to: "c.md", old, with: old),
    ]
    #expect(try #require(ChangeSet(nothing)).isEmpty)
    #expect(ChangeSet().isEmpty)
    #expect(try !#require(ChangeSet([.creating("a.md", [])])).isEmpty)
    #expect(try !#require(ChangeSet([.renaming("p/c.md", to: "d.md", old, with: old)])).isEmpty)
  }

  @Test func `edits become the bytes they make`() throws {
    let edits = try #require(EditSet([Edit(ByteRange(0, 3), "new")]))
    let change = FileChange.editing("a.md", old, edits)
    #expect(change == .replacing("a.md", old, with: new))
    #expect(change.kind == .changed)
  }
}
