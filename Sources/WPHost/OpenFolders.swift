import Synchronization

/// The folders below a root that were opened so far, by the path that has no links; many files share one.
final class OpenFolders: Sendable {
  private let root: RawPath
  private let sys: Sys
  private let known: Mutex<[RawPath: OpenFolder]>

  init(_ root: RawPath, _ sys: Sys) throws(HostError) {
    self.root = root
    self.sys = sys
    let top = try HostError.naming("open", root) { () throws(Sys.Failure) in
      OpenFolder(try sys.open(root, at: Sys.workingFolder, .folderListed), sys)
    }
    known = Mutex([root: top])
  }

  /// The absolute path that a path from the root means, links followed; its last component may not exist.
  func target(of path: RawPath) throws(HostError) -> RawPath {
    let shown = root.joined(path)
    try check(path, shown)
    let target = try HostError.naming("open", shown) { () throws(Sys.Failure) in
      do throws(Sys.Failure) {
        return try sys.resolve(shown)
      } catch  where error.reason == .notFound {
        // A link to nothing is not a free name.
        guard try isMissing(shown) else { throw error }
        return try sys.resolve(shown.folder).joined(shown.lastComponent)
      }
    }
    guard root.holds(target), target != root else {
      throw HostError("open", shown, .leadsOutside(target))
    }
    return target
  }

  private func check(_ path: RawPath, _ shown: RawPath) throws(HostError) {
    let components = path.split(separator: RawPath.separator, omittingEmptySubsequences: false)
    let isPlain = components.allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
    guard isPlain else { throw HostError("open", shown, .invalid) }
  }

  private func isMissing(_ path: RawPath) throws(Sys.Failure) -> Bool {
    do throws(Sys.Failure) {
      _ = try sys.status(path, at: Sys.workingFolder, followingLinks: false)
      return false
    } catch  where error.reason == .notFound {
      return true
    }
  }

  /// Opens a folder component by component; a link that was put in its way meanwhile is refused.
  func open(_ path: RawPath) throws(HostError) -> OpenFolder {
    if let folder = known.withLock({ $0[path] }) { return folder }
    guard root.holds(path), path != root else {
      throw HostError("open", path, .leadsOutside(path))
    }
    let above = try nearest(path)
    let rest = path[
      (above.path.last == RawPath.separator ? above.path.count : above.path.count + 1)...]
    var folder = above.folder
    for name in rest.split(separator: RawPath.separator) {
      folder = try HostError.naming("open", path) { () throws(Sys.Failure) in
        try folder.open(RawPath(name))
      }
    }
    let found = folder
    known.withLock { $0[path] = found }
    return folder
  }

  private func nearest(_ path: RawPath) throws(HostError) -> (path: RawPath, folder: OpenFolder) {
    known.withLock { known in
      var place = path
      while place.count > root.count {
        place = place.folder
        if let folder = known[place] { return (place, folder) }
      }
      preconditionFailure("the root is always open")
    }
  }

  /// Makes a folder with those above it; what fails leaves none of them.
  func make(_ path: RawPath) throws(HostError) -> [RawPath] {
    try check(path, root.joined(path))
    let components = path.split(separator: RawPath.separator)
    var made: [(path: RawPath, above: OpenFolder, name: RawPath)] = []
    var inner: RawPath = []
    do throws(HostError) {
      for name in components {
        let above = try open(inner.isEmpty ? root : target(of: inner))
        inner = inner.joined(RawPath(name))
        let isNew = try HostError.naming("create", root.joined(inner)) {
          () throws(Sys.Failure) in try above.make(RawPath(name))
        }
        guard isNew else { continue }
        made.append((inner, above, RawPath(name)))
        try HostError.naming("sync", root.joined(inner).folder) { () throws(Sys.Failure) in
          try sys.sync(above.descriptor)
        }
      }
      _ = try open(target(of: path))
    } catch {
      for folder in made.reversed() {
        try? sys.removeFolder(folder.name, at: folder.above.descriptor)
      }
      throw error
    }
    return made.map(\.path)
  }

  /// Opens the folder of a path from the root, made where it is missing.
  func made(above path: RawPath) throws(HostError) -> OpenFolder {
    guard let slash = path.lastIndex(of: RawPath.separator) else { return try open(root) }
    let folder = RawPath(path[..<slash])
    _ = try make(folder)
    return try open(target(of: folder))
  }
}
