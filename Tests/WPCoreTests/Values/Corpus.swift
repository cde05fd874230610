import Foundation
import WPCore

/// The header pairs and table cells of real planning folders, where those lie beside the checkout.
///
/// The reading here is deliberately naive, so that the values are judged apart from the parsers.
struct Corpus {
  /// A value, the key or column heading it stands under, and where.
  struct Entry {
    let file: String
    let key: String
    let value: String
    let isHeader: Bool
    let isCell: Bool
  }

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus/concept-rag")

  static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  static let paths: [String] = {
    let all = FileManager.default.enumerator(atPath: folder.path)
    return (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  static let entries: [Entry] = paths.flatMap { path -> [Entry] in
    let data = FileManager.default.contents(atPath: folder.appending(path: path).path) ?? Data()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return entries(of: String(decoding: data, as: UTF8.self), file: name)
  }

  private static func entries(of text: String, file: String) -> [Entry] {
    var found: [Entry] = []
    var isInFence = false
    var isInHeader = true
    var columns: [String]?
    for raw in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = raw.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isInFence.toggle() }
      if isInFence { continue }
      if line.hasPrefix("## ") { isInHeader = false }
      if line.hasPrefix("|") {
        let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
          .map { plain(String($0)) }
        if let columns {
          for (column, cell) in zip(columns, cells) where !cell.allSatisfy({ "-: ".contains($0) }) {
            found.append(
              Entry(file: file, key: column, value: cell, isHeader: false, isCell: true))
          }
        } else {
          columns = cells
        }
        continue
      }
      columns = nil
      guard let (key, value) = pair(line) else { continue }
      found.append(
        Entry(file: file, key: key, value: value, isHeader: isInHeader, isCell: false))
    }
    return found
  }

  private static func pair(_ line: String) -> (String, String)? {
    var line = Substring(line)
    for bullet in ["- ", "* ", "> "] where line.hasPrefix(bullet) { line = line.dropFirst(2) }
    guard line.hasPrefix("**") else { return nil }
    line = line.dropFirst(2)
    guard let end = line.range(of: ":**") ?? line.range(of: "**:") else { return nil }
    let value = plain(String(line[end.upperBound...]))
    return value.isEmpty ? nil : (plain(String(line[..<end.lowerBound])), value)
  }

  private static func plain(_ text: String) -> String {
    text.filter { !"*_`".contains($0) }.trimmingCharacters(in: .whitespaces)
  }
}
