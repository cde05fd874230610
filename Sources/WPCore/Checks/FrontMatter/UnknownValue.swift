import WPSyntax

extension Check {
  /// A status or priority outside the few words that count leaves the package without one.
  static let unknownValue = Check(
    Rule(
      205, "unknown-value", .error,
      summary: "A value of the frontmatter is none that its key takes",
      why: """
        Status and priority of the frontmatter are words for machines: open, claimed, in_progress, completed; critical, high, \
        medium, low. With any other word the package has no state, and is neither handed out nor counted.
        """,
      failing: """
        -- 03-caching-plan.md --
        ---
        status: ⟦in-progress⟧
        assignee: ada
        ---
        # Caching
        """,
      passing: """
        -- 03-caching-plan.md --
        ---
        status: in_progress
        assignee: ada
        ---
        # Caching
        """),
    on: .oddFrontMatter
  ) { plan, findings in
    for package in plan.packages {
      let document = plan.document(of: package)
      guard let matter = document.frontMatter else { continue }
      for entry in matter.entries {
        guard let key = entry.key, key.shape.isChoosy, !matter.yaml.isCollection(entry.valueNode)
        else { continue }
        let isKnown = matter.read(at: entry.valueNode, document.bytes.span) { key.takes($0, $1) }
        // As a rule it is, and need not be taken out of the document to be told.
        if isKnown?.value == true { continue }
        let text = matter.yaml.text(of: entry.valueNode, in: document.bytes.span)
        guard matter.yaml[entry.valueNode].kind != .null, let words = key.words(refusing: text)
        else { continue }
        findings.report(
          .unknown(key, text), in: document, at: matter.yaml[entry.valueNode].range,
          help: words.isEmpty
            ? .slug : key.meant(by: text, words).map { .nearest($0) } ?? .choose(words))
      }
    }
  }
}

extension YAMLTree {
  fileprivate func isCollection(_ node: Int) -> Bool {
    self[node].kind == .sequence || self[node].kind == .mapping
  }
}

extension FrontMatter.Key.Shape {
  /// Whether it takes some texts and not others.
  fileprivate var isChoosy: Bool {
    switch self {
    case .slug, .status, .priority: true
    case .text, .list, .decisions: false
    }
  }
}

extension FrontMatter.Key {
  /// Whether a text is evidently one that a choosy key takes.
  fileprivate func takes(_ bytes: Span<UInt8>, _ range: ByteRange) -> Bool {
    switch shape {
    case .status: PackageState(bytes, range) != nil
    case .priority: Priority.Class(bytes, range) != nil
    case .slug: FolderName.isKebab(bytes, range)
    case .text, .list, .decisions: true
    }
  }

  /// The words that a key takes, where a text is none of them; nil where the text will do.
  fileprivate func words(refusing text: String) -> [String]? {
    switch shape {
    case .status:
      PackageState(word: text) == nil ? PackageState.allCases.map(\.word) : nil
    case .priority:
      Priority.Class(word: text.lowercased()) == nil
        ? Priority.Class.allCases.reversed().map(\.word) : nil
    case .slug: FolderName.isKebab(text.utf8) ? nil : []
    case .text, .list, .decisions: nil
    }
  }

  /// The word that says what a text of the header would say, else the nearest one.
  fileprivate func meant(by text: String, _ words: [String]) -> String? {
    let read =
      self == .status ? Status(text)?.state?.word : Priority(text)?.class?.word
    return read ?? EditDistance.nearest(text, among: words)
  }
}

extension Message {
  fileprivate static func unknown(_ key: FrontMatter.Key, _ text: String) -> Message {
    "'\(text)' is no \(key.rawValue)"
  }

  fileprivate static func nearest(_ word: String) -> Message { "write '\(word)'" }
  fileprivate static func choose(_ words: [String]) -> Message {
    "write one of \(words.joined(separator: ", "))"
  }

  fileprivate static let slug: Message = "write lower-case words joined by hyphens"
}
