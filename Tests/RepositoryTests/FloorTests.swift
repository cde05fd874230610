import Testing
import WPTestSupport

struct FloorTests {
  private static let libc: Set = ["Glibc", "Darwin", "Musl"]

  /// What each target may import beside libc.
  private static let floors: [String: Set<String>] = [
    "WPSyntax": [],
    "WPPartition": [],
    "WPCore": ["WPSyntax", "WPPartition"],
    "WPHost": ["Synchronization"],
    "WPCommand": ["WPSyntax", "WPPartition", "WPCore", "WPHost"],
    "wp": ["WPCommand", "WPHost"],
  ]

  /// The files that speak to the machine; everything unsafe is in them.
  private static func isMachineRoom(_ source: SourceText) -> Bool {
    source.path == "Sources/WPSyntax/Text/ByteScanner.swift"
      || (source.target == "WPHost" && source.name.hasPrefix("Sys"))
  }

  /// Files beyond the machine room that hold something unsafe, each with its reason.
  private static let unsafeFiles = [
    "Sources/WPSyntax/Text/ByteBlock.swift": "loads sixteen bytes of a text at once",
    "Sources/WPSyntax/Text/Bytes.swift": "compares the bytes of a literal without making a string",
    "Sources/WPSyntax/Text/Scratch.swift": "holds memory of its own, and checks each access",
  ]

  @Test(arguments: try SourceText.below("Sources"))
  func `a file imports only what its floor may`(source: SourceText) throws {
    let allowed = try #require(Self.floors[source.target])
    for (module, line) in source.imports {
      let isAllowed =
        allowed.contains(module) || (Self.libc.contains(module) && Self.isMachineRoom(source))
      #expect(isAllowed, "\(source.path):\(line) imports \(module)")
    }
  }

  @Test(arguments: try SourceText.below("Sources"))
  func `what is unsafe stands in the machine room`(source: SourceText) {
    guard !Self.isMachineRoom(source), Self.unsafeFiles[source.path] == nil else { return }
    #expect(source.lines(with: "unsafe") == [], "\(source.path)")
  }

  @Test(arguments: unsafeFiles.keys.sorted())
  func `no exception outlives its reason`(path: String) throws {
    #expect(try !SourceText(path: path).lines(with: "unsafe").isEmpty)
  }

  @Test func `every folder of sources is a floor`() throws {
    let targets = try Set(SourceText.below("Sources").map(\.target))
    #expect(targets == Set(Self.floors.keys))
  }

  @Test(
    arguments: [
      ("import Foundation", "Foundation"), ("package import WPSyntax", "WPSyntax"),
      ("@testable import WPHost", "WPHost"), ("  import Glibc", "Glibc"),
      ("import struct Foundation.Data", "Foundation"), ("// import Foundation", nil),
      ("let text = \"import Foundation\"", nil), ("import", nil),
    ] as [(String, String?)])
  func `an import is recognised`(line: String, module: String?) {
    #expect(SourceText(lines: line).imports.first?.module == module)
  }

  @Test(arguments: [("unsafe f()", 1), ("notunsafe()", 0), ("f() // unsafe", 0), ("\"unsafe\"", 0)])
  func `a word of code is recognised`(line: String, count: Int) {
    #expect(SourceText(lines: line).lines(with: "unsafe").count == count)
  }
}

extension SourceText {
  fileprivate init(lines: String) {
    path = "Sources/Example/Example.swift"
    self.lines = lines.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
