package import WPCore
package import WPSyntax

extension Example {
  /// The planning folders of the example: those that hold a document or are named themselves.
  package var folders: [PlanFolder] {
    planNames.map { name in
      let inside = files.compactMap { file in file.path.below(name).map { (file, $0) } }
      return PlanFolder(
        path: name,
        files: inside.filter { $0.1.isMarkdown }
          .map { PlanFile(name: $0.1, content: $0.0.content) }
          .sorted { $0.name < $1.name },
        names: Example.names(inside.map { file, path in file.isFolder ? path.asFolder : path }))
    }
  }

  /// The names below the planning root.
  package var rootNames: RootNames {
    var names = RootNames()
    for folder in folders { names.add(folder: folder.path, names: folder.names) }
    return names
  }

  /// The bytes of a file.
  package func bytes(of path: FilePath) -> Bytes? {
    files.first { $0.path == path && !$0.isFolder }?.bytes
  }

  /// The places that are marked.
  package var marks: Set<Place> {
    var found: Set<Place> = []
    for file in files {
      if file.isMarked { found.insert(Place(path: file.path, range: .zero)) }
      for range in file.marks { found.insert(Place(path: file.path, range: range)) }
    }
    return found
  }

  /// A place in a file of an example; no bytes at zero for the file as a whole.
  package struct Place: Hashable, CustomStringConvertible {
    package let path: FilePath
    package let range: ByteRange

    package init(path: FilePath, range: ByteRange) {
      self.path = path
      self.range = range
    }

    package var description: String { range == .zero ? "\(path)" : "\(path) \(range)" }
  }

  private var planNames: [FilePath] {
    let named = files.filter { $0.isDocument || $0.isFolder }.compactMap { file in
      file.path.bytes.split(separator: UInt8(ascii: "/")).first.map { FilePath(Bytes($0)) }
    }
    return Set(named).sorted()
  }

  /// Adds the folders above each path, which a listing names, too.
  private static func names(_ paths: [FilePath]) -> [FilePath] {
    var all = Set(paths)
    for path in paths {
      var folder = path.parent
      while !folder.bytes.isEmpty, all.insert(folder.asFolder).inserted { folder = folder.parent }
    }
    return all.sorted()
  }
}

extension Example.File {
  fileprivate var isDocument: Bool { !isFolder && path.isMarkdown }

  /// What reading it gives; a folder is no document, whatever its name.
  fileprivate var content: PlanFile.Content {
    isFolder ? .unreadable("it is a folder") : .bytes(bytes)
  }
}

extension FilePath {
  fileprivate var isMarkdown: Bool { text.lowercased().hasSuffix(".md") }
  fileprivate var asFolder: FilePath { FilePath(bytes + [UInt8(ascii: "/")]) }
}
