/// Prepares and makes the changes of one file, in the folder that was open when it was looked at.
struct LiveStaging: Sendable {
  let name: RawPath
  let seen: SeenFile?
  let folder: OpenFolder
  let shown: RawPath

  private var sys: Sys { folder.sys }

  /// Prepares other bytes.
  func content(_ bytes: RawPath, isProgram: Bool = false) throws(HostError) -> StagedFile {
    try naming("replace") { () throws(Sys.Failure) in try seen?.check() }
    let staged = try write(bytes, isProgram: isProgram)
    return committing(staged, "replace") { () throws(Sys.Failure) in
      if seen == nil {
        try sys.place(staged, as: name, at: folder.descriptor)
      } else {
        try checkUnchanged(name)
        try replace(name, by: staged)
      }
    }
  }

  /// Prepares another name, and other bytes where there are any.
  func renaming(_ new: RawPath, _ bytes: RawPath?) throws(HostError) -> StagedFile {
    try checkChangeable("rename")
    guard !new.isEmpty, !new.contains(RawPath.separator) else {
      throw HostError("rename", shown, .invalid)
    }
    var staged: RawPath?
    if let bytes { staged = try write(bytes) }
    return committing(staged, "rename") { [staged] () throws(Sys.Failure) in
      try checkUnchanged(name)
      try sys.place(name, as: new, at: folder.descriptor)
      guard let staged else { return }
      do throws(Sys.Failure) {
        try replace(new, by: staged)
      } catch {
        try? sys.place(new, as: name, at: folder.descriptor)
        throw error
      }
    }
  }

  /// Prepares the end of the file.
  func removal() throws(HostError) -> StagedFile {
    try checkChangeable("remove")
    let hidden = StagedFile.name()
    return committing(nil, "remove") { () throws(Sys.Failure) in
      try checkUnchanged(name)
      // What is removed is looked at where no editor finds it.
      try sys.place(name, as: hidden, at: folder.descriptor)
      do throws(Sys.Failure) {
        try checkUnchanged(hidden)
        try sys.unlink(hidden, at: folder.descriptor)
      } catch {
        try? sys.place(hidden, as: name, at: folder.descriptor)
        throw error
      }
    }
  }

  /// Puts the staged file in place of what was looked at; where an editor was faster, its file comes back.
  private func replace(_ name: RawPath, by staged: RawPath) throws(Sys.Failure) {
    do throws(Sys.Failure) {
      try sys.exchange(staged, with: name, at: folder.descriptor)
    } catch  where Sys.meansUnsupported(error.reason) {
      try checkUnchanged(name)
      return try sys.rename(staged, to: name, at: folder.descriptor)
    }
    do throws(Sys.Failure) {
      try checkUnchanged(staged)
      try sys.unlink(staged, at: folder.descriptor)
    } catch {
      try? sys.exchange(staged, with: name, at: folder.descriptor)
      throw error
    }
  }

  private func checkChangeable(_ operation: String) throws(HostError) {
    try naming(operation) { () throws(Sys.Failure) in
      guard let seen else { throw Sys.Failure(.notFound) }
      try seen.check()
    }
  }

  private func checkUnchanged(_ name: RawPath) throws(Sys.Failure) {
    guard let seen, seen.isSame(as: try folder.look(at: name)) else {
      throw Sys.Failure(.changedUnderneath)
    }
  }

  private func committing(
    _ staged: RawPath?, _ operation: String,
    _ body: @escaping @Sendable () throws(Sys.Failure) -> Void
  ) -> StagedFile {
    StagedFile(
      commit: { () throws(HostError) in
        try naming(operation, body)
        // The change is in place: from here on nothing is taken back, only told.
        do throws(Sys.Failure) {
          try sys.sync(folder.descriptor)
        } catch {
          throw HostError("sync", shown.folder, .notDurable)
        }
      },
      finish: { isCommitted in
        if let staged, !isCommitted { try? sys.unlink(staged, at: folder.descriptor) }
      })
  }

  /// Creates, fills and closes the staged file; what fails leaves nothing behind.
  private func write(_ bytes: RawPath, isProgram: Bool = false) throws(HostError) -> RawPath {
    try HostError.naming("write", shown) { () throws(Sys.Failure) in
      try folder.stage(bytes, isDurable: true) { (descriptor) throws(Sys.Failure) in
        if let seen { try inherit(from: seen, descriptor) }
        guard isProgram else { return }
        let mode = try sys.status(descriptor).mode
        try sys.changeMode(descriptor, mode | (mode & 0o444) >> 2)
      }
    }
  }

  /// Makes the staged file what the old one is beside its bytes.
  private func inherit(
    from seen: SeenFile, _ descriptor: Sys.Descriptor
  ) throws(Sys.Failure) {
    // Only some may give a file away or label it, and some file systems keep neither: the rest is kept all the same.
    if try sys.status(descriptor).owner != seen.status.owner {
      try? sys.changeOwner(descriptor, seen.status.owner)
    }
    let old = try sys.open(name, at: folder.descriptor, .readListed)
    try? sys.copyAttributes(from: old, to: descriptor)
    try? sys.close(old)
    try sys.changeMode(descriptor, seen.status.mode)
  }

  private func naming(
    _ operation: String, _ body: () throws(Sys.Failure) -> Void
  ) throws(HostError) {
    try HostError.naming(operation, shown, body)
  }
}
