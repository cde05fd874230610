/// Writes JSON into bytes: two spaces of indentation, keys in the order they are given.
///
/// Whoever calls it keeps objects and arrays balanced; nothing is reflected or buffered.
package struct JSONWriter: Sendable {
  package private(set) var bytes: Bytes = []
  private let compact: Bool
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// Makes a writer; a compact one puts everything on one line.
  package init(compact: Bool = false) { self.compact = compact }

  /// Writes an object whose members the closure writes.
  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements the closure writes.
  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Starts a member of an object.
  package mutating func key(_ name: String) {
    startElement()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if !compact { bytes.append(0x20) }
    isAfterKey = true
  }

  package mutating func string(_ value: String) {
    startElement()
    quote(value)
  }

  package mutating func int(_ value: Int) { raw(String(value)) }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// Writes a text that is JSON already.
  package mutating func raw(_ text: String) {
    startElement()
    bytes.append(contentsOf: text.utf8)
  }

  package mutating func member(_ name: String, _ value: String) {
    key(name)
    string(value)
  }

  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    int(value)
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array { list in for value in values { list.string(value) } }
  }

  /// Writes a member only where there is a value.
  package mutating func member(_ name: String, ifPresent value: String?) {
    if let value { member(name, value) }
  }

  private mutating func nest(_ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
    startElement()
    bytes.append(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(close)
    isFirst = false
  }

  private mutating func startElement() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    isFirst = false
  }

  private mutating func breakLine() {
    guard !compact else { return }
    bytes.append(0x0A)
    for _ in 0..<depth * 2 { bytes.append(0x20) }
  }

  /// Writes a string; controls, DEL, C1, and whatever `Visible` calls unsafe are escaped.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every string stands for itself, and whole it is written in a tenth of the time.
    if text.utf8.allSatisfy(JSONWriter.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      quote(each: text.unicodeScalars)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 0x20 < 0x5F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func quote(each scalars: String.UnicodeScalarView) {
    for scalar in scalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\r": bytes.append(contentsOf: "\\r".utf8)
      case _ where Visible.isSafe(scalar): bytes.append(contentsOf: String(scalar).utf8)
      default: for unit in String(scalar).utf16 { escape(unit) }
      }
    }
  }

  private mutating func escape(_ unit: UInt16) {
    let digits = String(unit, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: String(repeating: "0", count: 4 - digits.count).utf8)
    bytes.append(contentsOf: digits.utf8)
  }
}
