/// Finds where a value stands in bytes that were read as JSON without a fault.
///
/// Values do not carry their places, since hardly anybody asks; who does pays with one more walk over the bytes.
package struct JSONPlace {
  /// One step down from a value.
  package enum Step: Hashable, Sendable {
    case element(Int)
    case member(String)
    /// The name of a member instead of its value; nothing lies below it.
    case name(String)
  }

  private var at = 0

  private init() {}

  /// The bytes of the value at the end of a path; of the last value there is, where the path leads nowhere.
  package static func range(of path: [Step], in bytes: Span<UInt8>) -> ByteRange {
    var place = JSONPlace()
    place.skipSpace(bytes)
    var start = place.at
    for step in path {
      guard place.descend(step, bytes) else { break }
      start = place.at
    }
    place.at = start
    place.skipValue(bytes)
    return ByteRange(start, place.at)
  }

  /// A member of an object or an element of an array, by where it stands.
  package struct Part: Hashable, Sendable {
    /// The name with its quotes; nil in an array.
    package let name: ByteRange?
    package let value: ByteRange

    /// From the first byte of the name, or of the value, to the last of the value.
    package var range: ByteRange { ByteRange(name?.lower ?? value.lower, value.upper) }
  }

  /// The parts of an object or array in their order; none of any other value.
  package static func parts(of container: ByteRange, in bytes: Span<UInt8>) -> [Part] {
    guard !container.isEmpty else { return [] }
    let isObject = bytes[container.lower] == UInt8(ascii: "{")
    guard isObject || bytes[container.lower] == UInt8(ascii: "[") else { return [] }
    var place = JSONPlace()
    place.at = container.lower + 1
    var parts: [Part] = []
    while true {
      place.skipFiller(bytes)
      guard place.at < container.upper - 1 else { return parts }
      let name = isObject ? place.nextValue(bytes) : nil
      if isObject { place.skipFiller(bytes) }
      parts.append(Part(name: name, value: place.nextValue(bytes)))
    }
  }

  /// The value that begins here, which is gone past.
  private mutating func nextValue(_ bytes: Span<UInt8>) -> ByteRange {
    let start = at
    skipValue(bytes)
    // What is no value cannot be here; if it were, standing still would never end.
    if at == start { at += 1 }
    return ByteRange(start, at)
  }

  /// Moves to what a step leads to.
  private mutating func descend(_ step: Step, _ bytes: Span<UInt8>) -> Bool {
    let opening: UInt8 = if case .element = step { UInt8(ascii: "[") } else { UInt8(ascii: "{") }
    guard at < bytes.count, bytes[at] == opening else { return false }
    at += 1
    var index = 0
    while at < bytes.count {
      skipFiller(bytes)
      guard at < bytes.count, bytes[at] != UInt8(ascii: "]"), bytes[at] != UInt8(ascii: "}") else {
        return false
      }
      switch step {
      case .element(index): return true
      case .element: break
      case .member(let name), .name(let name):
        let start = at
        skipValue(bytes)
        let isMeant = JSONPlace.text(bytes, ByteRange(start, at)) == name
        if isMeant, case .name = step {
          at = start
          return true
        }
        skipFiller(bytes)
        if isMeant { return true }
      }
      skipValue(bytes)
      index += 1
    }
    return false
  }

  private static func text(_ bytes: Span<UInt8>, _ range: ByteRange) -> String? {
    let name = Bytes(ByteScanner.text(bytes, range))
    return (try? JSONReader.read(name.span))?.string
  }

  private mutating func skipSpace(_ bytes: Span<UInt8>) {
    while at < bytes.count, bytes[at] <= 0x20 { at += 1 }
  }

  /// Goes past what stands between values.
  private mutating func skipFiller(_ bytes: Span<UInt8>) {
    while at < bytes.count,
      bytes[at] <= 0x20 || bytes[at] == UInt8(ascii: ",") || bytes[at] == UInt8(ascii: ":")
    { at += 1 }
  }

  /// Goes behind a value with everything in it.
  private mutating func skipValue(_ bytes: Span<UInt8>) {
    var depth = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""): skipString(bytes)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        at += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        guard depth > 0 else { return }
        depth -= 1
        at += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0...0x20:
        guard depth > 0 else { return }
        at += 1
        continue
      default:
        skipWord(bytes)
      }
      if depth == 0 { return }
    }
  }

  private mutating func skipString(_ bytes: Span<UInt8>) {
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    at = min(at + 1, bytes.count)
  }

  /// Goes behind a number, `true`, `false` or `null`.
  private mutating func skipWord(_ bytes: Span<UInt8>) {
    while at < bytes.count {
      switch bytes[at] {
      case 0...0x20, UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): return
      default: at += 1
      }
    }
  }
}
