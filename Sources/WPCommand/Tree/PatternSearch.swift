import WPCore
import WPHost
import WPSyntax

/// Looks in the work tree for anything that a path pattern fits.
struct PatternSearch: Sendable {
  /// More names than this are not looked at: an unanswered question raises no finding.
  private static let limit = 200_000

  private let files: Files
  private let root: RawPath

  init(files: Files, root: RawPath) {
    self.files = files
    self.root = root
  }

  /// The answers to what the findings of one plan hang on; what a document of another plan says is left open.
  ///
  /// Packages of a plan often name the same paths, or symbols of one file, and each path is looked for once.
  func answers() -> (Finding.Condition) -> Bool? {
    var patterns: [FilePath: Bool] = [:]
    var paths: [FilePath: Bool] = [:]
    return { condition in
      guard case .matchesNothing(let pattern) = condition else { return nil }
      let text = FilePath(pattern.text)
      if let answer = patterns[text] { return answer }
      let answer = !pattern.alternatives.contains { glob in
        guard glob.shape != .pattern else { return findsAnything(glob) }
        let path = FilePath(glob.prefix)
        let exists = paths[path] ?? findsAnything(glob)
        paths[path] = exists
        return exists
      }
      patterns[text] = answer
      return answer
    }
  }

  /// Whether a file or folder fits.
  private func findsAnything(_ glob: PathGlob) -> Bool {
    let start = FilePath(root).appending(FilePath(glob.prefix)).bytes
    guard let kind = try? files.kind(start) else { return false }
    if glob.shape != .pattern { return true }
    guard kind == .directory else { return false }
    var left = PatternSearch.limit
    return finds(glob, in: start, at: FilePath(glob.prefix), &left)
  }

  private func finds(_ glob: PathGlob, in folder: RawPath, at path: FilePath, _ left: inout Int)
    -> Bool
  {
    guard let directory = try? files.open(folder), let entries = try? directory.entries() else {
      return false
    }
    for entry in entries where entry.name != RawPath(".git".utf8) {
      left -= 1
      if left < 0 { return true }
      let inner = path.appending(FilePath(entry.name))
      if glob.matches(inner) { return true }
      if entry.kind == .directory, finds(glob, in: folder.joined(entry.name), at: inner, &left) {
        return true
      }
    }
    return false
  }
}
