package import WPSyntax

/// What a change of a source file touches.
package enum TouchedSymbols: Hashable, Sendable {
  /// All of it, or something that belongs to no declaration.
  case file
  /// The declarations of these names and nothing else; of a type that is touched itself, no members.
  case symbols([String])

  /// What differs between two versions of a file.
  package static func between(
    _ old: Span<UInt8>, _ new: Span<UInt8>, in language: SourceLanguage
  ) -> TouchedSymbols {
    .file
  }
}
