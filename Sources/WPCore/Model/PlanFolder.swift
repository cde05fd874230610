package import WPSyntax

/// One planning folder as it was found, before anything in it is understood.
package struct PlanFolder: Sendable {
  /// The path from the root of the run.
  package let path: FilePath
  /// The Markdown files in it and below it, sorted by path.
  package let files: [PlanFile]
  /// Every name in it and below it, relative to it and sorted; directories end with a slash.
  package let names: [FilePath]
  /// Why the folder could not be listed, if it could not.
  package let problem: String?

  package init(path: FilePath, files: [PlanFile], names: [FilePath], problem: String? = nil) {
    self.path = path
    self.files = files
    self.names = names
    self.problem = problem
  }
}

/// One Markdown file of a planning folder.
package struct PlanFile: Sendable {
  /// What reading it gave.
  package enum Content: Sendable {
    case bytes(Bytes)
    /// It could not be read; the text says why, for a person.
    case unreadable(String)

    /// The bytes; none where it could not be read.
    var bytes: Bytes {
      if case .bytes(let bytes) = self { bytes } else { [] }
    }

    /// Why it could not be read, if it could not.
    var problem: String? {
      if case .unreadable(let reason) = self { reason } else { nil }
    }
  }

  /// The path from the planning folder.
  package let name: FilePath
  package let content: Content

  package init(name: FilePath, content: Content) {
    self.name = name
    self.content = content
  }
}
