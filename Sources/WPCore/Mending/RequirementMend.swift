package import WPSyntax

/// Brings the items of a package's own section of dependencies into agreement with what the package waits for.
///
/// Only items that say nothing but `Phase 3 must be complete` are touched; what goes gives its place to what comes.
package struct RequirementMend {
  /// One item that is touched.
  private struct Item {
    let node: Int
    /// What it waits for; empty for `None`.
    let packages: [Dependency.Target]
  }

  private let plan: Plan
  private let package: Int
  private let document: Document
  private let names: PackageIndex

  package init(_ package: Int, of plan: Plan) {
    self.plan = plan
    self.package = package
    document = plan.document(of: plan.packages[package])
    names = PackageIndex(
      plan.packages, plan.documents, plan.path,
      naming: PackageNaming(plan.packages, plan.documents))
  }

  /// The sentences that name a package it does not wait for.
  package var stale: [ByteRange] {
    let awaited = plan.packages[package].dependencies.map(\.target)
    return DependencySections.ranges(in: document).filter { range in
      guard let text = requirement(range) else { return false }
      return packages(of: text).contains { !awaited.contains($0) }
    }
  }

  /// The edits after which the items name what is wanted, by reference; none where no item is understood.
  func edits(to wanted: [String]) -> [Edit] {
    let wanted = wanted.map(names.target(ofReference:))
    let statements = Set(DependencySections.ranges(in: document))
    var kept: [Dependency.Target] = []
    var gone: [Item] = []
    var last: Item?
    var isAlone = true
    for node in document.tree.nodes.indices where document.tree[node].kind == .listItem {
      guard let text = text(of: node), statements.contains(text), let read = requirement(text)
      else { continue }
      let packages = packages(of: read)
      kept += packages.filter(wanted.contains)
      guard let item = item(node, read, packages) else {
        isAlone = false
        continue
      }
      last = item
      if item.packages.isEmpty ? !wanted.isEmpty : !packages.contains(where: wanted.contains) {
        gone.append(item)
      } else if packages.contains(where: { !wanted.contains($0) }) {
        isAlone = false
      }
    }
    let missing = wanted.filter { !kept.contains($0) }.map(words)
    var edits = zip(gone, missing).flatMap { item, words in replacing(item, by: words) }
    for (index, item) in gone.dropFirst(missing.count).enumerated() {
      let isLast = index == 0 && kept.isEmpty && missing.isEmpty && isAlone
      edits.append(isLast ? emptying(item) : removing(item))
    }
    if let last, missing.count > gone.count {
      edits += adding(Array(missing.dropFirst(gone.count)), behind: last)
    }
    return edits
  }

  private func text(of item: Int) -> ByteRange? {
    let tree = document.tree
    guard item + 1 < tree.end(of: item), tree[item + 1].kind == .paragraph else { return nil }
    return Outline.textRange(of: item + 1, in: tree)
  }

  private func requirement(_ range: ByteRange) -> DependencyText? {
    let text = DependencyText(document.bytes.span, range)
    return text.subject == .this && text.direction == .dependsOn ? text : nil
  }

  private func packages(of text: DependencyText) -> [Dependency.Target] {
    text.items.flatMap { names.targets(of: $0, for: package) }.filter { target in
      switch target {
      case .package, .foreign: true
      case .ambiguous, .missing, .external: false
      }
    }
  }

  // An item of one line that names packages, or says that there are none, and nothing else.
  private func item(
    _ node: Int, _ text: DependencyText, _ packages: [Dependency.Target]
  ) -> Item? {
    let tree = document.tree
    guard tree[node].size == 3, text.externals.isEmpty else { return nil }
    if text.isNone, text.items.isEmpty { return Item(node: node, packages: []) }
    guard let first = text.items.first, let last = text.items.last,
      packages.count == text.items.count
    else { return nil }
    let line = tree[node + 2].range
    let around =
      document.bytes[line.lower..<first.range.lower]
      + document.bytes[last.range.upper..<line.upper]
    let words = String(decoding: around.filter { $0 != UInt8(ascii: "*") }, as: UTF8.self)
      .lowercased().split(separator: " ").joined(separator: " ")
    guard ["", "must be complete", "must be completed", "is complete", "complete"].contains(words)
    else { return nil }
    return Item(node: node, packages: packages)
  }

  private func words(_ target: Dependency.Target) -> String {
    switch target {
    case .package(let index): plan.packages[index].words
    case .foreign(let reference): "\(reference)"
    case .ambiguous, .missing, .external: ""
    }
  }

  private func sentence(_ words: String) -> String { words + " must be complete" }

  // Whatever was done for the one is not done for the other.
  private func replacing(_ item: Item, by words: String) -> [Edit] {
    let node = document.tree[item.node]
    let text = Edit(document.tree[item.node + 2].range, sentence(words))
    guard node.detail == TaskState.checked.rawValue else { return [text] }
    let mark = Int(node.extra)
    return [Edit(ByteRange(mark, mark + 1), " "), text]
  }

  private func emptying(_ item: Item) -> Edit {
    let node = document.tree[item.node]
    let text = document.tree[item.node + 2].range
    let start = node.detail == TaskState.none.rawValue ? text.lower : Int(node.extra) - 1
    return Edit(ByteRange(start, text.upper), "None")
  }

  private func removing(_ item: Item) -> Edit {
    let bytes = document.bytes
    let start = bytes.line(at: document.tree[item.node].range.lower).lower
    let end = bytes.nextLine(behind: document.tree[item.node + 2].range.upper)
    return Edit(ByteRange(start, end), "")
  }

  private func adding(_ packages: [String], behind item: Item) -> [Edit] {
    let tree = document.tree
    var list = item.node
    while list > 0, tree[list].kind != .list || tree.end(of: list) <= item.node { list -= 1 }
    guard let style = ListStyle(list, in: document) else { return [] }
    let box = tree[item.node].detail == TaskState.none.rawValue ? "" : "[ ] "
    let lineEnd = document.lineEnd(at: style.place)
    let lines = packages.map { lineEnd + style.item([box + sentence($0)], lineEnd: lineEnd) }
    return [Edit(ByteRange(style.place, style.place), lines.joined())]
  }
}
