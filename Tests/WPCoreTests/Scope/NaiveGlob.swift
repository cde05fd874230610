import WPSyntax

@testable import WPCore

/// The meaning of patterns as one would write it down without a thought of cost; the reference of these tests.
struct NaiveGlob {
  let segments: [String]

  init(_ text: String) {
    var parts = text.split(separator: "/").map(String.init)
    if text.hasSuffix("/") { parts.append("**") }
    segments = parts
  }

  func matches(_ path: String) -> Bool {
    Self.matches(segments[...], path.split(separator: "/").map(String.init)[...])
  }

  private static func matches(_ segments: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
    guard let first = segments.first else { return path.isEmpty }
    if first == "**" {
      return (path.startIndex...path.endIndex).contains {
        matches(segments.dropFirst(), path[$0...])
      }
    }
    guard let name = path.first, matches(Array(first)[...], Array(name)[...]) else { return false }
    return matches(segments.dropFirst(), path.dropFirst())
  }

  private static func matches(
    _ pattern: ArraySlice<Character>, _ name: ArraySlice<Character>
  ) -> Bool {
    switch pattern.first {
    case nil: return name.isEmpty
    case "*":
      return (name.startIndex...name.endIndex).contains {
        matches(pattern.dropFirst(), name[$0...])
      }
    case "?": return !name.isEmpty && matches(pattern.dropFirst(), name.dropFirst())
    case "[":
      guard let close = pattern.firstIndex(of: "]"), let letter = name.first else { return false }
      let inner = pattern[(pattern.startIndex + 1)..<close]
      let isIn = inner.first == "!" ? !inner.dropFirst().contains(letter) : inner.contains(letter)
      return isIn && matches(pattern[(close + 1)...], name.dropFirst())
    case let letter?:
      return name.first == letter && matches(pattern.dropFirst(), name.dropFirst())
    }
  }
}

/// Every well-formed path of up to five letters over `a`, `b`, `c`, the dot and the slash, least witness first.
enum SmallPaths {
  static let all: [String] = {
    var paths: [String] = []
    var layer = [""]
    for _ in 1...5 {
      layer = layer.flatMap { start in ["a", "b", "c", ".", "/"].map { start + $0 } }
      paths += layer.filter(isWellFormed)
    }
    return paths
  }()

  private static func isWellFormed(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !["", ".", ".."].contains($0)
    }
  }
}

/// Every pattern of up to two segments over a vocabulary, and some of three.
enum SmallPatterns {
  static let all: [String] = {
    let words = ["a", "*", "?", "a*", "*b", "[!a]", "**", ".*", "[ab]."]
    let few = ["a", "*", "**", "?b"]
    let pairs = words.flatMap { first in words.map { first + "/" + $0 } }
    let triples = few.flatMap { a in
      few.flatMap { b in few.map { [a, b, $0].joined(separator: "/") } }
    }
    return words + ["a/", "*/", "ab/"] + pairs + triples
  }()

  /// For each pattern, which of the small paths the reference takes in.
  static let matches: [[Bool]] = all.map { text in
    let naive = NaiveGlob(text)
    return SmallPaths.all.map { naive.matches($0) }
  }
}

extension PathPattern {
  /// The pattern of a text that is known to be one.
  static func known(_ text: String) throws -> PathPattern { try parse(text).get() }
}

extension PathSet {
  /// The set of texts that are known to be patterns.
  static func known(_ texts: [String], denied: [String] = []) throws -> PathSet {
    PathSet(try texts.map(PathPattern.known), denied: try denied.map(PathPattern.known))
  }
}
