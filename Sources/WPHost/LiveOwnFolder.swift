extension OwnFolder {
  /// Opens a folder of this machine.
  static func live(
    _ folder: RawPath, _ root: RawPath, isMade: Bool, _ sys: Sys
  ) throws(HostError) -> OwnFolder? {
    let folders = try OpenFolders(root, sys)
    if isMade { _ = try folders.make(folder) }
    let shown = root.joined(folder)
    let open: OpenFolder
    do throws(HostError) {
      open = try folders.open(folders.target(of: folder))
    } catch {
      if error.reason == .notFound, !isMade { return nil }
      throw error
    }
    return OwnFolder(
      path: shown,
      size: { (name) throws(HostError) in
        try HostError.naming("read", shown.joined(name)) { () throws(Sys.Failure) in
          try open.reading(name) { (_, size) throws(Sys.Failure) in size }
        }
      },
      read: { (name, start, limit) throws(HostError) in
        try HostError.naming("read", shown.joined(name)) { () throws(Sys.Failure) in
          try open.reading(name) { (file, _) throws(Sys.Failure) in
            if start == 0, limit >= Files.sizeLimit { return try sys.readAll(file, limit: limit) }
            return try sys.read(file, from: start, atMost: limit)
          }
        }
      },
      write: { (change, name) throws(HostError) in
        try open.make(change, of: name, shown: shown.joined(name))
      },
      names: { () throws(HostError) in
        try HostError.naming("list", shown) { () throws(Sys.Failure) in
          try sys.entries(open.descriptor).filter { $0.kind == .file }.map(\.name)
        }
      },
      sweep: { open.sweep(before: Sys.now().seconds - 3_600) })
  }
}

extension OpenFolder {
  /// Opens a file, tells its size, and closes it; nil where it is missing.
  fileprivate func reading<Answer>(
    _ name: RawPath, _ body: (Sys.Descriptor, Int) throws(Sys.Failure) -> Answer
  ) throws(Sys.Failure) -> Answer? {
    let file: Sys.Descriptor
    do throws(Sys.Failure) {
      file = try sys.open(name, at: descriptor, .readListed)
    } catch {
      if error.reason == .notFound { return nil }
      throw error
    }
    defer { try? sys.close(file) }
    let status = try sys.status(file)
    guard status.kind == .file else { throw Sys.Failure(.notRegularFile) }
    return try body(file, status.size)
  }

  fileprivate func make(
    _ change: OwnFolder.Change, of name: RawPath, shown: RawPath
  ) throws(HostError) {
    switch change {
    case .replacing(let bytes, let isDurable):
      try HostError.naming("replace", shown) { () throws(Sys.Failure) in
        let staged = try stage(bytes, isDurable: isDurable)
        do throws(Sys.Failure) {
          try sys.rename(staged, to: name, at: descriptor)
        } catch {
          try? sys.unlink(staged, at: descriptor)
          throw error
        }
      }
      if isDurable { try keepNames(shown) }
    case .appending(let bytes, let isDurable):
      let isNew = try HostError.naming("append to", shown) { () throws(Sys.Failure) in
        try append(bytes, to: name, isDurable: isDurable)
      }
      if isDurable, isNew { try keepNames(shown) }
    case .cutting(let length):
      try HostError.naming("cut", shown) { () throws(Sys.Failure) in
        try growing(name) { (file, size) throws(Sys.Failure) in
          guard 0...size ~= length else { throw Sys.Failure(.changedUnderneath) }
          try sys.cut(file, to: length)
        }
      }
    case .removing:
      try HostError.naming("remove", shown) { () throws(Sys.Failure) in
        do throws(Sys.Failure) {
          try sys.unlink(name, at: descriptor)
        } catch {
          if error.reason != .notFound { throw error }
        }
      }
    }
  }

  /// Writes behind the end of a file; tells whether nothing stood there before.
  private func append(
    _ bytes: RawPath, to name: RawPath, isDurable: Bool
  ) throws(Sys.Failure) -> Bool {
    try growing(name) { (file, size) throws(Sys.Failure) in
      do throws(Sys.Failure) {
        try sys.writeAll(file, bytes)
        if isDurable { try sys.sync(file) }
      } catch {
        try? sys.cut(file, to: size)
        throw error
      }
      return size == 0
    }
  }

  /// Opens a file behind its end, and tells where that is.
  private func growing<Answer>(
    _ name: RawPath, _ body: (Sys.Descriptor, Int) throws(Sys.Failure) -> Answer
  ) throws(Sys.Failure) -> Answer {
    let file = try sys.open(name, at: descriptor, .append)
    var isOpen = true
    do throws(Sys.Failure) {
      let status = try sys.status(file)
      guard status.kind == .file else { throw Sys.Failure(.notRegularFile) }
      let answer = try body(file, status.size)
      isOpen = false
      try sys.close(file)
      return answer
    } catch {
      if isOpen { try? sys.close(file) }
      throw error
    }
  }

  /// Makes new names of the folder survive a power cut.
  private func keepNames(_ shown: RawPath) throws(HostError) {
    do throws(Sys.Failure) {
      try sys.sync(descriptor)
    } catch {
      throw HostError("sync", shown.folder, .notDurable)
    }
  }
}
