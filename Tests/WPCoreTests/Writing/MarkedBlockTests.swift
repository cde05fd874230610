import Testing
@testable import WPCore
import WPSyntax

struct MarkedBlockTests {
  private let block = MarkedBlock(.markdown, ["One", "Two"])
  private let text = "<!-- wp:begin -->\nOne\nTwo\n<!-- wp:end -->"

  private func written(_ document: String?) throws -> String {
    String(decoding: try block.written(in: document.map { Bytes($0) }), as: UTF8.self)
  }

  @Test func `a missing or empty document becomes the block`() throws {
    #expect(try written(nil) == text + "\n")
    #expect(try written("") == text + "\n")
  }

  @Test(arguments: [
    ("# Mine\n", "# Mine\n\n"), ("# Mine", "# Mine\n\n"), ("# Mine\r\n", "# Mine\r\n\r\n"),
    ("Say `<!-- wp:begin -->` to begin.\n", "Say `<!-- wp:begin -->` to begin.\n\n"),
  ])
  func `the block comes behind what is there, once`(document: String, head: String) throws {
    let once = try written(document)
    let isWindows = document.contains("\r\n")
    let lines = text.split(separator: "\n").joined(separator: isWindows ? "\r\n" : "\n")
    #expect(once == head + lines + (isWindows ? "\r\n" : "\n"))
    #expect(try written(once) == once)
  }

  @Test func `an older block gives way where it stands`() throws {
    let document = "A\n<!-- wp:begin -->\nOld\n<!-- wp:end --> tail\nB"
    #expect(try written(document) == "A\n\(text) tail\nB")
  }

  @Test(arguments: [
    ("a\n<!-- wp:begin -->\n", 2), ("<!-- wp:end -->\n", 1),
    ("<!-- wp:end -->\n<!-- wp:begin -->\n", 1),
    ("<!-- wp:begin -->\n<!-- wp:end -->\n<!-- wp:begin -->\n", 3),
    ("<!-- wp:begin -->\n<!-- wp:end -->\n<!-- wp:end -->\n", 3),
  ])
  func `marks without partners are refused`(document: String, line: Int) {
    #expect(throws: MarkedBlock.Unpaired(line: line)) { try written(document) }
  }

  @Test(arguments: ["a\n", "a", "a\r\nb\r\n"])
  func `the block of a shell stands behind the last line and can be taken out`(
    file: String
  ) throws {
    let block = MarkedBlock(.shell, ["run"], author: "wp x")
    let written = try block.written(in: Bytes(file))
    let open = file.utf8.last == 0x0A ? file : file + "\n"
    let text = "# wp:begin (written by 'wp x')\nrun\n# wp:end\n"
    #expect(String(decoding: written, as: UTF8.self) == open + text)
    #expect(try block.written(in: written) == written)
    #expect(MarkedBlock.stands(.shell, in: written))
    #expect(!MarkedBlock.stands(.markdown, in: written))
    #expect(try MarkedBlock.removed(.shell, from: written) == Bytes(open))
  }
}
