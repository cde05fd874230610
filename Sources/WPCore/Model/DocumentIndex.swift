import WPSyntax

/// Finds the documents of a plan by their names.
struct DocumentIndex {
  private let documents: [Document]
  /// The indices of the documents, by their names.
  private let order: [Int]

  init(_ documents: [Document]) {
    self.documents = documents
    let order = Array(documents.indices)
    let isSorted = order.dropFirst().allSatisfy { documents[$0 - 1].name < documents[$0].name }
    // A stable order: of two documents of one name the first is found.
    self.order =
      isSorted ? order : order.sorted { (documents[$0].name, $0) < (documents[$1].name, $1) }
  }

  /// The document with a name, given by its path from the planning folder.
  func index(of name: FilePath) -> Int? {
    index(of: ByteRange(0, name.bytes.count), in: name.bytes.span)
  }

  /// What a destination says that names a document in so many words; nil where it has to be taken apart.
  func named(by destination: ByteRange, in bytes: Span<UInt8>) -> LinkOutcome? {
    var start = destination.lower
    if ("./" as StaticString).matches(bytes, at: start) { start += 2 }
    var end = start
    while end < destination.upper, DocumentIndex.isNameByte(bytes[end]) { end += 1 }
    guard end > start, bytes[start] != UInt8(ascii: "."),
      end == destination.upper || bytes[end] == UInt8(ascii: "#"),
      let index = index(of: ByteRange(start, end), in: bytes)
    else { return nil }
    guard end < destination.upper else { return .document(index, fragment: nil) }
    let fragment = ByteRange(end + 1, destination.upper)
    for offset in fragment.lower..<fragment.upper
    where !DocumentIndex.isNameByte(bytes[offset]) { return nil }
    return .document(index, fragment: ByteScanner.text(bytes, fragment))
  }

  private func index(of name: ByteRange, in bytes: Span<UInt8>) -> Int? {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if DocumentIndex.precedes(documents[order[middle]].name, name, bytes) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < order.count else { return nil }
    let found = documents[order[low]].name.bytes
    guard found.count == name.count else { return nil }
    for offset in 0..<found.count where found[offset] != bytes[name.lower + offset] { return nil }
    return order[low]
  }

  private static func precedes(_ a: FilePath, _ b: ByteRange, _ bytes: Span<UInt8>) -> Bool {
    let name = a.bytes.span
    for offset in 0..<min(name.count, b.count) where name[offset] != bytes[b.lower + offset] {
      return name[offset] < bytes[b.lower + offset]
    }
    return name.count < b.count
  }

  // What means itself in a destination, in a name and in a fragment.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".")
  }
}
