import Foundation
import WPSyntax

/// The folders that tests read, found from this file.
enum Place {
  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let fixtures = checkout.appending(path: "Fixtures/syntax/markdown")
  static let corpus = checkout.appending(path: "../shared/corpus").standardizedFileURL

  /// Whether there is a file or folder in the corpus.
  static func hasCorpus(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: corpus.appending(path: name).path)
  }

  static func bytes(_ url: URL) throws -> Bytes { try Bytes(Data(contentsOf: url)) }

  /// The files below a folder whose names end alike, sorted.
  static func files(below folder: URL, ending suffix: String) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? [])
      .filter { $0.path.hasSuffix(suffix) }.sorted { $0.path < $1.path }
  }
}

/// One example of the CommonMark specification, and what an independent implementation makes of it.
struct Example: Decodable, Sendable {
  static let file = "commonmark/commonmark-0.31.2.structure.json"

  let example: Int
  let markdown: String
  let structure: Structure

  struct Structure: Decodable, Sendable, Equatable {
    var headings: [Heading]
    var tasks: [[Int]]
    var code: [[Int]]
    var html: [[Int]]
    var tables: [[Int]]
    var links: [[String]]
  }

  struct Heading: Decodable, Sendable, Equatable {
    let level: Int
    let line: Int
    let text: String

    init(level: Int, line: Int, text: String) {
      (self.level, self.line, self.text) = (level, line, text)
    }

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      level = try list.decode(Int.self)
      line = try list.decode(Int.self)
      text = try list.decode(String.self)
    }
  }

  static func all() throws -> [Example] {
    let data = try Data(contentsOf: Place.corpus.appending(path: file))
    return try JSONDecoder().decode([Example].self, from: data)
  }
}
