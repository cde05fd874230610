import Testing
import WPCore
import WPSyntax

@Suite struct `An example` {
  @Test func `is a list of files with marked places`() throws {
    let example = Example(
      """
      what stands here belongs to no file
      -- README.md --
      # ⟦Title ⟦inner⟧⟧
      -- not a heading
      -- 2026-02-02-other/⟦notes.md⟧ --
      -- ⟦2026-01-05-example/⟧ --
      """)
    #expect(
      example.files.map(\.path)
        == ["2026-01-05-example/README.md", "2026-02-02-other/notes.md", "2026-01-05-example"])
    #expect(example.files.map(\.isMarked) == [false, true, true])
    #expect(example.files.map(\.isFolder) == [false, false, true])
    #expect(example.files[0].bytes == Bytes("# Title inner\n-- not a heading\n"))
    #expect(example.files[0].marks == [ByteRange(2, 13), ByteRange(8, 13)])
    #expect(example.files[1].bytes.isEmpty)
  }

  @Test(arguments: ["", "⟧⟦", "-- a --", "-- a --\n⟧x⟦", "--  --\n"])
  func `is read from any text`(text: String) {
    #expect(Example(text).files.allSatisfy { $0.marks.isEmpty })
  }
}
