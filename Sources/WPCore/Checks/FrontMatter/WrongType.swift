import WPSyntax

extension Check {
  /// A value of another type than its key takes is not read.
  static let wrongType = Check(
    Rule(
      204, "wrong-type", .error,
      summary: "A value of the frontmatter has the wrong type",
      why: """
        A list where a text should stand, or the reverse, is not what the key takes. The value is left out or half read, so \
        the package seems to have another scope, status or dependency than its author wrote.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        files: ⟦src/cache/**⟧
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        files: [src/cache/**]
        ---
        # Caching
        """),
    on: .oddFrontMatter
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      guard let matter = document.frontMatter, matter.yaml.problems.isEmpty else { continue }
      let yaml = matter.yaml
      for entry in matter.entries {
        guard let key = entry.key else { continue }
        for node in WrongValues.nodes(of: entry.valueNode, shape: key.shape, in: yaml) {
          findings.report(
            .wrong(key, yaml[node].words), in: document, at: yaml[node].range,
            help: key.shape == .list && yaml[node].isText ? .brackets : nil)
        }
      }
    }
  }
}

/// Finds the values that do not have the shape of their key.
private enum WrongValues {
  // A key without a value says nothing, whatever it takes.
  static func nodes(of value: Int, shape: FrontMatter.Key.Shape, in yaml: YAMLTree) -> [Int] {
    let kind = yaml[value].kind
    if kind == .null { return [] }
    switch shape {
    case .text, .slug: return yaml[value].isText ? [] : [value]
    case .status, .priority: return kind == .sequence || kind == .mapping ? [value] : []
    case .list:
      guard kind == .sequence else { return [value] }
      var wrong: [Int] = []
      yaml.forEachItem(of: value) { if !yaml[$0].isText { wrong.append($0) } }
      return wrong
    case .decisions:
      guard kind == .sequence else { return [value] }
      var wrong: [Int] = []
      yaml.forEachItem(of: value) { item in
        if yaml[item].kind != .mapping { wrong.append(item) }
        yaml.forEachPair(of: item) { _, inner in
          if !yaml[inner].isText, yaml[inner].kind != .null { wrong.append(inner) }
        }
      }
      return wrong
    }
  }
}

extension Message {
  fileprivate static func wrong(_ key: FrontMatter.Key, _ found: String) -> Message {
    "'\(key.rawValue)' takes \(key.shape.words), not \(found)"
  }

  fileprivate static let brackets: Message = "put it between '[' and ']'"
}
