import WPCore
import WPHost
import WPSyntax

/// Reads the paths, and the symbols in them, that a command line names.
struct TargetReader {
  private let directory: RawPath
  private let root: RawPath
  private let files: Files

  init(_ invocation: Invocation, root: RawPath) throws {
    directory = try invocation.directory()
    self.root = root
    files = invocation.host.files
  }

  /// The target of a word such as `src/a.swift` or `src/a.swift::Tree.walk`; each file has one name.
  func target(_ word: RawPath) throws -> Reservation.Target {
    guard let text = String(validating: word, as: UTF8.self) else {
      throw UsageError("'\(Shown.path(word))' is not UTF-8")
    }
    let (path, symbol) = split(text)
    if symbol?.isEmpty == true || path.isEmpty {
      throw UsageError("'\(text)' lacks a part", hint: "write PATH or PATH::SYMBOL")
    }
    let place = try resolved(RawPath(path.utf8))
    guard root.holds(place), let inner = FilePath(place).below(FilePath(root)) else {
      throw Failure(
        code: "outside_root", "'\(path)' lies outside of \(Shown.path(root))",
        hint: "paths start from the folder you stand in")
    }
    let isFolder = try inner.bytes.isEmpty || files.kind(place) == .directory
    guard isFolder else {
      return Reservation.Target(path: inner.text, symbol: symbol == "*" ? nil : symbol)
    }
    throw Failure(
      code: "not_regular_file", "'\(path)' is a folder, and reservations are for files",
      hint: "'wp claim' takes a package with all that is in its scope")
  }

  private func split(_ text: String) -> (path: String, symbol: String?) {
    let bytes = Bytes(text.utf8)
    let colon = UInt8(ascii: ":")
    guard
      let start = bytes.indices.first(where: {
        bytes[$0] == colon && $0 + 1 < bytes.count && bytes[$0 + 1] == colon
      })
    else { return (text, nil) }
    return (
      String(decoding: bytes[..<start], as: UTF8.self),
      String(decoding: bytes[(start + 2)...], as: UTF8.self)
    )
  }

  /// The absolute path without dots, and without links as far as it exists.
  private func resolved(_ path: RawPath) throws(HostError) -> RawPath {
    let plain = path.absolute(from: directory)
    if try files.kind(plain) != nil { return try files.resolve(plain) }
    guard try files.kind(plain.folder) == .directory else { return plain }
    return try files.resolve(plain.folder).joined(plain.lastComponent)
  }
}
