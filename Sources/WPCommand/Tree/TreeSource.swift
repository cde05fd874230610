import WPCore
import WPHost
import WPSyntax

/// Where planning folders are read from: the work tree, git's index, or a commit.
///
/// What is wrong with a document or folder is part of what is read; thrown is only what the machine could not do.
struct TreeSource: Sendable {
  /// The path of the planning root from the root of the run.
  let planningRoot: FilePath
  /// The folders of the planning root, by name, sorted.
  let folders: [FilePath]
  /// The other names of the planning root.
  let files: [FilePath]
  /// Lists a folder of the planning root.
  let list: @Sendable (FilePath) throws(HostError) -> FolderListing
  /// Reads the Markdown files of a listed folder.
  let load: @Sendable (FolderListing) throws(HostError) -> PlanFolder
  /// Reads a file by its path from the root of the run; nil where there is none.
  let read: @Sendable (FilePath) throws(HostError) -> Bytes?

  /// The folders that are plans, and those that are none by their names.
  ///
  /// An undated folder is a plan only to somebody who names it; a name that begins with a digit tries to be dated.
  func planFolders(
    chosen: Set<FilePath>?, _ settings: Settings
  ) -> (plans: [FilePath], leftOut: [FilePath]) {
    if let chosen { return (folders.filter { chosen.contains($0) && !settings.ignores($0) }, []) }
    let visible = folders.filter { $0.bytes.first != UInt8(ascii: ".") && !settings.ignores($0) }
    let isPlan = { (name: FilePath) in name.bytes.first.map { (0x30...0x39).contains($0) } ?? false
    }
    return (visible.filter(isPlan), visible.filter { !isPlan($0) })
  }
}
