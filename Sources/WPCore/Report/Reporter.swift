package import WPSyntax

/// One format: its name and the function from a report to bytes.
package struct Reporter: Sendable {
  package let name: String
  /// What it is for, for the help of `--format`.
  package let summary: String
  package let render: @Sendable (Report, Presentation) -> Bytes

  package init(
    _ name: String, _ summary: String,
    render: @escaping @Sendable (Report, Presentation) -> Bytes
  ) {
    self.name = name
    self.summary = summary
    self.render = render
  }

  /// Every format, the default first.
  package static let all: [Reporter] = [text, compact, json, github, sarif, junit]

  /// The format with a name.
  package static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }
}

extension Reporter: CustomStringConvertible {
  package var description: String { name }
}
