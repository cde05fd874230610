import WPCore
import WPSyntax

extension FuzzTarget {
  /// Source files, taken for each of the languages that are read.
  static let sources = FuzzTarget(
    "sources",
    words: [
      "func ", "class ", "struct ", "def ", "fn ", "impl ", "import ", "from ", "use ", "export ",
      "const ", "let ", "=> ", "{", "}", "(", ")", "<", ">", "/*", "*/", "//", "#", "\"\"\"", "'''",
      "`", "${", "\\(", "r#\"", "\"#", "@", ":\n    ", "\n\n", ";", "'a", "/a/", "</b>", "mod ",
    ]
  ) { bytes throws(Violation) in
    for language in SourceLanguage.allCases {
      let found = DeclarationScanner.declarations(of: bytes.span, in: language)
      try demand(
        found == DeclarationScanner.declarations(of: bytes.span, in: language),
        "two readings differ (\(language))")
      for declaration in found ?? [] {
        try demand(
          declaration.range.upperBound <= bytes.count && !declaration.range.isEmpty,
          "a declaration lies outside of its file (\(language))")
        try demand(!declaration.name.isEmpty, "a declaration has no name (\(language))")
      }
    }
    for language in ImportLanguage.allCases {
      let lines = ImportLines(bytes, language)
      try demand(lines == ImportLines(bytes, language), "two readings differ (\(language))")
    }
  }
}
