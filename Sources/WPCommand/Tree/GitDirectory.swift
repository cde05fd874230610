import WPHost

/// Where git keeps what it knows of a work tree, found as git finds it.
struct GitDirectory: Sendable, Equatable {
  /// The top of the work tree, absolute.
  let top: RawPath
  /// What belongs to this work tree alone, as the commit that is checked out.
  let own: RawPath
  /// What all work trees of the clone share, without links and dots.
  let shared: RawPath

  /// Looks in a folder and in those above it.
  static func find(above folder: RawPath, _ files: Files) throws(HostError) -> GitDirectory? {
    var folder = folder
    while true {
      if let found = try GitDirectory(of: folder, files) { return found }
      if folder == [RawPath.separator] { return nil }
      folder = folder.folder
    }
  }

  /// Takes the one whose work tree has its top in a folder.
  private init?(of folder: RawPath, _ files: Files) throws(HostError) {
    var directory = folder.joined(RawPath(".git".utf8))
    switch try files.kind(directory) {
    case .directory?: break
    case .file?:
      // In a work tree and in a submodule it is a file that says where.
      guard let said = try files.line(of: directory), said.starts(with: GitDirectory.pointer) else {
        return nil
      }
      directory = RawPath(said.dropFirst(GitDirectory.pointer.count)).absolute(from: folder)
    default: return nil
    }
    top = folder
    own = directory
    if let shared = try files.line(of: directory.joined(RawPath("commondir".utf8))) {
      directory = shared.absolute(from: directory)
    }
    // What only looks like a repository is none to git either.
    guard try files.kind(directory.joined(RawPath("HEAD".utf8))) == .file,
      try files.kind(directory.joined(RawPath("objects".utf8))) == .directory
    else { return nil }
    shared = try files.resolve(directory)
  }

  private static let pointer = RawPath("gitdir: ".utf8)
}

extension Files {
  /// The one line of a small file; nil where there is no such file.
  func line(of path: RawPath) throws(HostError) -> RawPath? {
    guard try kind(path) == .file else { return nil }
    return RawPath(try read(path).prefix { $0 != 0x0A && $0 != 0x0D })
  }
}

extension RawPath {
  /// The same path where it is absolute, else as it is from a folder.
  fileprivate func absolute(from folder: RawPath) -> RawPath {
    isAbsolute ? self : folder.joined(self)
  }
}
