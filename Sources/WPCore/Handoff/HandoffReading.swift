package import WPSyntax

/// A hand-over document as it was read, in whichever of its forms.
package struct HandoffReading: Sendable {
  /// How the pieces are written down.
  package enum Form: String, Sendable {
    case table, list
  }

  package let document: Document
  /// What the summary says of each; nil where it says nothing.
  package fileprivate(set) var package: Sourced<String>?
  package fileprivate(set) var parallelizable: Sourced<String>?
  package fileprivate(set) var rationale: Sourced<String>?
  package fileprivate(set) var form: Form?
  package fileprivate(set) var parts: [HandoffPart] = []
  /// What cannot be understood.
  package fileprivate(set) var problems: [HandoffProblem] = []

  /// Reads a document.
  package init(_ bytes: Bytes) {
    let name: FilePath = "handoff.md"
    document = Document(path: name, file: PlanFile(name: name, content: .bytes(bytes)))
    let table = HandoffTable.find(in: document)
    let list = table == nil ? HandoffItems.read(document) : HandoffItems()
    let summary = HandoffReading.summary(of: document, isList: table == nil)
    (package, parallelizable) = (summary.package, summary.parallelizable)
    rationale = summary.rationale
    if let table {
      form = .table
      (parts, problems) = table.read(document)
    } else if !list.parts.isEmpty {
      form = .list
      parts = list.parts
    }
    if parts.isEmpty, problems.isEmpty {
      problems.append(
        HandoffProblem(
          .noParts,
          "there is neither a table of sub-packages with the columns \(HandoffTable.columnNames) nor a numbered list with 'Files:' lines",
          at: .zero))
    }
    // The answer of an expert and the older list have no summary.
    let wants: [(Sourced<String>?, Message)] = [
      (package, "the summary lacks 'Workpackage:'"),
      (parallelizable, "the summary lacks 'Parallelizable:'"),
      (rationale, "the summary lacks 'Rationale:'"),
    ]
    if wants.contains(where: { $0.0 != nil }) {
      for (value, message) in wants where value == nil {
        problems.append(HandoffProblem(.missingSummary, message, at: .zero))
      }
    }
    if let parallelizable, isParallelizable == nil {
      problems.append(
        HandoffProblem(
          .badAnswer, "'\(parallelizable.value)' is neither Yes nor No", at: parallelizable.range))
    }
  }

  /// What the summary says about doing the pieces at the same time; nil where it says nothing that is understood.
  package var isParallelizable: Bool? {
    let word = parallelizable?.value.lowercased().prefix(while: \.isLetter)
    switch word {
    case "yes", "true": return true
    case "no", "false": return false
    default: return nil
    }
  }

  private struct Summary {
    var package: Sourced<String>?
    var parallelizable: Sourced<String>?
    var rationale: Sourced<String>?
  }

  // In a numbered list `Rationale:` behind the first item is that item's.
  private static func summary(of document: Document, isList: Bool) -> Summary {
    let tree = document.tree
    let bytes = document.bytes.span
    var summary = Summary()
    for node in tree.nodes.indices where tree[node].kind == .line {
      guard let label = HandoffLabel(tree[node].range, bytes) else {
        if isList, HandoffItems.begins(at: node, in: tree, bytes) { break }
        continue
      }
      if isList, label.kind == .files { break }
      let value = Sourced(
        HandoffList.text(HeaderLine.unmarked(label.value, of: bytes), bytes), at: label.value,
        from: Origin.section)
      // Of several the first counts.
      switch label.kind {
      case .package: if summary.package == nil { summary.package = value }
      case .parallelizable: if summary.parallelizable == nil { summary.parallelizable = value }
      case .rationale: if summary.rationale == nil { summary.rationale = value }
      default: break
      }
    }
    return summary
  }
}
