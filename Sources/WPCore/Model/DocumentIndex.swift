import WPSyntax

/// Finds the documents of a plan by their names.
///
/// Every link asks, so the names are compared by their first eight bytes as one number, and a document is looked at
/// only where that is the same.
struct DocumentIndex {
  private let documents: [Document]
  /// The documents, sorted by their names; of two of one name the first is found.
  private let entries: ContiguousArray<Entry>

  private struct Entry: BitwiseCopyable {
    let key: UInt64
    let document: Int
  }

  init(_ documents: [Document]) {
    self.documents = documents
    var entries: ContiguousArray<Entry> = []
    entries.reserveCapacity(documents.count)
    var isSorted = true
    for (index, document) in documents.enumerated() {
      let name = document.name
      let key = DocumentIndex.key(name.bytes.span, ByteRange(0, name.bytes.count))
      if let last = entries.last, last.key >= key {
        isSorted = isSorted && documents[last.document].name < name
      }
      entries.append(Entry(key: key, document: index))
    }
    if !isSorted {
      entries.sort {
        let (a, b) = (documents[$0.document].name, documents[$1.document].name)
        return a == b ? $0.document < $1.document : a < b
      }
    }
    self.entries = entries
  }

  /// The document with a name, given by its path from the planning folder.
  func index(of name: FilePath) -> Int? {
    index(of: ByteRange(0, name.bytes.count), in: name.bytes.span)
  }

  /// What a destination says that names a document in so many words; nil where it has to be taken apart.
  func named(by destination: ByteRange, in bytes: Span<UInt8>) -> LinkOutcome? {
    var start = destination.lower
    if ("./" as StaticString).matches(bytes, at: start) { start += 2 }
    let end = DocumentIndex.endOfName(bytes, from: start, to: destination.upper)
    guard end > start, bytes[start] != UInt8(ascii: "."),
      end == destination.upper || bytes[end] == UInt8(ascii: "#"),
      let index = index(of: ByteRange(start, end), in: bytes)
    else { return nil }
    guard end < destination.upper else { return .document(index, fragment: nil) }
    let fragment = ByteRange(end + 1, destination.upper)
    guard DocumentIndex.endOfName(bytes, from: fragment.lower, to: fragment.upper) == fragment.upper
    else { return nil }
    return .document(index, fragment: ByteScanner.text(bytes, fragment))
  }

  private func index(of name: ByteRange, in bytes: Span<UInt8>) -> Int? {
    let key = DocumentIndex.key(bytes, name)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      let entry = entries[middle]
      if entry.key < key || entry.key == key && precedes(entry.document, name, bytes) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < entries.count, entries[low].key == key else { return nil }
    let found = documents[entries[low].document].name.bytes
    guard found.count == name.count else { return nil }
    return ByteScanner.order(found.span, bytes.extracting(name.lower..<name.upper)) == 0
      ? entries[low].document : nil
  }

  private func precedes(_ document: Int, _ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    let own = documents[document].name.bytes
    let order = ByteScanner.order(own.span, bytes.extracting(name.lower..<name.upper))
    return order == 0 ? own.count < name.count : order < 0
  }

  // The first eight bytes, the first of them the highest, so that numbers stand in the order of names.
  private static func key(_ bytes: Span<UInt8>, _ name: ByteRange) -> UInt64 {
    ByteScanner.word(bytes, from: name.lower, to: name.upper).byteSwapped
  }

  // What means itself in a destination, in a name and in a fragment: letters, digits, `-`, `_` and `.`.
  private static func endOfName(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var offset = start
    while offset < end {
      let lanes = ByteLanes(ByteScanner.word(bytes, from: offset, to: end))
      let others =
        ~(lanes.letters | lanes.digits | lanes.between(UInt8(ascii: "-"), UInt8(ascii: "."))
        | lanes.between(UInt8(ascii: "_"), UInt8(ascii: "_"))) & lanes.filled(end - offset)
      guard others == 0 else { return offset + others.trailingZeroBitCount / 8 }
      offset += 8
    }
    return end
  }
}
