extension WritableRoot {
  /// Opens a folder of this machine.
  static func live(_ path: RawPath, _ sys: Sys) throws(HostError) -> WritableRoot {
    let folders = try OpenFolders(path, sys)
    return WritableRoot(
      path: path,
      place: { (inner) throws(HostError) in
        let target = try folders.target(of: inner)
        return try FilePlace.live(
          target.lastComponent, in: try folders.open(target.folder),
          shown: path.joined(inner))
      },
      makeFolder: { (inner) throws(HostError) in try folders.make(inner) },
      removeFolder: { (inner) throws(HostError) in
        let target = try folders.target(of: inner)
        let above = try folders.open(target.folder)
        try HostError.naming("remove", target) { () throws(Sys.Failure) in
          try sys.removeFolder(target.lastComponent, at: above.descriptor)
        }
      },
      sweep: { (inner, hours) in
        guard let folder = try? folders.open(inner.isEmpty ? path : folders.target(of: inner))
        else { return }
        // What was written in this very second is meant, too.
        folder.sweep(before: hours == 0 ? .max : Sys.now().seconds - hours * 3_600)
      })
  }
}
