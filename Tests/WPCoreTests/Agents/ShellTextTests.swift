import Testing
import WPSyntax

@testable import WPCore

struct ShellTextTests {
  private static let content = FileWrite.Change.content("x\n")

  @Test(
    arguments: [
      ("cat > a <<EOF\nx\nEOF", [FileWrite("a", content)]),
      ("cat <<'EOF' > a\nx\nEOF\n", [FileWrite("a", content)]),
      ("cat <<\"EOF\" >| 'a b'\nx\nEOF", [FileWrite("a b", content)]),
      ("cat >> a <<EOF\nx\nEOF", [FileWrite("a", .whole)]),
      ("cat <<-EOF 1> a\n\tx\n\tEOF", [FileWrite("a", content)]),
      ("tee a b <<EOF\nx\nEOF", [FileWrite("a", content), FileWrite("b", content)]),
      ("tee -a a > /dev/null <<EOF\nx\nEOF", [FileWrite("a", .whole)]),
      ("cd sub && cat > a <<EOF\nx\nEOF", [FileWrite("sub/a", content)]),
      ("cd /r/; cat > a <<EOF\nx\nEOF", [FileWrite("/r/a", content)]),
      (
        "(cd sub && cat > a <<E\nx\nE\n); cat > b <<E\nx\nE",
        [FileWrite("sub/a", content), FileWrite("b", content)]
      ),
      ("cat > a <<A; cat > b <<B\nx\nA\nx\nB", [FileWrite("a", content), FileWrite("b", content)]),
      ("mkdir -p d && cat > d/a <<EOF\nx\nEOF\nmake", [FileWrite("d/a", content)]),
      ("cat > a <<EOF\nx", [FileWrite("a", content)]),
      ("cat > a\\ b <<EOF\nx\nEOF", [FileWrite("a b", content)]),
      (
        "apply_patch <<'P'\n*** Begin Patch\n*** Delete File: a\n*** End Patch\nP",
        [FileWrite("a", .whole)]
      ),
      (
        "cd s && apply_patch '*** Begin Patch\n*** Delete File: a\n*** End Patch'",
        [FileWrite("s/a", .whole)]
      ),
      (
        "apply_patch \"$(cat <<'P'\n*** Begin Patch\n*** Delete File: a\n*** End Patch\nP\n)\"",
        [FileWrite("a", .whole)]
      ),
      // What a shell would have to work out, and what writes in ways that are not looked at, names no file.
      ("cat > $F <<EOF\nx\nEOF", []), ("cat > a* <<EOF\nx\nEOF", []),
      ("cat > ~/a <<EOF\nx\nEOF", []),
      ("cd $D && cat > a <<EOF\nx\nEOF", []), ("cd - && cat > a <<EOF\nx\nEOF", []),
      ("cat > a", []), ("echo x > a", []), ("cat b > a", []), ("cat <<< x > a", []),
      ("sed -i s/a/b/ a", []), ("# cat > a <<EOF\nx", []), ("cat 2> a <<EOF\nx\nEOF", []),
      ("cat >&2 <<EOF\nx\nEOF", []), ("apply_patch", []), ("", []), ("<<", []), ("cat <<", []),
      ("'", []), ("\"\\", []), ("\\", []), (")))(((", []), ("\u{1}\u{2}", []), ("tee <<E\nE", []),
    ] as [(String, [FileWrite])])
  func `of a shell only what is plain names a file`(text: String, writes: [FileWrite]) {
    #expect(ShellText.writes(in: text) == writes)
  }

  @Test func `a shell without end is read once`() {
    for piece in ["cat <<A ", "(", "'\"", "a<<b\n", "> > ", "\\\n", "cd a;"] {
      let text = String(repeating: piece, count: 20_000)
      #expect(ShellText.writes(in: text).isEmpty)
    }
  }

  @Test func `a patch writes all of its files, and both ends of a move`() {
    let patch = """
      *** Begin Patch
      *** Add File: new.c
      +one
      +two
      *** Update File: old.c
      @@ int main
       keep
      -gone
      +here
      @@
      +only added
      *** Update File: a.c
      @@
      -x
      +y
      *** End of File
      *** Update File: from.c
      *** Move to: to.c
      @@
      -x
      +y
      *** Delete File: dead.c
      *** End Patch
      """
    #expect(
      PatchEnvelope.writes(in: patch) == [
        FileWrite("new.c", .content("one\ntwo\n")), FileWrite("old.c", .whole),
        FileWrite("a.c", .replacements([.init("x\n", "y\n", at: .firstLines)])),
        FileWrite("from.c", .whole), FileWrite("to.c", .whole), FileWrite("dead.c", .whole),
      ])
  }

  @Test(
    arguments: [
      "", "*** Begin Patch", "*** Update File: ", "*** Move to: x", "+x\n-y", "*** Add File:\n+x",
      "@@\n@@", "*** End Patch\n*** End Patch",
    ])
  func `what is no patch writes nothing`(text: String) {
    #expect(PatchEnvelope.writes(in: text).isEmpty)
  }

  @Test func `a patch with carriage returns is the same patch`() {
    let lines = ["*** Begin Patch", "*** Update File: a", "@@", "-x", "+y", "*** End Patch"]
    #expect(
      PatchEnvelope.writes(in: lines.joined(separator: "\r\n"))
        == PatchEnvelope.writes(in: lines.joined(separator: "\n")))
  }
}
