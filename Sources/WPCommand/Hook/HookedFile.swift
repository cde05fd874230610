import WPCore
import WPHost
import WPSyntax

/// A file that an agent writes, as the disk has it.
struct HookedFile {
  let write: FileWrite
  /// Absolute, and without links as far as it exists.
  let absolute: RawPath

  /// Finds the file of a write; nil where the path can mean nothing on this machine.
  init?(_ write: FileWrite, in call: HookCall) throws(HostError) {
    guard let path = HookedFile.path(write.path, told: call.event.directory) else { return nil }
    let place = path.isAbsolute ? path : call.directory.joined(path)
    self.write = write
    absolute = try HookedFile.resolved(place, call.host.files)
  }

  /// What the write touches, given what is on the disk now.
  func parts(_ path: FilePath, _ files: Files) -> TouchedParts {
    let old = try? files.read(absolute)
    return TouchedParts(from: old, to: old.flatMap { write.result(on: $0) }, in: path)
  }

  /// What the write has touched, given what is on the disk behind it.
  func touchedParts(_ path: FilePath, _ files: Files) -> TouchedParts {
    let new = try? files.read(absolute)
    let old = new.flatMap { new in write.reversed?.result(on: new) }
    return TouchedParts(from: old, to: new, in: path)
  }

  /// A path as this machine writes it; a drive of another is left out where the agent works on it, too.
  private static func path(_ text: String, told directory: String?) -> RawPath? {
    let bytes = RawPath(text.utf8)
    guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
    guard bytes.contains(UInt8(ascii: "\\")) || hasDrive(bytes) else { return bytes }
    let plain = slashed(bytes)
    guard hasDrive(plain) else { return plain }
    let start = slashed(RawPath((directory ?? "").utf8))
    guard hasDrive(start), plain.count > start.count, folded(plain).starts(with: folded(start)),
      plain[start.count] == RawPath.separator
    else { return nil }
    return RawPath(plain[(start.count + 1)...])
  }

  private static func hasDrive(_ path: RawPath) -> Bool {
    path.count > 1 && path[1] == UInt8(ascii: ":")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(path[0] | 0x20)
  }

  private static func slashed(_ path: RawPath) -> RawPath {
    RawPath(path.map { $0 == UInt8(ascii: "\\") ? RawPath.separator : $0 })
  }

  // Disks with letters do not tell small letters from capitals.
  private static func folded(_ path: RawPath) -> [UInt8] {
    path.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The path without links and dots as far as it exists; what is missing is taken as it is written.
  private static func resolved(_ path: RawPath, _ files: Files) throws(HostError) -> RawPath {
    var known = path
    var missing: [RawPath] = []
    while true {
      do throws(HostError) {
        let start = try files.resolve(known)
        return missing.reversed().reduce(start) { place, name in
          name == RawPath("..".utf8) ? place.folder : place.joined(name)
        }
      } catch {
        guard known != [RawPath.separator], !known.isEmpty,
          error.reason == .notFound || error.reason == .notDirectory
        else { throw error }
        let name = known.lastComponent
        if !name.isEmpty, name != RawPath(".".utf8) { missing.append(name) }
        known = known.folder
      }
    }
  }
}
