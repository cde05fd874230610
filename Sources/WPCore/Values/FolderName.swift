package import WPSyntax

/// The name of a dated planning folder, `YYYY-MM-DD-kebab`.
package struct FolderName: Sendable, Equatable {
  /// What keeps a name from being one.
  package enum Fault: Error, Sendable, Equatable {
    /// It does not follow `YYYY-MM-DD-kebab`.
    case pattern
    /// The digits stand in their places, but the calendar has no such day.
    case calendar
  }

  package let date: CalendarDate
  /// The kebab-case words behind the date.
  package let slug: String

  /// Reads the last component of a path.
  package init(_ path: FilePath) throws(Fault) {
    let name = path.name.bytes
    guard name.count > 11, name[4] == 0x2D, name[7] == 0x2D, name[10] == 0x2D,
      let year = FolderName.number(name[0..<4]), let month = FolderName.number(name[5..<7]),
      let day = FolderName.number(name[8..<10]), FolderName.isKebab(name[11...])
    else { throw .pattern }
    guard let date = CalendarDate(year: year, month: month, day: day) else { throw .calendar }
    self.date = date
    slug = String(decoding: name[11...], as: UTF8.self)
  }

  /// Tells whether a text is small letters and digits in groups joined by single hyphens.
  package static func isKebab(_ text: some Sequence<UInt8>) -> Bool {
    var last: UInt8 = 0x2D
    for byte in text {
      guard byte == 0x2D ? last != 0x2D : byte.isDigit || (0x61...0x7A).contains(byte) else {
        return false
      }
      last = byte
    }
    return last != 0x2D
  }

  /// Tells whether the bytes of a range are such a text.
  static func isKebab(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    var last: UInt8 = 0x2D
    for offset in range.lower..<range.upper {
      let byte = bytes[offset]
      guard byte == 0x2D ? last != 0x2D : byte.isDigit || (0x61...0x7A).contains(byte) else {
        return false
      }
      last = byte
    }
    return last != 0x2D
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    guard digits.allSatisfy(\.isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
