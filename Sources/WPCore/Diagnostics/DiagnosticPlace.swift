package import WPSyntax

extension Diagnostic.Place {
  /// The place of a range in a file; whoever has many of one file keeps a `Locator`.
  package init(_ range: ByteRange, in file: SourceFile) {
    var locator = Locator(path: file.path, bytes: file.bytes)
    self = locator.exactPlace(of: range)
  }

  /// Whether it stands for the file or folder itself and no place inside.
  package var isWholeFile: Bool {
    line.isEmpty && range.isEmpty && start == Position(line: 1, column: 1) && end == start
  }
}
