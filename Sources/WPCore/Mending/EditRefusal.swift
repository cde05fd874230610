import WPSyntax

/// Why a document is left as it is, as a line for a person.
package struct EditRefusal: Error, Hashable, Sendable {
  package let message: String
  /// What to do instead.
  package let hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// The refusal of an edit whose result would say something else than what was asked for.
  static func doubtful(_ document: Document, _ reason: String) -> EditRefusal {
    EditRefusal(
      "cannot edit \(document.path.shown) safely: \(reason)", hint: "change it in an editor")
  }
}
