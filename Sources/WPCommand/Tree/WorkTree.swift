import WPCore
import WPHost
import WPSyntax

/// Reads planning folders from the disk.
struct WorkTree: Sendable {
  /// Folders deeper than this are somebody else's business.
  private static let deepest = 32

  private let files: Files
  /// The absolute path of the root of the run.
  private let root: RawPath

  init(files: Files, root: RawPath) {
    self.files = files
    self.root = root
  }

  /// The source of a planning root, given by its path from the root of the run.
  func source(of planningRoot: FilePath) throws(HostError) -> TreeSource {
    let directory = try files.open(absolute(planningRoot))
    var folders: [FilePath] = []
    var others: [FilePath] = []
    for entry in try directory.entries() {
      if entry.kind == .directory {
        folders.append(FilePath(entry.name))
      } else {
        others.append(FilePath(entry.name))
      }
    }
    return TreeSource(
      planningRoot: planningRoot, folders: folders, files: others,
      list: { (name) throws(HostError) in try list(planningRoot.appending(name)) }, load: load,
      read: { (path) throws(HostError) in
        try HostError.skippingPlaces { () throws(HostError) in try files.read(absolute(path)) }
      })
  }

  private func absolute(_ path: FilePath) -> RawPath {
    FilePath(root).appending(path).bytes
  }

  private func list(_ path: FilePath) throws(HostError) -> FolderListing {
    do throws(HostError) {
      var entries: [FolderListing.Entry] = []
      entries.reserveCapacity(16)
      try list(try files.open(absolute(path)), below: "", depth: 0, into: &entries)
      // A folder comes sorted; only what lies in its folders stands elsewhere then.
      if entries.contains(where: { $0.kind == .directory }) { entries.sort { $0.path < $1.path } }
      return FolderListing(path: path, entries: entries, problem: nil)
    } catch  where error.reason.isOfThePlace {
      return FolderListing(path: path, entries: [], problem: error.reason.words)
    }
  }

  private func list(
    _ directory: borrowing Directory, below prefix: FilePath, depth: Int,
    into entries: inout [FolderListing.Entry]
  ) throws(HostError) {
    for entry in try directory.entries() {
      let path = prefix.appending(FilePath(entry.name))
      entries.append(FolderListing.Entry(path: path, kind: FolderListing.Kind(entry.kind)))
      guard entry.kind == .directory, depth < WorkTree.deepest,
        entry.name.first != UInt8(ascii: ".")
      else { continue }
      let inner: Directory
      do throws(HostError) {
        inner = try directory.open(entry.name)
      } catch  where error.reason.isOfThePlace {
        // A folder that cannot be opened keeps its name; what is in it is nobody's document.
        continue
      }
      try list(inner, below: path, depth: depth + 1, into: &entries)
    }
  }

  private func load(_ listing: FolderListing) throws(HostError) -> PlanFolder {
    var read: [PlanFile] = []
    read.reserveCapacity(listing.entries.count)
    let folder = absolute(listing.path)
    let directory: Directory
    do throws(HostError) {
      directory = try files.open(folder)
    } catch  where error.reason.isOfThePlace {
      return PlanFolder(path: listing.path, files: [], names: [], problem: error.reason.words)
    }
    for entry in listing.entries where FolderListing.isDocument(entry.path) {
      read.append(
        PlanFile(name: entry.path, content: try content(of: entry, in: directory, at: folder)))
    }
    return PlanFolder(
      path: listing.path, files: read, names: listing.names, problem: listing.problem)
  }

  private func content(
    of entry: FolderListing.Entry, in directory: borrowing Directory, at folder: RawPath
  ) throws(HostError) -> PlanFile.Content {
    do throws(HostError) {
      switch entry.kind {
      case .file: return .bytes(try directory.read(entry.path.bytes))
      case .directory: return .unreadable("it is a folder")
      case .other: return .unreadable("it is not a regular file")
      case .link:
        let path = FilePath(folder).appending(entry.path).bytes
        return .bytes(try files.read(try files.follow(path, within: root)))
      }
    } catch  where error.reason.isOfThePlace {
      return .unreadable(error.reason.shown)
    }
  }
}

extension FolderListing.Kind {
  init(_ kind: EntryKind) {
    switch kind {
    case .file: self = .file
    case .directory: self = .directory
    case .link: self = .link
    case .other: self = .other
    }
  }
}

extension HostError.Reason {
  /// The reason with what it names made safe to show.
  var shown: String {
    if case .leadsOutside(let target) = self {
      return "\(words), to \(FilePath(target).shown)"
    }
    return words
  }
}
