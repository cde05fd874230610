import Testing
import WPTestSupport

/// One Swift file of the repository.
struct SourceText: CustomTestStringConvertible, Sendable {
  /// The path from the top.
  let path: String
  let lines: [Substring]

  var testDescription: String { path }

  /// The module the file belongs to.
  var target: String { String(path.split(separator: "/")[1]) }
  /// The name without folders.
  var name: String { String(path.split(separator: "/").last ?? "") }

  init(path: String) throws {
    self.path = path
    lines = try Checkout.text(path).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The Swift files below a folder.
  static func below(_ folder: String) throws -> [SourceText] {
    try Checkout.files(below: folder, ending: ".swift").map(SourceText.init)
  }

  /// The modules the file imports, with the number of the line.
  var imports: [(module: String, line: Int)] {
    lines.enumerated().compactMap { (index, line) -> (module: String, line: Int)? in
      let words = code(line).split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place < 3, words.count > place + 1,
        words[..<place].allSatisfy({ $0.hasPrefix("@") || SourceText.access.contains($0) })
      else { return nil }
      // `import struct Module.Type` names the module second.
      let named = words.dropFirst(place + 1).first { !SourceText.kinds.contains($0) } ?? ""
      return (String(named.prefix { $0 != "." }), index + 1)
    }
  }

  /// The lines in which a word stands in code, from one.
  func lines(with word: String) -> [Int] {
    lines.enumerated().compactMap { index, line in
      let words = code(line).split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      return words.contains { $0 == word } ? index + 1 : nil
    }
  }

  /// A line without what stands in quotes and without its comment.
  private func code(_ line: Substring) -> String {
    var code = ""
    var isText = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" { isText.toggle() }
      if !isText, character == "/", previous == "/" { break }
      if !isText { code.append(character) }
      previous = character
    }
    return code
  }

  private static let access: Set<Substring> = [
    "package", "public", "internal", "private", "fileprivate",
  ]
  private static let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
}
