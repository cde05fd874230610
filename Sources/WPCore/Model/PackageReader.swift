import WPSyntax

/// Reads the values of a package out of its plan document: frontmatter first, then the header, then the sections.
struct PackageReader: Sendable {
  private let document: Document
  private let matter: FrontMatter?

  init(_ document: Document) {
    self.document = document
    matter = document.frontMatter
  }

  /// What the first heading says: the number of a title `Phase N: …`, at its place, and the title without it.
  var title: (phase: Sourced<String>?, text: String)? {
    guard let heading = document.h1 else { return nil }
    let source = document.bytes
    let bytes = source.span
    guard PlainText.hasMarkup(bytes, heading.range) else {
      let place = PhaseTitle.place(bytes, heading.range)
      let phase = place.number.map {
        Sourced(ByteScanner.text(bytes, $0), at: $0, from: .title)
      }
      return (phase, ByteScanner.text(bytes, place.text))
    }
    let title = document.withPlain(heading.range) { PhaseTitle($0, $1) }
    return (title.phase.map { phase($0, in: heading) }, title.text)
  }

  /// The status of the header.
  var status: Sourced<Status>? {
    guard let value = document.header.first(.status), !value.range.isEmpty else { return nil }
    return document.withPlain(value.range) { Status($0, $1) }
      .map { Sourced($0, at: value.range, from: .header) }
  }

  /// The holder; `TBD` and `None` say that nobody holds the package.
  var assignee: Sourced<String>? {
    let read = reading(.assignee, .assignee) { bytes, range -> String? in
      switch Phrase(bytes, range) {
      case "", "tbd", "tba", "none", "nobody", "no one", "unassigned", "not assigned", "open",
        "n a", "available":
        return nil
      default:
        let isHint = !range.isEmpty && bytes[range.lower] == UInt8(ascii: "[")
        return isHint ? nil : ByteScanner.text(bytes, range)
      }
    }
    return read.flatMap { read in read.value.map { name in read.map { _ in name } } }
  }

  /// The file name without `-plan.md`.
  var stem: String {
    let name = document.name.name.bytes
    let bytes = name.span
    var end = bytes.count
    if PackageReader.ends(bytes, before: end, with: ".md") { end -= 3 }
    if PackageReader.ends(bytes, before: end, with: "-plan") { end -= 5 }
    return ByteScanner.text(bytes, ByteRange(0, end))
  }

  private static func ends(
    _ bytes: Span<UInt8>, before end: Int, with suffix: StaticString
  ) -> Bool {
    let start = end - suffix.utf8CodeUnitCount
    guard start >= 0 else { return false }
    let lanes = ByteLanes(ByteScanner.word(bytes, from: start, to: end))
    return lanes.isASCII && lanes.lowercased == suffix.word(at: 0)
  }

  // Where marks stand in a heading, its number may have some, too.
  private func phase(_ number: String, in heading: Heading) -> Sourced<String> {
    // The word `Phase` is the first with letters; digits before it are decoration.
    let bytes = document.bytes.span
    if let place = PhaseTitle.place(bytes, heading.range).number,
      ByteScanner.text(bytes, place) == number
    {
      return Sourced(number, at: place, from: .title)
    }
    var word = heading.range.lower
    while word < heading.range.upper, !bytes[word].isLetter { word += 1 }
    let behind = ByteRange(
      word < heading.range.upper ? word : heading.range.lower, heading.range.upper)
    return Sourced(
      number, at: document.range(of: number, in: behind) ?? heading.range, from: .title)
  }

  /// The state, and whether the package is cancelled: the frontmatter is the truth about the one, the words of the header
  /// are mapped to both.
  var standing: (state: Sourced<PackageState>?, isCancelled: Bool) {
    guard let written = matter?.read(.status, document.bytes.span, PackageState.init) else {
      let status = status
      let state = status.flatMap { read in
        read.value.state.map { state in read.map { _ in state } }
      }
      return (state, status?.value.class == .cancelled)
    }
    let state = written.value.map { state in written.map { _ in state } }
    // As a rule the header says the same in the words of this program, and need not be understood.
    if let state, says(state.value.headerWords, .status) { return (state, false) }
    return (state, status?.value.class == .cancelled)
  }

  private func says(_ text: StaticString, _ key: HeaderKey) -> Bool {
    guard let value = document.header.first(key) else { return false }
    return value.range.count == text.utf8CodeUnitCount
      && text.matches(document.bytes.span, at: value.range.lower)
  }

  /// The text of a key of the frontmatter.
  func scalar(_ key: FrontMatter.Key) -> Sourced<String>? {
    matter?.scalar(key, document.bytes.span)
  }

  /// The text of a key of the frontmatter, else of the header.
  func value(_ key: FrontMatter.Key, _ line: HeaderKey) -> Sourced<String>? {
    scalar(key) ?? header(line)
  }

  /// The priority of the frontmatter, else of the header.
  var priority: Sourced<Priority>? {
    reading(.priority, .priority) { Priority($0, $1) }
      .flatMap { read in read.value.map { priority in read.map { _ in priority } } }
  }

  /// The estimate under a key of the frontmatter, else of the header.
  func effort(_ key: FrontMatter.Key, _ line: HeaderKey) -> Sourced<EffortText>? {
    reading(key, line) { EffortText($0, $1) }
  }

  // Reads a key of the frontmatter, else of the header, where it is written.
  private func reading<Value>(
    _ key: FrontMatter.Key, _ line: HeaderKey, _ body: (Span<UInt8>, ByteRange) -> Value
  ) -> Sourced<Value>? {
    let source = document.bytes
    if let written = matter?.read(key, source.span, body) { return written }
    guard let value = document.header.first(line), !value.range.isEmpty else { return nil }
    return Sourced(document.withPlain(value.range, body), at: value.range, from: .header)
  }

  /// Adds the patterns that a key of the frontmatter lists, else a line of the header.
  func addPatterns(
    _ key: FrontMatter.Key, _ line: HeaderKey, to patterns: inout [ScopePattern],
    _ known: inout KnownPatterns
  ) {
    if addPatterns(key, to: &patterns, &known) { return }
    guard let value = document.header.first(line) else { return }
    add(FileListReader.items(of: value, in: document), to: &patterns, &known)
  }

  /// Adds the patterns of what it writes.
  func addFiles(to patterns: inout [ScopePattern], _ known: inout KnownPatterns) {
    if addPatterns(.files, to: &patterns, &known) { return }
    add(FileListReader.read(document), to: &patterns, &known)
  }

  // Whether the frontmatter has the key, be there anything below it or not.
  private func addPatterns(
    _ key: FrontMatter.Key, to patterns: inout [ScopePattern], _ known: inout KnownPatterns
  ) -> Bool {
    guard let matter, let entry = matter.entry(key) else { return false }
    let source = document.bytes
    matter.forEachText(of: entry, source.span) { bytes, text, place in
      patterns.append(ScopePattern(known.entry(bytes, text), at: place, from: .frontMatter))
    }
    return true
  }

  private func add(
    _ written: [Sourced<String>], to patterns: inout [ScopePattern], _ known: inout KnownPatterns
  ) {
    for one in written {
      let text = Bytes(one.value)
      let entry = known.entry(text.span, ByteRange(0, text.count))
      patterns.append(ScopePattern(entry, at: one.range, from: one.origin))
    }
  }

  /// The name that the header gives; many documents number themselves in their own way, and only what can be a stable
  /// name is one.
  var headerID: String? {
    header(.identifier).flatMap { FolderName.isKebab($0.value.utf8) ? $0.value : nil }
  }

  /// The text of a value of the header.
  func header(_ key: HeaderKey) -> Sourced<String>? {
    guard let value = document.header.first(key), !value.range.isEmpty else { return nil }
    return Sourced(document.plain(value.range), at: value.range, from: .header)
  }

  /// Whether it says outright that it changes no files; an empty list is an answer, an empty value is none.
  var writesNoFiles: Bool {
    if let matter, let entry = matter.entry(.files) {
      return matter.yaml[entry.valueNode].kind == .sequence
    }
    guard let value = document.header.first(.files) else { return false }
    return Phrase(document.bytes.span, value.range) == "none"
  }

  /// The decisions that the frontmatter records.
  var decisions: [WorkPackage.Decision] {
    guard let matter, let entry = matter.entry(.decisions) else { return [] }
    let bytes = document.bytes.span
    var found: [WorkPackage.Decision] = []
    guard matter.yaml[entry.valueNode].kind == .sequence else { return [] }
    matter.yaml.forEachItem(of: entry.valueNode) { item in
      guard matter.yaml[item].kind == .mapping else { return }
      let title = matter.yaml.value(of: item, key: "title", in: bytes)
      let rationale = matter.yaml.value(of: item, key: "rationale", in: bytes)
      found.append(
        WorkPackage.Decision(
          title: title.map { matter.yaml.text(of: $0, in: bytes) } ?? "",
          rationale: rationale.map { matter.yaml.text(of: $0, in: bytes) } ?? ""))
    }
    return found
  }
}
