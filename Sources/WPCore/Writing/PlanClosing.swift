package import WPSyntax

/// Ends a plan: says what keeps it open, or writes its completion document and sets its statuses.
package struct PlanClosing {
  /// Something that keeps a plan open.
  package enum Obstacle: Sendable, Equatable {
    /// A package that is neither completed nor cancelled, by its stem, and its state.
    case open(String, PackageState?)
    /// A work item that is neither completed nor cancelled, by its name, and its state.
    case openItem(String, WorkItemState)
    /// A criterion that is not met, by its text.
    case unmet(document: FilePath, line: Int, String)
  }

  private let plan: Plan

  package init(_ plan: Plan) { self.plan = plan }

  /// Whether the plan was closed before.
  package var isClosed: Bool {
    plan.folderStatus == .complete
      && plan.documents.contains { $0.isAtTop && $0.kind == .completion }
  }

  /// Everything that keeps it open, in the order of documents.
  package var obstacles: [Obstacle] {
    var found: [Obstacle] = plan.packages.filter(\.isLive).map {
      .open($0.stem, $0.state?.value)
    }
    found += plan.items.filter(\.isLive).map { .openItem($0.name, $0.state) }
    let cancelled = Set(plan.packages.filter(\.isCancelled).map(\.document))
    for (index, document) in plan.documents.enumerated()
    where document.isAtTop && !cancelled.contains(index) && document.kind != .completion {
      for criterion in document.criteria where criterion.isMet == false {
        let lines = LineTable(document.bytes.span)
        found.append(
          .unmet(
            document: document.name, line: lines.line(of: criterion.range.lower) + 1,
            document.plain(criterion.range)))
      }
    }
    return found
  }

  /// Writes the completion document and the statuses; gives the name of the document.
  ///
  /// Packages that are still open keep their statuses.
  package func close(_ desk: inout PlanDesk, on date: CalendarDate) -> FilePath {
    for document in plan.documents where document.isAtTop {
      let isOpen = plan.packages.contains {
        plan.document(of: $0).name == document.name && !$0.isCompleted
      }
      guard document.kind == .start || document.kind == .readme || document.kind == .plan && !isOpen
      else { continue }
      guard let edits = EditSet(StatusWriting.edits(in: document, to: .completed)),
        !edits.edits.isEmpty
      else { continue }
      desk.put(document.name, edits.apply(to: document.bytes))
    }
    let name = freeName
    let text = CompletionTemplate(plan, on: date).text
    desk.add([
      (
        newcomer: Newcomer(
          name: name, description: "What was done", status: PackageState.completed.cellText),
        text: text
      )
    ])
    return name
  }

  // An older completion document of one feature is not written over.
  private var freeName: FilePath {
    let slug = plan.folder?.slug ?? plan.name.text
    let names = Set(plan.documents.map { $0.name.text.lowercased() })
    let wished = [NewDocumentName.completion(slug), "COMPLETE.md", "PLAN-COMPLETE.md"]
    let free = wished.compactMap { $0 }.first { !names.contains($0.text.lowercased()) }
    if let free { return free }
    let number = (2...(names.count + 2)).first { !names.contains("plan-\($0)-complete.md") } ?? 2
    return FilePath("PLAN-\(number)-COMPLETE.md")
  }
}
