import WPCore
import WPHost
import WPSyntax

/// The folders and files that a confined command may change.
///
/// A kernel knows folders and files, no patterns: a pattern opens the folder that its fixed part names, and what does
/// not exist yet the folder that it will stand in. The top of the work tree is never opened, since that is everything.
struct WritablePlaces {
  /// Absolute paths without links.
  private(set) var places: [RawPath] = []
  /// What could not be opened, with the reason.
  private(set) var closed: [Closed] = []
  private let root: RawPath
  private let files: Files

  /// A path from the root that stays closed.
  struct Closed: Hashable {
    let path: FilePath
    let reason: Reason

    /// Why it does.
    enum Reason: String {
      case missing = "it does not exist, and would stand at the top of the work tree"
      case outside = "it leads out of the work tree"
      case everything = "it is all of the work tree"
    }
  }

  init(root: RawPath, _ files: Files) {
    self.root = root
    self.files = files
  }

  /// Opens what a list of patterns names.
  mutating func open(_ patterns: [PathPattern]) throws(HostError) {
    for pattern in patterns where !pattern.isExclusion {
      for glob in pattern.alternatives { try open(FilePath(glob.prefix)) }
    }
  }

  /// Opens a path, from the root.
  mutating func open(_ path: FilePath) throws(HostError) {
    var existing = path
    while !existing.bytes.isEmpty, try files.kind(root.joined(existing.bytes)) == nil {
      existing = existing.parent
    }
    guard !existing.bytes.isEmpty else {
      return close(path, path.bytes.isEmpty ? .everything : .missing)
    }
    let place = try files.resolve(root.joined(existing.bytes))
    // A link may lead anywhere, and what is behind it was not promised to anybody.
    guard root.holds(place) else { return close(path, .outside) }
    guard place != root else { return close(path, .everything) }
    add(place)
  }

  /// Opens a folder outside of the work tree, unless the work tree is in it; tells whether it is open.
  @discardableResult
  mutating func open(outside folder: RawPath) throws(HostError) -> Bool {
    guard folder.isAbsolute, try files.kind(folder) != nil else { return false }
    let place = try files.resolve(folder)
    guard !place.holds(root) else { return false }
    add(place)
    return true
  }

  private mutating func close(_ path: FilePath, _ reason: Closed.Reason) {
    let found = Closed(path: path, reason: reason)
    if !closed.contains(found) { closed.append(found) }
  }

  private mutating func add(_ place: RawPath) {
    if !places.contains(place) { places.append(place) }
  }
}
