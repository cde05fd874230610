/// A value of JSON; members keep their order, numbers their spelling.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One name of a JSON object and its value.
package struct JSONMember: Hashable, Sendable {
  package let name: String
  package let value: JSONValue

  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }

  /// Whether two names are the same bytes, whatever they look like.
  static func areSame(_ a: String, _ b: String) -> Bool {
    // Short names are told apart at once; what looks like ASCII and is as long has the same bytes.
    a.utf8.count == b.utf8.count && a == b
      && (a.utf8.allSatisfy { $0 < 0x80 } || a.utf8.elementsEqual(b.utf8))
  }
}

extension JSONValue {
  /// The value of a member, or nil where this is no object or has no such member.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for index in members.indices where JSONMember.areSame(members[index].name, name) {
      return members[index].value
    }
    return nil
  }

  /// Whether this is `null`.
  package var isNull: Bool { self == .null }

  /// The truth value, or nil for anything else.
  package var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The text, or nil for anything else.
  package var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The number as an integer, or nil where it has a fraction, an exponent or too many digits.
  package var int: Int? { if case .number(let text) = self { Int(text) } else { nil } }

  /// The number, or nil for anything else.
  package var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }

  /// The elements, or nil for anything else.
  package var elements: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

  /// The members, or nil for anything else.
  package var members: [JSONMember]? { if case .object(let value) = self { value } else { nil } }
}
