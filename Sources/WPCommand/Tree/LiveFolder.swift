import WPHost

/// The folder of a clone for what lives shorter than a commit and is never part of one; its work trees share it.
struct LiveFolder: Sendable, Equatable {
  /// The folder that exists, absolute, without links and dots.
  let base: RawPath
  /// The path from there, made when it is needed.
  let path: RawPath
  /// Whether git would otherwise take what is in it for part of the work tree.
  let needsIgnoring: Bool

  /// How long a command waits for the lock, in milliseconds.
  private(set) var patience = 5_000

  /// The same folder for whoever must not wait longer than so many milliseconds.
  func waiting(atMost milliseconds: Int) -> LiveFolder {
    var folder = self
    folder.patience = milliseconds
    return folder
  }

  /// Finds the folder of a root: where `WP_LIVE` says, else in the directory of git, else beside the settings.
  static func find(root: RawPath, _ host: Host) throws(HostError) -> LiveFolder {
    if let wanted = host.environment("WP_LIVE"), !wanted.isEmpty {
      let path =
        wanted.isAbsolute ? wanted : try host.workingDirectory().joined(wanted)
      let base = try host.files.resolve(path.folder)
      return LiveFolder(base: base, path: path.lastComponent, needsIgnoring: false)
    }
    if let git = try GitDirectory.find(above: root, host.files) {
      return LiveFolder(base: git.shared, path: RawPath("wp".utf8), needsIgnoring: false)
    }
    return LiveFolder(base: root, path: RawPath(".engineering/.wp".utf8), needsIgnoring: true)
  }

  /// Takes the lock that every writer of the clone takes, unless there is nothing to wait for any more.
  func lock(_ files: Files, isOver: @escaping () -> Bool = { false }) throws -> FolderLock {
    try writing {
      let patience = Patience(milliseconds: self.patience, isOver: isOver)
      let lock = try files.lock(path.joined(RawPath("lock".utf8)), base, patience)
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
    try writing { try files.lock(path.joined(inner), base, Patience(milliseconds: patience)) }
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
}
