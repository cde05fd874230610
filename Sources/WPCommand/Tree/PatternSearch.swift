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
    var paths = KnownAnswers()
    var patterns = KnownAnswers()
    return { condition in
      guard case .matchesNothing(let pattern) = condition else { return nil }
      let isFound = pattern.alternatives.contains { glob in
        guard glob.shape == .pattern else {
          return paths.answer(for: FilePath(glob.prefix)) { findsAnything(glob) }
        }
        return patterns.answer(for: FilePath(pattern.text)) {
          pattern.alternatives.contains { $0.shape == .pattern && findsAnything($0) }
        }
      }
      return !isFound
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

  /// When a file that fits was written to for the last time; nil where none fits.
  ///
  /// Where there are too many to look at, it is now.
  func lastChange(of pattern: PathPattern) -> UnixTime? {
    var newest: UnixTime?
    var left = PatternSearch.limit
    for glob in pattern.alternatives {
      let start = FilePath(root).appending(FilePath(glob.prefix)).bytes
      if let time = lastChange(of: glob, at: start, FilePath(glob.prefix), &left) {
        newest = max(newest ?? time, time)
      }
    }
    return left < 0 ? UnixTime(seconds: .max / 4_000) : newest
  }

  private func lastChange(
    of glob: PathGlob, at place: RawPath, _ path: FilePath, _ left: inout Int
  ) -> UnixTime? {
    left -= 1
    guard left >= 0 else { return nil }
    guard let directory = try? files.open(place), let entries = try? directory.entries() else {
      // What is no folder is a file, or missing.
      return glob.matches(path) ? try? files.modified(place) : nil
    }
    var newest: UnixTime?
    for entry in entries where entry.name != RawPath(".git".utf8) {
      let (name, inner) = (place.joined(entry.name), path.appending(FilePath(entry.name)))
      let time: UnixTime?
      if entry.kind == .directory {
        time = lastChange(of: glob, at: name, inner, &left)
      } else {
        left -= 1
        time = glob.matches(inner) ? try? files.modified(name) : nil
      }
      if let time { newest = max(newest ?? time, time) }
    }
    return newest
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

/// What was found out once, sorted by what it is about: a plan has a dozen of them.
private struct KnownAnswers {
  private struct Entry {
    let name: FilePath
    let answer: Bool
  }

  private var entries: [Entry] = []

  mutating func answer(for name: FilePath, _ find: () -> Bool) -> Bool {
    let index = entries.sortedIndex { $0.name < name }
    if index < entries.count, entries[index].name == name { return entries[index].answer }
    let answer = find()
    entries.insert(Entry(name: name, answer: answer), at: index)
    return answer
  }
}
