import Testing

@testable import WPSyntax

@Suite struct EditSetTests {
  private func edit(_ start: Int, _ end: Int, _ text: String) -> Edit {
    Edit(ByteRange(start, end), text)
  }

  @Test func `edits are made in the order of their places`() throws {
    let edits = try #require(EditSet([edit(4, 5, "E"), edit(0, 0, ">"), edit(1, 3, "")]))
    #expect(edits.apply(to: Bytes("abcde")) == Bytes(">adE"))
  }

  @Test func `insertions at one place keep their order`() throws {
    let list = [edit(2, 3, "C"), edit(2, 2, "1"), edit(2, 2, "2")]
    let all = try #require(EditSet(list))
    var single = EditSet()
    for edit in list {
      let isAdded = single.insert(edit)
      #expect(isAdded)
    }
    #expect(all.apply(to: Bytes("abc")) == Bytes("ab12C"))
    #expect(single == all)
  }

  @Test(arguments: [(1, 3), (2, 5), (3, 3), (0, 9), (2, 4)])
  func `an edit that overlaps another is refused`(start: Int, end: Int) {
    var edits = EditSet()
    let first = edits.insert(edit(2, 4, "x"))
    let second = edits.insert(edit(start, end, "y"))
    #expect(first && !second)
    #expect(edits.edits.count == 1)
    #expect(EditSet([edit(2, 4, "x"), edit(start, end, "y")]) == nil)
  }

  @Test(arguments: [(0, 2), (2, 2), (4, 4), (4, 6)])
  func `edits may touch`(start: Int, end: Int) {
    var edits = EditSet()
    let first = edits.insert(edit(2, 4, "x"))
    let second = edits.insert(edit(start, end, "y"))
    #expect(first && second)
    #expect(EditSet([edit(2, 4, "x"), edit(start, end, "y")]) == edits)
  }

  @Test func `no edits change nothing`() {
    #expect(EditSet().apply(to: Bytes("abc")) == Bytes("abc"))
  }
}
