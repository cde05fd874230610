package import WPSyntax

/// Which files of a tree the import lines of a file lead to.
package struct ImportedFiles: Sendable {
  private let files: Set<FilePath>
  /// The files of each folder that Go or Swift may import as a whole, by folder.
  private let folders: [FilePath: [FilePath]]
  /// The folders of a name, sorted.
  private let byName: [FilePath: [FilePath]]

  /// A module with more files than this is a library, and not what one change is about.
  private static let largestModule = 8

  /// Takes the files of a tree, from the root of the run.
  package init(_ files: [FilePath]) {
    self.files = Set(files)
    var folders: [FilePath: [FilePath]] = [:]
    for file in files.sorted() {
      switch ImportLanguage(of: file) {
      case .go: folders[file.parent, default: []].append(file)
      case .swift:
        // `Sources/Module/**` is a module.
        if let module = ImportedFiles.module(of: file) { folders[module, default: []].append(file) }
      default: break
      }
    }
    self.folders = folders
    var byName: [FilePath: [FilePath]] = [:]
    for folder in folders.keys.sorted() { byName[folder.name, default: []].append(folder) }
    self.byName = byName
  }

  private static func module(of file: FilePath) -> FilePath? {
    let parts = file.bytes.split(separator: UInt8(ascii: "/"))
    guard parts.count > 2, parts[0].elementsEqual("Sources".utf8) else { return nil }
    return FilePath(Bytes(parts[0] + [UInt8(ascii: "/")] + parts[1]))
  }

  /// The files that a file imports, sorted; it is not among them itself.
  package func imported(by path: FilePath, _ bytes: Bytes) -> [FilePath] {
    guard let language = ImportLanguage(of: path) else { return [] }
    var found: Set<FilePath> = []
    for name in ImportLines(bytes, language).names {
      switch language {
      case .script: found.formUnion(script(name, from: path))
      case .python: found.formUnion(python(name, from: path))
      case .go: found.formUnion(go(name))
      case .rust: found.formUnion(rust(name, from: path))
      case .swift: found.formUnion(module(FilePath("Sources").appending(FilePath(name))))
      }
    }
    found.remove(path)
    return found.sorted()
  }

  private func first(of candidates: [FilePath]) -> [FilePath] {
    candidates.first(where: files.contains).map { [$0] } ?? []
  }

  private func script(_ name: String, from path: FilePath) -> [FilePath] {
    guard name.hasPrefix("."), let target = path.parent.following(name) else { return [] }
    var candidates = [target]
    // What is written with the ending of the output stands there with that of the source.
    for (output, source) in [(".js", ".ts"), (".jsx", ".tsx"), (".mjs", ".mts")]
    where name.hasSuffix(output) {
      candidates.append(FilePath(Bytes(target.bytes.dropLast(output.utf8.count)) + Bytes(source)))
    }
    let endings = ["ts", "tsx", "d.ts", "js", "jsx", "mjs", "cjs", "json", "vue", "svelte"]
    candidates += endings.map { FilePath(target.bytes + Bytes("." + $0)) }
    candidates += endings.map { target.appending(FilePath("index." + $0)) }
    return first(of: candidates)
  }

  private func python(_ name: String, from path: FilePath) -> [FilePath] {
    let dots = name.prefix { $0 == "." }.count
    let inner = FilePath(
      name.dropFirst(dots).split(separator: ".").joined(separator: "/"))
    func candidates(_ folder: FilePath) -> [FilePath] {
      let target = inner.bytes.isEmpty ? folder : folder.appending(inner)
      let module = inner.bytes.isEmpty ? [] : [FilePath(target.bytes + Bytes(".py"))]
      return module + [target.appending("__init__.py")]
    }
    var folder = path.parent
    if dots > 0 {
      for _ in 1..<max(dots, 1) { folder = folder.parent }
      return first(of: candidates(folder))
    }
    // An absolute name begins at the root, or at whatever folder above is on the path.
    var places: [FilePath] = ["", "src"]
    while !folder.bytes.isEmpty, places.count < 32 {
      places.append(folder)
      folder = folder.parent
    }
    return first(of: places.flatMap(candidates))
  }

  // The path of an import ends with that of the folder; the longest folder of the tree that it ends with is meant.
  private func go(_ name: String) -> [FilePath] {
    let path = FilePath(name)
    let fitting = (byName[path.name] ?? []).filter { folder in
      path == folder
        || path.bytes.suffix(folder.bytes.count + 1).elementsEqual(
          [UInt8(ascii: "/")] + folder.bytes)
    }
    return fitting.max { $0.bytes.count < $1.bytes.count }.map { module($0) } ?? []
  }

  private func module(_ folder: FilePath) -> [FilePath] {
    let all = folders[folder] ?? []
    return all.count <= ImportedFiles.largestModule ? all : []
  }

  private func rust(_ name: String, from path: FilePath) -> [FilePath] {
    let isRoot = ["mod.rs", "lib.rs", "main.rs"].contains(path.name.text)
    let own = isRoot ? path.parent : FilePath(Bytes(path.bytes.dropLast(3)))
    func candidates(_ folder: FilePath, _ names: ArraySlice<Substring>) -> [FilePath] {
      // The last names may be things in a file, so the longest way that is a file counts.
      (0..<names.count).flatMap { dropped -> [FilePath] in
        let target = names.dropLast(dropped).reduce(folder) { $0.appending(FilePath(String($1))) }
        return [FilePath(target.bytes + Bytes(".rs")), target.appending("mod.rs")]
      }
    }
    if name.hasPrefix("mod ") { return first(of: candidates(own, [name.dropFirst(4)])) }
    var names = name.split(separator: ":")[...]
    guard let start = names.popFirst(), names.count <= 16 else { return [] }
    switch start {
    case "crate":
      var root = path.parent
      while !root.bytes.isEmpty, root.name != "src" { root = root.parent }
      return first(of: candidates(root, names))
    case "self": return first(of: candidates(own, names))
    case "super":
      var folder = own.parent
      while names.first == "super" {
        names.removeFirst()
        folder = folder.parent
      }
      return first(of: candidates(folder, names))
    default: return []
    }
  }
}

extension FilePath {
  /// The path that a relative one leads to from a folder; nil where it leaves the root.
  fileprivate func following(_ path: String) -> FilePath? {
    var parts = bytes.split(separator: UInt8(ascii: "/"))
    for part in Bytes(path).split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return FilePath(Bytes(parts.joined(separator: [UInt8(ascii: "/")])))
  }
}
