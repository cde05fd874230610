/// One name of a folder.
package struct DirectoryEntry: Sendable, Hashable {
  /// The name alone, as the system spells it.
  package let name: RawPath
  package let kind: EntryKind

  package init(name: RawPath, kind: EntryKind) {
    self.name = name
    self.kind = kind
  }
}
