import WPSyntax

/// Reads a package out of its plan document: frontmatter first, then the header, then the sections.
struct PackageReader {
  private let document: Document
  private let index: Int
  private let matter: FrontMatter?

  /// Reads the package of a document; its dependencies are resolved once all packages are known.
  static func read(_ document: Document, at index: Int) -> WorkPackage {
    PackageReader(document: document, index: index, matter: document.frontMatter).package()
  }

  private func package() -> WorkPackage {
    let title = document.h1.map { PhaseTitle(document.plain($0.range)) }
    let slug = document.title.slug
    let files = files()
    let reads = list(.reads, .reads)
    let tests = list(.tests, .tests)
    let status = header(.status).flatMap { read in
      Status(read.value).map { status in read.map { _ in status } }
    }
    return WorkPackage(
      document: index,
      number: document.title.number,
      slug: slug,
      stem: stem,
      id: scalar(.id)?.value ?? headerID ?? slug,
      title: title?.text ?? slug,
      phase: phase(title),
      status: status,
      state: state(status),
      assignee: assignee,
      priority: priority.flatMap { read in
        Priority(read.value).map { priority in read.map { _ in priority } }
      },
      priorityText: priority,
      effort: (scalar(.effort) ?? header(.effort)).map { $0.map(EffortText.init) },
      actual: (scalar(.actual) ?? header(.actual)).map { $0.map(EffortText.init) },
      created: header(.created),
      dependencies: [],
      statesDependencies: false,
      files: files,
      writesNoFiles: files.isEmpty && writesNoFiles,
      reads: reads,
      tests: tests,
      allPatterns: (files + reads + tests).map(ScopePattern.init),
      decisions: decisions(),
      meeting: scalar(.meeting),
      branch: scalar(.branch) ?? header(.branch),
      scope: ScopeReader.read(document),
      tasks: TaskCount.read(document)
    )
  }

  private var priority: Sourced<String>? { scalar(.priority) ?? header(.priority) }

  // `TBD` and `None` say that nobody holds the package.
  private var assignee: Sourced<String>? {
    guard let written = scalar(.assignee) ?? header(.assignee) else { return nil }
    let bytes = Bytes(written.value)
    switch Phrase(bytes.span, ByteRange(0, bytes.count)) {
    case "", "tbd", "tba", "none", "nobody", "no one", "unassigned", "not assigned", "open", "n a",
      "available":
      return nil
    default: return bytes.first == UInt8(ascii: "[") ? nil : written
    }
  }

  private var stem: String {
    var name = document.name.name.bytes[...]
    for suffix in [".md", "-plan"]
    where name.suffix(suffix.utf8.count).lazy.map(\.lowercased).elementsEqual(suffix.utf8) {
      name = name.dropLast(suffix.utf8.count)
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func phase(_ title: PhaseTitle?) -> Sourced<String>? {
    guard let number = title?.phase, let heading = document.h1 else { return nil }
    // The word `Phase` is the first with letters; digits before it are decoration.
    let bytes = document.bytes
    let word = (heading.range.lower..<heading.range.upper).first { bytes[$0].isLetter }
    let behind = ByteRange(word ?? heading.range.lower, heading.range.upper)
    return Sourced(
      number, at: document.range(of: number, in: behind) ?? heading.range, from: .title)
  }

  // The frontmatter is the truth about the state; the header's words are mapped to one.
  private func state(_ status: Sourced<Status>?) -> Sourced<PackageState>? {
    if let written = scalar(.status) {
      return PackageState(word: written.value).map { state in written.map { _ in state } }
    }
    return status.flatMap { read in read.value.state.map { state in read.map { _ in state } } }
  }

  private func scalar(_ key: FrontMatter.Key) -> Sourced<String>? {
    matter?.scalar(key, document.bytes.span)
  }

  private func list(_ key: FrontMatter.Key) -> [Sourced<String>] {
    matter?.list(key, document.bytes.span) ?? []
  }

  private func list(_ key: FrontMatter.Key, _ line: HeaderKey) -> [Sourced<String>] {
    if matter?.entry(key) != nil { return list(key) }
    return document.header.first(line).map { FileListReader.items(of: $0, in: document) } ?? []
  }

  // Many documents number themselves in their own way; only what can be a stable name is one.
  private var headerID: String? {
    header(.identifier).flatMap { FolderName.isKebab($0.value.utf8) ? $0.value : nil }
  }

  private func header(_ key: HeaderKey) -> Sourced<String>? {
    guard let value = document.header.first(key), !value.range.isEmpty else { return nil }
    return Sourced(document.plain(value.range), at: value.range, from: .header)
  }

  private func files() -> [Sourced<String>] {
    if matter?.entry(.files) != nil { return list(.files) }
    return FileListReader.read(document)
  }

  // An empty list is an answer, an empty value is none.
  private var writesNoFiles: Bool {
    if let matter, let entry = matter.entry(.files) {
      return matter.yaml[entry.valueNode].kind == .sequence
    }
    guard let value = document.header.first(.files) else { return false }
    return Phrase(document.bytes.span, value.range) == "none"
  }

  private func decisions() -> [WorkPackage.Decision] {
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
