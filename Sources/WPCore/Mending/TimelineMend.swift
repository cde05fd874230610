import WPSyntax

/// Corrects the estimates of weeks that several packages share.
struct TimelineMend {
  private let plan: Plan
  private let document: Document
  private let naming: PackageNaming

  /// The edits of one document.
  static func edits(of index: Int, in plan: Plan, naming: PackageNaming) -> [Edit] {
    let mend = TimelineMend(plan: plan, document: plan.documents[index], naming: naming)
    let tree = mend.document.tree
    return ListedSection.all(in: mend.document).filter { $0.kind == .timeline }.flatMap { section in
      section.blocks.flatMap { block in
        switch tree[block].kind {
        case .table: mend.edits(table: Table(block, in: tree, mend.document.bytes.span))
        case .list: mend.edits(list: block)
        default: [Edit]()
        }
      }
    }
  }

  private struct Week {
    let packages: [Int]
    let range: ByteRange
  }

  private func edits(table: Table) -> [Edit] {
    guard table.column(.effort) != nil else { return [] }
    return edits(
      table.rows.compactMap { row in
        guard let cell = table.cell(.package, in: row), let effort = table.cell(.effort, in: row),
          let packages = packages(in: document.tree[cell].range)
        else { return nil }
        return Week(packages: packages, range: document.tree[effort].range)
      })
  }

  // `**Week 1:** Phases 3-4 (5-7h agentic + 2h review)`.
  private func edits(list: Int) -> [Edit] {
    let bytes = document.bytes
    let tree = document.tree
    var weeks: [Week] = []
    tree.forEachChild(of: list) { item in
      guard item + 2 < tree.end(of: item), tree[item + 1].kind == .paragraph else { return }
      let line = tree[item + 2].range
      guard let colon = bytes[line.lower..<line.upper].firstIndex(of: UInt8(ascii: ":")),
        bytes[line.upper - 1] == UInt8(ascii: ")"),
        let open = bytes[colon..<line.upper].lastIndex(of: UInt8(ascii: "(")),
        let packages = packages(
          in: HeaderLine.unmarked(ByteRange(colon + 1, open), of: bytes.span))
      else { return }
      weeks.append(Week(packages: packages, range: ByteRange(open + 1, line.upper - 1)))
    }
    return edits(weeks)
  }

  // A package that goes on for weeks has only a part of its effort in each of them.
  private func edits(_ weeks: [Week]) -> [Edit] {
    weeks.compactMap { week in
      let isSplit = week.packages.contains { package in
        weeks.count { $0.packages.contains(package) } > 1
      }
      let efforts = week.packages.compactMap { plan.packages[$0].effort?.value.effort }
      guard !isSplit, efforts.count == week.packages.count else { return nil }
      let sum = efforts.reduce(.zero, +)
      let stated = EffortText(document.plain(week.range))
      if let here = stated.effort, here.agrees(with: sum) { return nil }
      guard stated != .unreadable, !week.range.isEmpty else { return nil }
      return Edit(week.range, sum.description)
    }
  }

  /// The packages that a text names, if it names nothing else.
  private func packages(in range: ByteRange) -> [Int]? {
    let text = DependencyText(document.bytes.span, range)
    guard text.externals.isEmpty, !text.items.isEmpty else { return nil }
    var found: [Int] = []
    for item in text.items {
      guard case .numbered(.phase, let number) = item.target,
        let package = naming.package(ofPhase: number)
      else { return nil }
      if !found.contains(package) { found.append(package) }
    }
    return found
  }
}
