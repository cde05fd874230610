extension FolderLock {
  /// Locks a file of this machine; it is never removed, so nobody locks a name that another file has by now.
  static func live(
    _ file: RawPath, _ root: RawPath, _ patience: Patience, _ sys: Sys
  ) throws(HostError) -> FolderLock {
    let shown = root.joined(file)
    let folder = try OpenFolders(root, sys).made(above: file)
    let start = Sys.monotonic()
    while true {
      let attempt = try HostError.naming("lock", shown) { () throws(Sys.Failure) in
        try Attempt(file.lastComponent, in: folder)
      }
      if case .locked(let descriptor) = attempt {
        return FolderLock(release: { sys.unlock(descriptor) })
      }
      let waited = Int(clamping: (Sys.monotonic() - start) / 1_000)
      // Who has the lock does not matter then, and the system takes its time to tell.
      if patience.isOver() { throw HostError("lock", shown, .locked(by: nil)) }
      guard waited / 1_000 < patience.milliseconds else {
        guard case .held(let identity) = attempt else { throw HostError("lock", shown, .busy) }
        throw HostError("lock", shown, .locked(by: sys.holder(of: identity)))
      }
      // Those who wait do not all come back at the same moment.
      let longest = min(max(pauses.lowerBound, waited / 8), pauses.upperBound)
      Sys.pause(microseconds: Int.random(in: longest / 2...longest))
    }
  }

  /// The shortest and the longest pause in microseconds; whoever has waited long can wait a little longer.
  ///
  /// A change takes a few thousand: while everybody paused longer than that, nobody would have the lock.
  private static let pauses = 250...10_000

  private enum Attempt {
    case locked(Sys.Descriptor)
    case held(Sys.Identity)
    /// The file was moved away while it was locked.
    case replaced

    init(_ name: RawPath, in folder: OpenFolder) throws(Sys.Failure) {
      let sys = folder.sys
      let descriptor = try sys.open(name, at: folder.descriptor, .lock)
      do throws(Sys.Failure) {
        let file = try sys.status(descriptor)
        guard file.kind == .file else { throw Sys.Failure(.notRegularFile) }
        guard try sys.tryLock(descriptor) else {
          self = .held(file.identity)
          try? sys.close(descriptor)
          return
        }
        if try Attempt.identity(of: name, in: folder) == file.identity {
          self = .locked(descriptor)
        } else {
          self = .replaced
          sys.unlock(descriptor)
        }
      } catch {
        sys.unlock(descriptor)
        throw error
      }
    }

    private static func identity(
      of name: RawPath, in folder: OpenFolder
    ) throws(Sys.Failure) -> Sys.Identity? {
      do throws(Sys.Failure) {
        return try folder.sys.status(name, at: folder.descriptor, followingLinks: false).identity
      } catch {
        if error.reason == .notFound { return nil }
        throw error
      }
    }
  }
}
