import WPSyntax

/// What parts are called: where most of their files are.
enum SplitNames {
  /// A name for each part; parts in the same place are numbered.
  static func scopes(of members: [[FilePath]]) -> [String] {
    let names = members.map(name)
    return names.indices.map { part in
      let same = names.indices.filter { names[$0] == names[part] }
      guard same.count > 1, let place = same.firstIndex(of: part) else { return names[part] }
      return "\(names[part]) (\(place + 1) of \(same.count))"
    }
  }

  private static func name(of files: [FilePath]) -> String {
    guard files.count > 1 else { return files.first?.shown ?? "" }
    var counts: [FilePath: Int] = [:]
    for file in files { counts[file.parent, default: 0] += 1 }
    let top = files.map(\.parent).max {
      (counts[$0, default: 0], $1) < (counts[$1, default: 0], $0)
    }
    guard let top else { return "" }
    let folder = top.bytes.isEmpty ? "the top folder" : top.shown
    let others = files.count - counts[top, default: 0]
    return others == 0 ? folder : "\(folder) and \(others) more"
  }
}
