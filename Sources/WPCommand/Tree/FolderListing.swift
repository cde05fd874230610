import WPCore
import WPSyntax

/// The names of one planning folder, before anything in it is read.
struct FolderListing: Sendable {
  /// One name in the folder or below it.
  struct Entry: Sendable {
    /// The path from the folder.
    let path: FilePath
    let kind: Kind
  }

  enum Kind: Sendable, Equatable {
    case file, directory, link, other
  }

  /// The path from the root of the run.
  let path: FilePath
  /// Sorted by path.
  let entries: [Entry]
  /// Why the folder could not be listed; it has no entries then.
  let problem: String?

  /// The names as links see them: directories end with a slash.
  var names: [FilePath] {
    entries.map { entry in
      entry.kind == .directory ? FilePath(entry.path.bytes + [UInt8(ascii: "/")]) : entry.path
    }
  }

  /// Whether a path from the plan folder is that of one of its documents.
  static func isDocument(_ path: FilePath) -> Bool {
    isMarkdown(path) && !WorkItemPlace.isRecord(path)
  }

  /// Whether a name is that of a Markdown document.
  static func isMarkdown(_ name: FilePath) -> Bool {
    let bytes = name.bytes
    guard bytes.count > 3 else { return false }
    let end = bytes.count
    return bytes[end - 3] == UInt8(ascii: ".") && bytes[end - 2] | 0x20 == UInt8(ascii: "m")
      && bytes[end - 1] | 0x20 == UInt8(ascii: "d")
  }
}
