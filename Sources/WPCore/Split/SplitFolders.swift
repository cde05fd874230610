import WPSyntax

/// Which folders belong to one part as a whole, so that their names stand for their files.
struct SplitFolders {
  /// For each folder that has files of a package: the one part that has them all, or -1.
  private var owners: [FilePath: Int] = [:]
  private var isWhole: [FilePath: Bool] = [:]

  init(_ members: [[FilePath]], scope: PathSet) {
    for (part, files) in members.enumerated() {
      for file in files {
        var folder = file.parent
        while !folder.bytes.isEmpty {
          owners[folder] = owners[folder, default: part] == part ? part : -1
          folder = folder.parent
        }
      }
    }
    for (folder, part) in owners where part >= 0 {
      let pattern = PathPattern.parse(SplitFolders.text(of: folder))
      isWhole[folder] = (try? pattern.get()).map { PathSet([$0]).containment(in: scope).holds }
    }
  }

  /// The patterns that name all files of a part: the outermost folders that are its own, and the rest one by one.
  func patterns(of part: Int, _ files: [FilePath]) -> [String] {
    var patterns: [String] = []
    for file in files {
      var outermost: FilePath?
      var folder = file.parent
      while !folder.bytes.isEmpty, owners[folder] == part {
        if isWhole[folder] == true { outermost = folder }
        folder = folder.parent
      }
      let text = outermost.map(SplitFolders.text) ?? SplitFolders.literal(file)
      if patterns.last != text { patterns.append(text) }
    }
    return patterns
  }

  private static func text(of folder: FilePath) -> String { literal(folder) + "/**" }

  // What a pattern would take for a sign of its own stands behind a backslash.
  private static func literal(_ path: FilePath) -> String {
    var text = Bytes()
    for byte in path.bytes {
      if "*?[]{},\\!~:".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
