import WPSyntax

/// A command line of a shell, as far as it tells which files it writes: `apply_patch`, and `cat` or `tee` with a
/// document behind them.
///
/// Everything else it says is left alone. What a shell would have to work out, as a variable, names no file.
enum ShellText {
  /// The files that are known to be written.
  static func writes(in text: String) -> [FileWrite] {
    var reader = ShellReader(text)
    var place = Place()
    var writes: [FileWrite] = []
    while let statement = reader.next() {
      place.take(statement)
      writes += statement.writes.compactMap { place.placed($0) }
    }
    return writes
  }

  /// The folder that a statement runs in, as far as `cd` tells.
  private struct Place {
    /// The folder as it is from where the shell began; nil where that is not known.
    private var folder: String? = ""
    /// What it was before each open parenthesis.
    private var outer: [String?] = []

    mutating func take(_ statement: ShellStatement) {
      switch statement.ending {
      case .opening where outer.count < 100: outer.append(folder)
      case .closing: folder = outer.popLast() ?? nil
      default: break
      }
      guard statement.words.first?.text == "cd" else { return }
      let target = statement.words.count == 2 ? statement.words[1] : nil
      guard let target, target.isPlain, !target.text.isEmpty, target.text != "-" else {
        folder = nil
        return
      }
      folder =
        target.text.utf8.first == UInt8(ascii: "/") ? target.text : folder.map { $0 + target.text }
      folder = folder.map { $0.utf8.last == UInt8(ascii: "/") ? $0 : $0 + "/" }
    }

    func placed(_ write: FileWrite) -> FileWrite? {
      if write.path.utf8.first == UInt8(ascii: "/") { return write }
      return folder.map { FileWrite($0 + write.path, write.change) }
    }
  }
}
