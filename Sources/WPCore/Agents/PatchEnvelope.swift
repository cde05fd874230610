import WPSyntax

/// A patch as `apply_patch` takes it: files by name, and the lines in them by their neighbours.
enum PatchEnvelope {
  /// The files it writes, in their order; a move writes both of its ends.
  static func writes(in text: String) -> [FileWrite] {
    var reader = PatchReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      reader.take(line.last == "\r" ? line.dropLast() : line)
    }
    return reader.finish()
  }

  /// Whether a text has such a patch in it.
  static func isIn(_ text: String) -> Bool {
    ByteSearch(for: Bytes("*** Begin Patch".utf8)).first(in: Bytes(text.utf8), from: 0) != nil
  }
}

/// Reads a patch line by line.
private struct PatchReader {
  private enum Section {
    case none
    case adding(String, [Substring])
    case updating(String, hunks: [Hunk])
    case deleting(String)
  }

  /// Lines that stand together, as they were and as they will be.
  private struct Hunk {
    var old: [Substring] = []
    var new: [Substring] = []

    var isEmpty: Bool { old.isEmpty && new.isEmpty }

    /// The lines with their ends.
    var replacement: FileWrite.Replacement {
      FileWrite.Replacement(text(old), text(new), at: .firstLines)
    }

    private func text(_ lines: [Substring]) -> String {
      lines.map { $0 + "\n" }.joined()
    }
  }

  private var section = Section.none
  private var writes: [FileWrite] = []

  mutating func take(_ line: Substring) {
    if let path = PatchReader.value(of: "*** Add File: ", in: line) {
      close()
      section = .adding(path, [])
    } else if let path = PatchReader.value(of: "*** Update File: ", in: line) {
      close()
      section = .updating(path, hunks: [])
    } else if let path = PatchReader.value(of: "*** Delete File: ", in: line) {
      close()
      section = .deleting(path)
    } else if let target = PatchReader.value(of: "*** Move to: ", in: line) {
      move(to: target)
    } else if line.utf8.starts(with: "*** End Patch".utf8) {
      close()
    } else if !line.utf8.starts(with: "*** ".utf8) {
      body(line)
    }
  }

  mutating func finish() -> [FileWrite] {
    close()
    return writes
  }

  // A file that moves is gone from one place, and all of it is new in the other.
  private mutating func move(to target: String) {
    guard case .updating(let path, _) = section else { return }
    writes.append(FileWrite(path, .whole))
    writes.append(FileWrite(target, .whole))
    section = .none
  }

  private mutating func body(_ line: Substring) {
    switch section {
    case .none, .deleting: break
    case .adding(let path, var lines):
      section = .none
      lines.append(line.dropFirst(line.first == "+" ? 1 : 0))
      section = .adding(path, lines)
    case .updating(let path, var hunks):
      section = .none
      if line.utf8.starts(with: "@@".utf8) || hunks.isEmpty { hunks.append(Hunk()) }
      let index = hunks.count - 1
      switch line.first {
      case "+": hunks[index].new.append(line.dropFirst())
      case "-": hunks[index].old.append(line.dropFirst())
      case "@": break
      default:
        let text = line.dropFirst(line.first == " " ? 1 : 0)
        hunks[index].old.append(text)
        hunks[index].new.append(text)
      }
      section = .updating(path, hunks: hunks)
    }
  }

  private mutating func close() {
    switch section {
    case .none: break
    case .adding(let path, let lines):
      writes.append(FileWrite(path, .content(lines.map { $0 + "\n" }.joined())))
    case .updating(let path, let hunks):
      let pieces = hunks.filter { !$0.isEmpty }.map(\.replacement)
      let isTold = !pieces.isEmpty && pieces.allSatisfy { !$0.old.isEmpty }
      writes.append(FileWrite(path, isTold ? .replacements(pieces) : .whole))
    case .deleting(let path): writes.append(FileWrite(path, .whole))
    }
    section = .none
  }

  private static func value(of key: String, in line: Substring) -> String? {
    guard line.utf8.starts(with: key.utf8) else { return nil }
    let value = InlineText.trimmed(String(line.dropFirst(key.count)))
    return value.isEmpty ? nil : value
  }
}
