/// What a name in a folder stands for.
package enum EntryKind: Sendable, Hashable {
  case file, directory, link
  /// A pipe, a socket or a device: never opened.
  case other
}
