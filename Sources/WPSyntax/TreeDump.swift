/// Writes a tree as indented text: one line per node with its kind, what is known of it, and its range.
package enum TreeDump {
  /// The dump of a tree, problems at the end.
  package static func text(_ tree: Tree) -> String {
    var out = ""
    var ends: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      while let end = ends.last, end <= index { ends.removeLast() }
      out += String(repeating: "  ", count: ends.count) + line(node) + "\n"
      ends.append(tree.end(of: index))
    }
    for problem in tree.problems { out += "! \(describe(problem.kind)) \(problem.range)\n" }
    return out
  }

  private static func line(_ node: Node) -> String {
    let details = details(node)
    return "\(name(node.kind)) \(node.range)" + (details.isEmpty ? "" : " " + details)
  }

  private static func details(_ node: Node) -> String {
    switch node.kind {
    case .frontMatter: "content=\(FrontMatterBlock.content(of: node))"
    case .list: "marker=\(Character(Unicode.Scalar(node.detail))) start=\(node.extra)"
    case .listItem:
      switch TaskState(rawValue: node.detail) {
      case .unchecked: "unchecked=\(node.extra)"
      case .checked: "checked=\(node.extra)"
      case nil, .some(.none): ""
      }
    case .heading: "level=\(node.detail)"
    case .fencedCode:
      [
        node.extra > 0 ? "info=\(node.extra)" : nil,
        FenceState(rawValue: node.detail) == .closed ? nil : "unclosed",
      ].compactMap(\.self).joined(separator: " ")
    case .htmlBlock: "kind=\(node.detail)"
    case .table: "delimiters=\(node.extra)"
    case .tableCell:
      switch Alignment(rawValue: node.detail) {
      case .left: "left"
      case .right: "right"
      case .center: "center"
      case nil, .some(.none): ""
      }
    case .document, .blockQuote, .paragraph, .thematicBreak, .indentedCode, .linkDefinition,
      .tableRow, .line:
      ""
    }
  }

  private static func name(_ kind: Node.Kind) -> String {
    switch kind {
    case .document: "document"
    case .frontMatter: "frontMatter"
    case .blockQuote: "blockQuote"
    case .list: "list"
    case .listItem: "listItem"
    case .paragraph: "paragraph"
    case .heading: "heading"
    case .thematicBreak: "thematicBreak"
    case .fencedCode: "fencedCode"
    case .indentedCode: "indentedCode"
    case .htmlBlock: "htmlBlock"
    case .linkDefinition: "linkDefinition"
    case .table: "table"
    case .tableRow: "tableRow"
    case .tableCell: "tableCell"
    case .line: "line"
    }
  }

  private static func describe(_ kind: SyntaxProblem.Kind) -> String {
    switch kind {
    case .unclosedFence: "unclosedFence"
    case .nestedTooDeep: "nestedTooDeep"
    case .unclosedFrontMatter: "unclosedFrontMatter"
    case .yamlSyntax(let text): "yamlSyntax \(text)"
    case .duplicateKey(let key): "duplicateKey \(key)"
    case .refusedFeature(let feature): "refusedFeature \(feature.rawValue)"
    }
  }
}
