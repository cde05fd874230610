package import WPHost

/// The folder a run is about: nothing outside of it is read by following links.
package struct Root: Sendable, Equatable {
  /// Absolute, without links and dots.
  package let path: RawPath

  package init(path: RawPath) { self.path = path }

  /// The folder a run in a folder is about, which is that folder itself where nothing says otherwise.
  package static func find(from directory: RawPath, _ files: Files) throws(HostError) -> Root {
    let start = try files.resolve(directory)
    return try marked(above: start, files) ?? Root(path: start)
  }

  /// The first folder upwards that holds `.engineering`, else the top of the git work tree.
  ///
  /// The path has no links and dots.
  static func marked(above start: RawPath, _ files: Files) throws(HostError) -> Root? {
    var folder = start
    var repository: RawPath?
    while true {
      if try kind(folder.joined(engineering), files) == .directory { return Root(path: folder) }
      // A folder in a clone, a file in a worktree of it.
      if repository == nil, try kind(folder.joined(git), files) != nil { repository = folder }
      if folder == [RawPath.separator] { return repository.map(Root.init) }
      folder = folder.folder
    }
  }

  /// What stands at a place above; a folder nobody may look into marks nothing.
  private static func kind(_ path: RawPath, _ files: Files) throws(HostError) -> EntryKind? {
    do throws(HostError) {
      return try files.kind(path)
    } catch  where error.reason == .notPermitted {
      return nil
    }
  }

  /// The folder of the plans: where the configuration says, else the first usual place that exists.
  ///
  /// It is nil where there is none; a link that leads out of the root is refused.
  package func planning(configured: RawPath?, _ files: Files) throws(HostError) -> RawPath? {
    // A configured place that is absent falls back to the same places as none.
    for place in (configured.map { [$0] } ?? []) + Root.usualPlaces {
      let folder = path.joined(place)
      guard try files.kind(folder) == .directory else { continue }
      return try files.follow(folder, within: path)
    }
    return nil
  }

  /// Where plans are, below the root, unless the configuration says otherwise.
  package static let usualPlaces = [
    RawPath(".engineering/artifacts/planning".utf8), RawPath("artifacts/planning".utf8),
  ]

  private static let engineering = RawPath(".engineering".utf8)
  private static let git = RawPath(".git".utf8)
}
