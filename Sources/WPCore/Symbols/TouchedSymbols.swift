package import WPSyntax

/// What a change of a source file touches.
package enum TouchedSymbols: Hashable, Sendable {
  /// All of it, or something that belongs to no declaration.
  case file
  /// The declarations of these names and nothing else, sorted; of a type that is touched itself, no members.
  case symbols([String])

  /// What differs between two versions of a file, by the declarations of both.
  package static func between(
    _ old: Span<UInt8>, _ new: Span<UInt8>, in language: SourceLanguage
  ) -> TouchedSymbols {
    if ByteScanner.areEqual(old, new) { return .symbols([]) }
    guard let before = pieces(of: old, in: language), let after = pieces(of: new, in: language)
    else { return .file }
    var touchesFile = false
    var names: Set<String> = []
    func touch(_ piece: SourcePieces.Piece) {
      if let owner = piece.owner { names.insert(owner) } else { touchesFile = true }
    }
    var numbers: [SourcePieces.Piece: Int] = [:]
    var search = SnakeSearch(number(before, &numbers), number(after, &numbers))
    search.run(onlyOld: { touch(before[$0]) }, onlyNew: { touch(after[$0]) })
    return touchesFile ? .file : .symbols(names.filter { !hasOuter($0, in: names) }.sorted())
  }

  private static func pieces(of text: Span<UInt8>, in language: SourceLanguage)
    -> [SourcePieces.Piece]?
  {
    guard let declarations = DeclarationScanner.declarations(of: text, in: language) else {
      return nil
    }
    var bytes = Bytes()
    ByteScanner.append(text, ByteRange(0, text.count), to: &bytes)
    return SourcePieces(bytes, declarations).pieces
  }

  /// Equal pieces get equal numbers.
  private static func number(
    _ pieces: [SourcePieces.Piece], _ numbers: inout [SourcePieces.Piece: Int]
  ) -> [Int] {
    pieces.map { piece in
      let next = numbers.count
      if let known = numbers[piece] { return known }
      numbers[piece] = next
      return next
    }
  }

  /// Whether a declaration stands in another that is touched, too.
  private static func hasOuter(_ name: String, in names: Set<String>) -> Bool {
    var outer = name[...]
    while let dot = outer.utf8.lastIndex(of: UInt8(ascii: ".")) {
      outer = outer[..<dot]
      if names.contains(String(outer)) { return true }
    }
    return false
  }
}
