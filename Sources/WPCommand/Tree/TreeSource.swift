import WPCore
import WPSyntax

/// Where planning folders are read from: the work tree, git's index, or a commit.
struct TreeSource: Sendable {
  /// The path of the planning root from the root of the run.
  let planningRoot: FilePath
  /// The folders of the planning root, by name, sorted.
  let folders: [FilePath]
  /// The other names of the planning root.
  let files: [FilePath]
  /// Lists a folder of the planning root.
  let list: @Sendable (FilePath) -> FolderListing
  /// Reads the Markdown files of a listed folder.
  let load: @Sendable (FolderListing) -> PlanFolder
  /// Reads a file by its path from the root of the run; nil where there is none.
  let read: @Sendable (FilePath) -> Bytes?
}
