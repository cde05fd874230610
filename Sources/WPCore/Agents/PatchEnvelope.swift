import WPSyntax

/// A patch as `apply_patch` takes it: files by name, and the lines in them by their neighbours.
enum PatchEnvelope {
  /// The files it writes, in their order; a move writes both of its ends.
  static func writes(in text: String) -> [FileWrite] {
    var reader = PatchReader()
    for line in Bytes(text.utf8).split(
      separator: ByteScanner.lineFeed, omittingEmptySubsequences: false)
    {
      reader.take(Bytes(line.last == ByteScanner.carriageReturn ? line.dropLast() : line))
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
    case adding(String, Bytes)
    case updating(String, hunks: [Hunk])
    case deleting(String)
  }

  /// Lines that stand together, with their ends, as they were and as they will be.
  private struct Hunk {
    var old = Bytes()
    var new = Bytes()

    var isEmpty: Bool { old.isEmpty && new.isEmpty }

    var replacement: FileWrite.Replacement {
      FileWrite.Replacement(
        String(decoding: old, as: UTF8.self), String(decoding: new, as: UTF8.self), at: .firstLines)
    }
  }

  private var section = Section.none
  private var writes: [FileWrite] = []

  mutating func take(_ line: Bytes) {
    if let path = PatchReader.value(of: "*** Add File:", in: line) {
      close()
      section = .adding(path, [])
    } else if let path = PatchReader.value(of: "*** Update File:", in: line) {
      close()
      section = .updating(path, hunks: [])
    } else if let path = PatchReader.value(of: "*** Delete File:", in: line) {
      close()
      section = .deleting(path)
    } else if let target = PatchReader.value(of: "*** Move to:", in: line) {
      move(to: target)
    } else if line.starts(with: "*** End Patch".utf8) {
      close()
    } else if !line.starts(with: "*** ".utf8) {
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

  private mutating func body(_ line: Bytes) {
    let current = section
    // So that the lines are appended to, not copied each time.
    section = .none
    switch current {
    case .none, .deleting: section = current
    case .adding(let path, var lines):
      lines += line.dropFirst(line.first == UInt8(ascii: "+") ? 1 : 0)
      lines.append(ByteScanner.lineFeed)
      section = .adding(path, lines)
    case .updating(let path, var hunks):
      if line.starts(with: "@@".utf8) || hunks.isEmpty { hunks.append(Hunk()) }
      PatchReader.append(line, to: &hunks[hunks.count - 1])
      section = .updating(path, hunks: hunks)
    }
  }

  private static func append(_ line: Bytes, to hunk: inout Hunk) {
    guard !line.starts(with: "@@".utf8) else { return }
    let mark = line.first
    let isMarked = [UInt8(ascii: "+"), UInt8(ascii: "-"), ByteScanner.space].contains(mark)
    let text = line.dropFirst(isMarked ? 1 : 0) + [ByteScanner.lineFeed]
    if mark != UInt8(ascii: "+") { hunk.old += text }
    if mark != UInt8(ascii: "-") { hunk.new += text }
  }

  private mutating func close() {
    switch section {
    case .none: break
    case .adding(let path, let lines):
      writes.append(FileWrite(path, .content(String(decoding: lines, as: UTF8.self))))
    case .updating(let path, let hunks):
      let pieces = hunks.filter { !$0.isEmpty }.map(\.replacement)
      // Lines that only come in say nothing of where.
      let isTold = !pieces.isEmpty && pieces.allSatisfy { !$0.old.isEmpty }
      writes.append(FileWrite(path, isTold ? .replacements(pieces) : .whole))
    case .deleting(let path): writes.append(FileWrite(path, .whole))
    }
    section = .none
  }

  private static func value(of key: String, in line: Bytes) -> String? {
    guard line.starts(with: key.utf8) else { return nil }
    let value = ByteScanner.text(
      line.span, ByteScanner.trim(line.span, key.utf8.count, line.count))
    return value.isEmpty ? nil : value
  }
}
