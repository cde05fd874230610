import WPSyntax

/// A dependency written as plans mostly write it: `Phase 4 depends on Phases 2 and 3`, or its second half alone.
///
/// START-HERE has one for each package; read in one walk over the bytes it costs a tenth of what the lexemes of a free
/// sentence do.
struct PlainDependency {
  /// The package that waits; nil where it is the one of the document.
  let subject: DependencyItem?
  let items: [DependencyItem]

  /// Reads a range that holds nothing else; nil for any other text, which may say the same all the same.
  init?(_ bytes: Span<UInt8>, _ range: ByteRange) {
    var rest = Rest(offset: range.lower, end: range.upper)
    guard let first = rest.takePhase(bytes) else { return nil }
    if rest.take(" depends", bytes) {
      guard rest.take(" on ", bytes), let awaited = rest.takePhase(bytes) else { return nil }
      subject = first
      items = rest.takeOthers(behind: awaited, bytes)
    } else {
      subject = nil
      items = rest.takeOthers(behind: first, bytes)
    }
    guard rest.isEmpty else { return nil }
  }

  /// What is still to be read.
  private struct Rest {
    var offset: Int
    let end: Int

    var isEmpty: Bool { offset == end }

    /// Takes a text of eight bytes at most.
    @inline(__always)
    mutating func take(_ text: StaticString, _ bytes: Span<UInt8>) -> Bool {
      let past = offset + text.utf8CodeUnitCount
      guard past <= end, ByteScanner.word(bytes, from: offset, to: past) == text.word(at: 0) else {
        return false
      }
      offset = past
      return true
    }

    /// Takes `Phase 3` or `Phases 3`.
    mutating func takePhase(_ bytes: Span<UInt8>) -> DependencyItem? {
      let start = offset
      guard take("Phase ", bytes) || take("Phases ", bytes) else { return nil }
      return takeNumber(from: start, bytes)
    }

    /// Takes the numbers of `3, 4 and 5` that stand behind the first one.
    mutating func takeOthers(
      behind first: DependencyItem, _ bytes: Span<UInt8>
    ) -> [DependencyItem] {
      var items = [first]
      while items.count < DependencyList.mostItems, take(" and ", bytes) || take(", ", bytes) {
        guard let item = takeNumber(from: offset, bytes) else { break }
        items.append(item)
      }
      return items
    }

    // A number with a letter or a point in it is left to those who know what ends one.
    private mutating func takeNumber(from start: Int, _ bytes: Span<UInt8>) -> DependencyItem? {
      let digits = offset
      while offset < end, bytes[offset].isDigit { offset += 1 }
      guard offset > digits else { return nil }
      let number = ByteScanner.text(bytes, ByteRange(digits, offset))
      return DependencyItem(target: .numbered(.phase, number), range: ByteRange(start, offset))
    }
  }
}
