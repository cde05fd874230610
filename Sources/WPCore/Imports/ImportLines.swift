package import WPSyntax

/// The names that the import lines of a source file bring in, as they are written there.
///
/// Lines are looked at one by one, without understanding the language: what stands in a comment or a text may be taken
/// for an import, and leads to no file then.
package struct ImportLines: Sendable, Equatable {
  /// In the order of the file, each once.
  package private(set) var names: [String] = []
  private var seen: Set<String> = []
  private var isInBlock = false

  /// The most names that are taken of one file.
  private static let limit = 1_000
  /// Longer lines are data.
  private static let longestLine = 1_000

  /// Reads a file.
  package init(_ bytes: Bytes, _ language: ImportLanguage) {
    for line in bytes.split(separator: 0x0A) where line.count <= ImportLines.longestLine {
      if names.count >= ImportLines.limit { return }
      // What has no letters of an import in it need not become text.
      guard isInBlock || ImportLines.mayImport(line, language) else { continue }
      let text = String(decoding: line, as: UTF8.self)
      let trimmed = InlineText.trimmed(text)
      switch language {
      case .script: readScript(trimmed)
      case .python: readPython(trimmed)
      case .go: readGo(trimmed)
      case .rust: readRust(trimmed)
      case .swift: readSwift(trimmed)
      }
    }
  }

  private static func mayImport(_ line: ArraySlice<UInt8>, _ language: ImportLanguage) -> Bool {
    switch language {
    case .script: line.contains { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"") }
    case .python, .swift, .go: line.count > 6 && line.contains(UInt8(ascii: "m"))
    case .rust: line.contains(UInt8(ascii: ";"))
    }
  }

  private mutating func add(_ name: some StringProtocol) {
    let name = String(name)
    if !name.isEmpty, name.utf8.count <= 300, seen.insert(name).inserted { names.append(name) }
  }

  // `import x from './a'`, `} from "./a"`, `import './a'`, `require('./a')`, `import('./a')`.
  private mutating func readScript(_ line: String) {
    for keyword in ["from ", "import ", "import(", "require("] {
      var rest = line[...]
      while let start = rest.range(ofWord: keyword) {
        rest = rest[start...]
        let argument = rest.drop { $0 == " " }
        guard let quote = argument.first, quote == "'" || quote == "\"" else { continue }
        add(argument.dropFirst().prefix { $0 != quote })
      }
    }
  }

  // `import a.b as c, d` and `from .a import b, c`: of the second each may be a file of its own.
  private mutating func readPython(_ line: String) {
    if line.hasPrefix("import ") {
      for part in line.dropFirst(7).split(separator: ",") {
        add(part.drop { $0 == " " }.prefix { $0 != " " && $0 != "#" && $0 != ";" })
      }
    } else if line.hasPrefix("from ") {
      let words = line.split(separator: " ", maxSplits: 3)
      guard words.count == 4, words[2] == "import" else { return }
      let module = String(words[1])
      add(module)
      let list = words[3].prefix { $0 != "#" && $0 != ";" }
      for part in list.split(whereSeparator: { ",()".contains($0) }) {
        let name = part.drop { $0 == " " }.prefix { $0 != " " }
        if !name.isEmpty, name != "*" { add(module + (module.hasSuffix(".") ? "" : ".") + name) }
      }
    }
  }

  // `import "a/b"`, or a block of such lines in parentheses.
  private mutating func readGo(_ line: String) {
    if isInBlock, line.hasPrefix(")") {
      isInBlock = false
    } else if isInBlock || line.hasPrefix("import ") {
      if line.hasPrefix("import (") { isInBlock = true }
      let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
      if quoted.count >= 3 { add(quoted[1]) }
    }
  }

  // `mod a;`, `pub use crate::a::{b, c};`: of the second what stands before the brace.
  private mutating func readRust(_ line: String) {
    var words = line.split(separator: " ").filter { !$0.hasPrefix("pub") }
    guard let keyword = words.first, keyword == "mod" || keyword == "use" else { return }
    words.removeFirst()
    let name = words.joined().prefix { $0 != ";" && $0 != "{" }
    add(keyword == "mod" ? "mod " + name : String(name))
  }

  private mutating func readSwift(_ line: String) {
    let words = line.split(separator: " ")
    guard let place = words.firstIndex(of: "import"), place < 3, place + 1 < words.count else {
      return
    }
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "func", "typealias", "var", "let",
    ]
    let next = kinds.contains(words[place + 1]) ? place + 2 : place + 1
    if next < words.count { add(words[next].prefix { $0 != "." }) }
  }
}

extension Substring {
  /// The end of the first place of a word that stands behind nothing, a blank or a sign.
  fileprivate func range(ofWord word: String) -> Index? {
    var index = utf8.startIndex
    let first = word.utf8.first
    while let start = utf8[index...].firstIndex(where: { $0 == first }) {
      let isStart =
        start == utf8.startIndex
        || {
          let before = utf8[utf8.index(before: start)]; return !before.isLetter && !before.isDigit
        }()
      if isStart, utf8[start...].starts(with: word.utf8) {
        return utf8.index(start, offsetBy: word.utf8.count)
      }
      index = utf8.index(after: start)
    }
    return nil
  }
}
