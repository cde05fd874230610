import WPCore
import WPHost
import WPSyntax

/// Where the files of a package, and what joins them, are found.
struct SplitSources {
  private let root: RawPath
  private let files: Files
  private let position: GitPosition?

  /// More names than this are not looked at where no git lists them.
  private static let nameLimit = 200_000

  /// The largest file whose import lines are read.
  private static let sizeLimit = 1 << 20

  /// The most files whose import lines are read.
  private static let readLimit = 5_000

  init(_ workplace: Workplace, _ host: Host) {
    root = workplace.root
    files = host.files
    position = GitPosition.find(root: workplace.root, host)
  }

  /// The tracked files that a scope fits, and the paths without wildcards in it that are no file yet, sorted.
  func files(of scope: PathSet) -> [FilePath] {
    let known = (try? position?.files()) ?? listed()
    var found = known.filter(scope.contains)
    let folders = Set(known.map(\.parent))
    for glob in scope.patterns.filter({ !$0.isExclusion }).flatMap(\.alternatives)
    where glob.shape == .file {
      let path = FilePath(glob.prefix)
      // A folder may be named like a file.
      let isFolder = folders.contains { $0.below(path) != nil } || kind(path) == .directory
      if !isFolder, scope.contains(path) { found.append(path) }
    }
    return Set(found).sorted()
  }

  private func kind(_ path: FilePath) -> EntryKind? {
    try? files.kind(FilePath(root).appending(path).bytes)
  }

  /// Every file below the root, where there is no git to ask.
  private func listed() -> [FilePath] {
    var found: [FilePath] = []
    var open = [FilePath("")]
    while let folder = open.popLast(), found.count < SplitSources.nameLimit {
      let place = FilePath(root).appending(folder).bytes
      guard let entries = try? files.open(place).entries() else { continue }
      for entry in entries where entry.name != RawPath(".git".utf8) {
        let path = folder.appending(FilePath(entry.name))
        switch entry.kind {
        case .directory: open.append(path)
        case .file: found.append(path)
        default: break
        }
      }
    }
    return found
  }

  /// The latest commits; nil where no git can tell.
  func commits(_ count: Int) -> [CoChange.Commit]? {
    guard count > 0 else { return nil }
    return try? position?.history(atMost: count)
  }

  /// Each file with one that it imports.
  func imports(among files: [FilePath]) -> [[FilePath]] {
    let imported = ImportedFiles(files)
    return files.prefix(SplitSources.readLimit).flatMap { file -> [[FilePath]] in
      guard ImportLanguage(of: file) != nil,
        let bytes = try? self.files.read(FilePath(root).appending(file).bytes),
        bytes.count <= SplitSources.sizeLimit
      else { return [] }
      return imported.imported(by: file, bytes).map { [file, $0] }
    }
  }
}
