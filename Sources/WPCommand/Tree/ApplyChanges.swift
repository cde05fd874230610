import WPCore
import WPHost
import WPSyntax

/// Makes a change of several files below a root, or shows it where `--dry-run` was given.
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
    let live = try LiveFolder.find(root: root, invocation.host)
    let writer = ChangeWriter(root: root, in: live, invocation.host.files)
    try writer.settle(under: lock)
    var changes = try plan()
    do {
      try write(changes, by: writer, under: lock)
    } catch let error as HostError
      where error.reason == .changedUnderneath || error.reason == .exists
    {
      changes = try plan()
      try write(changes, by: writer, under: lock)
    }
    return AppliedChanges(changes: changes, isDryRun: false, pathPrefix: pathPrefix)
  }

  private func write(
    _ changes: ChangeSet, by writer: ChangeWriter, under lock: borrowing FolderLock
  ) throws {
    do {
      try writer.write(changes, under: lock)
    } catch let incomplete as ChangeWriter.Incomplete {
      throw failure(incomplete)
    }
  }

  private func failure(_ incomplete: ChangeWriter.Incomplete) -> Failure {
    func names(_ changes: [FileChange]) -> String {
      changes.map { pathPrefix.appending($0.path).shown }.joined(separator: ", ")
    }
    let failure = Failure(thrown: incomplete.cause)
    var message = failure.message + "; written: \(names(incomplete.written))"
    if !incomplete.left.isEmpty { message += "; not written: \(names(incomplete.left))" }
    let hint =
      incomplete.left.isEmpty
      ? "the files are whole; the same call again makes sure of them"
      : "each of the files is whole; the next command that writes takes back what is new"
    return Failure(code: failure.code, message, hint: hint)
  }
}
