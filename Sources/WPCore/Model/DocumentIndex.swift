import WPSyntax

/// Finds the documents of a plan by their names.
///
/// Every link asks, so the names are compared by their first eight bytes as one number. They stand one behind the
/// other, so that nobody counts the reference of a document to see what it is called.
struct DocumentIndex {
  /// The names of all documents.
  private let names: Bytes
  /// The documents, sorted by their names; of two of one name the first is found.
  private let entries: ContiguousArray<Entry>

  private struct Entry: BitwiseCopyable {
    let key: UInt64
    let name: ByteRange
    let document: Int
  }

  init(_ documents: [Document]) {
    var names = Bytes()
    names.reserveCapacity(documents.count * 32)
    var entries: ContiguousArray<Entry> = []
    entries.reserveCapacity(documents.count)
    var isSorted = true
    for (index, document) in documents.enumerated() {
      let name = document.name
      let place = ByteRange(0, name.bytes.count)
      let key = DocumentIndex.key(name.bytes.span, place)
      if let last = entries.last, last.key >= key {
        isSorted = isSorted && documents[last.document].name < name
      }
      let start = names.count
      ByteScanner.append(name.bytes.span, place, to: &names)
      entries.append(Entry(key: key, name: ByteRange(start, names.count), document: index))
    }
    self.names = names
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
      if entry.key < key || entry.key == key && precedes(entry.name, name, bytes) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < entries.count, entries[low].key == key else { return nil }
    let found = entries[low].name
    guard found.count == name.count, order(found, name, bytes) == 0 else { return nil }
    return entries[low].document
  }

  private func precedes(_ own: ByteRange, _ name: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    let order = order(own, name, bytes)
    return order == 0 ? own.count < name.count : order < 0
  }

  private func order(_ own: ByteRange, _ name: ByteRange, _ bytes: Span<UInt8>) -> Int32 {
    ByteScanner.order(
      names.span.extracting(own.lower..<own.upper), bytes.extracting(name.lower..<name.upper))
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
