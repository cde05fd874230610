package import WPHost

/// The repository that the tests stand in.
package enum Checkout {
  /// The top folder.
  package static let path: RawPath = {
    let file = RawPath(#filePath.utf8)
    return file.folder.folder.folder
  }()

  /// The path of a file of the repository.
  package static func path(_ name: String) -> RawPath { path.joined(RawPath(name.utf8)) }

  /// A file of the repository as text.
  package static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The bytes of a file of the repository.
  package static func bytes(_ name: String) throws -> ContiguousArray<UInt8> {
    try Files.live().read(path(name))
  }

  /// The files below a folder of the repository whose name ends in some way, by path from the top, sorted.
  package static func files(below folder: String, ending: String) throws -> [String] {
    var found: [String] = []
    for entry in try Files.live().open(path(folder)).entries() {
      let name = folder + "/" + String(decoding: entry.name, as: UTF8.self)
      switch entry.kind {
      case .directory: found += try files(below: name, ending: ending)
      case .file where name.hasSuffix(ending): found.append(name)
      default: break
      }
    }
    return found.sorted()
  }
}
