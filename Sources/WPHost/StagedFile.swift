/// A change of one file that is prepared beside it and not yet seen by anybody.
///
/// `commit` makes it; any other way out of its scope takes the preparation back, so that the folder holds either
/// the old bytes or the new ones, and nothing else.
package struct StagedFile: ~Copyable, Sendable {
  private let committer: @Sendable () throws(HostError) -> Void
  private let finisher: @Sendable (_ isCommitted: Bool) -> Void
  private var isCommitted = false

  /// Takes what makes the change and what ends its preparation, which is taken back unless it is committed.
  package init(
    commit: @escaping @Sendable () throws(HostError) -> Void,
    finish: @escaping @Sendable (_ isCommitted: Bool) -> Void
  ) {
    committer = commit
    finisher = finish
  }

  /// Makes the change; afterwards it survives a power cut.
  package consuming func commit(under lock: borrowing FolderLock) throws(HostError) {
    try commit()
  }

  /// Makes the change of a file that no other command shares.
  consuming func commit() throws(HostError) {
    try committer()
    isCommitted = true
  }

  deinit { finisher(isCommitted) }

  /// The start of the name of every staged file.
  package static let prefix = RawPath(".wp-tmp-".utf8)

  /// A name that no other writer chooses.
  static func name() -> RawPath {
    prefix + RawPath(String(UInt64.random(in: .min ... .max), radix: 36).utf8)
  }

  /// Tells whether a name is that of a file somebody is writing, or left behind when power failed.
  package static func isStaged(_ name: RawPath) -> Bool { name.starts(with: prefix) }
}
