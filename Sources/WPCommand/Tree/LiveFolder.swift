import WPHost

/// The folder of a clone for what lives shorter than a commit and is never part of one; its work trees share it.
struct LiveFolder: Sendable, Equatable {
  /// The folder that exists, absolute, without links and dots.
  let base: RawPath
  /// The path from there, made when it is needed.
  let path: RawPath
  /// Whether git would otherwise take what is in it for part of the work tree.
  let needsIgnoring: Bool

  /// How long a command waits for the lock.
  private static let patience = 5_000

  /// Finds the folder of a root: where `WP_LIVE` says, else in the directory of git, else beside the settings.
  static func find(root: RawPath, _ host: Host) throws(HostError) -> LiveFolder {
    if let wanted = host.environment("WP_LIVE"), !wanted.isEmpty {
      let path =
        wanted.isAbsolute ? wanted : try host.workingDirectory().joined(wanted)
      let base = try host.files.resolve(path.folder)
      return LiveFolder(base: base, path: path.lastComponent, needsIgnoring: false)
    }
    var folder = root
    while true {
      if let git = try gitDirectory(of: folder, host.files) {
        return LiveFolder(base: git, path: RawPath("wp".utf8), needsIgnoring: false)
      }
      if folder == [RawPath.separator] { break }
      folder = folder.folder
    }
    return LiveFolder(base: root, path: RawPath(".engineering/.wp".utf8), needsIgnoring: true)
  }

  /// Takes the lock that every writer of the clone takes.
  func lock(_ files: Files) throws -> FolderLock {
    try writing {
      let lock = try files.lock(path.joined(RawPath("lock".utf8)), base, LiveFolder.patience)
      if needsIgnoring { try ignore(files, under: lock) }
      return lock
    }
  }

  private func ignore(
    _ files: Files, under lock: borrowing FolderLock
  ) throws(HostError) {
    let place = try files.writable(base).place(path.joined(RawPath(".gitignore".utf8)))
    guard place.original == nil else { return }
    try place.stage(.content(RawPath("*\n".utf8))).commit(under: lock)
  }

  /// Opens it, or a folder in it, for what only this program writes; nil where it is missing and not to be made.
  func open(
    _ inner: RawPath = [], isMade: Bool, _ files: Files
  ) throws -> OwnFolder? {
    let inner = inner.isEmpty ? path : path.joined(inner)
    guard isMade else { return try files.own(inner, base, false) }
    return try writing { try files.own(inner, base, true) }
  }

  /// Takes the lock of one file in it, which is not the one of all writers.
  func lock(_ inner: RawPath, _ files: Files) throws -> FolderLock {
    try writing { try files.lock(path.joined(inner), base, LiveFolder.patience) }
  }

  /// Writes in it; where the system refuses, it is said what can be done.
  func writing<Outcome: ~Copyable>(_ body: () throws -> Outcome) throws -> Outcome {
    do {
      return try body()
    } catch let error as HostError {
      throw refusal(error)
    }
  }

  private func refusal(_ error: HostError) -> any Error {
    switch error.reason {
    case .notPermitted, .readOnlyFileSystem:
      Failure(
        code: "ledger-read-only",
        "\(error.operation) \(Shown.path(error.path)): \(error.reason.words)",
        hint: "nothing was written; set WP_LIVE to a folder that may be written to")
    case .locked:
      Failure(
        code: "busy", "\(error.operation) \(Shown.path(error.path)): \(error.reason.words)",
        hint: "nothing was written; try again later", status: .notNow)
    default: error
    }
  }

  /// The directory that all work trees of a clone share, where a folder is the top of one of them.
  private static func gitDirectory(
    of folder: RawPath, _ files: Files
  ) throws(HostError) -> RawPath? {
    var directory = folder.joined(RawPath(".git".utf8))
    switch try files.kind(directory) {
    case .directory?: break
    case .file?:
      // In a work tree and in a submodule it is a file that says where.
      guard let said = try line(of: directory, files), said.starts(with: pointer) else {
        return nil
      }
      directory = absolute(RawPath(said.dropFirst(pointer.count)), from: folder)
    default: return nil
    }
    if let shared = try line(of: directory.joined(RawPath("commondir".utf8)), files) {
      directory = absolute(shared, from: directory)
    }
    // What only looks like a repository is none to git either.
    guard try files.kind(directory.joined(RawPath("HEAD".utf8))) == .file,
      try files.kind(directory.joined(RawPath("objects".utf8))) == .directory
    else { return nil }
    return try files.resolve(directory)
  }

  private static let pointer = RawPath("gitdir: ".utf8)

  /// The one line of a small file; nil where there is no such file.
  private static func line(of path: RawPath, _ files: Files) throws(HostError) -> RawPath? {
    guard try files.kind(path) == .file else { return nil }
    return RawPath(try files.read(path).prefix { $0 != 0x0A && $0 != 0x0D })
  }

  private static func absolute(_ path: RawPath, from folder: RawPath) -> RawPath {
    path.isAbsolute ? path : folder.joined(path)
  }
}
