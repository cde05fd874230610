import Synchronization
import WPHost

extension MemoryDisk {
  /// A folder below which files are changed.
  func writable(_ root: RawPath) throws(HostError) -> WritableRoot {
    guard node(root) == .folder else { throw HostError("open", root, .notDirectory) }
    return WritableRoot(
      path: root,
      place: { (path) throws(HostError) in
        let target = try self.target(of: path, below: root)
        let original: ContiguousArray<UInt8>?
        switch self.node(target) {
        case nil: original = nil
        case .file(let bytes): original = bytes
        default: throw HostError("read", root.joined(path), .notRegularFile)
        }
        return FilePlace(
          path: root.joined(path), original: original,
          stage: { (step) throws(HostError) in
            let change = Change(
              step: step, target: target, original: original, shown: root.joined(path))
            return StagedFile(
              commit: { () throws(HostError) in try self.make(change) }, finish: { _ in })
          })
      },
      makeFolder: { (path) throws(HostError) in try self.makeFolder(path, below: root) },
      removeFolder: { (path) throws(HostError) in
        let target = try self.target(of: path, below: root)
        try self.nodes.withLock { (nodes) throws(HostError) in
          guard !nodes.keys.contains(where: { $0 != target && target.holds($0) }) else {
            throw HostError("remove", target, .notEmpty)
          }
          nodes[target] = nil
        }
      },
      sweep: { _, _ in })
  }

  /// A lock that whoever asks for it a second time does not get.
  func lock(_ file: RawPath, below root: RawPath) throws(HostError) -> FolderLock {
    if let slash = file.lastIndex(of: RawPath.separator) {
      _ = try makeFolder(RawPath(file[..<slash]), below: root)
    }
    let file = root.joined(file)
    nodes.withLock { $0[file] = $0[file] ?? .file([]) }
    guard held.withLock({ $0.insert(file).inserted }) else {
      throw HostError("lock", file, .locked(by: nil))
    }
    return FolderLock(release: { self.held.withLock { _ = $0.remove(file) } })
  }

  private struct Change {
    let step: FileStep
    let target: RawPath
    let original: ContiguousArray<UInt8>?
    let shown: RawPath
  }

  private func make(_ change: Change) throws(HostError) {
    let current: ContiguousArray<UInt8>?
    if case .file(let bytes) = node(change.target) { current = bytes } else { current = nil }
    if change.original == nil, current != nil {
      throw HostError("replace", change.shown, .exists)
    }
    guard current == change.original else {
      throw HostError("replace", change.shown, .changedUnderneath)
    }
    switch change.step {
    case .content(let bytes), .program(let bytes):
      nodes.withLock { $0[change.target] = .file(bytes) }
    case .removal: nodes.withLock { $0[change.target] = nil }
    case .renaming(let name, let bytes):
      let new = change.target.folder.joined(name)
      guard node(new) == nil else { throw HostError("rename", change.shown, .exists) }
      nodes.withLock { nodes in
        nodes[new] = bytes.map(Node.file) ?? nodes[change.target]
        nodes[change.target] = nil
      }
    }
  }

  /// Makes a folder with those above it, and gives the paths of the ones that were missing.
  func makeFolder(
    _ path: RawPath, below root: RawPath
  ) throws(HostError) -> [RawPath] {
    var made: [RawPath] = []
    var inner: RawPath = []
    for name in path.split(separator: RawPath.separator) {
      inner = inner.joined(RawPath(name))
      let target = try target(of: inner, below: root)
      switch node(target) {
      case .folder?: continue
      case nil:
        nodes.withLock { $0[target] = .folder }
        made.append(inner)
      default: throw HostError("open", root.joined(inner), .notDirectory)
      }
    }
    return made
  }

  private func target(of path: RawPath, below root: RawPath) throws(HostError) -> RawPath {
    let shown = root.joined(path)
    let target: RawPath
    do throws(HostError) {
      target = try locate(shown, "open", shown: shown)
    } catch  where error.reason == .notFound && node(shown) == nil {
      target = try locate(shown.folder, "open", shown: shown).joined(shown.lastComponent)
    }
    guard root.holds(target), target != root else {
      throw HostError("open", shown, .leadsOutside(target))
    }
    return target
  }
}
