package import WPSyntax

/// The names below the planning root, as far as they were listed: what a link can lead to.
///
/// Sorted names are found as fast as in a dictionary of paths, and who checks one plan does not pay for being the first
/// to make one: measured, that is 130,000 instructions.
package struct RootNames: Sendable {
  /// The folders, in the order in which they were added.
  private var folders: [Folder] = []
  /// The places of the folders by their names.
  private var places = NameTable()
  /// The names that stand in the root itself and are no folders, sorted.
  private var files: [FilePath] = []

  private struct Folder {
    let name: FilePath
    let names: [FilePath]
  }

  package init() {}

  /// Adds a folder with everything in it and below it, relative to it; directories end with a slash.
  package mutating func add(folder: FilePath, names: [FilePath]) {
    let isSorted = zip(names, names.dropFirst()).allSatisfy { $0 < $1 }
    let entry = Folder(name: folder, names: isSorted ? names : names.sorted())
    if let place = self.folder(folder) {
      folders[place] = entry
    } else {
      places.insert(folder.bytes.span, as: folders.count)
      folders.append(entry)
    }
  }

  /// Adds a name of the root that is no folder.
  package mutating func add(file: FilePath) {
    let index = files.sortedIndex { $0 < file }
    if index == files.count || files[index] != file { files.insert(file, at: index) }
  }

  /// The names of the folders, sorted.
  package var folderNames: [FilePath] { folders.map(\.name).sorted() }

  /// Whether a folder of the root has this name.
  package func hasFolder(_ name: FilePath) -> Bool { folder(name) != nil }

  private func folder(_ name: FilePath) -> Int? {
    folder(name.bytes.span, before: name.bytes.count)
  }

  // The folder whose name stands in a path before an offset.
  private func folder(_ path: Span<UInt8>, before end: Int) -> Int? {
    places.number(of: ByteRange(0, end), in: path)
  }

  private func hasFile(_ name: Span<UInt8>) -> Bool {
    let index = files.sortedIndex { FilePath.order($0, name) < 0 }
    return index < files.count && FilePath.order(files[index], name) == 0
  }

  /// Whether a path from the root leads to a file or a folder.
  package func contains(_ path: FilePath) -> Bool {
    let bytes = path.bytes.span
    var end = bytes.count
    while end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
    guard let slash = ByteScanner.find(UInt8(ascii: "/"), in: bytes, from: 0, to: end) else {
      return end == 0 || folder(bytes, before: end) != nil || hasFile(bytes.extracting(0..<end))
    }
    guard let folder = folder(bytes, before: slash) else { return false }
    return RootNames.contains(
      bytes.extracting(0..<end), from: slash + 1, in: folders[folder].names)
  }

  /// Whether a path from the root, the name of a folder up to a slash, leads to something in that folder.
  func contains(_ path: ByteRange, slash: Int, of bytes: Span<UInt8>) -> Bool {
    guard let folder = places.number(of: ByteRange(path.lower, slash), in: bytes) else {
      return false
    }
    return RootNames.contains(
      bytes.extracting(0..<path.upper), from: slash + 1, in: folders[folder].names)
  }

  /// The names in a folder of the root and below it.
  package func names(in folder: FilePath) -> [FilePath] {
    self.folder(folder).map { folders[$0].names } ?? []
  }

  /// Whether sorted names hold a file or, with a slash behind it, a directory.
  package static func contains(_ name: FilePath, in names: [FilePath]) -> Bool {
    contains(name.bytes.span, from: 0, in: names)
  }

  /// Whether sorted names hold what stands in a path from an offset on.
  static func contains(_ path: Span<UInt8>, from start: Int, in names: [FilePath]) -> Bool {
    holds(path, start, isDirectory: false, names) || holds(path, start, isDirectory: true, names)
  }

  private static func holds(
    _ path: Span<UInt8>, _ start: Int, isDirectory: Bool, _ names: [FilePath]
  ) -> Bool {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      switch order(of: names[middle], path, start, isDirectory: isDirectory) {
      case ..<0: low = middle + 1
      case 0: return true
      default: high = middle
      }
    }
    return false
  }

  /// How a name compares with the rest of a path and the slash of a directory: negative where it comes first.
  private static func order(
    of name: FilePath, _ path: Span<UInt8>, _ start: Int, isDirectory: Bool
  ) -> Int {
    let bytes = name.bytes.span
    let length = path.count - start
    let shared = min(bytes.count, length)
    for index in 0..<shared where bytes[index] != path[start + index] {
      return Int(bytes[index]) - Int(path[start + index])
    }
    guard isDirectory, shared == length, bytes.count > length else {
      return bytes.count - length - (isDirectory ? 1 : 0)
    }
    let isSlash = bytes[length] == UInt8(ascii: "/")
    return isSlash ? bytes.count - length - 1 : Int(bytes[length]) - Int(UInt8(ascii: "/"))
  }
}
