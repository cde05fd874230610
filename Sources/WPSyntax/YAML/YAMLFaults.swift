/// The problems that several parts of the parser find.
extension YAMLParser {
  /// A tab stands where only spaces can indent.
  mutating func failForTab(_ bytes: Span<UInt8>) -> Stop {
    let tab = lineStart &+ spaces(bytes, from: lineStart)
    return fail("tabs cannot indent; use spaces", tab, tab &+ 1)
  }

  /// A block collection starts where only a scalar may stand.
  mutating func failForCollection(_ what: String, _ bytes: Span<UInt8>) -> Stop {
    if isAfterTab { return fail("tabs cannot indent; use spaces", at, at &+ 1) }
    if bytes[at] == UInt8(ascii: ":") {
      return fail(
        "mapping values are not allowed here; put a text that holds ': ' in quotes", at, at &+ 1)
    }
    return fail("\(what) must start on a line of its own", at, at &+ 1)
  }

  /// A colon follows a text of several lines.
  mutating func failForLongKey(_ bytes: Span<UInt8>, _ start: Int) -> Stop {
    let line = ByteScanner.trim(bytes, start, endOfLine(bytes, from: start))
    if let colon = colon(bytes, line) {
      return fail("write a space after ':'", colon, colon &+ 1)
    }
    return fail("a key and its ':' must stand on one line", line.lower, line.upper)
  }

  /// A line of a mapping has no colon that ends its key.
  mutating func failForMissingColon(_ bytes: Span<UInt8>, _ start: Int) -> Stop {
    let line = ByteScanner.trim(bytes, start, endOfLine(bytes, from: start))
    if let colon = colon(bytes, line) {
      return fail("write a space after ':'", colon, colon &+ 1)
    }
    return fail("expected ':' after the key", line.lower, line.upper)
  }

  /// A quote is missing at the end.
  mutating func failForOpenQuote(_ bytes: Span<UInt8>, _ start: Int) -> Stop {
    fail("this quote is never closed", start, start &+ 1)
  }

  private func colon(_ bytes: Span<UInt8>, _ line: ByteRange) -> Int? {
    guard bytes[line.lower] != UInt8(ascii: "\""), bytes[line.lower] != UInt8(ascii: "'") else {
      return nil
    }
    return ByteScanner.find(UInt8(ascii: ":"), in: bytes, from: line.lower, to: line.upper)
  }
}
