import Synchronization
package import WPHost

/// A file system in a dictionary; folders exist because something is in them.
package final class MemoryDisk: Sendable {
  /// What stands under a path.
  package enum Node: Sendable, Equatable {
    case file(ContiguousArray<UInt8>)
    case folder
    case link(RawPath)
    /// A pipe, a socket or a device.
    case other
  }

  let nodes: Mutex<[RawPath: Node]>
  let held = Mutex<Set<RawPath>>([])

  /// Takes absolute paths.
  package init(_ entries: [RawPath: Node]) {
    var nodes: [RawPath: Node] = [[RawPath.separator]: .folder]
    for (path, node) in entries {
      nodes[path] = node
      var folder = path.folder
      while nodes.updateValue(.folder, forKey: folder) == nil { folder = folder.folder }
    }
    self.nodes = Mutex(nodes)
  }

  /// The bytes of a file; nil where there is none.
  package func bytes(_ path: RawPath) -> ContiguousArray<UInt8>? {
    guard case .file(let bytes) = nodes.withLock({ $0[path] }) else { return nil }
    return bytes
  }

  /// Puts a file somewhere, as any program might, or takes it away where there are no bytes.
  package func set(_ bytes: ContiguousArray<UInt8>?, at path: RawPath) {
    nodes.withLock { $0[path] = bytes.map(Node.file) }
  }

  /// Every file as text, by path.
  package var texts: [String: String] {
    nodes.withLock { nodes in
      var texts: [String: String] = [:]
      for case (let path, .file(let bytes)) in nodes {
        texts[String(decoding: path, as: UTF8.self)] = String(decoding: bytes, as: UTF8.self)
      }
      return texts
    }
  }

  /// The disk as the capability a host has.
  package func files(workingDirectory: RawPath) -> Files {
    let absolute: @Sendable (RawPath) -> RawPath = {
      $0.isAbsolute ? $0 : workingDirectory.joined($0)
    }
    return Files(
      open: { (path) throws(HostError) in try self.folder(absolute(path), shown: path) },
      read: { (path) throws(HostError) in
        try self.content(self.locate(absolute(path), "open", shown: path), shown: path)
      },
      kind: { (path) throws(HostError) in
        do throws(HostError) {
          return self.node(try self.locate(absolute(path), "look at", shown: path))?.kind
        } catch {
          if error.reason == .notFound || error.reason == .notDirectory { return nil }
          throw error
        }
      },
      // Nothing has happened since the year began.
      modified: { (path) throws(HostError) in
        self.node(absolute(path)).map { _ in UnixTime(seconds: 1_767_225_600) }
      },
      resolve: { (path) throws(HostError) in
        try self.locate(absolute(path), "resolve", shown: path)
      },
      writable: { (root) throws(HostError) in try self.writable(root) },
      lock: { (file, root, _) throws(HostError) in try self.lock(file, below: root) },
      own: { (folder, root, isMade) throws(HostError) in
        try self.own(folder, below: root, isMade: isMade)
      })
  }

  func node(_ path: RawPath) -> Node? { nodes.withLock { $0[path] } }

  private func folder(_ path: RawPath, shown: RawPath) throws(HostError) -> Directory {
    let path = try locate(path, "open", shown: shown)
    guard node(path) == .folder else { throw HostError("open", shown, .notDirectory) }
    return Directory(
      path: shown,
      list: { () throws(HostError) in self.entries(path) },
      read: { (name) throws(HostError) in
        if case .link? = self.node(path.joined(name)) {
          throw HostError("open", shown.joined(name), .linkLoop)
        }
        return try self.content(path.joined(name), shown: shown.joined(name))
      },
      open: { (name) throws(HostError) in
        guard self.node(path.joined(name)) == .folder else {
          throw HostError("open", shown.joined(name), .notDirectory)
        }
        return try self.folder(path.joined(name), shown: shown.joined(name))
      },
      close: {})
  }

  private func entries(_ folder: RawPath) -> [DirectoryEntry] {
    nodes.withLock { nodes in
      nodes.compactMap { path, node in
        guard path.count > 1, path.folder == folder else { return nil }
        return DirectoryEntry(name: path.lastComponent, kind: node.kind)
      }
    }
  }

  private func content(
    _ path: RawPath, shown: RawPath
  ) throws(HostError) -> ContiguousArray<UInt8> {
    switch node(path) {
    case .file(let bytes): return bytes
    case nil: throw HostError("open", shown, .notFound)
    default: throw HostError("read", shown, .notRegularFile)
    }
  }

  /// Follows links and dots to what a path means.
  func locate(
    _ path: RawPath, _ operation: String, shown: RawPath
  ) throws(HostError) -> RawPath {
    var pending = Array(path.split(separator: RawPath.separator).map(RawPath.init).reversed())
    var place: RawPath = [RawPath.separator]
    var links = 0
    while let name = pending.popLast() {
      if name == RawPath(".".utf8) { continue }
      if name == RawPath("..".utf8) {
        place = place.folder
        continue
      }
      let next = place.joined(name)
      switch node(next) {
      case nil: throw HostError(operation, shown, .notFound)
      case .link(let target):
        links += 1
        guard links <= 40 else { throw HostError(operation, shown, .linkLoop) }
        if target.isAbsolute { place = [RawPath.separator] }
        pending += target.split(separator: RawPath.separator).map(RawPath.init).reversed()
      case .folder?: place = next
      case .file?, .other?:
        guard pending.isEmpty else { throw HostError(operation, shown, .notDirectory) }
        place = next
      }
    }
    return place
  }
}

extension MemoryDisk.Node {
  fileprivate var kind: EntryKind {
    switch self {
    case .file: .file
    case .folder: .directory
    case .link: .link
    case .other: .other
    }
  }
}
