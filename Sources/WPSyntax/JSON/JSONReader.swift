/// Reads JSON as RFC 8259 has it, nothing more: no comments, no trailing commas, no name twice.
package struct JSONReader {
  /// Arrays and objects nested deeper than this are refused.
  package static let depthLimit = 128

  private let end: Int
  /// The name of the members that are not kept.
  private let unwanted: String?
  private var at = 0
  private var depth = 0

  private init(end: Int, unwanted: String?) {
    self.end = end
    self.unwanted = unwanted
  }

  /// The value that the bytes hold, perhaps without members of one name; of what those hold only the brackets are
  /// counted.
  package static func read(
    _ bytes: Span<UInt8>, leavingOut unwanted: String? = nil
  ) throws(JSONProblem) -> JSONValue {
    var reader = JSONReader(end: bytes.count, unwanted: unwanted)
    reader.skipSpace(bytes)
    let value = try reader.value(bytes)
    reader.skipSpace(bytes)
    guard reader.at == reader.end else { throw reader.problem("expected the end") }
    return value
  }

  private func problem(_ text: String, at offset: Int? = nil) -> JSONProblem {
    let start = offset ?? at
    return JSONProblem(text: text, range: ByteRange(start, min(start + 1, end)))
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while at < end {
      switch bytes[at] {
      case 0x20, 0x09, 0x0A, 0x0D: at += 1
      default: return
      }
    }
  }

  private mutating func value(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    guard at < end else { throw problem("expected a value") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(bytes)
    case UInt8(ascii: "["): return try array(bytes)
    case UInt8(ascii: "\""): return .string(try string(bytes))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number(bytes)
    case UInt8(ascii: "n"): return try word("null", .null, bytes)
    case UInt8(ascii: "t"): return try word("true", .bool(true), bytes)
    case UInt8(ascii: "f"): return try word("false", .bool(false), bytes)
    default: throw problem("expected a value")
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue, _ bytes: Span<UInt8>
  ) throws(JSONProblem) -> JSONValue {
    guard word.matches(bytes, at: at) else { throw problem("expected a value") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func open() throws(JSONProblem) {
    guard depth < Self.depthLimit else { throw problem("nested too deep") }
    depth += 1
    at += 1
  }

  private mutating func take(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
    skipSpace(bytes)
    guard at < end, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func array(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    try open()
    defer { depth -= 1 }
    var elements: [JSONValue] = []
    if take(UInt8(ascii: "]"), bytes) { return .array(elements) }
    repeat {
      skipSpace(bytes)
      elements.append(try value(bytes))
    } while take(UInt8(ascii: ","), bytes)
    guard take(UInt8(ascii: "]"), bytes) else { throw problem("expected ',' or ']'") }
    return .array(elements)
  }

  private mutating func object(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    try open()
    defer { depth -= 1 }
    var members: [JSONMember] = []
    members.reserveCapacity(8)
    // As bytes: two names that only look alike are two names.
    var names: Set<Bytes>?
    if take(UInt8(ascii: "}"), bytes) { return .object(members) }
    repeat {
      skipSpace(bytes)
      let start = at
      guard at < end, bytes[at] == UInt8(ascii: "\"") else { throw problem("expected a name") }
      let name = try string(bytes)
      guard JSONReader.isNew(name, among: members, &names) else {
        throw problem("a name that stands twice", at: start)
      }
      guard take(UInt8(ascii: ":"), bytes) else { throw problem("expected ':'") }
      skipSpace(bytes)
      if let unwanted, JSONMember.areSame(name, unwanted) {
        try pass(bytes)
        continue
      }
      members.append(JSONMember(name, try value(bytes)))
    } while take(UInt8(ascii: ","), bytes)
    guard take(UInt8(ascii: "}"), bytes) else { throw problem("expected ',' or '}'") }
    return .object(members)
  }

  /// Whether a name is not yet among those of an object; few are compared faster than the first set is made.
  private static func isNew(
    _ name: String, among members: [JSONMember], _ names: inout Set<Bytes>?
  ) -> Bool {
    guard members.count >= few else {
      return !members.contains { JSONMember.areSame($0.name, name) }
    }
    return isNew(name, amongMany: members, &names)
  }

  private static func isNew(
    _ name: String, amongMany members: [JSONMember], _ names: inout Set<Bytes>?
  ) -> Bool {
    var known = names ?? Set(members.map { Bytes($0.name) })
    names = nil
    defer { names = known }
    return known.insert(Bytes(name)).inserted
  }

  private static let few = 24

  /// Goes behind a value without looking at more of it than its brackets and strings.
  private mutating func pass(_ bytes: Span<UInt8>) throws(JSONProblem) {
    let start = at
    var open = 0
    repeat {
      guard at < end else { throw problem("expected a value", at: start) }
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "\""):
        at += 1
        while at < end, bytes[at] != UInt8(ascii: "\"") {
          at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
      default: break
      }
      at = min(at + 1, end)
    } while open > 0
    // What is no list and no object ends where something else begins.
    while at < end, bytes[at] != UInt8(ascii: ","), bytes[at] != UInt8(ascii: "}") { at += 1 }
  }

  private mutating func number(_ bytes: Span<UInt8>) throws(JSONProblem) -> JSONValue {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at < end, bytes[at] == UInt8(ascii: "0") {
      at += 1
    } else {
      try digits(bytes)
    }
    if at < end, bytes[at] == UInt8(ascii: ".") {
      at += 1
      try digits(bytes)
    }
    if at < end, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      try digits(bytes)
    }
    return .number(ByteScanner.text(bytes, ByteRange(start, at)))
  }

  private mutating func digits(_ bytes: Span<UInt8>) throws(JSONProblem) {
    let start = at
    while at < end, bytes[at] &- UInt8(ascii: "0") < 10 { at += 1 }
    guard at > start else { throw problem("expected a digit") }
  }

  private mutating func string(_ bytes: Span<UInt8>) throws(JSONProblem) -> String {
    let start = at
    at += 1
    let plain = plainEnd(bytes)
    if plain < end, bytes[plain] == UInt8(ascii: "\"") {
      defer { at = plain + 1 }
      return ByteScanner.text(bytes, ByteRange(at, plain))
    }
    var text = Bytes()
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(bytes, &text)
      case 0x00..<0x20: throw problem("a control character in a string")
      case 0x20..<0x80:
        let stop = plainEnd(bytes)
        ByteScanner.append(bytes, ByteRange(at, stop), to: &text)
        at = stop
      default:
        guard let length = ByteScanner.validScalarLength(bytes, at: at) else {
          throw problem("bytes that are not UTF-8")
        }
        for offset in at..<at + length { text.append(bytes[offset]) }
        at += length
      }
    }
    throw problem("a string that is never closed", at: start)
  }

  /// Where the run of ASCII that stands for itself ends.
  private func plainEnd(_ bytes: Span<UInt8>) -> Int {
    var stop = at
    while stop < end {
      let byte = bytes[stop]
      guard byte &- 0x20 < 0x60, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") else {
        break
      }
      stop += 1
    }
    return stop
  }

  private mutating func escape(_ bytes: Span<UInt8>, _ text: inout Bytes) throws(JSONProblem) {
    let start = at
    guard at + 1 < end else { throw problem("a string that is never closed") }
    at += 2
    switch bytes[at - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(bytes[at - 1])
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      let scalar = try scalar(bytes, from: start)
      text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    default: throw problem("no escape of JSON", at: start)
    }
  }

  /// The character of one escape by number, or of two that are a surrogate pair.
  private mutating func scalar(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONProblem) -> Unicode.Scalar {
    let high = try unit(bytes)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, at + 1 < end, bytes[at] == UInt8(ascii: "\\"),
      bytes[at + 1] == UInt8(ascii: "u")
    else { throw problem("half of a surrogate pair", at: start) }
    at += 2
    let low = try unit(bytes)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem("half of a surrogate pair", at: start) }
    return scalar
  }

  private mutating func unit(_ bytes: Span<UInt8>) throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard at < end else { throw problem("expected a hexadecimal digit") }
      let byte = bytes[at]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
      case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
        value = value << 4 | (UInt32(byte | 0x20) - 0x57)
      default: throw problem("expected a hexadecimal digit")
      }
      at += 1
    }
    return value
  }
}
