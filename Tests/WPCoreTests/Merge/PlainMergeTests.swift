import Testing
import WPHost
import WPSyntax
import WPTestSupport
import WPRandom

@testable import WPCore

struct PlainMergeTests {
  private static let hasGit =
    (try? Processes.live.run(.init(["git", "--version"])))?.succeeded == true

  private func merged(_ texts: [Bytes]) -> MergeResult {
    PlainMerge.pieces(base: texts[0], ours: texts[1], theirs: texts[2])
      .rendered(MergeMarkers())
  }

  @Test(
    .enabled(if: hasGit), arguments: [1, 2, 3, 4] as [UInt64])
  func `a line merge is the one of git merge-file`(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: seed)
    let triples = (0..<750).map { _ in MergeTriple.random(&random) }
    // One shell for all of them: what git makes of a triple is followed by a line with its status.
    var script = ""
    for triple in triples {
      for (name, text) in zip(["b", "o", "t"], triple.texts) {
        script += "printf '%b' '\(Self.escaped(text))' > \(name)\n"
      }
      script += "git merge-file -p -L ours -L base -L theirs o b t; printf '@%d\\n' $?\n"
    }
    var request = Processes.Request(["bash", "-s"], directory: folder.path)
    request.input = ContiguousArray(script.utf8)
    let output = try Processes.live.run(request).output
    var rest = output[...]
    for triple in triples {
      let mine = merged(triple.texts)
      let expected = mine.bytes + Bytes("@\(mine.conflicts)\n")
      let isEqual = rest.starts(with: expected)
      #expect(
        isEqual,
        """
        \(triple)
        git: \(String(decoding: rest.prefix(expected.count + 80), as: UTF8.self))
        wp:  \(String(decoding: expected, as: UTF8.self))
        """)
      guard isEqual else { return }
      rest = rest.dropFirst(expected.count)
    }
    #expect(rest.isEmpty)
  }

  private static func escaped(_ text: Bytes) -> String {
    String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
      scalar == "\n" ? "\\n" : scalar == "\r" ? "\\r" : String(scalar)
    }.joined()
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `a side that changed nothing, or the same, leaves the other as it is`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      let texts = MergeTriple.random(&random).texts
      #expect(merged([texts[0], texts[1], texts[0]]).bytes == texts[1])
      #expect(merged([texts[0], texts[0], texts[2]]).bytes == texts[2])
      #expect(merged([texts[0], texts[1], texts[1]]).bytes == texts[1])
    }
  }

  @Test func `long texts are merged, related or not`() {
    let lines = (0..<100_000).map { "line \($0)\n" }
    let base = Bytes(lines.joined())
    var mine = lines
    mine[10] = "mine\n"
    var other = lines
    other[99_990] = "other\n"
    var both = mine
    both[99_990] = "other\n"
    let result = merged([base, Bytes(mine.joined()), Bytes(other.joined())])
    #expect(result == MergeResult(bytes: Bytes(both.joined()), conflicts: 0))
    let few = lines.prefix(10_000)
    let strange = Bytes(few.map { "x" + $0 }.joined())
    let unlike = Bytes(few.reversed().joined())
    #expect(merged([Bytes(few.joined()), strange, unlike]).conflicts > 0)
  }

  @Test(arguments: [(7, 7), (12, 12), (0, 7), (-3, 7), (Int.max, 7)])
  func `the markers are as long as git wants them`(wanted: Int, size: Int) {
    let pieces = PlainMerge.pieces(base: Bytes("a\n"), ours: Bytes("b\n"), theirs: Bytes("c"))
    let result = pieces.rendered(MergeMarkers(size: wanted))
    func sign(_ sign: Character) -> String { String(repeating: sign, count: size) }
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == "\(sign("<")) ours\nb\n\(sign("="))\nc\n\(sign(">")) theirs\n")
    #expect(result.conflicts == 1)
  }
}
