import WPSyntax

/// A value that the frontmatter of a document states, and that its header states differently.
struct Contradiction {
  /// The key of the frontmatter.
  let key: String
  let written: ByteRange
  let header: ByteRange

  /// The contradictions within one document; dependencies, which need the other packages, left aside.
  static func all(in document: Document) -> [Contradiction] {
    var found: [Contradiction] = []
    forEach(in: document) { found.append($0) }
    return found
  }

  /// Whether a document has any of these.
  static func isAny(in document: Document) -> Bool {
    var isAny = false
    forEach(in: document) { _ in isAny = true }
    return isAny
  }

  private static func forEach(in document: Document, _ body: (Contradiction) -> Void) {
    guard let matter = document.frontMatter else { return }
    let (bytes, header) = (document.bytes, document.header)
    let span = bytes.span
    func compare(
      _ key: StaticString, _ line: HeaderKey, _ node: @autoclosure () -> Int?, _ agrees: Agreement
    ) {
      guard let value = header.first(line), !value.range.isEmpty, let node = node(),
        let isSame = matter.read(
          at: node, span,
          { written, place in
            // As a rule it is the same text or what this program writes for it, and need not be understood.
            isSame(written, place, span, value.range)
              || line == .status && isUsual(written, place, span, value.range)
              || document.withPlain(value.range) { agrees(written, place, $0, $1) }
          }), !isSame.value
      else { return }
      body(Contradiction(key: "\(key)", written: isSame.range, header: value.range))
    }
    compare("status", .status, matter.entry(.status)?.valueNode, sameStatus)
    compare("assignee", .assignee, matter.entry(.assignee)?.valueNode, sameAssignee)
    compare("priority", .priority, matter.entry(.priority)?.valueNode, samePriority)
    compare("effort", .effort, matter.entry(.effort)?.valueNode, sameEffort)
    compare("actual", .actual, matter.entry(.actual)?.valueNode, sameEffort)
    // These are keys of the author's own, which begin otherwise as a rule.
    guard matter.entries.contains(where: { $0.key == nil && mayBeDate($0.keyNode, matter, span) })
    else { return }
    compare("created", .created, matter.valueNode(of: "created", span), sameDate)
    compare("date", .created, matter.valueNode(of: "date", span), sameDate)
  }

  private static func mayBeDate(
    _ key: Int, _ matter: FrontMatter, _ bytes: Span<UInt8>
  ) -> Bool {
    let node = matter.yaml[key]
    guard node.style == .plain, !node.range.isEmpty else { return true }
    return bytes[node.range.lower] == UInt8(ascii: "c")
      || bytes[node.range.lower] == UInt8(ascii: "d")
  }

  /// Whether what the frontmatter states, and where, is what the header says.
  private typealias Agreement = (
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool

  private static func isUsual(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    PackageState(written, place).map { isSame($0.headerWords, bytes, header) } ?? false
  }

  // What cannot be read is spoken of by the rules for it, and contradicts nothing.
  private static func sameStatus(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    let state = PackageState(written, place)
    if isUsual(written, place, bytes, header) { return true }
    guard let stated = Status(bytes, header), let there = stated.class else { return true }
    guard let state else {
      guard let here = Status(written, place)?.class else { return true }
      return here == there
    }
    // A cancelled package has no state; an open one may be given up.
    if there == .cancelled { return state == .open }
    return stated.state == state
  }

  // The header may add words to the name: `@ada (since Monday)`, `Ada Byron`.
  private static func sameAssignee(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.lowercased().split {
        !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" && $0 != "."
      }
    }
    let names = words(ByteScanner.text(written, place))
    let stated = words(ByteScanner.text(bytes, header))
    return names.isEmpty || stated.starts(with: names) || stated.contains(names[0])
  }

  private static func samePriority(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    guard let here = Priority.class(written, place),
      let there = Priority.class(bytes, header)
    else { return true }
    return here == there
  }

  private static func sameEffort(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    guard let here = EffortText(written, place).effort,
      let there = EffortText(bytes, header).effort
    else { return true }
    return here.agrees(with: there)
  }

  private static func sameDate(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    guard let here = DateText(written, place).date, let there = DateText(bytes, header).date else {
      return true
    }
    return here == there
  }

  private static func isSame(
    _ written: Span<UInt8>, _ place: ByteRange, _ bytes: Span<UInt8>, _ header: ByteRange
  ) -> Bool {
    ByteScanner.areEqual(
      written.extracting(place.lower..<place.upper), bytes.extracting(header.lower..<header.upper))
  }

  private static func isSame(
    _ text: StaticString, _ bytes: Span<UInt8>, _ range: ByteRange
  ) -> Bool {
    text.utf8CodeUnitCount == range.count && text.matches(bytes, at: range.lower)
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
