import WPSyntax

/// The text of a list item, taken apart: what marks it, its box, and the rest.
struct ListItemText {
  private let text: Bytes
  /// The digits of the marker; empty for a bullet.
  private let digits: Range<Int>
  /// The offset of the byte between the brackets of the box.
  private let boxPlace: Int?

  init(_ text: Bytes) {
    self.text = text
    var offset = 0
    while offset < text.count, ByteScanner.isBlank(text[offset]) { offset += 1 }
    let start = offset
    while offset < text.count, text[offset].isDigit, offset - start < 9 { offset += 1 }
    digits = start..<offset
    // The bullet, or the sign behind the number.
    offset += 1
    while offset < text.count, ByteScanner.isBlank(text[offset]) { offset += 1 }
    let isBox =
      offset + 2 < text.count && text[offset] == UInt8(ascii: "[")
      && text[offset + 2] == UInt8(ascii: "]")
      && [0x20, UInt8(ascii: "x"), UInt8(ascii: "X")].contains(text[offset + 1])
    boxPlace = isBox ? offset + 1 : nil
  }

  /// What stands in the box.
  var box: UInt8? { boxPlace.map { text[$0] } }

  /// The digits it is numbered with.
  var marker: Bytes { Bytes(text[digits]) }

  /// Its number.
  var number: Int? { Int(String(decoding: text[digits], as: UTF8.self)) }

  /// The text with an empty box and the number one.
  var bare: Bytes { with(box: ByteScanner.space, marker: digits.isEmpty ? [] : Bytes("1")) }

  /// The text with another number.
  func numbered(_ number: Int) -> Bytes { with(box: box, marker: Bytes("\(number)")) }

  /// The text with something else in its box and before its sign, where it has these.
  func with(box: UInt8?, marker: Bytes) -> Bytes {
    var changed = text
    if let boxPlace, let box { changed[boxPlace] = box }
    if !digits.isEmpty, !marker.isEmpty { changed.replaceSubrange(digits, with: marker) }
    return changed
  }
}
