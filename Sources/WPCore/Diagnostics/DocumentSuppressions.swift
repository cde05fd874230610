package import WPSyntax

/// The suppressing comments of one document, kept until all findings about it are known.
package struct DocumentSuppressions: Sendable {
  package let path: FilePath
  package let suppressions: [Suppression]
  /// The places of the comments and of the rules they name, for the findings about the comments themselves.
  private let places: [ByteRange: Diagnostic.Place]

  init?(_ document: Document) {
    let bytes = document.bytes.span
    let found = SuppressionReader(rules: Catalogue.rules).read(bytes, tree: document.tree)
    guard !found.isEmpty else { return nil }
    path = document.path
    suppressions = found
    var locator = Locator(path: document.path, bytes: document.bytes)
    var places: [ByteRange: Diagnostic.Place] = [:]
    for suppression in found {
      places[suppression.range] = locator.place(of: suppression.range)
      for selector in suppression.selectors {
        places[selector.range] = locator.place(of: selector.range)
      }
    }
    self.places = places
  }

  /// The place of a comment or of a rule named in one.
  func place(of range: ByteRange) -> Diagnostic.Place {
    places[range] ?? Diagnostic.Place(path: path)
  }
}
