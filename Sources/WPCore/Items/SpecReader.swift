import WPSyntax

/// Reads typed values out of the frontmatter of a spec, and keeps what they cannot be.
struct SpecReader {
  let yaml: YAMLTree
  let bytes: Bytes
  private(set) var faults: [SpecFault] = []
  /// The keys above the one that is read.
  private var path: [String] = []

  /// The most faults that are kept of one spec: a generated file is wrong in the same way everywhere.
  private static let mostFaults = 200

  init(_ yaml: YAMLTree, _ bytes: Bytes) {
    self.yaml = yaml
    self.bytes = bytes
  }

  /// Visits the pairs of a mapping whose keys are known; others are faults, unless they start with `x-`.
  mutating func members(
    of node: Int, known: [String], _ read: (inout SpecReader, String, Int) -> Void
  ) {
    guard isKind(.mapping, node, "keys with values") else { return }
    var pairs: [(key: Int, value: Int)] = []
    yaml.forEachPair(of: node) { pairs.append(($0, $1)) }
    var seen: Set<String> = []
    for (key, value) in pairs {
      let name = text(of: key)
      // Of two equal keys the first counts, as everywhere; that there are two is a fault of syntax.
      guard seen.insert(name).inserted else { continue }
      path.append(name)
      if known.contains(name) {
        if yaml[value].kind != .null { read(&self, name, value) }
      } else if !name.hasPrefix("x-") {
        note(key, .unknownKey(nearest: EditDistance.nearest(name, among: known)))
      }
      path.removeLast()
    }
  }

  /// Reads a mapping; nil for anything else, which is a fault.
  mutating func mapping<Value>(
    _ node: Int, _ make: (inout SpecReader, Int) -> Value
  ) -> Value? {
    isKind(.mapping, node, "keys with values") ? make(&self, node) : nil
  }

  /// Visits the items of a sequence.
  mutating func items(of node: Int, _ read: (inout SpecReader, Int) -> Void) {
    guard isKind(.sequence, node, "a list") else { return }
    var items: [Int] = []
    yaml.forEachItem(of: node) { items.append($0) }
    for item in items { read(&self, item) }
  }

  /// The range of a node.
  func range(_ node: Int) -> ByteRange { yaml[node].range }

  /// Reads a text; a number is taken as it is written.
  mutating func text(_ node: Int) -> Sourced<String>? {
    guard yaml[node].isText else {
      wrongType(node, "a text")
      return nil
    }
    return sourced(text(of: node), node)
  }

  /// Reads a text of a certain form.
  mutating func text<Value>(
    _ node: Int, form: String, _ make: (String) -> Value?
  ) -> Sourced<Value>? {
    guard let text = text(node) else { return nil }
    guard let value = make(text.value) else {
      note(node, .unknownValue(text.value, takes: .form(form)))
      return nil
    }
    return sourced(value, node)
  }

  /// Reads a list of texts.
  mutating func texts(_ node: Int) -> [Sourced<String>] {
    var found: [Sourced<String>] = []
    items(of: node) { reader, item in
      if let text = reader.text(item) { found.append(text) }
    }
    return found
  }

  /// Reads a list of texts of a certain form.
  mutating func texts(
    _ node: Int, form: String, _ fits: @escaping (String) -> Bool
  ) -> [Sourced<String>] {
    var found: [Sourced<String>] = []
    items(of: node) { reader, item in
      if let text = reader.text(item, form: form, { fits($0) ? $0 : nil }) { found.append(text) }
    }
    return found
  }

  /// Reads one of a few words.
  mutating func choice<Value>(_ node: Int, _ choices: [(String, Value)]) -> Sourced<Value>? {
    guard let text = text(node) else { return nil }
    if let found = choices.first(where: { $0.0 == text.value }) { return sourced(found.1, node) }
    note(node, .unknownValue(text.value, takes: .words(choices.map(\.0))))
    return nil
  }

  /// Reads one of the words of a closed set.
  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ node: Int, of type: Value.Type = Value.self
  ) -> Sourced<Value>? where Value.RawValue == String {
    choice(node, Value.allCases.map { ($0.rawValue, $0) })
  }

  /// Reads `true` or `false`.
  mutating func boolean(_ node: Int) -> Sourced<Bool>? {
    guard yaml[node].kind == .boolean else {
      wrongType(node, "true or false")
      return nil
    }
    return sourced(text(of: node).lowercased() == "true", node)
  }

  /// Reads a whole number within bounds.
  mutating func integer(_ node: Int, _ bounds: ClosedRange<Int>) -> Sourced<Int>? {
    guard yaml[node].kind == .integer else {
      wrongType(node, "a whole number")
      return nil
    }
    let text = text(of: node)
    guard let number = Int(text), bounds.contains(number) else {
      let form = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
      note(node, .unknownValue(text, takes: .form(form)))
      return nil
    }
    return sourced(number, node)
  }

  /// Notes that a text is none that the key takes.
  mutating func refuse(_ node: Int, _ text: String, _ form: String) {
    note(node, .unknownValue(text, takes: .form(form)))
  }

  private mutating func isKind(_ kind: YAMLNode.Kind, _ node: Int, _ words: String) -> Bool {
    if yaml[node].kind == kind { return true }
    if yaml[node].kind != .null { wrongType(node, words) }
    return false
  }

  private mutating func wrongType(_ node: Int, _ takes: String) {
    note(node, .wrongType(takes, found: yaml[node].words))
  }

  private mutating func note(_ node: Int, _ kind: SpecFault.Kind) {
    guard faults.count < SpecReader.mostFaults else { return }
    faults.append(
      SpecFault(key: path.joined(separator: "."), range: yaml[node].range, kind: kind))
  }

  private func text(of node: Int) -> String { yaml.text(of: node, in: bytes.span) }

  private func sourced<Value>(_ value: Value, _ node: Int) -> Sourced<Value> {
    Sourced(value, at: yaml[node].range, from: .frontMatter)
  }
}
