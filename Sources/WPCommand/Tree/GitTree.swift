import WPCore
import WPHost
import WPSyntax

/// Reads planning folders from git: what the next commit would contain, or what a commit contains.
struct GitTree: Sendable {
  /// One file that git knows.
  private struct Blob: Sendable {
    let mode: Bytes
    let object: Bytes
    let path: FilePath
  }

  private let git: Git

  init(_ git: Git) { self.git = git }

  /// The bytes in the index, under a planning root given from the folder git runs in.
  func index(of planningRoot: FilePath) throws(Git.Refusal) -> TreeSource {
    let listed = try git.run([
      "ls-files", "-s", "-z", "--", planningRoot.text, ".engineering/wp.yaml",
    ])
    // `mode object stage TAB path`; a path in conflict stands there several times, once is enough.
    var seen: Set<FilePath> = []
    let blobs = GitTree.records(in: listed).compactMap { GitTree.blob($0, objectAt: 1) }
      .filter { seen.insert($0.path).inserted }
    return try source(planningRoot, blobs)
  }

  /// The bytes of a commit.
  func commit(_ revision: String, of planningRoot: FilePath) throws(Git.Refusal) -> TreeSource {
    guard !revision.hasPrefix("-") else {
      throw Git.Refusal(command: "git rev-parse", message: "'\(revision)' is not a revision")
    }
    let id = try git.run(["rev-parse", "--verify", "--quiet", revision + "^{commit}"])
    let name = String(decoding: id.prefix { $0 != 0x0A }, as: UTF8.self)
    let listed = try git.run(["ls-tree", "-r", "-z", name, "--", planningRoot.text])
    // `mode type object TAB path`.
    let blobs = GitTree.records(in: listed).compactMap { GitTree.blob($0, objectAt: 2) }
    return try source(planningRoot, blobs)
  }

  /// The paths that the index changes against the last commit.
  func staged() throws(Git.Refusal) -> [FilePath] {
    let base: String
    do throws(Git.Refusal) {
      base = String(
        decoding: try git.run(["rev-parse", "--verify", "--quiet", "HEAD^{tree}"]).prefix {
          $0 != 0x0A
        },
        as: UTF8.self)
    } catch {
      // Before the first commit everything is new: the empty tree is the base.
      base = String(
        decoding: try git.run(["hash-object", "-t", "tree", "--stdin"]).prefix { $0 != 0x0A },
        as: UTF8.self)
    }
    let listed = try git.run(
      ["diff-index", "--cached", "--name-only", "-z", "--relative", "--no-renames", base])
    return GitTree.records(in: listed).map { FilePath($0) }
  }

  private func source(_ planningRoot: FilePath, _ blobs: [Blob]) throws(Git.Refusal) -> TreeSource {
    let contents = try read(blobs)
    var byFolder: [FilePath: [FilePath]] = [:]
    var files: [FilePath] = []
    for blob in blobs {
      guard let inner = blob.path.below(planningRoot) else { continue }
      let parts = inner.bytes.split(separator: UInt8(ascii: "/"), maxSplits: 1)
      if parts.count == 2 {
        byFolder[FilePath(Bytes(parts[0])), default: []].append(FilePath(Bytes(parts[1])))
      } else {
        files.append(inner)
      }
    }
    let folders = byFolder
    return TreeSource(
      planningRoot: planningRoot, folders: folders.keys.sorted(), files: files,
      list: { name in
        GitTree.listing(planningRoot.appending(name), folders[name] ?? [])
      },
      load: { listing in
        let read = listing.entries.compactMap { entry -> PlanFile? in
          guard entry.kind == .file, FolderListing.isDocument(entry.path) else { return nil }
          let content = contents[listing.path.appending(entry.path)]
          return PlanFile(
            name: entry.path, content: content ?? .unreadable("git has no content for it"))
        }
        return PlanFolder(path: listing.path, files: read, names: listing.names)
      },
      read: { path in
        if case .bytes(let bytes) = contents[path] { bytes } else { nil }
      })
  }

  // Git lists files only; the folders between are made up from their paths.
  private static func listing(_ folder: FilePath, _ files: [FilePath]) -> FolderListing {
    var directories: Set<FilePath> = []
    for file in files {
      var parent = file.parent
      while !parent.bytes.isEmpty, directories.insert(parent).inserted { parent = parent.parent }
    }
    var entries = files.map { FolderListing.Entry(path: $0, kind: .file) }
    entries += directories.map { FolderListing.Entry(path: $0, kind: .directory) }
    entries.sort { $0.path < $1.path }
    return FolderListing(path: folder, entries: entries, problem: nil)
  }

  // `git cat-file --batch` answers each object with `id type size`, the bytes and a line end.
  private func read(_ blobs: [Blob]) throws(Git.Refusal) -> [FilePath: PlanFile.Content] {
    let wanted = blobs.filter { FolderListing.isMarkdown($0.path) || $0.path.name == "wp.yaml" }
    guard !wanted.isEmpty else { return [:] }
    var input: Bytes = []
    for blob in wanted {
      input += blob.object
      input.append(0x0A)
    }
    let answer = try git.run(["cat-file", "--batch"], input: input)
    var contents: [FilePath: PlanFile.Content] = [:]
    var offset = 0
    for blob in wanted {
      guard let header = answer[offset...].firstIndex(of: 0x0A) else { break }
      let words = answer[offset..<header].split(separator: 0x20)
      offset = header + 1
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        size >= 0, offset + size <= answer.count
      else { continue }
      let bytes = Bytes(answer[offset..<(offset + size)])
      offset += size + 1
      contents[blob.path] = GitTree.content(blob, bytes)
    }
    return contents
  }

  private static func content(_ blob: Blob, _ bytes: Bytes) -> PlanFile.Content {
    // A symbolic link is stored as its target; what it leads to is not part of the commit.
    blob.mode.starts(with: "120000".utf8)
      ? .unreadable("it is a symbolic link to \(FilePath(bytes).shown)") : .bytes(bytes)
  }

  private static func records(in listing: Bytes) -> [Bytes] {
    listing.split(separator: 0).map { Bytes($0) }
  }

  private static func blob(_ record: Bytes, objectAt index: Int) -> Blob? {
    guard let tab = record.firstIndex(of: 0x09) else { return nil }
    let words = record[..<tab].split(separator: 0x20)
    guard words.count == 3 else { return nil }
    return Blob(
      mode: Bytes(words[0]), object: Bytes(words[index]),
      path: FilePath(Bytes(record[(tab + 1)...])))
  }
}
