import WPSyntax

/// A value that the frontmatter of a document states, and that its header states differently.
struct Contradiction {
  /// The key of the frontmatter.
  let key: String
  let written: ByteRange
  let header: ByteRange

  /// The contradictions within one document; dependencies, which need the other packages, left aside.
  static func all(in document: Document) -> [Contradiction] {
    guard let matter = document.frontMatter else { return [] }
    let bytes = document.bytes.span
    var found: [Contradiction] = []
    func compare(
      _ key: String, _ header: HeaderKey, _ written: @autoclosure () -> Sourced<String>?,
      _ agrees: (_ written: String, _ bytes: Span<UInt8>, _ header: ByteRange) -> Bool
    ) {
      guard let value = document.header.first(header), !value.range.isEmpty,
        let written = written(),
        !document.withPlain(value.range, { agrees(written.value, $0, $1) })
      else { return }
      found.append(Contradiction(key: key, written: written.range, header: value.range))
    }
    compare("status", .status, matter.scalar(.status, bytes), sameStatus)
    compare("assignee", .assignee, matter.scalar(.assignee, bytes), sameAssignee)
    compare("priority", .priority, matter.scalar(.priority, bytes), samePriority)
    compare("effort", .effort, matter.scalar(.effort, bytes), sameEffort)
    compare("actual", .actual, matter.scalar(.actual, bytes), sameEffort)
    compare("created", .created, matter.text("created", bytes), sameDate)
    compare("date", .created, matter.text("date", bytes), sameDate)
    return found
  }

  // What cannot be read is spoken of by the rules for it, and contradicts nothing.
  private static func sameStatus(
    _ written: String, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    // Most headers have the words that this program writes.
    if let state = PackageState(word: written), isSame(state.headerText, bytes, header) {
      return true
    }
    guard let stated = Status(bytes, header), let there = stated.class else { return true }
    guard let state = PackageState(word: written) else {
      guard let here = Status(written)?.class else { return true }
      return here == there
    }
    // A cancelled package has no state; an open one may be given up.
    if there == .cancelled { return state == .open }
    return stated.state == state
  }

  // The header may add words to the name: `@ada (since Monday)`, `Ada Byron`.
  private static func sameAssignee(
    _ written: String, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split {
        !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" && $0 != "."
      }
    }
    let names = words(written)
    let stated = words(ByteScanner.text(bytes, header))
    return names.isEmpty || stated.starts(with: names) || stated.contains(names[0])
  }

  private static func samePriority(
    _ written: String, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    guard let here = Priority.Class(word: written) ?? Priority(written)?.class,
      let there = Priority.class(bytes, header)
    else { return true }
    return here == there
  }

  private static func sameEffort(
    _ written: String, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    // As a rule it is the same text, which need not be understood.
    if isSame(written, bytes, header) { return true }
    guard let here = EffortText(written).effort, let there = EffortText(bytes, header).effort else {
      return true
    }
    return here.agrees(with: there)
  }

  private static func sameDate(
    _ written: String, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    if isSame(written, bytes, header) { return true }
    guard let here = DateText(written).date, let there = DateText(bytes, header).date else {
      return true
    }
    return here == there
  }

  private static func isSame(_ text: String, _ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    guard text.utf8.count == range.count else { return false }
    var offset = range.lower
    for byte in text.utf8 {
      guard bytes[offset] == byte else { return false }
      offset += 1
    }
    return true
  }
}

extension Contradiction {
  /// What frontmatter and header say of the packages that one waits for, if it is not the same.
  static func ofDependencies(_ package: WorkPackage, in document: Document) -> Contradiction? {
    guard let header = package.headerDependencies,
      let value = document.header.first(.dependsOn),
      let entry = document.frontMatter?.entry(.dependsOn),
      let here = packages(package.dependencies), let there = packages(header), here != there,
      let range = document.frontMatter?.yaml[entry.valueNode].range
    else { return nil }
    return Contradiction(
      key: FrontMatter.Key.dependsOn.rawValue, written: range, header: value.range)
  }

  /// The packages that dependencies name; nil where some are not known for certain.
  private static func packages(_ dependencies: [Dependency]) -> Set<String>? {
    var found: Set<String> = []
    for dependency in dependencies {
      switch dependency.target {
      case .package(let index): found.insert("\(index)")
      case .foreign(let reference): found.insert("\(reference.plan ?? "")/\(reference.package)")
      case .ambiguous, .missing, .external: return nil
      }
    }
    return found
  }
}
