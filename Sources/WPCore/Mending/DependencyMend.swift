import WPSyntax
import WPPartition

/// Brings the dependencies that START-HERE and README state into agreement with the packages.
///
/// Only what is understood as a whole is touched; what follows from other dependencies need not be said.
struct DependencyMend {
  private let plan: Plan
  private let index: Int
  private let naming: PackageNaming
  private let names: PackageIndex
  /// What each package waits for, by its own document, in the order of that.
  private let awaited: [[Int]]

  private var document: Document { plan.documents[index] }

  init(in index: Int, of plan: Plan, naming: PackageNaming) {
    self.plan = plan
    self.index = index
    self.naming = naming
    names = PackageIndex(plan.packages, plan.documents, plan.path, naming: naming)
    awaited = plan.packages.map { package in
      package.dependencies.compactMap { dependency in
        if case .package(let target) = dependency.target { target } else { nil }
      }
    }
  }

  /// The edits of the document.
  func edits() -> [Edit] {
    guard plan.packages.contains(where: \.statesDependencies) else { return [] }
    var reachability = Reachability(Graph(successors: awaited))
    var edits: [Edit] = []
    for section in ListedSection.all(in: document) {
      for block in section.blocks {
        switch document.tree[block].kind {
        case .list where section.heading.kind == .internalDependencies:
          edits += self.edits(list: block, &reachability)
        case .table: edits += self.edits(table: block, &reachability)
        default: break
        }
      }
    }
    return edits
  }

  private func edits(list: Int, _ reachability: inout Reachability) -> [Edit] {
    var statements: [(package: Int, item: Int, text: DependencyText)] = []
    document.tree.forEachChild(of: list) { item in
      guard item + 2 < document.tree.end(of: item), document.tree[item + 1].kind == .paragraph
      else { return }
      let text = DependencyText(
        document.bytes.span, Outline.textRange(of: item + 1, in: document.tree))
      guard case .items(let subjects) = text.subject, text.direction == .dependsOn,
        subjects.count == 1, case .package(let package)? = target(of: subjects[0])
      else { return }
      statements.append((package, item, text))
    }
    var edits: [Edit] = []
    var said: [Int: Set<Int>] = [:]
    for (package, item, text) in statements where plan.packages[package].statesDependencies {
      guard let stated = packages(of: text) else {
        said[package, default: []].formUnion(awaited[package])
        continue
      }
      let right = stated.filter { reachability.leads(from: package, to: $0) }
      said[package, default: []].formUnion(right)
      if right.isEmpty, document.tree.end(of: item) == document.tree.end(of: item + 1) {
        edits.append(removal(of: item))
      } else if right.count < stated.count, let range = span(of: text) {
        edits.append(Edit(range, words(right)))
      }
    }
    guard edits.isEmpty else { return edits }
    return additions(to: list, statements.last { !$0.text.items.isEmpty }?.package, said)
  }

  // One sentence at a time: the number of lines decides where the next one goes.
  private func additions(
    to list: Int, _ known: Int?, _ said: [Int: Set<Int>]
  ) -> [Edit] {
    guard known != nil else { return [] }
    for (index, package) in plan.packages.enumerated()
    where package.isLive && package.statesDependencies {
      let missing = awaited[index].filter { said[index]?.contains($0) != true }
      guard !missing.isEmpty, let style = ListStyle(list, in: document) else { continue }
      let line = "\(package.words) depends on \(words(missing))"
      let lineEnd = document.lineEnd(at: style.place)
      let text = lineEnd + style.item([line], lineEnd: lineEnd)
      return [Edit(ByteRange(style.place, style.place), text)]
    }
    return []
  }

  private func edits(table node: Int, _ reachability: inout Reachability) -> [Edit] {
    let table = Table(node, in: document.tree, document.bytes.span)
    guard table.column(.dependency) != nil else { return [] }
    var edits: [Edit] = []
    for row in table.rows {
      guard let cell = table.cell(.dependency, in: row),
        let package = naming.package(ofRow: row, in: table, of: document),
        plan.packages[package].statesDependencies
      else { continue }
      let range = document.tree[cell].range
      let text = DependencyText(document.bytes.span, range)
      if text.isNone || range.isEmpty {
        guard !awaited[package].isEmpty, !range.isEmpty else { continue }
        edits.append(Edit(range, words(awaited[package])))
      } else if let stated = packages(of: text), text.subject == .this, let place = span(of: text) {
        let right = stated.filter { reachability.leads(from: package, to: $0) }
        let missing = awaited[package].filter { !right.contains($0) }
        guard right.count < stated.count || !missing.isEmpty else { continue }
        edits.append(Edit(place, words(right + missing)))
      }
    }
    return edits
  }

  private func target(of item: DependencyItem) -> Dependency.Target? {
    let targets = names.targets(of: item, for: nil)
    return targets.count == 1 ? targets[0] : nil
  }

  /// The packages that a sentence waits for, if it names nothing else.
  private func packages(of text: DependencyText) -> [Int]? {
    guard text.externals.isEmpty, !text.items.isEmpty else { return nil }
    var found: [Int] = []
    for item in text.items {
      guard case .package(let package)? = target(of: item) else { return nil }
      if !found.contains(package) { found.append(package) }
    }
    return found
  }

  private func span(of text: DependencyText) -> ByteRange? {
    guard let first = text.items.first, let last = text.items.last else { return nil }
    return ByteRange(first.range.lower, last.range.upper)
  }

  private func words(_ packages: [Int]) -> String {
    packages.isEmpty ? "None" : packages.map { plan.packages[$0].words }.joined(separator: ", ")
  }

  private func removal(of item: Int) -> Edit {
    let bytes = document.bytes
    let range = document.tree[item + 1].range
    let start = bytes.line(at: document.tree[item].range.lower).lower
    return Edit(ByteRange(start, bytes.nextLine(behind: range.upper)), "")
  }
}
