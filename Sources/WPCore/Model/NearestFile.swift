import WPSyntax

/// Finds the file that somebody meant who named one that is not there.
///
/// The names of a folder are turned around once, so that a thousand broken links cost a thousand look-ups.
struct NearestFile {
  private struct Folder {
    var byCase: [String: FilePath] = [:]
    var bySlug: [String: FilePath] = [:]
    var names: [String] = []
  }

  // Folders with more names are not searched letter by letter.
  private static let mostNames = 100

  private let plan: Plan
  private var folders: [FilePath: Folder] = [:]

  init(in plan: Plan) { self.plan = plan }

  /// The nearest name in the same planning folder, from there; nil where none is near.
  mutating func name(for missing: FilePath) -> FilePath? {
    guard let slash = missing.bytes.firstIndex(of: UInt8(ascii: "/")) else { return nil }
    let home = FilePath(Bytes(missing.bytes[..<slash]))
    let wanted = FilePath(Bytes(missing.bytes[(slash + 1)...]))
    let folder = folders[home] ?? read(home)
    folders[home] = folder
    if let found = folder.byCase[wanted.text.lowercased()] { return found }
    if let found = folder.bySlug[NearestFile.slug(wanted)] { return found }
    guard folder.names.count <= NearestFile.mostNames else { return nil }
    return EditDistance.nearest(wanted.text, among: folder.names).map { FilePath($0) }
  }

  private func read(_ home: FilePath) -> Folder {
    var folder = Folder()
    for name in home == plan.name ? plan.names : plan.root.names(in: home)
    where name.bytes.last != UInt8(ascii: "/") {
      folder.byCase[name.text.lowercased()] = name
      folder.bySlug[NearestFile.slug(name)] = name
      folder.names.append(name.text)
    }
    return folder
  }

  // The same words behind another number: documents are renumbered.
  private static func slug(_ name: FilePath) -> String {
    let document = DocumentName(name)
    return "\(document.kind) \(document.slug)"
  }
}
