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

  /// The refusal to touch a document of which two branches say two things; nil where it says one.
  package static func conflict(in document: Document) -> EditRefusal? {
    guard let conflict = document.conflicts.first else { return nil }
    let line = 1 + document.bytes.prefix(conflict.marker.lower).count { $0 == 0x0A }
    return EditRefusal(
      "\(document.path.shown) has an unresolved merge conflict in line \(line)",
      hint: "keep the lines that hold and remove the markers")
  }

  /// The refusal of an edit whose result would say something else than what was asked for.
  static func doubtful(_ document: Document, _ reason: String) -> EditRefusal {
    EditRefusal(
      "cannot edit \(document.path.shown) safely: \(reason)", hint: "change it in an editor")
  }
}
