import WPCore
import WPHost
import WPSyntax

/// Writes the files of a change below a root: all of them, or none.
///
/// Each file is old or new at every moment. Whoever dies between two of them leaves a record, by which the next
/// command takes back what was made.
struct ChangeWriter {
  private let files: Files
  private let root: RawPath
  private let stored: StoredRecord

  /// Takes the absolute root, and the folder in which the record is kept.
  init(root: RawPath, in live: LiveFolder, _ files: Files) {
    self.files = files
    self.root = root
    stored = StoredRecord(root: root, in: live, files)
  }

  /// A change of which a part could neither be made nor taken back.
  struct Incomplete: Error {
    let cause: HostError
    let written: [FileChange]
    let left: [FileChange]
  }

  /// Makes a change; where that fails, everything is as it was, unless `Incomplete` is thrown.
  func write(_ changes: ChangeSet, under lock: borrowing FolderLock) throws {
    guard !changes.isEmpty else { return }
    let folder = try files.writable(root)
    let record = ChangeRecord(
      root: FilePath(root), folders: try missingFolders(changes),
      changes: ChangeWriter.ordered(changes.changes))
    if record.hasMiddle { try stored.write(record, under: lock) }
    do throws(HostError) {
      for path in record.folders { _ = try folder.makeFolder(path.bytes) }
      try commit(record.changes, in: folder, under: lock)
    } catch {
      // Where it fails, too, the record stays for the next command.
      if record.hasMiddle { _ = try? takeBack(record, in: folder, under: lock) }
      let made = record.changes.filter { (try? $0.isMade { try current($0, folder) }) == true }
      guard made.isEmpty else {
        throw Incomplete(
          cause: error, written: made, left: record.changes.filter { !made.contains($0) })
      }
      // Nothing of it is written any more, durable or not.
      throw error.reason == .notDurable
        ? HostError(error.operation, error.path, .inputOutput) : error
    }
    if record.hasMiddle { try forget(record, under: lock) }
    for path in Set(record.changes.map(\.path.parent)) { folder.sweep(path.bytes, under: lock) }
  }

  /// Whether a command died over a change, or is making one at this moment.
  var isInterrupted: Bool { stored.exists }

  /// Takes back what a command that died had made of a change, and gives the steps of that.
  ///
  /// Where somebody has worked on one of the files since then, all of them stay as they are.
  @discardableResult
  func settle(under lock: borrowing FolderLock) throws -> [FileChange] {
    guard let record = try stored.read() else { return [] }
    do {
      return try takeBack(record, in: try files.writable(root), under: lock)
    } catch let error as HostError {
      let failure = Failure(thrown: error)
      throw Failure(
        code: failure.code,
        "a change that was interrupted cannot be taken back: \(failure.message)",
        hint: "mend that; or remove \(Shown.path(stored.place)), and the files stay as they are")
    }
  }

  @discardableResult
  private func takeBack(
    _ record: ChangeRecord, in folder: borrowing WritableRoot, under lock: borrowing FolderLock
  ) throws -> [FileChange] {
    var steps: [FileChange] = []
    do {
      steps = try record.undoing { try current($0, folder) } ?? []
    } catch is Foreign {}
    try commit(ChangeWriter.ordered(steps), in: folder, under: lock)
    // A folder in which there is something by now is not empty, and stays.
    for path in record.folders.reversed() {
      try? folder.removeAbandoned(path.bytes, under: lock)
    }
    try stored.remove(under: lock)
    return steps
  }

  // A record that stays would one day be taken for that of a command that died.
  private func forget(_ record: ChangeRecord, under lock: borrowing FolderLock) throws(Incomplete) {
    do throws(HostError) {
      try stored.remove(under: lock)
    } catch {
      guard (try? stored.remove(under: lock)) == nil else { return }
      throw Incomplete(cause: error, written: record.changes, left: [])
    }
  }

  /// Something that is no file stands where one did.
  private struct Foreign: Error {}

  private func current(_ path: FilePath, _ folder: borrowing WritableRoot) throws -> Bytes? {
    do throws(HostError) {
      return try folder.place(path.bytes).original
    } catch {
      switch error.reason {
      case .notFound, .notDirectory: return nil
      case .notRegularFile, .isDirectory, .linkLoop, .leadsOutside: throw Foreign()
      default: throw error
      }
    }
  }

  private func missingFolders(_ changes: ChangeSet) throws(HostError) -> [FilePath] {
    var missing: Set<FilePath> = []
    for change in changes.changes where change.kind == .created {
      var folder = change.path.parent
      while !folder.bytes.isEmpty, !missing.contains(folder),
        try files.kind(root.joined(folder.bytes)) == nil
      {
        missing.insert(folder)
        folder = folder.parent
      }
    }
    return missing.sorted()
  }

  private func commit(
    _ changes: [FileChange], in folder: borrowing WritableRoot, under lock: borrowing FolderLock
  ) throws(HostError) {
    // Everything is prepared before the first file is seen to change.
    let staged = try changes.map { (change) throws(HostError) in
      try ChangeWriter.stage(change, in: folder)
    }
    for file in staged { try file.commit(under: lock) }
  }

  /// What is new comes first, and what goes last, so that nothing ever names a document that is not there.
  private static func ordered(_ changes: [FileChange]) -> [FileChange] {
    let kinds: [FileChange.Kind] = [.created, .renamed, .changed, .removed]
    return kinds.flatMap { kind in changes.filter { $0.kind == kind } }
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
}

/// Holds a staged file in an array, which the file itself, having one owner, cannot be in.
private final class StagedChange {
  private var file: StagedFile?

  init(_ file: consuming StagedFile) { self.file = consume file }

  func commit(under lock: borrowing FolderLock) throws(HostError) {
    if let file = file.take() { try file.commit(under: lock) }
  }
}
