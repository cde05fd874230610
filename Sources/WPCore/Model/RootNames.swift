package import WPSyntax

/// The names below the planning root, as far as they were listed: what a link can lead to.
package struct RootNames: Sendable {
  private var folders: [FilePath: [FilePath]]
  /// The names that stand in the root itself and are no folders.
  private var files: Set<FilePath>

  package init() {
    folders = [:]
    files = []
  }

  /// Adds a folder with everything in it and below it, relative to it; directories end with a slash.
  package mutating func add(folder: FilePath, names: [FilePath]) {
    folders[folder] = names.sorted()
  }

  /// Adds a name of the root that is no folder.
  package mutating func add(file: FilePath) { files.insert(file) }

  /// The names of the folders, sorted.
  package var folderNames: [FilePath] { folders.keys.sorted() }

  /// Whether a folder of the root has this name.
  package func hasFolder(_ name: FilePath) -> Bool { folders[name] != nil }

  /// Whether a path from the root leads to a file or a folder.
  package func contains(_ path: FilePath) -> Bool {
    var bytes = path.bytes
    while bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    guard let slash = bytes.firstIndex(of: UInt8(ascii: "/")) else {
      let name = FilePath(bytes)
      return bytes.isEmpty || folders[name] != nil || files.contains(name)
    }
    guard let names = folders[FilePath(Bytes(bytes[..<slash]))] else { return false }
    return RootNames.contains(FilePath(Bytes(bytes[(slash + 1)...])), in: names)
  }

  /// The names in a folder of the root and below it.
  package func names(in folder: FilePath) -> [FilePath] { folders[folder] ?? [] }

  /// Whether sorted names hold a file or, with a slash behind it, a directory.
  package static func contains(_ name: FilePath, in names: [FilePath]) -> Bool {
    holds(name, names) || holds(FilePath(name.bytes + [UInt8(ascii: "/")]), names)
  }

  private static func holds(_ name: FilePath, _ names: [FilePath]) -> Bool {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle] < name { low = middle + 1 } else { high = middle }
    }
    return low < names.count && names[low] == name
  }
}
