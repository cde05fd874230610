import WPSyntax

/// Takes the parts of a brief from the document of a package.
struct BriefText {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// More than this many entries of a list are counted where it is to be short.
  private static let few = 5
  /// The most scalars of a text that is to be short.
  private static let short = 400

  /// The first lines: what it is, where it stands, and where it is written.
  func head(of package: WorkPackage, reference: String, _ standing: Standing) -> String {
    var text = "# \(Visible.text(reference)): \(Visible.text(package.title))\n\n"
    text += "State: \(Visible.text(standing.words))\n"
    text += "Document: \(document.path.shown)\n"
    if let effort = package.effort { text += "Effort: \(plain(effort.range))\n" }
    if let branch = package.branch { text += "Branch: \(plain(branch.range))\n" }
    return text
  }

  /// What it is for: a section that says so, else the first paragraphs.
  var goal: BriefPart {
    let section = [SectionKind.overview, .executiveSummary, .context].lazy
      .compactMap { document.outline.section($0) }.map(section).first { !$0.isEmpty }
    let text = section ?? introduction
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = lines.prefix { !$0.isEmpty }.map { "\($0)\n" }.joined()
    return BriefPart(
      title: "Goal", forms: [text, first, BriefText.clipped(first)], weight: 2)
  }

  /// What may be written and read.
  func scope(_ scope: ClaimScope, tests: [String]) -> BriefPart {
    var list = ""
    for (name, patterns) in [
      ("May be written", scope.writes), ("May be read, and nobody writes it", scope.reads),
      ("Tests", tests),
    ] where !patterns.isEmpty {
      list += "\(name):\n" + patterns.map { "- \(Visible.text($0))\n" }.joined()
    }
    if list.isEmpty { list = "No files are named, so nothing keeps others out.\n" }
    let words = [SectionKind.scope, .inScope, .outOfScope].lazy
      .compactMap { document.outline.section($0) }
    let stated =
      words.first?.kind == .scope
      ? words.prefix(1).map(section).joined() : words.map(section).joined(separator: "\n")
    return BriefPart(
      title: "Scope", forms: [list + (stated.isEmpty ? "" : "\n" + stated), list], weight: 4)
  }

  /// What is to be met.
  var criteria: BriefPart {
    let all = document.criteria.indices.map { index in
      let criterion = document.criteria[index]
      let mark = criterion.isMet.map { $0 ? "x" : " " } ?? "?"
      return "\(index + 1). [\(mark)] \(plain(criterion.range))\n"
    }
    let open = document.openCriteria.map { all[$0] }
    let met = all.count - open.count
    let rest = met == 0 ? "" : "\(met) more \(met == 1 ? "is" : "are") met.\n"
    return BriefPart(
      title: "Criteria", forms: [all.joined(), open.joined() + rest, BriefText.few(open)], weight: 5
    )
  }

  /// What was decided.
  func decisions(_ decisions: [WorkPackage.Decision]) -> BriefPart {
    let stated = decisions.map {
      "- \(Visible.text($0.title))"
        + ($0.rationale.isEmpty ? "\n" : ": \(Visible.text($0.rationale))\n")
    }.joined()
    let text = document.outline.section(.decisions).map(section) ?? ""
    let titles = decisions.map { "- \(Visible.text($0.title))\n" }.joined()
    let whole = stated.isEmpty || text.isEmpty ? stated + text : stated + "\n" + text
    let short = titles.isEmpty ? BriefText.clipped(text) : titles
    return BriefPart(title: "Decisions", forms: [whole, short, ""], weight: 1)
  }

  /// What it builds on, and what came of that.
  static func foundations(_ foundations: [Brief.Foundation]) -> BriefPart {
    func line(_ foundation: Brief.Foundation) -> String {
      "- \(Visible.text(foundation.reference)), \(Visible.text(foundation.title)): "
        + "\(Visible.text(foundation.standing.words))\n"
    }
    let lines = foundations.map(line)
    let full = foundations.map { foundation in
      line(foundation)
        + foundation.results.split(separator: "\n").map { "  \($0)\n" }.joined()
    }.joined()
    return BriefPart(
      title: "Builds on", forms: [full, lines.joined(), few(lines)], weight: 0)
  }

  /// Who works beside it.
  static func neighbours(_ neighbours: [Brief.Neighbour]) -> BriefPart {
    let lines = neighbours.map { neighbour in
      let patterns = neighbour.patterns.map { Visible.text($0) }.joined(separator: ", ")
      return "- \(Visible.text(neighbour.agent)) has \(Visible.text(neighbour.package))"
        + (patterns.isEmpty ? "\n" : ": \(patterns)\n")
    }
    return BriefPart(
      title: "Beside you", forms: [lines.joined(), few(lines)], weight: 3)
  }

  /// What the document says that came of the work; a few lines.
  var results: String {
    let text =
      [SectionKind.completed, .deliverables].lazy
      .compactMap { document.outline.section($0) }.map(section).first { !$0.isEmpty } ?? ""
    let lines = text.split(separator: "\n")
    return lines.prefix(12).map { "\($0)\n" }.joined() + (lines.count > 12 ? "…\n" : "")
  }

  // What stands above the first section and is no value of the header.
  private var introduction: String {
    let tree = document.tree
    guard !tree.nodes.isEmpty else { return "" }
    var text = ""
    var index = 1
    while index < tree.end(of: 0) {
      let node = tree[index]
      if node.kind == .heading, node.detail > 1 { break }
      let isValue = document.header.values.contains { node.range.contains($0.range) }
      if node.kind == .paragraph, !isValue {
        text += (text.isEmpty ? "" : "\n") + BriefText.lines(document.raw(node.range))
      }
      index = tree.end(of: index)
    }
    return text
  }

  /// The text of a section as it is written, made safe to show, without what says nothing to its reader: comments,
  /// rules between sections, and headings with nothing below.
  private func section(_ heading: Heading) -> String {
    let tree = document.tree
    let body = document.outline.body(of: heading, in: tree)
    guard let first = body.first else { return "" }
    var runs: [ByteRange] = []
    var headings: [Node] = []
    var isAfterGap = true
    var index = first
    while index < body.upperBound {
      let node = tree[index]
      index = tree.end(of: index)
      if node.kind == .heading {
        headings.removeAll { $0.detail >= node.detail }
        headings.append(node)
      } else if node.kind == .thematicBreak || node.isComment {
        isAfterGap = true
      } else if let last = runs.last, !isAfterGap, headings.isEmpty {
        runs[runs.count - 1] = ByteRange(last.lower, node.range.upper)
      } else {
        runs += headings.map(\.range) + [node.range]
        headings = []
        isAfterGap = false
      }
    }
    return runs.map { BriefText.lines(document.raw($0)) }.joined(separator: "\n")
  }

  private func plain(_ range: ByteRange) -> String { Visible.text(document.plain(range)) }

  private static func lines(_ text: String) -> String {
    // Bytes, because a carriage return and a line feed are one character.
    let lines = Bytes(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { line in
        var line = Bytes(line)
        while let last = line.last, last == 0x0D || last == 0x20 || last == 0x09 {
          line.removeLast()
        }
        let shown = Bytes(line.map { $0 == 0x09 ? 0x20 : $0 })
        return Visible.text(shown.span, ByteRange(0, shown.count))
      }
    let filled = lines.drop { $0.isEmpty }
    guard let last = filled.lastIndex(where: { !$0.isEmpty }) else { return "" }
    return filled[...last].map { $0 + "\n" }.joined()
  }

  private static func clipped(_ text: String) -> String {
    guard text.unicodeScalars.count > short else { return text }
    return String(text.unicodeScalars.prefix(short)) + "…\n"
  }

  private static func few(_ lines: [String]) -> String {
    let more = lines.count - few
    return lines.prefix(few).joined() + (more > 0 ? "- and \(more) more\n" : "")
  }
}

extension Node {
  /// Whether it is a comment that stands by itself.
  fileprivate var isComment: Bool { kind == .htmlBlock && detail == 2 }
}
