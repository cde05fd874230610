package import WPSyntax

/// A plan that is about to get its folder.
package struct NewPlan: Sendable, Equatable {
  /// The title without the month.
  package let title: String
  package let date: CalendarDate
  package let slug: String
  /// The plan it continues.
  package let previous: Previous?

  /// The plan that a new one continues.
  package struct Previous: Sendable, Equatable {
    /// The name of its folder.
    package let folder: FilePath
    /// Its title, if it has one.
    package let title: String?
    /// Whether it has a START-HERE to link to, else README; nil where it has neither.
    package let entry: FilePath?

    package init(_ plan: Plan) {
      folder = plan.name
      let entry = plan.start ?? plan.readme
      self.entry = entry.map { plan.documents[$0].name }
      title = entry.flatMap { index in
        let document = plan.documents[index]
        return document.h1.map { PlanTitle.undated(document.plain($0.range)) }
      }
    }
  }

  package init(title: String, date: CalendarDate, slug: String, previous: Previous? = nil) {
    self.title = PlanTitle.undated(InlineText.trimmed(title))
    self.date = date
    self.slug = slug
    self.previous = previous
  }

  /// The name of the folder.
  package var folder: FilePath { FilePath("\(date)-\(slug)") }

  /// The title with the month of the plan.
  package var datedTitle: String { PlanTitle.dated(title, date) }

  /// What the plan before it is called.
  package var previousTitle: String? { previous.map { $0.title ?? $0.folder.text } }

  /// The two documents every plan has.
  package var documents: [PlanFile] {
    [
      PlanFile(name: "START-HERE.md", content: .bytes(Bytes(StartHereTemplate.text(self)))),
      PlanFile(name: "README.md", content: .bytes(Bytes(ReadmeTemplate.text(self)))),
    ]
  }

  /// The lines below the title.
  func header(status: String) -> String {
    var lines = ["**Created:** \(date)", "**Status:** \(status)"]
    if let previous {
      let name = InlineText.escaped(previous.folder.text)
      let link = previous.entry.map { "[\(name)](../\(previous.folder.text)/\($0.text))" }
      lines.append("**Previous Planning:** \(link ?? name)")
    }
    return lines.joined(separator: "\n")
  }

  static let timeNote = """
    > **Note on Time Estimates:** All effort estimates refer to **agentic (AI-assisted) development time** plus separate \
    **human review time**.
    """
}
