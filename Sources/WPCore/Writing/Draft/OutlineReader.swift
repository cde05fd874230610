import WPSyntax

/// Reads each key of an outline and remembers where its value stands.
struct OutlineReader {
  private var draft = PlanDraft()
  private var problems: [SettingsProblem] = []
  private var ranges: [DraftPlace: ByteRange] = [:]
  private let file: SourceFile
  /// What the parser reads: the file with the surrogate pairs of JSON resolved.
  private let text: JoinedSurrogates
  private let tree: YAMLTree
  private var locator: Locator

  static func read(_ file: SourceFile) -> OutlineReading {
    var reader = OutlineReader(file)
    reader.readDocument()
    return OutlineReading(reader.draft, reader.problems, file, reader.ranges)
  }

  private init(_ file: SourceFile) {
    self.file = file
    let text = JoinedSurrogates(file.bytes)
    // JSON is YAML but for those pairs, so that one parser with places for everything serves both.
    tree = YAMLParser.parse(text.bytes.span, in: ByteRange(0, text.bytes.count))
    self.text = text
    locator = Locator(path: file.path, bytes: file.bytes)
  }

  private mutating func readDocument() {
    for problem in tree.problems { fail(problem.range, "\(problem.kind.description)") }
    guard problems.isEmpty else { return }
    note(0, at: .all)
    members(of: 0, "an outline", ["title", "packages"]) { reader, key, value in
      switch key {
      case "title":
        reader.note(value, at: .title)
        reader.draft.title = reader.line(value)
      default: reader.readPackages(value)
      }
    }
  }

  private mutating func readPackages(_ list: Int) {
    guard tree[list].kind == .sequence else {
      return fail(tree[list].range, "`packages` is not a list")
    }
    var items: [Int] = []
    tree.forEachItem(of: list) { items.append($0) }
    for item in items {
      let index = draft.packages.count
      draft.packages.append(PackageDraft(title: ""))
      note(item, at: .package(index))
      readPackage(item, index)
    }
  }

  private static let keys = [
    "id", "title", "priority", "effort", "files", "reads", "depends_on", "scope", "criteria",
    "decisions",
  ]

  private mutating func readPackage(_ node: Int, _ index: Int) {
    let count = problems.count
    members(of: node, "a package", Self.keys) { reader, key, value in
      reader.read(key, value, index)
    }
    if problems.count == count, draft.packages[index].title.isEmpty {
      fail(ByteRange(tree[node].range.lower, tree[node].range.lower), "a package has no title")
    }
  }

  private mutating func read(_ key: String, _ value: Int, _ index: Int) {
    switch key {
    case "id":
      note(value, at: .id(index))
      draft.packages[index].id = line(value)
    case "title":
      note(value, at: .packageTitle(index))
      draft.packages[index].title = line(value) ?? ""
    case "priority": readPriority(value, index)
    case "effort": readEffort(value, index)
    case "files":
      draft.packages[index].files = texts(value) { .file(index, $0) }
      draft.packages[index].writesNoFiles = tree[value].kind == .sequence && tree[value].size == 1
    case "reads":
      draft.packages[index].reads = texts(value) { .read(index, $0) }
    case "depends_on":
      draft.packages[index].dependencies = texts(value) { .dependency(index, $0) }
    case "scope":
      members(of: value, "a scope", ["in", "out"]) { reader, key, value in
        let items = reader.texts(value)
        if key == "in" { reader.draft.packages[index].inScope = items }
        if key == "out" { reader.draft.packages[index].outOfScope = items }
      }
    case "criteria": draft.packages[index].criteria = texts(value)
    default: readDecisions(value, index)
    }
  }

  private mutating func readPriority(_ value: Int, _ index: Int) {
    guard let text = line(value) else { return }
    guard let priority = Priority(text), let known = priority.class else {
      return fail(
        tree[value].range, "'\(text)' is no priority",
        help: "one of: critical, high, medium, low")
    }
    draft.packages[index].priority = known
    draft.packages[index].reason = priority.reason
  }

  private mutating func readEffort(_ value: Int, _ index: Int) {
    guard let text = line(value) else { return }
    guard let effort = PackageDraft.written(effort: text) else {
      return fail(
        tree[value].range, "'\(text)' is no estimate",
        help: "write it like 2-3h agentic + 1h review, or TBD")
    }
    draft.packages[index].effort = effort
  }

  private mutating func readDecisions(_ list: Int, _ index: Int) {
    guard tree[list].kind == .sequence else {
      return fail(tree[list].range, "`decisions` is not a list")
    }
    var items: [Int] = []
    tree.forEachItem(of: list) { items.append($0) }
    for item in items {
      var title = ""
      var rationale = ""
      if tree[item].kind == .mapping {
        members(of: item, "a decision", ["title", "rationale"]) { reader, key, value in
          let text = reader.line(value) ?? ""
          if key == "title" { title = text } else { rationale = text }
        }
      } else {
        title = line(item) ?? ""
      }
      draft.packages[index].decisions.append(
        WorkPackage.Decision(title: title, rationale: rationale))
    }
  }

  /// Visits the members of a mapping; a key that is not among the known ones is a problem.
  private mutating func members(
    of node: Int, _ what: Message, _ known: [String],
    _ body: (inout OutlineReader, String, Int) -> Void
  ) {
    guard tree[node].kind == .mapping else {
      return fail(tree[node].range, "\(what.text) is not a mapping of keys and values")
    }
    var pairs: [(key: Int, value: Int)] = []
    tree.forEachPair(of: node) { pairs.append(($0, $1)) }
    for pair in pairs {
      let key = tree.text(of: pair.key, in: text.bytes.span)
      guard known.contains(key) else {
        let near = EditDistance.nearest(key, among: known)
        fail(
          tree[pair.key].range, "\(what.text) has no key '\(key)'",
          help: near.map { "did you mean '\($0)'?" }
            ?? "one of: \(known.joined(separator: ", "))")
        continue
      }
      // What is null was left open.
      if tree[pair.value].kind != .null { body(&self, key, pair.value) }
    }
  }

  /// The texts of a list; one text alone is a list of one.
  private mutating func texts(
    _ node: Int, at place: ((Int) -> DraftPlace)? = nil
  ) -> [String] {
    var items: [Int] = []
    if tree[node].kind == .sequence {
      tree.forEachItem(of: node) { items.append($0) }
    } else {
      items = [node]
    }
    var texts: [String] = []
    for item in items {
      guard let text = line(item) else { continue }
      if let place { note(item, at: place(texts.count)) }
      texts.append(text)
    }
    return texts
  }

  /// A text that a line of a document can hold.
  private mutating func line(_ node: Int) -> String? {
    switch tree[node].kind {
    case .mapping, .sequence, .null:
      fail(tree[node].range, "a text is wanted here")
      return nil
    case .boolean, .integer, .float, .string: break
    }
    let value = InlineText.trimmed(tree.text(of: node, in: text.bytes.span))
    if value.isEmpty {
      fail(tree[node].range, "the text is empty")
      return nil
    }
    if InlineText.fault(in: value) != nil {
      fail(
        tree[node].range, "a line break or control character cannot be written here",
        help: "write it as one line")
      return nil
    }
    return value
  }

  private mutating func note(_ node: Int, at place: DraftPlace) {
    ranges[place] = text.original(tree[node].range)
  }

  private mutating func fail(_ range: ByteRange, _ message: Message, help: Message? = nil) {
    let place = locator.exactPlace(of: text.original(range))
    problems.append(SettingsProblem(.error, at: place, message, help: help))
  }
}
