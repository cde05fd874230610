import WPHost
import WPSyntax

extension Host {
  /// Whether a shell would find a program under a name.
  func findsOnPath(_ name: String) -> Bool {
    let folders = environment("PATH")?.split(separator: UInt8(ascii: ":")) ?? []
    return folders.contains { folder in
      (try? files.kind(RawPath(folder).joined(RawPath(name.utf8)))) == .file
    }
  }
}
