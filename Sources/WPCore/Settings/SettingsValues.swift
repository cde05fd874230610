import WPSyntax

/// How values of the configuration are read, whatever key they belong to.
extension SettingsReader {
  /// Notes an error at a range.
  mutating func fail(_ range: ByteRange, _ message: Message, help: Message? = nil) {
    problems.append(SettingsProblem(.error, at: place(range), message, help: help))
  }

  private mutating func place(_ range: ByteRange) -> Diagnostic.Place {
    locator.exactPlace(of: range)
  }

  /// Reads the known keys of a mapping; an unknown one is a warning that suggests the nearest.
  mutating func members(
    of node: Int, _ owner: String, _ known: [String],
    _ read: (inout SettingsReader, String, Int) -> Void
  ) {
    entries(of: node, owner) { reader, name, key, value in
      if known.contains(name) { return read(&reader, name, value) }
      let help: Message =
        EditDistance.nearest(name, among: known).map { "did you mean `\($0)`?" }
        ?? "known here: \(known.joined(separator: ", "))"
      reader.problems.append(
        SettingsProblem(
          .warning, at: reader.place(reader.tree[key].range), "unknown key `\(name)` in \(owner)",
          help: help))
    }
  }

  /// Visits a mapping with the text of each key; nothing at all stands for an empty one.
  mutating func entries(
    of node: Int, _ owner: String, _ read: (inout SettingsReader, String, Int, Int) -> Void
  ) {
    guard tree[node].kind == .mapping else {
      if tree[node].kind != .null { fail(node, "\(owner) must be a mapping of keys to values") }
      return
    }
    var pairs: [(key: Int, value: Int)] = []
    tree.forEachPair(of: node) { pairs.append(($0, $1)) }
    for pair in pairs {
      guard let name = text(pair.key) else { continue }
      read(&self, name, pair.key, pair.value)
    }
  }

  /// Reads a scalar as text; a number is taken as it is written.
  mutating func text(_ node: Int) -> String? {
    switch tree[node].kind {
    case .string, .integer, .float: return tree.text(of: node, in: file.bytes.span)
    case .null, .boolean, .sequence, .mapping:
      fail(node, "expected a text", help: "put it in quotes if it is meant as it stands")
      return nil
    }
  }

  /// Reads a text or null.
  mutating func optionalText(_ node: Int) -> String? {
    tree[node].kind == .null ? nil : text(node)
  }

  /// Reads a list of texts.
  mutating func texts(_ node: Int) -> [String] {
    items(node).compactMap { text($0) }
  }

  /// Reads a list of patterns.
  mutating func globs(_ node: Int) -> [Glob] {
    items(node).compactMap { glob($0) }
  }

  /// Reads a pattern.
  mutating func glob(_ node: Int) -> Glob? {
    guard let text = text(node) else { return nil }
    if let glob = Glob(text) { return glob }
    fail(
      node, "`\(text)` is not a pattern",
      help: "close every bracket and brace, or put a backslash before it")
    return nil
  }

  /// Reads an integer within bounds.
  mutating func integer(_ node: Int, _ bounds: ClosedRange<Int>) -> Int? {
    let text = tree[node].kind == .integer ? tree.text(of: node, in: file.bytes.span) : ""
    if let number = Int(text), bounds.contains(number) { return number }
    fail(node, "expected a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    return nil
  }

  /// Reads one of a few words.
  mutating func choice<Value>(_ node: Int, _ choices: [(String, Value)]) -> Value? {
    // `off` and `none` are words here, whatever YAML makes of them.
    let isScalar = tree[node].kind != .sequence && tree[node].kind != .mapping
    let text = isScalar ? tree.text(of: node, in: file.bytes.span) : ""
    if let found = choices.first(where: { $0.0 == text }) { return found.1 }
    let words = choices.map(\.0)
    let all = words.joined(separator: ", ")
    let nearest = EditDistance.nearest(text, among: words)
    fail(node, "expected one of \(all)", help: nearest.map { "did you mean `\($0)`?" })
    return nil
  }

  /// Reads severities by the code or name of a rule.
  mutating func severities(_ node: Int) -> [RuleCode: Severity] {
    var severities: [RuleCode: Severity] = [:]
    entries(of: node, "rules") { reader, name, key, value in
      let choices = Severity.allCases.reversed().map { ($0.word, $0) }
      let severity = reader.choice(value, choices)
      let lookup = RuleLookup(reader.rules())
      guard let rule = lookup.rule(name) else {
        let nearest = lookup.nearest(name)
        return reader.fail(
          reader.tree[key].range, "no rule is called `\(name)`",
          help: nearest.map { "did you mean `\($0)`?" } ?? "`wp rules` lists them")
      }
      severities[rule.code] = severity
    }
    return severities
  }

  /// Reads a folder below the root of the run.
  mutating func folder(_ node: Int) -> FilePath? {
    guard let text = optionalText(node) else { return nil }
    guard let folder = Self.folder(Bytes(text)) else {
      fail(
        node, "`\(text)` is not a folder below the root", help: "write a path such as docs/plans")
      return nil
    }
    return folder
  }

  private static func folder(_ text: Bytes) -> FilePath? {
    let slash = UInt8(ascii: "/")
    guard text.first != slash else { return nil }
    var path: FilePath = ""
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: slash) ?? text.count
      let name = FilePath(Bytes(text[start..<end]))
      if name == ".." { return nil }
      if !name.bytes.isEmpty, name != "." { path = path.appending(name) }
      start = end + 1
    }
    return path.bytes.isEmpty ? nil : path
  }

  /// Reads a length of time such as `4h`, `90m` or `1d12h`, in minutes.
  mutating func duration(_ node: Int) -> Int? {
    guard let text = optionalText(node) else { return nil }
    if let minutes = Self.minutes(text) { return minutes }
    fail(node, "`\(text)` is not a length of time", help: "write 90m, 4h, 2d or 1h30m")
    return nil
  }

  private static func minutes(_ text: String) -> Int? {
    var total = 0
    var number: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        number = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard number ?? 0 <= 1_000_000 else { return nil }
      case UInt8(ascii: "m"), UInt8(ascii: "h"), UInt8(ascii: "d"):
        guard let count = number else { return nil }
        total += count * (byte == UInt8(ascii: "m") ? 1 : byte == UInt8(ascii: "h") ? 60 : 1440)
        number = nil
      default: return nil
      }
    }
    return number == nil && total > 0 ? total : nil
  }

  private mutating func items(_ node: Int) -> [Int] {
    switch tree[node].kind {
    case .sequence:
      var items: [Int] = []
      tree.forEachItem(of: node) { items.append($0) }
      return items
    case .null: return []
    case .string, .integer, .float, .boolean, .mapping:
      fail(node, "expected a list", help: "put it in brackets: [a, b]")
      return []
    }
  }

  private mutating func fail(_ node: Int, _ message: Message, help: Message? = nil) {
    fail(tree[node].range, message, help: help)
  }
}

extension SyntaxProblem.Kind {
  /// What is wrong with the YAML.
  var wording: Message {
    switch self {
    case .yamlSyntax(let text): "cannot be read as YAML: \(text)"
    case .duplicateKey(let key): "key `\(key)` stands twice"
    case .refusedFeature(let feature): "\(feature.rawValue) is a part of YAML that is not used here"
    case .nestedTooDeep: "nested too deep"
    case .unclosedFence, .unclosedFrontMatter: "is not closed"
    }
  }
}
