/// What a program may change; everything else it may only look at.
package struct Confinement: Sendable, Equatable {
  /// Folders with all that is in them, and single files; what does not exist is left out.
  package let writable: [RawPath]

  package init(writable: [RawPath]) { self.writable = writable }
}
