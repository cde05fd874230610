package import WPSyntax

/// One thing a package waits for.
package struct Dependency: Sendable {
  /// What the words were found to mean.
  package enum Target: Sendable, Equatable {
    /// A package of the same plan, by index.
    case package(Int)
    /// A package of another plan.
    case foreign(Reference)
    /// Several packages fit.
    case ambiguous([Int])
    /// It names a package that does not exist; the name as written.
    case missing(String)
    /// Something outside of all plans, or words that were not understood.
    case external(String)
  }

  package let target: Target
  /// The index of the document that says it.
  package let document: Int
  package let range: ByteRange
  package let origin: Origin

  /// Whether it is no package, as far as anybody can tell.
  package var isExternal: Bool {
    if case .external = target { true } else { false }
  }
}
