import WPCore
import WPHost
import WPSyntax

extension TreeSource {
  /// The same source with other bytes in some documents, by their paths from the root of the run.
  func overlaid(with changed: [FilePath: Bytes]) -> TreeSource {
    guard !changed.isEmpty else { return self }
    let (load, read) = (load, read)
    return TreeSource(
      planningRoot: planningRoot, folders: folders, files: files, list: list,
      load: { (listing) throws(HostError) in
        let folder = try load(listing)
        let files = folder.files.map { file in
          changed[folder.path.appending(file.name)]
            .map { PlanFile(name: file.name, content: .bytes($0)) } ?? file
        }
        return PlanFolder(
          path: folder.path, files: files, names: folder.names, problem: folder.problem)
      },
      read: { (path) throws(HostError) in
        if let bytes = changed[path] { return bytes }
        return try read(path)
      })
  }
}
