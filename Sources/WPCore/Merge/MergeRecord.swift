import WPSyntax

/// One part of a block that keeps its identity through changes: a row, an item, a line, a key with its value.
struct MergeRecord: Equatable {
  /// What the part is known by; no two of a block have the same.
  var key: Bytes
  /// Its bytes without the end of its last line.
  var text: Bytes
  /// The end of its last line, and the blank lines behind it.
  let end: Bytes

  init(key: Bytes, bytes: Bytes) {
    self.key = key
    var split = bytes.count
    while split > 0,
      ByteScanner.isLineEnd(bytes[split - 1]) || ByteScanner.isBlank(bytes[split - 1])
    {
      split -= 1
    }
    // Blanks at the end of the line belong to it: two of them break the line.
    while split < bytes.count, ByteScanner.isBlank(bytes[split]) { split += 1 }
    text = Bytes(bytes[..<split])
    end = Bytes(bytes[split...])
  }

  /// The text as one or more whole lines.
  var lines: Bytes { text + [ByteScanner.lineFeed] }
}

extension [MergeRecord] {
  /// The same records with keys that are told apart by how often they stood before.
  func withUniqueKeys() -> [MergeRecord] {
    var seen: [Bytes: Int] = [:]
    return map { record in
      var record = record
      let count = seen[record.key, default: 0]
      seen[record.key] = count + 1
      if count > 0 { record.key += Bytes("\u{0}\(count)") }
      return record
    }
  }

  /// The place of each key.
  var places: [Bytes: Int] {
    Dictionary(enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same records, those that somebody reworded under the key they have in a base.
  ///
  /// Between two records that both have, those that only one has stand for each other where they are alike.
  func renamed(after base: [MergeRecord]) -> [MergeRecord] {
    var records = self
    let known = base.places
    let mine = Set(map(\.key))
    var next = 0
    for index in records.indices {
      if let place = known[records[index].key] {
        next = Swift.max(next, place + 1)
        continue
      }
      var place = next
      while place < base.count, !mine.contains(base[place].key) {
        if TextLikeness.isLike(base[place].key, records[index].key) {
          records[index].key = base[place].key
          next = place + 1
          break
        }
        place += 1
      }
    }
    return records
  }
}
