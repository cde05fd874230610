import WPSyntax

/// A value of the ledger that is stored as JSON, and read back to be the same.
///
/// Whoever reads takes nothing for granted: what has not the form it was written in is nil.
protocol LedgerText {
  /// Reads what was stored.
  init?(json: JSONValue)

  /// Writes the value.
  func write(to json: inout JSONWriter)
}

extension JSONWriter {
  /// Writes a member that is stored as an object.
  mutating func member(_ name: String, _ value: some LedgerText) {
    key(name)
    value.write(to: &self)
  }

  /// Writes a list of stored values.
  mutating func member(_ name: String, _ values: [some LedgerText]) {
    key(name)
    array { list in for value in values { value.write(to: &list) } }
  }

  /// Writes a list only where there is something in it.
  mutating func member(_ name: String, ifAny values: [String]) {
    if !values.isEmpty { member(name, values) }
  }

  /// Writes a mark only where it is set.
  mutating func member(_ name: String, ifTrue value: Bool) {
    if value { member(name, value) }
  }
}

extension JSONValue {
  /// A number that counts or dates something.
  func number(_ name: String) -> Int? { self[name]?.int }

  /// A text; nil where the member is absent or no text.
  func text(_ name: String) -> String? { self[name]?.string }

  /// A mark, which is absent where it is not set.
  func mark(_ name: String) -> Bool { self[name]?.bool ?? false }

  /// A list of texts, which is absent where it is empty; nil where something in it is no text.
  func texts(_ name: String) -> [String]? { list(name) { $0.string } }

  /// A list of stored values, which is absent where it is empty; nil where one of them cannot be read.
  func values<Value: LedgerText>(_ name: String) -> [Value]? { list(name) { Value(json: $0) } }

  private func list<Value>(_ name: String, _ read: (JSONValue) -> Value?) -> [Value]? {
    guard let member = self[name] else { return [] }
    guard let elements = member.elements else { return nil }
    var values: [Value] = []
    for element in elements {
      guard let value = read(element) else { return nil }
      values.append(value)
    }
    return values
  }
}
