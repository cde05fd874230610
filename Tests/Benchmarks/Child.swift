import WPHost
import WPSyntax

/// What the benchmark does as a child of itself, to be timed like any program.
enum Child: String {
  /// Reads and parses every document below a folder, on one thread.
  case parse
  /// The same, and then changes one value of each document in memory; tells the bytes per second.
  case rewrite
  /// Finds the declarations of a source file; tells the bytes per second.
  case symbols

  /// Runs over a folder, or a file.
  func run(over folder: String) throws {
    if self == .symbols { return try scan(folder) }
    let directory = try Files.live().open(RawPath(folder.utf8))
    switch self {
    case .parse:
      var nodes = 0
      try Child.forEachDocument(in: directory) { nodes += Child.parse($0).nodes.count }
      try say("\(nodes) nodes\n")
    case .rewrite:
      var documents: [Bytes] = []
      try Child.forEachDocument(in: directory) { documents.append($0) }
      let start = Machine.now()
      var written = 0
      for document in documents { written += try Child.rewrite(document) }
      let seconds = Double(Machine.now() - start) / 1e9
      try say("\(Int(Double(written) / seconds))\n")
    case .symbols: break
    }
  }

  private func scan(_ file: String) throws {
    guard let language = SourceLanguage(of: FilePath(file)) else { return }
    let bytes = try Files.live().read(RawPath(file.utf8))
    let start = Machine.now()
    let found = DeclarationScanner.declarations(of: bytes.span, in: language)
    let seconds = Double(Machine.now() - start) / 1e9
    // A file in doubt is passed over faster than it is read.
    try say(found == nil ? "0\n" : "\(Int(Double(bytes.count) / seconds))\n")
  }

  private func say(_ text: String) throws { try Console.live().write(RawPath(text.utf8), .output) }

  private static func parse(_ bytes: Bytes) -> Tree {
    let tree = MarkdownParser.parse(bytes.span)
    if let content = FrontMatterBlock.content(of: tree) {
      _ = YAMLParser.parse(bytes.span, in: content)
    }
    return tree
  }

  // Every byte but those of the new value comes back as it was.
  private static func rewrite(_ bytes: Bytes) throws -> Int {
    let tree = MarkdownParser.parse(bytes.span)
    guard let content = FrontMatterBlock.content(of: tree) else {
      return EditSet().apply(to: bytes).count
    }
    let edit = try FrontMatterEdit.set(
      key: "branch", value: .text("main"), in: bytes, frontMatter: content)
    return EditSet([edit])?.apply(to: bytes).count ?? 0
  }

  private static func forEachDocument(
    in directory: borrowing Directory, _ body: (Bytes) throws -> Void
  ) throws {
    for entry in try directory.entries() where entry.name.first != UInt8(ascii: ".") {
      switch entry.kind {
      case .directory: try forEachDocument(in: try directory.open(entry.name), body)
      case .file where entry.name.suffix(3).elementsEqual(".md".utf8):
        try body(try directory.read(entry.name))
      default: break
      }
    }
  }
}
