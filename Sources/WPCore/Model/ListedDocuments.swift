import WPSyntax

/// The documents that START-HERE and README lead to.
///
/// Whether they link to one or only name it, in a table or a drawing of the folder, a reader finds it.
struct ListedDocuments {
  private let plan: Plan
  private let guides: [Int]
  private var named: Set<String>?

  init(in plan: Plan) {
    self.plan = plan
    guides = plan.documents.indices.filter { index in
      let document = plan.documents[index]
      return document.isAtTop && (document.kind == .start || document.kind == .readme)
    }
  }

  /// Whether there is a START-HERE or a README that could list anything.
  var hasGuide: Bool { guides.contains { plan.documents[$0].unreadable == nil } }

  /// Whether a document of the folder itself, given by its index, is listed.
  mutating func contains(_ index: Int) -> Bool {
    if plan.links.leadFromGuide(to: index) { return true }
    let names = named ?? Set(guides.flatMap { Self.names(in: plan.documents[$0]) })
    named = names
    return names.contains(plan.documents[index].name.text.lowercased())
  }

  /// The names of Markdown files that a text holds, in small letters.
  private static func names(in document: Document) -> Set<String> {
    let bytes = document.bytes.span
    var names: Set<String> = []
    var offset = 0
    while let dot = ByteScanner.find(UInt8(ascii: "."), in: bytes, from: offset, to: bytes.count) {
      let isMarkdown =
        dot + 2 < bytes.count && bytes[dot + 1].lowercased == UInt8(ascii: "m")
        && bytes[dot + 2].lowercased == UInt8(ascii: "d")
      if isMarkdown {
        var start = dot
        // A name longer than the file system allows need not be read.
        while start > max(offset, dot - 255), isNameByte(bytes[start - 1]) { start -= 1 }
        names.insert(ByteScanner.text(bytes, ByteRange(start, dot + 3)).lowercased())
        offset = dot + 3
      } else {
        offset = dot + 1
      }
    }
    return names
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte >= 0x80
  }
}
