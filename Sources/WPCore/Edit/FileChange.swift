package import WPSyntax

/// What is to happen to one file; paths are given from the root of the run.
package struct FileChange: Sendable, Equatable {
  /// Where it stands afterwards, or stood, where it goes.
  package let path: FilePath
  /// Where it stands now, where that is another name in the same folder.
  package let origin: FilePath?
  /// The bytes it must have now; nil where nothing may stand.
  package let before: Bytes?
  /// The bytes it gets; nil where it goes.
  package let after: Bytes?

  private init(_ path: FilePath, origin: FilePath? = nil, before: Bytes?, after: Bytes?) {
    self.path = path
    self.origin = origin
    self.before = before
    self.after = after
  }

  /// Gives a file other bytes.
  package static func replacing(_ path: FilePath, _ before: Bytes, with after: Bytes) -> FileChange
  {
    FileChange(path, before: before, after: after)
  }

  /// Makes edits in a file; they must lie inside its bytes.
  package static func editing(_ path: FilePath, _ before: Bytes, _ edits: EditSet) -> FileChange {
    FileChange(path, before: before, after: edits.apply(to: before))
  }

  /// Creates a file where nothing stands.
  package static func creating(_ path: FilePath, _ bytes: Bytes) -> FileChange {
    FileChange(path, before: nil, after: bytes)
  }

  /// Removes a file.
  package static func removing(_ path: FilePath, _ bytes: Bytes) -> FileChange {
    FileChange(path, before: bytes, after: nil)
  }

  /// Gives a file another name in its folder, and other bytes where they differ.
  package static func renaming(
    _ origin: FilePath, to name: FilePath, _ before: Bytes, with after: Bytes
  ) -> FileChange {
    FileChange(origin.parent.appending(name), origin: origin, before: before, after: after)
  }

  /// What kind of change it is.
  package enum Kind: Sendable, Equatable {
    case created, changed, renamed, removed
  }

  /// What is to happen, in a word.
  package var kind: Kind {
    if origin != nil { return .renamed }
    if before == nil { return .created }
    return after == nil ? .removed : .changed
  }

  /// Whether anything is another way afterwards.
  package var changesAnything: Bool {
    (origin != nil && origin != path) || before != after
  }
}
