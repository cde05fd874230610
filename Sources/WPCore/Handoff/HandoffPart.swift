package import WPSyntax

/// One piece of a package that is handed to a worker, as a document describes it.
package struct HandoffPart: Sendable, Equatable {
  /// What stands for its id: `1a` in a table, the number of an item in a list; empty where nothing does.
  package var id: Sourced<String>
  /// What it is about, in a few words.
  package var scope: Sourced<String>
  /// The paths and patterns that it may write.
  package var files: [Sourced<String>] = []
  /// What is to be done.
  package var description: Sourced<String>
  /// The ids that it waits for, as they are written.
  package var dependencies: [Sourced<String>] = []
  /// The bytes of its row or item.
  package var range: ByteRange

  /// A piece of which nothing is said yet.
  init(at range: ByteRange, from origin: Origin) {
    let nothing = Sourced("", at: ByteRange(range.lower, range.lower), from: origin)
    self.range = range
    id = nothing
    scope = nothing
    description = nothing
  }
}
