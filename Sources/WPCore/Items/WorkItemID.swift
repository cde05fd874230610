import WPSyntax

/// The name of a work item inside its plan: the number of its package and letters, `03a`.
///
/// `3a` is the same; the 27th item of package 03 is `03aa`.
package struct WorkItemID: Hashable, Comparable, Sendable, BitwiseCopyable {
  /// The number of the package.
  package let number: DocumentNumber
  /// The place among the items of the package that the letters stand for, from 1.
  package let ordinal: Int

  /// What has more letters is no id: nobody has half a million items in a package.
  private static let mostLetters = 4
  private static let mostDigits = 6

  package init(number: DocumentNumber, ordinal: Int) {
    self.number = number
    self.ordinal = ordinal
  }

  /// Reads an id as people type it; capitals are the same letters.
  package init?(_ text: String) {
    let bytes = Bytes(text)
    guard let (id, end) = WorkItemID.leading(bytes), end == bytes.count else { return nil }
    self = id
  }

  /// Reads the id that a text begins with, and where it ends.
  static func leading(_ bytes: Bytes) -> (id: WorkItemID, end: Int)? {
    var offset = 0
    guard let major = number(bytes, &offset) else { return nil }
    var minor: Int?
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "-") {
      offset += 1
      guard let second = number(bytes, &offset) else { return nil }
      minor = second
    }
    var ordinal = 0
    let letters = offset
    while offset < bytes.count, bytes[offset].isLetter {
      guard offset - letters < mostLetters else { return nil }
      ordinal = ordinal * 26 + Int(bytes[offset].lowercased &- 0x60)
      offset += 1
    }
    guard ordinal > 0 else { return nil }
    return (WorkItemID(number: DocumentNumber(major, minor), ordinal: ordinal), offset)
  }

  private static func number(_ bytes: Bytes, _ offset: inout Int) -> Int? {
    let start = offset
    var number = 0
    while offset < bytes.count, bytes[offset].isDigit {
      guard offset - start < mostDigits else { return nil }
      number = number * 10 + Int(bytes[offset] &- 0x30)
      offset += 1
    }
    return offset > start ? number : nil
  }

  /// The letters that a place stands for: `a` to `z`, then `aa`.
  package var letters: String {
    var rest = ordinal
    var letters = Bytes()
    while rest > 0 {
      letters.append(UInt8(truncatingIfNeeded: 0x61 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The name of a folder with this id and words.
  func folder(_ slug: String) -> FilePath { FilePath("\(self)-\(slug)") }

  package static func < (a: WorkItemID, b: WorkItemID) -> Bool {
    a.number == b.number ? a.ordinal < b.ordinal : a.number < b.number
  }
}

extension WorkItemID: CustomStringConvertible {
  /// The canonical writing, `03a`.
  package var description: String { "\(number)\(letters)" }
}
