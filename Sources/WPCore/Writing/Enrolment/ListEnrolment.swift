import WPSyntax

/// Writes the item of a newcomer for a list of START-HERE or README.
struct ListEnrolment {
  private let kind: ListedKind
  private let document: Document
  private let newcomer: Newcomer
  private let naming: PackageNaming

  init(_ kind: ListedKind, in document: Document, for newcomer: Newcomer, naming: PackageNaming) {
    self.kind = kind
    self.document = document
    self.newcomer = newcomer
    self.naming = naming
  }

  /// The edit that enters an item behind the last one of a list, or nil where the list is about something else.
  func edit(list: Int) -> Edit? {
    guard isFit(list), let style = ListStyle(list, in: document) else { return nil }
    let lines = lines(isNested: isNested(list), rows: weeks(list))
    guard !lines.isEmpty else { return nil }
    let lineEnd = document.lineEnd(at: style.place)
    let gap = style.isLoose ? lineEnd + lineEnd : lineEnd
    return Edit(ByteRange(style.place, style.place), gap + style.item(lines, lineEnd: lineEnd))
  }

  /// The edit that begins a list in a section that has none.
  func edit(beginning section: ListedSection) -> Edit? {
    let isStart = document.kind == .start
    let lead = section.lead(in: document)
    let isOrdered = kind == .priorityOrder || kind == .roadmap && isStart
    let style = ListStyle(behind: lead, isOrdered: isOrdered, in: document)
    let lines = lines(isNested: isOrdered, rows: [])
    guard !lines.isEmpty else { return nil }
    let lineEnd = document.lineEnd(at: style.place)
    // The templates set a list directly below its heading, but apart from a line of text.
    let gap = lead == section.heading.node ? lineEnd : lineEnd + lineEnd
    return Edit(ByteRange(style.place, style.place), gap + style.item(lines, lineEnd: lineEnd))
  }

  /// Whether the newcomer has anything to say in such a section.
  var isConcerned: Bool { !lines(isNested: false, rows: []).isEmpty }

  private func lines(isNested: Bool, rows: [(week: String, effort: Effort?)]) -> [String] {
    guard let package = newcomer.package else {
      return kind == .documents
        ? ["\(newcomer.link) - \(InlineText.escaped(newcomer.description))"] : []
    }
    let draft = package.draft
    let (short, title) = (newcomer.short, InlineText.escaped(draft.title))
    let estimate = InlineText.escaped(draft.effort)
    switch kind {
    case .documents: return ["\(newcomer.link) - \(InlineText.escaped(newcomer.description))"]
    case .roadmap:
      let values = ["- Priority: \(draft.priority.word.uppercased())", "- Effort: \(estimate)"]
      return ["**\(short):** \(title)"] + (isNested ? values : [])
    case .timeline:
      return ["**\(TimelineWeek.next(after: rows, draft)):** \(short) (\(estimate))"]
    case .priorityOrder:
      let (icon, word) = draft.priority.parts
      let reason = draft.reason.map { ["- Why: \(InlineText.escaped($0))"] } ?? []
      return ["\(icon) **\(word):** \(short) - \(title)"] + reason
    case .phaseCriteria: return ["[ ] \(short): \(PhaseCriterion.text(draft))"]
    case .dependencies:
      let words = package.prerequisites.filter { !$0.isForeign }.map(\.words)
      return words.isEmpty ? [] : ["\(short) depends on \(words.joined(separator: ", "))"]
    case .externalDependencies:
      let words = package.prerequisites.filter(\.isForeign).map(\.words)
      return words.isEmpty
        ? [] : ["[ ] \(words.joined(separator: ", ")) must be complete before \(short)"]
    }
  }

  // A list belongs to the section if one of its items says so.
  private func isFit(_ list: Int) -> Bool {
    let tree = document.tree
    var isFit = false
    tree.forEachChild(of: list) { item in
      let leaf = item + 1
      guard !isFit, leaf < tree.end(of: item), tree[leaf].kind == .paragraph else { return }
      let line = tree[leaf + 1].range
      switch kind {
      case .documents: isFit = document.links.contains { line.contains($0.range) && isLocal($0) }
      case .roadmap, .priorityOrder, .phaseCriteria:
        isFit = naming.package(leading: line, of: document) != nil
      case .timeline: isFit = TimelineWeek.number(document.plain(line)) != nil
      case .dependencies:
        let text = DependencyText(document.bytes.span, line)
        if case .items = text.subject { isFit = true }
      case .externalDependencies: isFit = true
      }
    }
    return isFit
  }

  // A list of links into other folders lists other documents.
  private func isLocal(_ link: Link) -> Bool {
    let target = LinkTarget(link.destinationText(document.bytes.span))
    let place = target.kind == .relative ? target.resolved(from: "") : nil
    return place.map { $0.above == 0 && $0.components.count == 1 } ?? false
  }

  private func isNested(_ list: Int) -> Bool {
    document.tree.nodes[(list + 1)..<document.tree.end(of: list)].contains { $0.kind == .list }
  }

  // `**Week 2:** Phase 4 (2-3h agentic + 1h review)`.
  private func weeks(_ list: Int) -> [(week: String, effort: Effort?)] {
    guard kind == .timeline else { return [] }
    return ListedEstimates.items(of: list, in: document).map { item in
      (week: String(item.text.prefix { $0 != ":" }), effort: item.effort)
    }
  }
}

extension Priority.Class {
  /// The colour and the word of the canonical writing.
  fileprivate var parts: (icon: Substring, word: Substring) {
    let parts = mark.split(separator: " ")
    return (parts[0], parts[1])
  }
}
