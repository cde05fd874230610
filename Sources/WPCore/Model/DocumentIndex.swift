import WPSyntax

/// Finds the documents of a plan by their names.
struct DocumentIndex {
  private var names: NameTable

  /// The names of documents.
  init(_ documents: [Document]) {
    names = NameTable(capacity: documents.count)
    for index in documents.indices {
      names.insert(documents[index].name.bytes.span, as: index)
    }
  }

  /// The document with a name, given by its path from the planning folder.
  func index(of name: FilePath) -> Int? {
    names.number(of: ByteRange(0, name.bytes.count), in: name.bytes.span)
  }

  /// A document that a destination names in so many words, and the bytes of the fragment behind it.
  struct Naming {
    let document: Int
    let fragment: ByteRange?
  }

  /// What a destination says that names a document in so many words; nil where it has to be taken apart.
  func named(by destination: ByteRange, in bytes: Span<UInt8>) -> Naming? {
    var start = destination.lower
    if ("./" as StaticString).matches(bytes, at: start) { start += 2 }
    let end = PlainName.end(bytes, from: start, to: destination.upper)
    guard end > start, bytes[start] != UInt8(ascii: "."),
      end == destination.upper || bytes[end] == UInt8(ascii: "#"),
      let index = names.number(of: ByteRange(start, end), in: bytes)
    else { return nil }
    guard end < destination.upper else { return Naming(document: index, fragment: nil) }
    let fragment = ByteRange(end + 1, destination.upper)
    guard PlainName.end(bytes, from: fragment.lower, to: fragment.upper) == fragment.upper
    else { return nil }
    return Naming(document: index, fragment: fragment)
  }
}
