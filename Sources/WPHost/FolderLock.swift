/// The right to change files, which one process at a time has; it is held until the end of its scope.
///
/// A kernel holds it, so it dies with the process that has it.
package struct FolderLock: ~Copyable, Sendable {
  private let releaser: @Sendable () -> Void

  /// Takes what gives the lock back.
  package init(release: @escaping @Sendable () -> Void) { releaser = release }

  /// Gives the lock back; consuming it is what does so.
  package consuming func release() {}

  deinit { releaser() }
}
