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

  /// Whether a file or folder fits; a pattern that cannot be read fits nothing that could be missed.
  func findsAnything(_ text: String) -> Bool {
    guard case .success(let pattern) = PathPattern.parse(text) else { return true }
    return pattern.alternatives.contains { glob in
      let start = FilePath(root).appending(FilePath(glob.prefix)).bytes
      guard let kind = try? files.kind(start) else { return false }
      if glob.shape != .pattern { return true }
      guard kind == .directory else { return false }
      var left = PatternSearch.limit
      return finds(glob, in: start, at: FilePath(glob.prefix), &left)
    }
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
