import Testing

@testable import WPSyntax

@Suite struct YAMLFrontMatterEditTests {
  /// Sets a key in frontmatter that stands between two lines of dashes, and gives the changed frontmatter.
  private func set(
    _ key: String, _ value: FrontMatterEdit.Value, in content: String, lineEnd: String = "\n"
  ) throws -> String {
    let head = "---" + lineEnd
    let tail = "---" + lineEnd + "# Title" + lineEnd + "a: b" + lineEnd
    let bytes = Bytes(head + content + tail)
    let range = ByteRange(head.utf8.count, head.utf8.count + content.utf8.count)
    let edit = try FrontMatterEdit.set(key: key, value: value, in: bytes, frontMatter: range)
    let edits = try #require(EditSet([edit]))
    let changed = String(decoding: edits.apply(to: bytes), as: UTF8.self)
    #expect(changed.hasPrefix(head) && changed.hasSuffix(tail))
    return String(changed.dropFirst(head.count).dropLast(tail.count))
  }

  @Test(arguments: [
    ("a: 1\nb: 2 # why\n", "b", "x", "a: 1\nb: x # why\n"),
    ("a: 'x'\n", "a", "it's", "a: 'it''s'\n"), ("a: \"x\"  \n", "a", "y", "a: \"y\"  \n"),
    ("a: 'x'\n", "a", "1\n2", "a: \"1\\n2\"\n"), ("a: x\n", "a", "no", "a: \"no\"\n"),
    ("a: 1\n", "a", "2", "a: \"2\"\n"), ("a: 2026-01-01\n", "a", "2026-02-02", "a: 2026-02-02\n"),
    ("a: 2026-01-01\n", "a", "12", "a: \"12\"\n"), ("a: x\n", "a", "", "a: \"\"\n"),
    ("a:\nb: 1\n", "a", "x", "a: x\nb: 1\n"), ("a:   # c\n", "a", "x", "a: x   # c\n"),
    ("a: ~\n", "a", "x", "a: x\n"), ("a:\n  long\n  text\nb: 1\n", "a", "x", "a:\n  x\nb: 1\n"),
    ("a: |\n  x\n  y\n\nb: 1\n", "a", "z", "a: z\n\nb: 1\n"),
    ("a: >+ # c\n  x\n\n# d\nb: 1\n", "a", "z", "a: z # c\n\n# d\nb: 1\n"),
    ("'a': 1\n\"b\": 2\n", "b", "x", "'a': 1\n\"b\": x\n"),
    ("a: 1\nb: 2\na b: 3\n", "a b", "x", "a: 1\nb: 2\na b: x\n"),
    ("a: 1\n", "b", "x: y", "a: 1\nb: \"x: y\"\n"), ("", "a", "x", "a: x\n"),
    ("# c\n", "a", "x", "# c\na: x\n"),
    ("  a: 1\n", "b", "x", "  a: 1\n  b: x\n"), ("a:\n- 1\n", "b", "x", "a:\n- 1\nb: x\n"),
    ("a: |\n  x\n", "b", "x", "a: |\n  x\nb: x\n"), ("a: 1\n", "x: y", "z", "a: 1\n\"x: y\": z\n"),
    ("a: 1\n\n# end\n", "b", "2", "a: 1\n\n# end\nb: \"2\"\n"),
  ])
  func `one value changes and nothing else`(old: String, key: String, value: String, new: String)
    throws
  {
    #expect(try set(key, .text(value), in: old) == new)
    let windows = old.replacing("\n", with: "\r\n")
    #expect(
      try set(key, .text(value), in: windows, lineEnd: "\r\n") == new.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    ("3", "a: 3\n"), ("[a, b]", "a: [a, b]\n"), ("{x: y}", "a: {x: y}\n"), ("true", "a: true\n"),
    ("~", "a: ~\n"),
    ("'q'", "a: 'q'\n"), ("word", "a: word\n"), ("no", "a: \"no\"\n"), ("x: y", "a: \"x: y\"\n"),
    ("@x", "a: \"@x\"\n"), ("[a", "a: \"[a\"\n"), ("3 # c", "a: \"3 # c\"\n"), ("", "a: \"\"\n"),
    (" x", "a: \" x\"\n"),
    ("*.swift", "a: \"*.swift\"\n"), ("a\nb", "a: \"a\\nb\"\n"), ("'a\n b'", "a: \"'a\\n b'\"\n"),
    ("- x", "a: \"- x\"\n"),
    ("| x", "a: \"| x\"\n"), ("[a,\n b]", "a: \"[a,\\n b]\"\n"),
  ])
  func `a value that is YAML on one line is taken as YAML`(argument: String, new: String) throws {
    #expect(try set("a", FrontMatterEdit.value(of: argument), in: "a: 1\n") == new)
    #expect(try set("a", FrontMatterEdit.value(of: argument), in: "") == new)
  }

  @Test(arguments: [
    ("a: [1]\n", "the value is a list or a mapping; edit the file itself"),
    ("a:\n  b: 1\n", "the value is a list or a mapping; edit the file itself"),
    ("a: \"x\n", "the frontmatter has problems; correct them first"),
    ("b: 1\nb: 2\n", "the frontmatter has problems; correct them first"),
    ("<<<<<<< HEAD\na: 1\n", "the frontmatter has problems; correct them first"),
    ("{b: 1}\n", "the frontmatter is not a mapping with one key per line"),
    ("- a\n", "the frontmatter is not a mapping with one key per line"),
    ("text\n", "the frontmatter is not a mapping with one key per line"),
  ])
  func `what cannot be set without doubt is refused`(old: String, reason: String) {
    #expect(throws: FrontMatterEdit.Refusal(reason: reason)) { try set("a", .text("x"), in: old) }
  }

  @Test(arguments: ["x\nb: 1", "x: y", "[a", "\"a", "&x y", "a\n---\n"])
  func `YAML that does not stand on one line by itself is refused`(yaml: String) {
    for old in ["a: 1\n", ""] {
      #expect(throws: FrontMatterEdit.Refusal.self) { try set("a", .yaml(yaml), in: old) }
    }
  }

  @Test(arguments: [
    ("# T\n", "---\na: x\n---\n# T\n"), ("", "---\na: x\n---\n"),
    ("\u{FEFF}# T", "\u{FEFF}---\na: x\n---\n# T"),
    ("# T\r\nx\n", "---\r\na: x\r\n---\r\n# T\r\nx\n"), ("T\rx", "---\ra: x\r---\rT\rx"),
  ])
  func `a file without frontmatter gets one`(old: String, new: String) throws {
    let bytes = Bytes(old)
    let edit = try FrontMatterEdit.set(key: "a", value: .text("x"), in: bytes, frontMatter: nil)
    let edits = try #require(EditSet([edit]))
    #expect(edits.apply(to: bytes) == Bytes(new))
  }

  @Test(arguments: [
    "a\nb", "Re: x", "a #b", "\"", "'", "@x", "- x", "-", "? x", "[x", "{x", "%x", "`x`", " x ",
    "123", "no",
    "null", "~", "2026-01-01", "🎉", "\\", "\u{0}", "a: b: c", ": ", "<<", "---", "\u{2028}", "\r\n",
    "=======",
    String(repeating: "é\" ", count: 16_000),
  ])
  func `hostile titles come back as they were`(title: String) throws {
    for old in [
      "title: x\nb: 1\n", "title: 'x'\n", "title: \"x\"\n", "title: |\n  x\n", "title:\n", "b: 1\n",
    ] {
      let sample = YAMLSample(try set("title", .text(title), in: old))
      let index = try #require(sample.value("title"))
      #expect(Bytes(sample.text(index)) == Bytes(title))
      #expect(sample.tree[index].kind == .string)
    }
  }
}
