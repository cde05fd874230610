/// A name below a root, and what stood there when it was looked at.
///
/// Changes are staged from here; each looks again before it is made, and is refused where another program was
/// faster.
package struct FilePlace: Sendable {
  /// The path it was asked for by.
  package let path: RawPath
  /// The bytes that stood there; nil where nothing did.
  package let original: ContiguousArray<UInt8>?
  private let stager: @Sendable (FileStep) throws(HostError) -> StagedFile

  package init(
    path: RawPath, original: ContiguousArray<UInt8>?,
    stage: @escaping @Sendable (FileStep) throws(HostError) -> StagedFile
  ) {
    self.path = path
    self.original = original
    stager = stage
  }

  /// Prepares a change; a file that must not be changed is refused with the reason.
  package func stage(_ step: FileStep) throws(HostError) -> StagedFile { try stager(step) }
}

/// What may happen to one file.
package enum FileStep: Sendable, Equatable {
  /// It gets these bytes; where nothing stood, it is created, and never over anything.
  case content(ContiguousArray<UInt8>)
  /// It gets these bytes, and whoever may read it may run it.
  case program(ContiguousArray<UInt8>)
  /// It gets another name in its folder, which nothing has, and other bytes where there are any.
  case renaming(RawPath, ContiguousArray<UInt8>?)
  /// It goes.
  case removal
}
