package import WPSyntax

/// What somebody was about to do to several files, as bytes that whoever finds it half done can undo it by.
package struct ChangeRecord: Sendable, Equatable {
  /// The absolute folder that the paths start from.
  package let root: FilePath
  /// The folders that had to be made, the uppermost first.
  package let folders: [FilePath]
  /// What was to happen to each file.
  package let changes: [FileChange]

  package init(root: FilePath, folders: [FilePath], changes: [FileChange]) {
    self.root = root
    self.folders = folders
    self.changes = changes
  }

  /// Whether stopping in the middle would leave something that is neither old nor new.
  package var hasMiddle: Bool {
    let isRenamedAndChanged = changes.contains { $0.origin != nil && $0.before != $0.after }
    return changes.count > 1 || !folders.isEmpty || isRenamedAndChanged
  }

  /// What takes back the part of the changes that was made.
  ///
  /// It is empty where none was made, or all; nil where a file is neither what it was nor what it was to become,
  /// since somebody has worked on it.
  package func undoing(_ current: (FilePath) throws -> Bytes?) rethrows -> [FileChange]? {
    var steps: [FileChange] = []
    var missing = 0
    for change in changes {
      guard let step = try change.undone(current) else { return nil }
      steps += step
      if try !change.isMade(current) { missing += 1 }
    }
    return missing == 0 ? [] : steps
  }
}

extension FileChange {
  /// What takes it back, where anything of it was made; nil where the file is another one by now.
  fileprivate func undone(_ current: (FilePath) throws -> Bytes?) rethrows -> [FileChange]? {
    let now = try current(path)
    guard let origin, let before else {
      if now == before { return [] }
      guard now == after else { return nil }
      switch (now, before) {
      case (let now?, let before?): return [.replacing(path, now, with: before)]
      case (let now?, nil): return [.removing(path, now)]
      case (nil, let before?): return [.creating(path, before)]
      case (nil, nil): return []
      }
    }
    let old = try current(origin)
    switch (old, now) {
    case (before, nil): return []
    // Taking it back was interrupted, too: the name is back, the bytes are not.
    case (let old?, nil) where old == after: return [.replacing(origin, old, with: before)]
    case (nil, let now?) where now == before || now == after:
      return [.renaming(path, to: origin.name, now, with: before)]
    default: return nil
    }
  }

  /// Whether all of it was made, and nothing else since then.
  package func isMade(_ current: (FilePath) throws -> Bytes?) rethrows -> Bool {
    guard try current(path) == after else { return false }
    guard let origin else { return true }
    return try current(origin) == nil
  }
}
