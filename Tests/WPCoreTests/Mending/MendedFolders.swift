@testable import WPCore
import WPSyntax
import WPTestSupport

/// Planning folders in which fixes are made without a disk.
struct MendedFolders: Equatable {
  private(set) var folders: [PlanFolder]

  init(_ example: Example) { folders = example.folders }

  init(_ folder: PlanFolder) { folders = [folder] }

  /// Everything that is wrong in the folders by themselves.
  var diagnostics: [Diagnostic] {
    var names = RootNames()
    for folder in folders { names.add(folder: folder.path, names: folder.names) }
    return folders.flatMap { folder in
      Analysis.plan(folder, Analysis.documents(of: folder), among: names).diagnostics
    }
  }

  /// The same folders with the fixes of one rule made, or of all.
  func mended(_ code: RuleCode? = nil) -> MendedFolders {
    let found = diagnostics.filter { code == nil || $0.code == code }
    let changed = FixRound(found, read: bytes).changed
    var mended = self
    mended.folders = folders.map { folder in
      let files = folder.files.map { file in
        changed[folder.path.appending(file.name)]
          .map { PlanFile(name: file.name, content: .bytes($0)) } ?? file
      }
      return PlanFolder(path: folder.path, files: files, names: folder.names)
    }
    return mended
  }

  /// The bytes of a document.
  func bytes(of path: FilePath) -> Bytes? {
    for folder in folders {
      for file in folder.files where folder.path.appending(file.name) == path {
        return file.content.bytes
      }
    }
    return nil
  }

  static func == (a: MendedFolders, b: MendedFolders) -> Bool {
    a.folders.map { $0.files.map(\.content.bytes) }
      == b.folders.map { $0.files.map(\.content.bytes) }
  }
}
