extension Files {
  /// The files of this machine.
  package static func live(_ sys: Sys = Sys()) -> Files {
    Files(
      open: { (path) throws(HostError) in
        try Directory.live(path, sys, at: Sys.workingFolder, .folder, shown: path)
      },
      read: { (path) throws(HostError) in
        try Files.read(path, sys, at: Sys.workingFolder, .read, shown: path)
      },
      kind: { (path) throws(HostError) in
        do throws(Sys.Failure) {
          return try sys.status(path, at: Sys.workingFolder, followingLinks: true).kind
        } catch {
          if error.reason == .notFound || error.reason == .notDirectory { return nil }
          throw HostError("look at", path, error.reason)
        }
      },
      modified: { (path) throws(HostError) in
        do throws(Sys.Failure) {
          return try sys.status(path, at: Sys.workingFolder, followingLinks: false).modified
        } catch {
          if error.reason == .notFound || error.reason == .notDirectory { return nil }
          throw HostError("look at", path, error.reason)
        }
      },
      resolve: { (path) throws(HostError) in
        try HostError.naming("resolve", path) { () throws(Sys.Failure) in try sys.resolve(path) }
      },
      writable: { (root) throws(HostError) in try WritableRoot.live(root, sys) },
      lock: { (file, root, patience) throws(HostError) in
        try FolderLock.live(file, root, patience, sys)
      },
      own: { (folder, root, isMade) throws(HostError) in
        try OwnFolder.live(folder, root, isMade: isMade, sys)
      }
    )
  }

  // The path is put together only where something goes wrong.
  fileprivate static func read(
    _ name: RawPath, _ sys: Sys, at folder: Sys.Descriptor, _ mode: Sys.Mode,
    shown: @autoclosure () -> RawPath
  ) throws(HostError) -> ContiguousArray<UInt8> {
    let descriptor: Sys.Descriptor
    do throws(Sys.Failure) {
      descriptor = try sys.open(name, at: folder, mode)
    } catch {
      throw HostError("open", shown(), error.reason)
    }
    // Nothing was written, so how closing ends tells nothing.
    defer { try? sys.close(descriptor) }
    do throws(Sys.Failure) {
      // A listing tells the kind of a name; somebody who types one tells nothing.
      if mode == .read, try sys.status(descriptor).kind != .file {
        throw Sys.Failure(.notRegularFile)
      }
      return try sys.readAll(descriptor, limit: sizeLimit)
    } catch {
      let isUnreadable = error.reason == .isDirectory || error.reason == .wouldBlock
      throw HostError("read", shown(), isUnreadable ? .notRegularFile : error.reason)
    }
  }
}

extension Directory {
  fileprivate static func live(
    _ name: RawPath, _ sys: Sys, at folder: Sys.Descriptor, _ mode: Sys.Mode, shown: RawPath
  ) throws(HostError) -> Directory {
    let descriptor = try HostError.naming("open", shown) { () throws(Sys.Failure) in
      try sys.open(name, at: folder, mode)
    }
    return Directory(
      path: shown,
      list: { () throws(HostError) in
        try HostError.naming("list", shown) { () throws(Sys.Failure) in
          try sys.entries(descriptor)
        }
      },
      read: { (name) throws(HostError) in
        try Files.read(name, sys, at: descriptor, .readListed, shown: shown.joined(name))
      },
      open: { (name) throws(HostError) in
        try live(name, sys, at: descriptor, .folderListed, shown: shown.joined(name))
      },
      close: { try? sys.close(descriptor) }
    )
  }
}

extension HostError {
  /// Makes system calls; their failure is told with what was tried, and on what.
  static func naming<Answer>(
    _ operation: String, _ path: RawPath, _ body: () throws(Sys.Failure) -> Answer
  ) throws(HostError) -> Answer {
    do throws(Sys.Failure) {
      return try body()
    } catch {
      throw HostError(operation, path, error.reason)
    }
  }
}
