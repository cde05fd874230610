import Testing
import WPSyntax

@testable import WPCore

struct HookScriptTests {
  private func text(_ bytes: Bytes?) -> String? {
    bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    arguments: [
      "#!/bin/sh\nmake lint\n", "#!/usr/bin/env bash\r\nmake\r\n", "#!/bin/sh\nmake",
      "#!/bin/sh\nif x; then\n  exit 1\nfi\n", "#!/bin/bash -e\nexit_code=0\n",
    ])
  func `a hook is extended once, and is as it was afterwards`(hook: String) throws {
    let once = try HookScript.written(in: Bytes(hook), program: "/opt/it's/wp")
    let twice = try HookScript.written(in: once, program: "/opt/it's/wp")
    #expect(twice == once)
    #expect(try #require(text(once)).hasPrefix(hook))
    #expect(try #require(text(once)).contains("else wp='/opt/it'\\''s/wp'; fi"))
    let end = hook.utf8.last == 0x0A ? "" : "\n"
    #expect(try text(HookScript.removed(from: once)) == hook + end)
  }

  @Test func `another program takes the place of the one before`() throws {
    let before = try HookScript.written(in: nil, program: "/a")
    let after = try HookScript.written(in: before + Bytes("echo mine\n"), program: nil)
    #expect(text(after)?.contains("/a") == false)
    #expect(try #require(text(after)).hasSuffix("# wp:end\necho mine\n"))
  }

  @Test func `a folder below the top is checked where it is, if the branch has it`() throws {
    let written = try HookScript.written(in: nil, program: nil, folder: "a b/c")
    #expect(
      try #require(text(written)).contains(
        "  [ ! -d 'a b/c' ] || \"$wp\" -C 'a b/c' validate --staged --quiet || exit 1\n"))
  }

  @Test(arguments: [nil, ""] as [String?])
  func `where there is no hook, ours is all there is`(hook: String?) throws {
    let written = try HookScript.written(in: hook.map { Bytes($0) }, program: nil)
    #expect(try #require(text(written)).hasPrefix("#!/bin/sh\n# wp:begin"))
    #expect(try HookScript.removed(from: written) == nil)
  }

  @Test(
    arguments: [
      ("#!/usr/bin/python3\n", .noShell), ("\u{7F}ELF\u{0}", .noShell), ("make\n", .noShell),
      ("#!/bin/sh\nmake\nexit 0\n", .endsItself(line: 3)),
      ("#!/bin/sh\nexec make", .endsItself(line: 2)),
      ("#!/bin/sh\nexit", .endsItself(line: 2)), ("#!/bin/sh\n# wp:begin\n", .unpaired(line: 2)),
      ("#!/bin/sh\n# wp:end\n", .unpaired(line: 2)),
      ("#!/bin/sh\n# wp:begin\n# wp:begin\n# wp:end\n", .unpaired(line: 3)),
    ] as [(String, HookScript.Refusal)])
  func `what cannot be extended is refused`(hook: String, refusal: HookScript.Refusal) {
    #expect(throws: refusal) { try HookScript.written(in: Bytes(hook), program: nil) }
  }

  @Test(
    arguments: [
      (".engineering/artifacts/planning", ".engineering/artifacts/planning/**/*.md merge=wp"),
      ("", "**/*.md merge=wp"), ("my plans", "\"my plans/**/*.md\" merge=wp"),
      ("a[1]", "a\\[1\\]/**/*.md merge=wp"), ("a\"b", "\"a\\\"b/**/*.md\" merge=wp"),
    ])
  func `the attributes name the planning root`(folder: String, line: String) throws {
    let file = try MergeAttributes.block(FilePath(folder)).written(in: Bytes("*.png binary\n"))
    #expect(
      text(file)
        == "*.png binary\n# wp:begin (written by 'wp hooks install --git')\n\(line)\n# wp:end\n")
  }
}
