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
  func answers(_ attempts: Attempts) -> (Finding.Condition) -> Bool? {
    var paths = KnownAnswers()
    var patterns = KnownAnswers()
    return { condition in
      guard case .matchesNothing(let pattern) = condition else { return nil }
      let globs = pattern.alternatives
      // By index: a glob has many parts, and each would be counted when it is taken out of the list.
      for index in globs.indices {
        let isFound: Bool
        if case .pattern = globs[index].shape {
          isFound = patterns.answer(for: FilePath(pattern.text)) {
            globs.contains { $0.shape == .pattern && findsAnything($0, attempts) }
          }
        } else {
          isFound = paths.answer(for: FilePath(globs[index].prefix)) {
            findsAnything(globs[index], attempts)
          }
        }
        if isFound { return false }
      }
      return true
    }
  }

  /// Whether a file or folder fits.
  private func findsAnything(_ glob: PathGlob, _ attempts: Attempts) -> Bool {
    let start = FilePath(root).appending(FilePath(glob.prefix)).bytes
    let kind = attempts.value { () throws(HostError) in try files.kind(start) }
    guard let kind else { return false }
    if glob.shape != .pattern { return true }
    guard kind == .directory else { return false }
    var left = PatternSearch.limit
    return finds(glob, in: start, at: FilePath(glob.prefix), &left, attempts)
  }

  /// When a file that fits was written to for the last time; nil where none fits.
  ///
  /// Where there are too many to look at, it is now.
  func lastChange(of pattern: PathPattern) throws(HostError) -> UnixTime? {
    let attempts = Attempts()
    var newest: UnixTime?
    var left = PatternSearch.limit
    for glob in pattern.alternatives {
      let start = FilePath(root).appending(FilePath(glob.prefix)).bytes
      if let time = lastChange(of: glob, at: start, FilePath(glob.prefix), &left, attempts) {
        newest = max(newest ?? time, time)
      }
    }
    try attempts.settle()
    return left < 0 ? UnixTime(seconds: .max / 4_000) : newest
  }

  private func lastChange(
    of glob: PathGlob, at place: RawPath, _ path: FilePath, _ left: inout Int,
    _ attempts: Attempts
  ) -> UnixTime? {
    left -= 1
    guard left >= 0 else { return nil }
    guard let entries = entries(of: place, attempts) else {
      // What is no folder is a file, or missing.
      return glob.matches(path) ? modified(place, attempts) : nil
    }
    var newest: UnixTime?
    for entry in entries where entry.name != RawPath(".git".utf8) {
      let (name, inner) = (place.joined(entry.name), path.appending(FilePath(entry.name)))
      let time: UnixTime?
      if entry.kind == .directory {
        time = lastChange(of: glob, at: name, inner, &left, attempts)
      } else {
        left -= 1
        time = glob.matches(inner) ? modified(name, attempts) : nil
      }
      if let time { newest = max(newest ?? time, time) }
    }
    return newest
  }

  private func entries(of folder: RawPath, _ attempts: Attempts) -> [DirectoryEntry]? {
    attempts.value { () throws(HostError) in try files.open(folder).entries() }
  }

  private func modified(_ path: RawPath, _ attempts: Attempts) -> UnixTime? {
    attempts.value { () throws(HostError) in try files.modified(path) }
  }

  private func finds(
    _ glob: PathGlob, in folder: RawPath, at path: FilePath, _ left: inout Int,
    _ attempts: Attempts
  ) -> Bool {
    guard let entries = entries(of: folder, attempts) else { return false }
    for entry in entries where entry.name != RawPath(".git".utf8) {
      left -= 1
      if left < 0 { return true }
      let inner = path.appending(FilePath(entry.name))
      if glob.matches(inner) { return true }
      let below = folder.joined(entry.name)
      if entry.kind == .directory, finds(glob, in: below, at: inner, &left, attempts) {
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
