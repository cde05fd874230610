import Testing
import WPSyntax

@testable import WPCore

struct ContainmentTests {
  @Test(
    arguments: [
      (["src/a.swift"], ["src/"], nil), (["src/"], ["src/**"], nil), (["src/"], ["src/*"], "src"),
      (["src/*.swift"], ["src/*.swift"], nil), (["**/*.md"], ["docs/"], ".md"),
      (["src/"], ["src/", "!src/gen/"], "src/gen"),
      (["src/", "!src/gen/"], ["src/", "!src/gen/"], nil),
      (["src/[a-m]"], ["src/[a-f]", "src/[g-z]"], nil),
      (["src/[a-m]"], ["src/[a-f]", "src/[h-z]"], "src/g"),
      (["*"], ["?", "??*"], nil), (["*"], ["?", "???*"], "aa"), (["src"], ["src/*"], "src"),
      (["src", "src/a"], ["src"], nil), (["a.c::f"], ["a.c"], nil), (["a.c"], ["a.c::f"], "a.c"),
      (["a.c::f.g"], ["a.c::f"], nil), (["a.c::f"], ["a.c::f.g"], "a.c"), ([], [], nil),
      (["a"], [], "a"),
      (["{a,b}/c"], ["a/", "b/"], nil), (["b/c", "a"], ["a"], "b/c"), (["**"], ["**"], nil),
      (["é?"], ["[!a]?"], nil), (["[!a]"], ["[!a-é]"], "b"),
      (["b", "[!a-b]"], ["[!a]", "!é"], "é"),
    ] as [([String], [String], String?)])
  func `a set is inside, or a least path is not`(
    _ inner: [String], _ outer: [String], _ stray: String?
  ) throws {
    let containment = try PathSet.known(inner).containment(in: .known(outer))
    switch containment {
    case .inside: #expect(stray == nil)
    case .outside(_, let witness): #expect(witness.path.text == stray)
    case .undecided: Issue.record("undecided")
    }
  }

  @Test func `small patterns lie inside others where the reference says they do`() throws {
    let texts = SmallPatterns.all
    let paths = SmallPaths.all
    let matches = SmallPatterns.matches
    let globs = try texts.map { try PathPattern.known($0).alternatives[0].automaton }
    var state: UInt64 = 3
    func pick() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % texts.count
    }
    var wrong: [String] = []
    for _ in 0..<2_000 {
      let (inner, one, other) = (pick(), pick(), pick())
      let expected = paths.indices.first {
        matches[inner][$0] && !matches[one][$0] && !matches[other][$0]
      }.map { paths[$0] }
      let isRight =
        switch WitnessSearch.witness(of: globs[inner], without: [globs[one], globs[other]]) {
        case .undecided: false
        case .none: expected == nil
        case .found(let witness) where witness.path.bytes.count > 5:
          expected == nil
            && [inner, one, other].map { globs[$0].matches(witness.path.bytes.span) }
              == [true, false, false]
        case .found(let witness): witness.path.text == expected
        }
      if !isRight { wrong.append("\(texts[inner]) without \(texts[one]), \(texts[other])") }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `a set with too many states to tell is undecided, never inside`() throws {
    let tangled = "*a" + String(repeating: "?", count: 40)
    let containment = try PathSet.known(["[ab]*"]).containment(in: .known([tangled, "?*b"]))
    #expect(containment.holds == false)
    let denied = try PathSet.known(
      ["*a*"], denied: [tangled, "*b" + String(repeating: "?", count: 30)])
    #expect(denied.overlap(with: try .known(["*a*"])) != nil)
  }

  @Test func `a path is in a set that includes it and does not take it away`() throws {
    let set = try PathSet.known(["src/", "a.c::f", "!src/gen/*"], denied: ["src/x"])
    for (path, expected) in [
      ("src/a", true), ("src/gen/a", false), ("src/gen/a/b", true), ("src/x/y", false),
      ("a.c", true),
      ("b", false),
    ] {
      #expect(set.contains(FilePath(path)) == expected, "\(path)")
    }
  }
}
