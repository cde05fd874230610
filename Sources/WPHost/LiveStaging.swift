extension StagedFile {
  /// Writes a file beside another, in the same folder, with its permissions.
  ///
  /// The folder stays open until the end, so that renaming happens where writing happened, whatever somebody does
  /// to the path meanwhile.
  static func live(
    _ bytes: ContiguousArray<UInt8>, _ path: RawPath, _ sys: Sys
  ) throws(HostError) -> StagedFile {
    let name = path.lastComponent
    let staged = prefix + RawPath(String(UInt64.random(in: .min ... .max), radix: 36).utf8)
    let folder = try HostError.naming("open", path.folder) { () throws(Sys.Failure) in
      try sys.open(path.folder, at: Sys.workingFolder, .folder)
    }
    do throws(HostError) {
      let mode = try HostError.naming("replace", path) { () throws(Sys.Failure) in
        try permissions(of: name, sys, at: folder)
      }
      try HostError.naming("write", path) { () throws(Sys.Failure) in
        try write(bytes, staged, mode: mode, sys, at: folder)
      }
    } catch {
      try? sys.close(folder)
      throw error
    }
    return StagedFile(
      commit: { () throws(HostError) in
        try HostError.naming("replace", path) { () throws(Sys.Failure) in
          try sys.rename(staged, to: name, at: folder)
        }
        // The new name is in place: from here on nothing is taken back, only told.
        do throws(Sys.Failure) {
          try sys.sync(folder)
        } catch {
          throw HostError("sync", path.folder, .notDurable)
        }
      },
      finish: { isCommitted in
        if !isCommitted { try? sys.unlink(staged, at: folder) }
        try? sys.close(folder)
      }
    )
  }

  /// The permissions to keep; nil where there is no file yet.
  private static func permissions(
    of name: RawPath, _ sys: Sys, at folder: Sys.Descriptor
  ) throws(Sys.Failure) -> UInt32? {
    let status: Sys.Status
    do throws(Sys.Failure) {
      status = try sys.status(name, at: folder, followingLinks: false)
    } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
    guard status.kind == .file else { throw Sys.Failure(.notRegularFile) }
    guard status.links == 1 else { throw Sys.Failure(.hardLinked) }
    guard status.mode & 0o222 != 0 else { throw Sys.Failure(.readOnly) }
    return status.mode
  }

  /// Creates, fills and closes the staged file; what fails leaves nothing behind.
  private static func write(
    _ bytes: ContiguousArray<UInt8>, _ staged: RawPath, mode: UInt32?, _ sys: Sys,
    at folder: Sys.Descriptor
  ) throws(Sys.Failure) {
    let descriptor = try sys.open(staged, at: folder, .create)
    var isOpen = true
    do throws(Sys.Failure) {
      if let mode { try sys.changeMode(descriptor, mode) }
      try sys.writeAll(descriptor, bytes)
      try sys.sync(descriptor)
      isOpen = false
      try sys.close(descriptor)
    } catch {
      if isOpen { try? sys.close(descriptor) }
      try? sys.unlink(staged, at: folder)
      throw error
    }
  }
}
