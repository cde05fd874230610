/// How a file of JSON is laid out, so that what is put in looks like the rest and nothing else changes.
///
/// The bytes must have been read as JSON without a fault.
package struct JSONLayout: Sendable {
  private let bytes: Bytes
  private let root: ByteRange
  private let lineEnd: String
  private let step: String
  private let isOneLine: Bool

  package init(of bytes: Bytes) {
    let root = JSONPlace.range(of: [], in: bytes.span)
    let parts = JSONPlace.parts(of: root, in: bytes.span)
    let inner = bytes[root.lower..<root.upper]
    self.bytes = bytes
    self.root = root
    lineEnd =
      bytes.firstIndex(where: ByteScanner.isLineEnd).map { end in
        ByteScanner.text(bytes.span, ByteRange(end, ByteScanner.skipLineEnd(bytes.span, at: end)))
      } ?? "\n"
    isOneLine = !parts.isEmpty && !inner.contains(where: ByteScanner.isLineEnd)
    let first = parts.first.flatMap { JSONLayout.indentation(before: $0.range.lower, in: bytes) }
    step = first.flatMap { $0.isEmpty ? nil : $0 } ?? "  "
  }

  /// The edit that puts a value behind everything in an object, under a name, or in an array.
  package func appending(
    _ value: JSONValue, named name: String? = nil, to container: ByteRange
  ) -> Edit {
    let parts = JSONPlace.parts(of: container, in: bytes.span)
    if let last = parts.last {
      let place = ByteRange(last.value.upper, last.value.upper)
      guard let indentation = JSONLayout.indentation(before: parts[0].range.lower, in: bytes)
      else { return Edit(place, ", " + text(value, name, nil)) }
      return Edit(place, "," + lineEnd + indentation + text(value, name, indentation))
    }
    let inside = ByteRange(container.lower + 1, container.upper - 1)
    if isOneLine { return Edit(inside, text(value, name, nil)) }
    let outer = JSONLayout.lineIndentation(at: container.lower, in: bytes)
    let indentation = outer + step
    return Edit(
      inside, lineEnd + indentation + text(value, name, indentation) + lineEnd + outer)
  }

  /// The edits that take some parts out of an object or array, each with the comma it no longer needs.
  package static func removing(
    _ doomed: Set<Int>, from parts: [JSONPlace.Part]
  ) -> [Edit] {
    var edits: [Edit] = []
    var index = 0
    while index < parts.count {
      guard doomed.contains(index) else {
        index += 1
        continue
      }
      let start = index
      while index < parts.count, doomed.contains(index) { index += 1 }
      let last = parts[index - 1].range.upper
      if start > 0 {
        edits.append(Edit(ByteRange(parts[start - 1].range.upper, last), ""))
      } else {
        let end = index < parts.count ? parts[index].range.lower : last
        edits.append(Edit(ByteRange(parts[0].range.lower, end), ""))
      }
    }
    return edits
  }

  /// A value with its name, on one line where there is no indentation.
  private func text(_ value: JSONValue, _ name: String?, _ indentation: String?) -> String {
    var json = JSONWriter(compact: indentation == nil)
    json.value(value)
    var label = JSONWriter(compact: true)
    if let name { label.string(name) }
    let head = name == nil ? "" : String(decoding: label.bytes, as: UTF8.self) + ": "
    let lines = String(decoding: json.bytes, as: UTF8.self).split(separator: "\n")
    return head
      + lines.enumerated().map { index, line in
        let depth = line.prefix { $0 == " " }.count
        guard index > 0, let indentation else { return String(line) }
        return indentation + String(repeating: step, count: depth / 2) + line.dropFirst(depth)
      }.joined(separator: lineEnd)
  }

  /// The blanks between the start of a line and an offset; nil where something else stands between them.
  private static func indentation(before offset: Int, in bytes: Bytes) -> String? {
    var start = offset
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start > 0, ByteScanner.isLineEnd(bytes[start - 1]) else { return nil }
    return ByteScanner.text(bytes.span, ByteRange(start, offset))
  }

  /// The blanks that the line of an offset begins with.
  private static func lineIndentation(at offset: Int, in bytes: Bytes) -> String {
    var start = offset
    while start > 0, !ByteScanner.isLineEnd(bytes[start - 1]) { start -= 1 }
    var end = start
    while end < offset, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return ByteScanner.text(bytes.span, ByteRange(start, end))
  }
}

extension JSONWriter {
  /// Writes a value with everything in it.
  package mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): raw(text)
    case .string(let text): string(text)
    case .array(let elements): array { list in for element in elements { list.value(element) } }
    case .object(let members):
      object { json in
        for member in members {
          json.key(member.name)
          json.value(member.value)
        }
      }
    }
  }
}
