import WPCore
import WPSyntax

/// A change as git has it: which paths it touches, and what its commits say of it.
struct ReviewedChange {
  /// From the root of the run, sorted; those above it begin with `../`.
  let paths: [FilePath]
  /// The commit that the paths are compared with; nil where they were given.
  let origin: String?
  /// The packages that the trailers of its commits name.
  let trailers: [String]

  /// What of a branch is looked at.
  enum Extent {
    /// Everything since it left the base, uncommitted work included.
    case branch
    /// Its commits only.
    case commits
    /// What one commit has that another has not, or what is otherwise than in a commit.
    case range(String)
    /// What the next commit would change.
    case staged
    /// Paths that were named.
    case paths([FilePath])
  }

  /// Takes paths that were named, where there is no git.
  init(paths: [FilePath]) {
    self.paths = Set(paths).sorted()
    origin = nil
    trailers = []
  }

  /// Asks git.
  init(_ extent: Extent, base: BaseState, _ position: GitPosition) throws(Failure) {
    var end: String? = position.head
    var start = base.commit
    var name = base.revision
    if case .range(let text) = extent {
      let range = try Range(text, position)
      (start, end, name) = (range.start, range.end, text)
    }
    let shared = start.flatMap { position.shared($0, end ?? position.head) }
    let needsOrigin =
      switch extent {
      case .branch, .commits, .range: true
      case .staged, .paths: false
      }
    guard let known = shared ?? (needsOrigin ? nil : position.head) else {
      throw Failure(unrelated: "'\(name)'", isShallow: position.isShallow)
    }
    do throws(Git.Refusal) {
      switch extent {
      case .staged:
        origin = position.head
        paths = try position.changes(from: position.head, to: .index)
      case .paths(let given):
        origin = nil
        paths = Set(given).sorted()
      case .branch, .commits, .range:
        origin = known
        let isOpen = if case .branch = extent { true } else { end == nil }
        paths =
          isOpen
          ? try position.changes(since: known)
          : try position.changes(from: known, to: .commit(end ?? position.head))
      }
      // What is not committed yet has no trailer, but the commits it will stand behind may.
      trailers = try position.packageTrailers(from: known, to: end ?? position.head)
    } catch {
      throw Failure(error)
    }
  }

  /// Two commits as they are written in one word: `A..B`, `A...B`, or `A` alone.
  private struct Range {
    let start: String
    let end: String?

    init(_ text: String, _ position: GitPosition) throws(Failure) {
      func commit(_ name: Substring) throws(Failure) -> String {
        let name = name.isEmpty ? "HEAD" : String(name)
        if let commit = position.commit(name) { return commit }
        throw Failure(missing: name, isShallow: position.isShallow)
      }
      let bytes = Array(text.utf8)
      let dots = bytes.indices.first { index in
        bytes[index] == 0x2E && index + 1 < bytes.count && bytes[index + 1] == 0x2E
      }
      guard let dots else {
        start = try commit(text[...])
        end = nil
        return
      }
      let behind = bytes[dots...].prefix { $0 == 0x2E }.count
      start = try commit(Substring(decoding: bytes[..<dots], as: UTF8.self))
      end = try commit(Substring(decoding: bytes[(dots + min(behind, 3))...], as: UTF8.self))
    }
  }
}
