extension FilePlace {
  /// Looks at a name of an open folder.
  static func live(
    _ name: RawPath, in folder: OpenFolder, shown: RawPath
  ) throws(HostError) -> FilePlace {
    let seen = try HostError.naming("read", shown) { () throws(Sys.Failure) in
      try folder.look(at: name)
    }
    return FilePlace(
      path: shown, original: seen?.bytes,
      stage: { (step) throws(HostError) in
        let staging = LiveStaging(name: name, seen: seen, folder: folder, shown: shown)
        return switch step {
        case .content(let bytes): try staging.content(bytes)
        case .program(let bytes): try staging.content(bytes, isProgram: true)
        case .renaming(let new, let bytes): try staging.renaming(new, bytes)
        case .removal: try staging.removal()
        }
      })
  }
}
