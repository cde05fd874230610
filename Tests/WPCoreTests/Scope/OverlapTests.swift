import Testing
import WPSyntax

@testable import WPCore

struct OverlapTests {
  @Test(arguments: [
    ("a", "a", "a"), ("a", "b", nil), ("src", "src/a.swift", "src/a.swift"),
    ("README.md", "**/*.swift", nil), ("README.md", "**/*.md", "README.md"),
    ("src/", "src/", "src"), ("src/", "srcs/", nil), ("src/", "src/a/", "src/a"),
    ("src/", "**/*.md", "src/.md"), ("*.md", "README*", "README.md"), ("*a", "b*", "ba"),
    ("?", "*", "a"), ("??", "[!a]?", "ba"), ("[!a-z]", "?", "A"), ("a/**/d", "a/b/**", "a/b/d"),
    ("**/a/**", "b/**/c", "b/a/c"), ("a/*/c", "*/b/*", "a/b/c"), ("*", "*/*", nil),
    ("{a,b}/c", "b/{c,d}", "b/c"), ("[a-m]", "[k-z]", "k"), ("[a-k]", "[l-z]", nil),
    ("é*", "*ü", "éü"), ("[α-ω]", "[γ-δ]", "γ"), ("?", "[!a-zA-Z0-9]", "_"), ("**", "**", "a"),
    ("*.swift", ".swift", ".swift"), (".?", "?.", nil), (".?*", "?.*", "..a"),
    ("*a*b*c", "c*b*a*", "cabac"), ("a*a", "aa*", "aa"), ("**/*.swift", "src/**", "src/.swift"),
    ("a.swift::A", "a.swift::B", nil), ("a.swift::A", "a.swift", "a.swift"),
    ("a.swift::A", "a.swift::A.b", "a.swift"), ("*.swift::A", "a.swift::A", "a.swift"),
    ("a.swift::A", "a.swift::Ab", nil), ("\\*", "?", "*"), ("[! -~]", "?", "\u{7F}"),
  ])
  func `two patterns meet at the least path`(
    _ one: String, _ other: String, _ witness: String?
  ) throws {
    let first = try PathPattern.known(one)
    let second = try PathPattern.known(other)
    #expect(first.overlap(with: second)?.witness.path.text == witness)
    #expect(second.overlap(with: first)?.witness.path.text == witness)
  }

  @Test func `small patterns meet where the reference says they do`() throws {
    let paths = SmallPaths.all
    let globs = try zip(SmallPatterns.all, SmallPatterns.matches).map { text, matches in
      (text, try PathPattern.known(text).alternatives[0], matches)
    }
    var wrong: [String] = []
    for (index, (text, glob, ours)) in globs.enumerated() {
      for (other, otherGlob, theirs) in globs[index...] {
        let expected = paths.indices.first { ours[$0] && theirs[$0] }.map { paths[$0] }
        let found = glob.witness(with: otherGlob)
        let isRight =
          if let found, found.path.bytes.count > 5 {
            // What the reference does not reach is left to the matchers, which are tested against it.
            expected == nil && glob.matches(found.path) && otherGlob.matches(found.path)
          } else {
            found?.path.text == expected
          }
        if !isRight || otherGlob.witness(with: glob) != found { wrong.append("\(text) \(other)") }
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `what is denied is taken away, what is excluded is not`() throws {
    let other = try PathSet.known(["src/gen/x.swift"])
    #expect(try PathSet.known(["src/", "!src/gen/"]).overlap(with: other) != nil)
    #expect(try PathSet.known(["src/"], denied: ["src/gen/"]).overlap(with: other) == nil)
    let all = try PathSet.known(["src/*"], denied: ["src/[!b]*", "src/b*c"])
    #expect(all.overlap(with: all)?.witness.path == "src/b")
    #expect(try PathSet.known(["a?"], denied: ["a*"]).overlap(with: .known(["*"])) == nil)
  }

  @Test func `an overlap names the pattern of each side`() throws {
    let one = try PathSet.known(["docs/", "src/{x,y}.swift", "lib/a.c::f"])
    let other = try PathSet.known(["!src/y.swift", "tests/", "lib/*.c::f.g", "src/y.swift"])
    let overlap = try #require(one.overlap(with: other))
    #expect((overlap.first, overlap.second) == (2, 2))
    #expect(overlap.witness.path == "lib/a.c")
    #expect(overlap.symbol == PathSymbol(Bytes("f.g")))
    #expect(other.overlap(with: one) == overlap.mirrored)
  }

  @Test func `reads share and writes exclude`() throws {
    let writer = PathScope(writes: try .known(["a"]), reads: try .known(["b"]))
    let reader = PathScope(writes: try .known(["c"]), reads: try .known(["a", "b"]))
    let conflict = try #require(writer.conflict(with: reader))
    #expect((conflict.first, conflict.second) == (.write, .read))
    #expect(conflict.overlap.witness.path == "a")
    #expect(
      PathScope(writes: try .known(["x"]), reads: try .known(["b"])).conflict(with: reader) == nil)
  }

  @Test func `a witness lies in both and hostile pairs end`() throws {
    let pairs = [
      (String(repeating: "*a", count: 200), String(repeating: "a*", count: 200)),
      (String(repeating: "*a", count: 100) + "c", String(repeating: "a*", count: 100) + "d"),
      (String(repeating: "**/?/", count: 60) + "a", String(repeating: "?/**/", count: 60) + "b"),
      (String(repeating: "{a,b}", count: 8) + "*", "*" + String(repeating: "{c,d}", count: 8)),
    ]
    for (one, other) in pairs {
      let (first, second) = (try PathPattern.known(one), try PathPattern.known(other))
      guard let witness = first.overlap(with: second)?.witness else { continue }
      #expect(first.matches(witness.path) && second.matches(witness.path))
    }
    #expect(try PathPattern.known(pairs[1].0).overlap(with: .known(pairs[1].1)) == nil)
  }
}
