package import WPHost

/// What a path argument means: a document, a plan folder, or a whole folder of plans.
package struct PlanningPlace: Sendable, Equatable {
  /// The folder whose files may be read.
  package let root: Root
  /// The folder of the plans, absolute, without links and dots.
  package let planning: RawPath
  /// The plan folder in it that was meant; nil for all of them.
  package let plan: RawPath?
  /// The document, or folder of documents, that was meant, below the plan folder; nil for all of it.
  package let document: RawPath?

  /// Finds out what an absolute path means; it is resolved once, and the root is found from there.
  package static func find(
    _ path: RawPath, configured: RawPath? = nil, _ files: Files
  ) throws(HostError) -> PlanningPlace {
    let path = try files.resolve(path)
    let marked = try Root.marked(above: path, files)
    if let marked, let planning = try marked.planning(configured: configured, files),
      let place = within(planning, path, marked)
    {
      return place
    }
    let planning = try planningFolder(of: path, files)
    let root = marked ?? Root(path: planning)
    return within(planning, path, root)
      ?? PlanningPlace(root: root, planning: planning, plan: nil, document: nil)
  }

  /// The place of a path that lies in a folder of plans, or holds it.
  private static func within(
    _ planning: RawPath, _ path: RawPath, _ root: Root
  ) -> PlanningPlace? {
    if path.holds(planning) {
      return PlanningPlace(root: root, planning: planning, plan: nil, document: nil)
    }
    guard planning.holds(path) else { return nil }
    let skipped = planning.last == RawPath.separator ? planning.count : planning.count + 1
    let inside = path.dropFirst(skipped)
    let slash = inside.firstIndex(of: RawPath.separator)
    return PlanningPlace(
      root: root, planning: planning, plan: RawPath(inside[..<(slash ?? inside.endIndex)]),
      document: slash.map { RawPath(inside[($0 + 1)...]) })
  }

  /// The folder of plans that a path outside the usual places belongs to.
  private static func planningFolder(
    of path: RawPath, _ files: Files
  ) throws(HostError) -> RawPath {
    let isFolder = try files.kind(path) == .directory
    let entries = isFolder ? try files.open(path).entries() : []
    if entries.contains(where: { $0.kind == .directory && isDated($0.name) }) { return path }
    var folder = isFolder ? path : path.folder
    while folder != [RawPath.separator] {
      if isDated(folder.lastComponent) { return folder.folder }
      folder = folder.folder
    }
    // No date anywhere: a folder of documents is a plan that was named explicitly.
    guard isFolder else { return path.folder.folder }
    let hasDocument = entries.contains { $0.kind == .file && isMarkdown($0.name) }
    return hasDocument ? path.folder : path
  }

  /// Whether a name is that of a plan folder: a real date, and words behind it.
  static func isDated(_ name: RawPath) -> Bool {
    guard name.count > 11, name[10] == UInt8(ascii: "-") else { return false }
    let date = String(decoding: name[..<10], as: UTF8.self)
    return UnixTime(rfc3339: date + "T00:00:00Z") != nil
  }

  private static func isMarkdown(_ name: RawPath) -> Bool {
    String(decoding: name, as: UTF8.self).lowercased().hasSuffix(".md")
  }
}
