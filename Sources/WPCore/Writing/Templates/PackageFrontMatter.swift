import WPSyntax

/// The frontmatter of a new package: what its header lines have no place for.
enum PackageFrontMatter {
  /// The lines from `---` to `---` and an empty one.
  static func text(_ package: NewPackage) -> String {
    let draft = package.draft
    var lines: [String] = []
    if let id = draft.id, id != package.slug { lines.append("id: \(YAMLEmit.scalar(id))") }
    lines += list("depends_on", package.prerequisites.map(\.reference))
    lines += draft.files.isEmpty ? [noFiles(draft)] : list("files", draft.files)
    lines += list("reads", draft.reads)
    if !draft.decisions.isEmpty {
      lines.append("decisions:")
      for decision in draft.decisions {
        lines.append("  - title: \(YAMLEmit.scalar(decision.title))")
        lines.append("    rationale: \(YAMLEmit.scalar(decision.rationale))")
      }
    }
    return (["---"] + lines + ["---", "", ""]).joined(separator: "\n")
  }

  // What stands in the comment is as true of a list that somebody has filled in.
  private static func noFiles(_ draft: PackageDraft) -> String {
    draft.writesNoFiles
      ? "files: []" : "files: [] # what it changes, as paths and patterns: src/cache/**"
  }

  // One item per line, so that two branches that add one each can be merged.
  private static func list(_ key: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : ["\(key):"] + items.map { "  - \(YAMLEmit.scalar($0))" }
  }
}
