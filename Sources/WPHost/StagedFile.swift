/// A file written beside the one it will replace.
///
/// `commit` gives it its name; any other way out of its scope removes it, so that the folder holds either the
/// old bytes or the new ones, and nothing else.
package struct StagedFile: ~Copyable {
  private let committer: @Sendable () throws(HostError) -> Void
  private let finisher: @Sendable (_ isCommitted: Bool) -> Void
  private var isCommitted = false

  /// Takes what gives the file its name and what ends its life: removes it unless it is committed.
  package init(
    commit: @escaping @Sendable () throws(HostError) -> Void,
    finish: @escaping @Sendable (_ isCommitted: Bool) -> Void
  ) {
    committer = commit
    finisher = finish
  }

  /// Replaces the file; afterwards it survives a power cut.
  package consuming func commit() throws(HostError) {
    try committer()
    isCommitted = true
  }

  deinit { finisher(isCommitted) }

  /// The start of the name of every staged file.
  static let prefix = RawPath(".wp-tmp-".utf8)

  /// Tells whether a name is that of a file somebody is writing, or left behind when power failed.
  package static func isStaged(_ name: RawPath) -> Bool { name.starts(with: prefix) }
}
