import WPSyntax

/// The frontmatter of a new package: what its header lines have no place for.
enum PackageFrontMatter {
  /// The lines from `---` to `---` and an empty one, or nothing where nothing has to be said.
  static func text(_ package: NewPackage) -> String {
    let draft = package.draft
    var lines: [String] = []
    if let id = draft.id, id != package.slug { lines.append("id: \(YAMLEmit.scalar(id))") }
    lines += list("depends_on", package.prerequisites.map(\.reference))
    lines += list("files", draft.files)
    lines += list("reads", draft.reads)
    if !draft.decisions.isEmpty {
      lines.append("decisions:")
      for decision in draft.decisions {
        lines.append("  - title: \(YAMLEmit.scalar(decision.title))")
        lines.append("    rationale: \(YAMLEmit.scalar(decision.rationale))")
      }
    }
    guard !lines.isEmpty else { return "" }
    return (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
  }

  // One item per line, so that two branches that add one each can be merged.
  private static func list(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "  - \(YAMLEmit.scalar($0))" }
  }
}
