import Synchronization

/// The folders below a root that were opened so far, by the path that has no links; many files share one.
///
/// They are sorted by their paths: a dictionary of them costs the first who makes one 280,000 instructions.
final class OpenFolders: Sendable {
  private let root: RawPath
  private let sys: Sys
  private let known: Mutex<[Known]>

  fileprivate struct Known {
    let path: RawPath
    let folder: OpenFolder
  }

  init(_ root: RawPath, _ sys: Sys) throws(HostError) {
    self.root = root
    self.sys = sys
    let top = try HostError.naming("open", root) { () throws(Sys.Failure) in
      OpenFolder(try sys.open(root, at: Sys.workingFolder, .folderListed), sys)
    }
    known = Mutex([Known(path: root, folder: top)])
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
    if let folder = known.withLock({ $0.folder(path) }) { return folder }
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
    known.withLock { $0.add(Known(path: path, folder: found)) }
    return folder
  }

  private func nearest(_ path: RawPath) throws(HostError) -> (path: RawPath, folder: OpenFolder) {
    known.withLock { known in
      var place = path
      while place.count > root.count {
        place = place.folder
        if let folder = known.folder(place) { return (place, folder) }
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

extension [OpenFolders.Known] {
  /// The folder of a path.
  fileprivate func folder(_ path: RawPath) -> OpenFolder? {
    let index = index(of: path)
    return index < count && self[index].path == path ? self[index].folder : nil
  }

  /// Adds a folder; another of the same path goes.
  fileprivate mutating func add(_ entry: Element) {
    let index = index(of: entry.path)
    if index < count, self[index].path == entry.path {
      self[index] = entry
    } else {
      insert(entry, at: index)
    }
  }

  private func index(of path: RawPath) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].path.precedes(path) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
