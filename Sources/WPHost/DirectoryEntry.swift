/// One name of a folder.
package struct DirectoryEntry: Sendable, Hashable {
  /// The name alone, as the system spells it.
  package let name: RawPath
  /// What it stands for; a link is not followed to find out.
  package let kind: EntryKind

  package init(name: RawPath, kind: EntryKind) {
    self.name = name
    self.kind = kind
  }
}
