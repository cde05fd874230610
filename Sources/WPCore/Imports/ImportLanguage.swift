package import WPSyntax

/// A language whose import lines are understood.
package enum ImportLanguage: Sendable, CaseIterable {
  case script, python, go, rust, swift

  /// The language of a file, by its ending; nil for any other.
  package init?(of path: FilePath) {
    switch ImportLanguage.ending(of: path) {
    case "ts", "tsx", "js", "jsx", "mjs", "cjs", "mts", "cts", "vue", "svelte": self = .script
    case "py", "pyi": self = .python
    case "go": self = .go
    case "rs": self = .rust
    case "swift": self = .swift
    default: return nil
    }
  }

  /// What stands behind the last dot of a name; empty where there is none.
  static func ending(of path: FilePath) -> String {
    let name = path.name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return "" }
    return String(decoding: name[(dot + 1)...], as: UTF8.self)
  }
}
