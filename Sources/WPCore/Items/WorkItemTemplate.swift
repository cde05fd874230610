import WPSyntax

/// The spec of a new work item.
struct WorkItemTemplate {
  private let draft: WorkItemDraft
  private var lines: [String] = []

  /// Writes the spec of a draft whose links have names.
  ///
  /// - Parameters:
  ///   - draft: What is wanted.
  ///   - package: The package by name, where the number of the id does not tell it.
  ///   - dependencies: What it waits for, by name.
  ///   - parent: The item that delegates it, by name.
  ///   - created: The day or instant at which it is written.
  /// - Returns: The whole document.
  static func text(
    _ draft: WorkItemDraft, package: String?, dependencies: [String], parent: String?,
    created: SpecTime
  ) -> String {
    var template = WorkItemTemplate(draft: draft)
    template.writeHead(package, dependencies, parent, created)
    template.writeContract()
    return template.lines.joined(separator: "\n") + "\n" + template.body
  }

  private mutating func writeHead(
    _ package: String?, _ dependencies: [String], _ parent: String?, _ created: SpecTime
  ) {
    lines = ["---", "title: \(YAMLEmit.scalar(draft.title))"]
    add("package", package)
    lines.append("status: \(WorkItemState.pending.word)")
    add("priority", draft.priority?.word)
    add("estimate", draft.estimate)
    lines.append("created: \(created)")
    add("assignee", draft.assignee)
    add("reviewer", draft.reviewer)
    add("parent", parent)
    add("covers", draft.covers)
    add("depends_on", dependencies)
    add("follows", draft.follows)
    add("skills", draft.skills)
    add("acceptance", draft.acceptance)
  }

  private mutating func writeContract() {
    lines.append("contract:")
    if draft.coverage != .full { lines.append("  coverage_mode: \(draft.coverage.rawValue)") }
    if draft.floor.isEmpty {
      lines.append("  floor: [] # what is owed: {id: F1, kind: change, text: …, path: src/…}")
    } else {
      lines.append("  floor:")
      for (index, obligation) in draft.floor.enumerated() { write(obligation, index) }
    }
    lines.append("  ceiling:")
    if draft.allow.isEmpty {
      lines.append("    allow: [] # what may be touched: [artifacts/**, src/…]")
    } else {
      add("    allow", draft.allow)
    }
    add("    deny", draft.deny)
    if !draft.extras.isEmpty { lines.append("    extras:") }
    for (index, extra) in draft.extras.enumerated() {
      lines.append("      - id: C\(index + 1)")
      lines.append("        text: \(YAMLEmit.scalar(extra.text))")
      lines.append("        path: \(YAMLEmit.scalar(extra.path))")
    }
    if draft.fileLimit != nil || draft.lineLimit != nil { lines.append("    limits:") }
    add("      files", draft.fileLimit.map(String.init), isNumber: true)
    add("      lines", draft.lineLimit.map(String.init), isNumber: true)
    lines.append("---")
  }

  private mutating func write(_ obligation: WorkItemDraft.Obligation, _ index: Int) {
    lines.append("    - id: F\(index + 1)")
    lines.append("      kind: \(obligation.kind.rawValue)")
    lines.append("      text: \(YAMLEmit.scalar(obligation.text))")
    add("      path", obligation.path)
    add("      check", obligation.check)
    if obligation.weight != 1 { lines.append("      weight: \(obligation.weight)") }
    if !obligation.isWaivable { lines.append("      waivable: false") }
  }

  private mutating func add(_ key: String, _ value: String?, isNumber: Bool = false) {
    guard let value else { return }
    lines.append("\(key): \(isNumber ? value : YAMLEmit.scalar(value))")
  }

  // One item per line, so that two branches that add one each can be merged.
  private mutating func add(_ key: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    lines.append("\(key):")
    let indent = String(key.prefix { $0 == " " })
    for value in values { lines.append("\(indent)  - \(YAMLEmit.scalar(value))") }
  }

  private var body: String {
    """

    # \(InlineText.escaped(draft.title))

    ## Goal

    \(WorkItemTemplate.section(draft.goal, else: "What is different once it is done, and for whom."))

    ## Context

    \(WorkItemTemplate.section(draft.context, else: "What must be known, with links to it."))

    ## Approach

    \(WorkItemTemplate.section(draft.approach, else: "How it is to be done, where that matters."))

    ## Acceptance

    <!-- Boxes that the reviewer ticks, beyond what the contract asks for. -->

    ## Notes
    \(draft.notes.isEmpty ? "" : "\n\(draft.notes)\n")
    """
  }

  private static func section(_ text: String, else hint: String) -> String {
    text.isEmpty ? "<!-- \(hint) -->" : text
  }
}
