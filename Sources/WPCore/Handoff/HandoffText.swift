import WPSyntax

/// A package that is cut into pieces, as it is handed over: a summary, and a table.
package struct HandoffText: Sendable, Equatable {
  /// One row of the table.
  package struct Row: Sendable, Equatable {
    package let id: String
    package let scope: String
    package let files: [String]
    package let description: String
    package let dependencies: [String]

    package init(
      id: String, scope: String, files: [String], description: String, dependencies: [String]
    ) {
      self.id = id
      self.scope = scope
      self.files = files
      self.description = description
      self.dependencies = dependencies
    }
  }

  package let package: String
  package let isParallelizable: Bool
  package let rationale: String
  package let rows: [Row]

  package init(package: String, isParallelizable: Bool, rationale: String, rows: [Row]) {
    self.package = package
    self.isParallelizable = isParallelizable
    self.rationale = rationale
    self.rows = rows
  }

  /// The document in Markdown.
  package var markdown: String {
    var text = """
      ## Summary

      - Workpackage: \(HandoffText.line(package))
      - Parallelizable: \(isParallelizable ? "Yes" : "No")
      - Rationale: \(HandoffText.line(rationale))

      ## Sub-packages

      | \(HandoffTable.Column.allCases.map(\.rawValue).joined(separator: " | ")) |
      |\(String(repeating: " --- |", count: HandoffTable.Column.allCases.count))

      """
    for row in rows {
      let cells = [
        row.id, row.scope, row.files.joined(separator: ", "), row.description,
        row.dependencies.isEmpty ? "(none)" : row.dependencies.joined(separator: ", "),
      ]
      text += "| " + cells.map(HandoffText.cell).joined(separator: " | ") + " |\n"
    }
    return text
  }

  /// A text as it stands in a cell: on one line, and with every bar behind a backslash.
  private static func cell(_ text: String) -> String {
    line(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  /// A text on one line, with nothing in it that a terminal would act on.
  private static func line(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    return Visible.text(words.joined(separator: " "))
  }
}
