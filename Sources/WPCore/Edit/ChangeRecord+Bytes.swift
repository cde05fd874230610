package import WPSyntax

extension ChangeRecord {
  private static let schema = Bytes("wp.change/1")

  /// The record as a file: fields of which each has its length before it.
  package var bytes: Bytes {
    var writer = FieldWriter()
    writer.write(ChangeRecord.schema)
    writer.write(root.bytes)
    writer.write(folders.count)
    for folder in folders { writer.write(folder.bytes) }
    writer.write(changes.count)
    for change in changes {
      writer.write(change.origin?.bytes)
      writer.write(change.path.bytes)
      writer.write(change.before)
      writer.write(change.after)
    }
    return writer.bytes
  }

  /// Reads a record; nil where the bytes are none.
  package init?(_ bytes: Bytes) {
    var reader = FieldReader(bytes)
    guard reader.read() == .some(.some(ChangeRecord.schema)) else { return nil }
    guard let root = reader.readBytes(), let folderCount = reader.readCount() else { return nil }
    var folders: [FilePath] = []
    for _ in 0..<folderCount {
      guard let folder = reader.readBytes() else { return nil }
      folders.append(FilePath(folder))
    }
    guard let changeCount = reader.readCount() else { return nil }
    var changes: [FileChange] = []
    for _ in 0..<changeCount {
      guard let origin = reader.read(), let path = reader.readBytes(),
        let before = reader.read(), let after = reader.read(),
        let change = FileChange.recorded(origin.map(FilePath.init), FilePath(path), before, after)
      else { return nil }
      changes.append(change)
    }
    guard reader.isAtEnd else { return nil }
    self.init(root: FilePath(root), folders: folders, changes: changes)
  }
}

extension FileChange {
  fileprivate static func recorded(
    _ origin: FilePath?, _ path: FilePath, _ before: Bytes?, _ after: Bytes?
  ) -> FileChange? {
    switch (origin, before, after) {
    case (let origin?, let before?, let after?):
      origin.parent == path.parent
        ? .renaming(origin, to: path.name, before, with: after) : nil
    case (nil, nil, let after?): .creating(path, after)
    case (nil, let before?, nil): .removing(path, before)
    case (nil, let before?, let after?): .replacing(path, before, with: after)
    default: nil
    }
  }
}

/// Writes fields of bytes one behind the other: `3:abc`, and `-` for one that is missing.
private struct FieldWriter {
  private(set) var bytes: Bytes = []

  mutating func write(_ field: Bytes?) {
    guard let field else {
      bytes.append(UInt8(ascii: "-"))
      return
    }
    bytes += Bytes("\(field.count):") + field
  }

  mutating func write(_ count: Int) { write(Bytes("\(count)")) }
}

/// Reads what a `FieldWriter` wrote, and nothing else.
private struct FieldReader {
  private let bytes: Bytes
  private var place = 0

  init(_ bytes: Bytes) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  /// A field, which may be a missing one; nil where there is none.
  mutating func read() -> Bytes?? {
    guard place < bytes.count else { return nil }
    if bytes[place] == UInt8(ascii: "-") {
      place += 1
      return .some(nil)
    }
    guard let colon = bytes[place...].prefix(20).firstIndex(of: UInt8(ascii: ":")),
      let count = Int(String(decoding: bytes[place..<colon], as: UTF8.self)),
      count >= 0, count <= bytes.count - colon - 1
    else { return nil }
    place = colon + 1 + count
    return .some(Bytes(bytes[(colon + 1)..<place]))
  }

  mutating func readBytes() -> Bytes? { read() ?? nil }

  mutating func readCount() -> Int? {
    readBytes().flatMap { Int(String(decoding: $0, as: UTF8.self)) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}
