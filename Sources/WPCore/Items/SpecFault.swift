package import WPSyntax

/// A value or key of a spec that its format does not take.
package struct SpecFault: Sendable, Equatable {
  /// What is wrong with it.
  package enum Kind: Sendable, Equatable {
    /// The value has another type than its key takes: what it takes, and what it is.
    case wrongType(String, found: String)
    /// The text is none that the key takes: the text, and what it takes.
    case unknownValue(String, takes: Choice)
    /// The key means nothing there; the nearest that does, where one is near.
    case unknownKey(nearest: String?)
  }

  /// What a key takes.
  package enum Choice: Sendable, Equatable {
    case words([String])
    /// Anything of a form, in words that follow "write".
    case form(String)
  }

  /// The key, with those above it: `contract.floor.kind`.
  package let key: String
  package let range: ByteRange
  package let kind: Kind
}
