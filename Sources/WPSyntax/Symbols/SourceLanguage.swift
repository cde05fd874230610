/// A programming language whose declarations are found.
package enum SourceLanguage: Sendable, CaseIterable {
  case typeScript
  /// TypeScript with elements in it, where `<T>` is no conversion.
  case typeScriptJSX
  /// JavaScript, with elements or without.
  case javaScript
  case swift, python, go, rust

  /// The language of a file, by its ending; nil for any other.
  package init?(of path: FilePath) {
    let name = path.name.bytes
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return nil }
    switch String(decoding: name[(dot + 1)...], as: UTF8.self) {
    case "ts", "mts", "cts": self = .typeScript
    case "tsx": self = .typeScriptJSX
    case "js", "jsx", "mjs", "cjs": self = .javaScript
    case "swift": self = .swift
    case "py", "pyi": self = .python
    case "go": self = .go
    case "rs": self = .rust
    default: return nil
    }
  }
}
