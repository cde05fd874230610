package import WPSyntax

/// How a finding is mended; what has more than one right answer has no fix.
package enum Fix: Sendable, Equatable {
  /// A change in a document.
  package struct DocumentEdit: Sendable, Equatable {
    /// The path from the root of the run.
    package let path: FilePath
    package let edit: Edit

    package init(_ path: FilePath, _ edit: Edit) {
      self.path = path
      self.edit = edit
    }
  }

  /// All of these edits together.
  case edits([DocumentEdit])
  /// The document is written without a byte order mark, with LF, and with an end of its last line.
  case plainForm

  /// Edits in one document, or nothing where there are none.
  static func edits(_ edits: [Edit], in document: Document) -> Fix? {
    edits.isEmpty ? nil : .edits(edits.map { DocumentEdit(document.path, $0) })
  }
}
