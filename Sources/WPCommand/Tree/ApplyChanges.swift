import WPCore
import WPHost
import WPSyntax

/// Makes a change of several files below a root, or shows it where `--dry-run` was given.
///
/// Everything is prepared before the first file is seen to change; each file is old or new at every moment.
struct ApplyChanges {
  private let invocation: Invocation
  private let root: RawPath
  private let pathPrefix: FilePath

  /// Takes the absolute root, and what its paths are shown behind.
  init(_ invocation: Invocation, root: RawPath, pathPrefix: FilePath = "") {
    self.invocation = invocation
    self.root = root
    self.pathPrefix = pathPrefix
  }

  init(_ invocation: Invocation, _ workplace: Workplace) {
    self.init(invocation, root: workplace.root, pathPrefix: workplace.pathPrefix)
  }

  /// Makes the changes that a plan gives, and says what was done.
  func answer(_ plan: () throws -> ChangeSet) throws -> Answer {
    try apply(plan).answer(invocation)
  }

  /// Makes the changes that a plan gives; it reads under the lock, and is asked once more where another program
  /// changed a file between its reading and the writing.
  func apply(_ plan: () throws -> ChangeSet) throws -> AppliedChanges {
    // `--diff` is the other name that `wp validate` has for it.
    if invocation.arguments.has(.dryRun) || invocation.arguments.has(.diff) {
      return AppliedChanges(changes: try plan(), isDryRun: true, pathPrefix: pathPrefix)
    }
    let host = invocation.host
    return try apply(plan, under: try LiveFolder.find(root: root, host).lock(host.files))
  }

  /// Makes the changes that a plan gives, for somebody who has the lock.
  func apply(
    _ plan: () throws -> ChangeSet, under lock: borrowing FolderLock
  ) throws -> AppliedChanges {
    var changes = try plan()
    do {
      try write(changes, under: lock)
    } catch let error as HostError
      where error.reason == .changedUnderneath || error.reason == .exists
    {
      changes = try plan()
      try write(changes, under: lock)
    }
    return AppliedChanges(changes: changes, isDryRun: false, pathPrefix: pathPrefix)
  }

  private func write(_ changes: ChangeSet, under lock: borrowing FolderLock) throws {
    guard !changes.isEmpty else { return }
    let folder = try invocation.host.files.writable(root)
    let ordered = ApplyChanges.ordered(changes)
    var made: [RawPath] = []
    var written = 0
    do throws(HostError) {
      for change in ordered where change.kind == .created {
        made += try folder.makeFolder(change.path.parent.bytes)
      }
      let staged = try ordered.map { (change) throws(HostError) in
        try ApplyChanges.stage(change, in: folder)
      }
      for file in staged {
        try file.commit(under: lock)
        written += 1
      }
    } catch {
      // Folders in which something was created by now are not empty, and stay.
      for path in made.reversed() { try? folder.removeFolder(path) }
      if error.reason == .notDurable { written += 1 }
      guard written > 0 else { throw error }
      throw failure(error, written: ordered.prefix(written), not: ordered.dropFirst(written))
    }
    for path in Set(ordered.map(\.path.parent)) { folder.sweep(path.bytes, under: lock) }
  }

  /// What is new comes first, and what goes last, so that nothing ever names a document that is not there.
  private static func ordered(_ changes: ChangeSet) -> [FileChange] {
    let kinds: [FileChange.Kind] = [.created, .renamed, .changed, .removed]
    return kinds.flatMap { kind in changes.changes.filter { $0.kind == kind } }
  }

  private static func stage(
    _ change: FileChange, in folder: borrowing WritableRoot
  ) throws(HostError) -> StagedChange {
    let place = try folder.place((change.origin ?? change.path).bytes)
    guard place.original == change.before else {
      let reason: HostError.Reason = change.before == nil ? .exists : .changedUnderneath
      throw HostError(change.before == nil ? "create" : "change", place.path, reason)
    }
    if change.origin != nil, try folder.place(change.path.bytes).original != nil {
      throw HostError("rename", place.path, .exists)
    }
    let step: FileStep =
      if change.origin != nil {
        .renaming(change.path.name.bytes, change.after == change.before ? nil : change.after)
      } else if let after = change.after {
        .content(after)
      } else {
        .removal
      }
    return StagedChange(try place.stage(step))
  }

  private func failure(
    _ error: HostError, written: ArraySlice<FileChange>, not left: ArraySlice<FileChange>
  ) -> Failure {
    func names(_ changes: ArraySlice<FileChange>) -> String {
      changes.map { pathPrefix.appending($0.path).shown }.joined(separator: ", ")
    }
    let failure = Failure(thrown: error)
    var message = failure.message + "; written: \(names(written))"
    if !left.isEmpty { message += "; not written: \(names(left))" }
    return Failure(
      code: failure.code, message, hint: "each of the files is whole: the old one or the new one")
  }
}

/// Holds a staged file in an array, which the file itself, having one owner, cannot be in.
private final class StagedChange {
  private var file: StagedFile?

  init(_ file: consuming StagedFile) { self.file = consume file }

  func commit(under lock: borrowing FolderLock) throws(HostError) {
    if let file = file.take() { try file.commit(under: lock) }
  }
}
