import Testing
import WPSyntax

@testable import WPCore

struct TouchedSymbolsTests {
  private static let old = """
    import { a } from './a'

    class Store {
      size = 1

      save() {
        return 1
      }

      load() {
        return 2
      }
    }

    /** Helps. */
    function help() {
      return 3
    }

    """

  private func touched(_ old: String, _ new: String, _ language: SourceLanguage = .typeScript)
    -> TouchedSymbols
  {
    .between(Bytes(old).span, Bytes(new).span, in: language)
  }

  @Test(
    arguments: [
      ("return 1", "return 10", .symbols(["Store.save"])),
      ("return 2", "return (2", .file),
      ("Helps", "Serves", .symbols(["help"])),
      ("size = 1", "size = 2", .symbols(["Store"])),
      ("  load() {", "  read() {", .symbols(["Store.load", "Store.read"])),
      ("class Store {", "class Shop {", .symbols(["Shop", "Store"])),
      ("'./a'", "'./b'", .file),
      ("import", "run()\nimport", .file),
      ("  load() {\n", "  more() {\n    return 1\n  }\n\n  load() {\n", .symbols(["Store.more"])),
      ("/** Helps. */", "/** New. */\nfunction new_() {}\n\n/** Helps. */", .symbols(["new_"])),
      ("  save() {\n    return 1\n  }\n\n", "", .symbols(["Store.save"])),
      ("\n\nclass", "\n\n\n\nclass", .symbols([])),
      ("x", "x", .symbols([])),
    ] as [(String, String, TouchedSymbols)])
  func `a change touches the innermost declaration`(
    from: String, to: String, expected: TouchedSymbols
  ) {
    let parts = Self.old.split(separator: from, maxSplits: 1, omittingEmptySubsequences: false)
    let new = parts.joined(separator: to)
    #expect(touched(Self.old, new) == expected)
    #expect(touched(new, Self.old) == expected)
  }

  @Test func `two changes touch what they stand in, and nothing between`() {
    let new = Self.old.split(separator: "1").joined(separator: "11")
    #expect(touched(Self.old, new) == .symbols(["Store"]))
    let other = "func a() { 1 }\nfunc b() { 1 }\nfunc c() { 1 }\n"
    #expect(
      touched(other, "func a() { 2 }\nfunc b() { 1 }\nfunc c() { 3 }\n", .swift)
        == .symbols(["a", "c"]))
  }

  @Test func `what changes its place is touched, and what it passes is not`() {
    let old = "def a(): pass\n\ndef b(): pass\n\ndef c(): pass\n"
    #expect(
      touched(old, "def c(): pass\n\ndef a(): pass\n\ndef b(): pass\n", .python)
        == .symbols(["c"]))
  }

  @Test func `of one name all declarations are one symbol`() {
    let old = "impl A { fn x() {} }\nimpl A { fn y() {} }\n"
    #expect(
      touched(old, "impl A { fn x() {} }\nimpl A { fn y() { 1; } }\n", .rust) == .symbols(["A.y"]))
  }

  @Test func `a new file is touched whole where more than declarations are in it`() {
    #expect(touched("", Self.old) == .file)
    #expect(touched("", "function a() {}\n") == .symbols(["a"]))
    #expect(touched("function a() {", "function a() {}") == .file)
    #expect(touched("function a() {", "function a() {") == .symbols([]))
  }
}
