import WPSyntax

/// A word of a document that may be a path of the work tree.
struct PathMention {
  /// The path, without what a sentence puts around it.
  let path: String

  /// Reads a word; nil for one that nobody means as a path of the tree.
  init?(_ word: String) {
    var text = Substring(word)
    while let last = text.last, ",;:.".contains(last), text != "." { text.removeLast() }
    if text.hasPrefix("./") { text = text.dropFirst(2) }
    text = PathMention.withoutPlace(text)
    guard !text.isEmpty, text.utf8.count <= 300,
      !text.contains(where: { " \t()<>\"'$=|`\\^;".contains($0) }),
      !text.holds("://"), let first = text.first, !"/~@-#".contains(first), !text.hasPrefix("..")
    else { return nil }
    // `{name}` stands for something; `{a,b}` is a choice.
    let braces = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    guard braces.allSatisfy({ $0.prefix { $0 != "}" }.contains(",") }) else { return nil }
    path = String(text)
  }

  // `src/a.ts:12`, `src/a.ts#L12` and `src/a.ts:12-20` speak of a place in a file.
  private static func withoutPlace(_ text: Substring) -> Substring {
    let text = text.prefix { $0 != "#" }
    guard let colon = text.lastIndex(of: ":"), colon > text.startIndex,
      text[text.index(before: colon)] != ":"
    else { return text }
    let rest = text[text.index(after: colon)...]
    return rest.allSatisfy({ $0.isNumber || $0 == "-" }) ? text[..<colon] : text
  }

  /// The file of a path that goes on with `::` and the name of something in it.
  static func file(of path: String) -> Substring {
    var file = path[...]
    while file.hasPrefix("::") { file = file.dropFirst(2) }
    for index in file.utf8.indices where file.utf8[index...].starts(with: "::".utf8) {
      return file[..<index]
    }
    return file
  }

  /// Whether it looks like a path even where nothing of the name exists.
  var isConvincing: Bool {
    let file = PathMention.file(of: path)
    let name = file.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if name.isEmpty { return file.count > 1 }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last else { return false }
    return PathMention.endings.contains(ending.lowercased())
  }

  private static let endings: Set<String> = [
    "bash", "c", "cc", "cfg", "cpp", "cs", "css", "csv", "dart", "ex", "go", "gradle", "graphql",
    "h", "hpp", "html", "ini", "java", "js", "json", "jsx", "kt", "lock", "lua", "m", "md", "mjs",
    "php", "proto", "ps1", "py", "rb", "rs", "scala", "scss", "sh", "sql", "svelte", "swift",
    "tf", "toml", "ts", "tsx", "txt", "vue", "xml", "yaml", "yml", "zig",
  ]
}
