import WPSyntax

/// Understands `KEY=VALUE` as people type it; a value that a document should not have is refused.
package struct PackageChangeReader {
  /// Finds the name that a dependency is written by, or says why there is none.
  private let resolve: (String) throws(EditRefusal) -> String

  package init(resolve: @escaping (String) throws(EditRefusal) -> String) {
    self.resolve = resolve
  }

  /// Reads one change.
  package func read(_ text: String) throws(EditRefusal) -> PackageChange {
    guard let equals = text.firstIndex(of: "=") else {
      throw EditRefusal(
        "'\(text)' sets nothing", hint: "write KEY=VALUE, for example status=in_progress")
    }
    let field = try field(named: String(text[..<equals]))
    let value = trimmed(text[text.index(after: equals)...])
    if let fault = value.unicodeScalars.first(where: { !Visible.isSafe($0) }) {
      throw EditRefusal(
        "the value of '\(field.word)' holds U+\(String(fault.value, radix: 16, uppercase: true)), "
          + "which no line of a document should")
    }
    guard value.isEmpty else { return try change(field, value) }
    guard !field.isIndispensable else {
      throw EditRefusal(
        "a package needs a status", hint: "'wp plan cancel REF --reason R' gives a package up")
    }
    return PackageChange(field, .nothing)
  }

  private func field(named key: String) throws(EditRefusal) -> PackageField {
    let folded = key.lowercased().split { "-_ ".contains($0) }.joined(separator: "_")
    if let field = PackageField(rawValue: folded) { return field }
    let words = PackageField.allCases.map(\.word).sorted()
    let near = EditDistance.nearest(folded, among: words)
    throw EditRefusal(
      "a package has no '\(key)' that could be set",
      hint: near.map { "did you mean '\($0)'?" } ?? "it has \(words.joined(separator: ", "))")
  }

  private func change(_ field: PackageField, _ value: String) throws(EditRefusal) -> PackageChange {
    switch field {
    case .status: return .state(try state(value))
    case .assignee: return .assignee(try handle(value))
    case .priority: return PackageChange(.priority, .priority(try priority(value)))
    case .effort, .actual: return PackageChange(field, same(try effort(value, of: field)))
    case .files where value.lowercased() == "none": return PackageChange(field, .list([]))
    case .files, .reads, .tests:
      return PackageChange(field, .list(try items(of: value, in: field).map(pattern)))
    case .dependsOn: return PackageChange(field, .list(try dependencies(value)))
    case .branch: return PackageChange(field, same(try branch(value)))
    case .id, .meeting: return PackageChange(field, same(try slug(value, of: field)))
    }
  }

  private func same(_ text: String) -> PackageChange.Value { .text(matter: text, header: text) }

  private func state(_ text: String) throws(EditRefusal) -> PackageState {
    let word = text.lowercased().split { "-_ ".contains($0) }.joined(separator: "_")
    if let state = PackageState(word: word) { return state }
    let status = Status(text)
    if status?.class == .cancelled {
      throw EditRefusal(
        "a package is given up by its own command", hint: "wp plan cancel REF --reason R")
    }
    if let state = status?.state { return state }
    throw unknown(text, .status, PackageState.allCases.map(\.word))
  }

  private func handle(_ text: String) throws(EditRefusal) -> String {
    guard FolderName.isKebab(text.utf8), text.utf8.count <= 64 else {
      throw EditRefusal(
        "'\(text)' is not a handle",
        hint: "a handle is lower-case letters, digits and hyphens, 64 at most: ana, codex-2")
    }
    return text
  }

  private func priority(_ text: String) throws(EditRefusal) -> Priority.Class {
    if let priority = Priority(text), let found = priority.class, priority.reason == nil {
      return found
    }
    throw unknown(text, .priority, Priority.Class.allCases.map(\.word).reversed())
  }

  private func unknown(
    _ text: String, _ field: PackageField, _ words: [String]
  ) -> EditRefusal {
    let near = EditDistance.nearest(text, among: words)
    return EditRefusal(
      "'\(text)' is no \(field.word)",
      hint: near.map { "did you mean '\($0)'?" } ?? "it is one of \(words.joined(separator: ", "))")
  }

  // Written canonically where it has minutes, as it stands where it is a size.
  private func effort(_ text: String, of field: PackageField) throws(EditRefusal) -> String {
    let reading = EffortText(text)
    let form = "write X-Yh agentic + Zh review, for example '2-3h agentic + 1h review'"
    if let effort = reading.effort {
      guard !effort.isReversed else {
        throw EditRefusal("'\(text)' ends before it begins", hint: form)
      }
      return effort.description
    }
    guard reading.isReadable, field == .effort else {
      throw EditRefusal("'\(text)' is no duration", hint: form)
    }
    return text
  }

  /// The items between commas; a comma in braces belongs to its item.
  private func items(
    of text: String, in field: PackageField
  ) throws(EditRefusal) -> [String] {
    var items: [String] = []
    var item = ""
    var depth = 0
    for character in text + "," {
      switch character {
      case "{": depth += 1
      case "}": depth -= 1
      default: break
      }
      if character == ",", depth <= 0 {
        let found = trimmed(item[...])
        guard !found.isEmpty else {
          throw EditRefusal("'\(field.word)=\(text)' has an empty item between its commas")
        }
        if !items.contains(found) { items.append(found) }
        item = ""
      } else {
        item.append(character)
      }
    }
    guard depth <= 0 else { throw EditRefusal("'\(text)' has a brace that is not closed") }
    return items
  }

  private func pattern(_ text: String) throws(EditRefusal) -> String {
    if case .failure(let problem) = PathPattern.parse(text) {
      throw EditRefusal(
        "the pattern '\(text)' \(problem.wording)",
        hint: "patterns are paths from the root of the repository: src/cache/**, docs/{a,b}.md")
    }
    guard !text.contains("`") else {
      throw EditRefusal("the pattern '\(text)' has a backtick, which no header line can hold")
    }
    return text
  }

  private func dependencies(_ text: String) throws(EditRefusal) -> [String] {
    if ["none", "[]"].contains(text.lowercased()) { return [] }
    var names: [String] = []
    for item in try items(of: text, in: .dependsOn) {
      let name = try resolve(item)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func branch(_ text: String) throws(EditRefusal) -> String {
    let isBad = text.contains { " ~^:?*[\\".contains($0) } || text.holds("..")
    guard !isBad, !text.hasPrefix("-"), !text.hasPrefix("/"), !text.hasSuffix("/"),
      !text.hasSuffix(".lock")
    else { throw EditRefusal("'\(text)' is no name of a branch in git") }
    return text
  }

  private func slug(_ text: String, of field: PackageField) throws(EditRefusal) -> String {
    guard FolderName.isKebab(text.utf8) else {
      throw EditRefusal(
        "'\(text)' is no \(field.word)", hint: "it is lower-case letters, digits and single hyphens"
      )
    }
    return text
  }

  private func trimmed(_ text: Substring) -> String {
    let bytes = Bytes(String(text))
    return ByteScanner.text(bytes.span, ByteScanner.trim(bytes.span, 0, bytes.count))
  }
}
