import Synchronization
import WPHost

extension MemoryDisk {
  /// A folder of files that only the program writes.
  func own(_ folder: RawPath, below root: RawPath, isMade: Bool) throws(HostError) -> OwnFolder? {
    let path = root.joined(folder)
    if isMade { _ = try makeFolder(folder, below: root) }
    guard node(path) == .folder else { return nil }
    let content: @Sendable (RawPath) throws(HostError) -> ContiguousArray<UInt8>? = {
      (name) throws(HostError) in
      switch self.node(path.joined(name)) {
      case nil: return nil
      case .file(let bytes): return bytes
      default: throw HostError("read", path.joined(name), .notRegularFile)
      }
    }
    return OwnFolder(
      path: path,
      size: { (name) throws(HostError) in try content(name)?.count },
      read: { (name, start, limit) throws(HostError) in
        try content(name).map { ContiguousArray($0.dropFirst(start).prefix(limit)) }
      },
      write: { (change, name) throws(HostError) in
        let old = try content(name)
        self.nodes.withLock { nodes in
          switch change {
          case .replacing(let bytes, _): nodes[path.joined(name)] = .file(bytes)
          case .appending(let bytes, _): nodes[path.joined(name)] = .file((old ?? []) + bytes)
          case .cutting(let length):
            nodes[path.joined(name)] = .file(ContiguousArray((old ?? []).prefix(length)))
          case .removing: nodes[path.joined(name)] = nil
          }
        }
      },
      names: { () throws(HostError) in
        self.nodes.withLock { nodes in
          nodes.keys.filter { $0.count > 1 && $0.folder == path }.map(\.lastComponent)
        }
      },
      sweep: {})
  }
}
