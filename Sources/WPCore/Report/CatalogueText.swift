package import WPSyntax

/// The rule catalogue as text, JSON or Markdown.
package struct CatalogueText: Sendable {
  private let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules.sorted { $0.code < $1.code } }

  /// The table of `wp rules`: a rule on each line.
  package func table(_ presentation: Presentation) -> Bytes {
    let paint = Paint(presentation)
    let names = rules.reduce(0) { max($0, $1.name.utf8CodeUnitCount) }
    var page = TextPage()
    for rule in rules {
      let name = Clip.padded("\(rule.name)", names)
      let severity = Clip.padded(rule.severity.word, 7)
      let fix = rule.fixable ? "fix" : "   "
      let room = max(presentation.width - names - 22, 24)
      page.line(
        "\(rule.code)  \(paint(name, .strong))  \(paint(severity, rule.severity.tone))  \(fix)  "
          + Clip.columns("\(rule.summary)", room))
    }
    if !presentation.isQuiet {
      page.line()
      page.line(
        "\(Counted.phrase(rules.count, "rule")); `wp explain WP150` tells one with an example")
    }
    return page.bytes
  }

  /// The document of `wp rules --json`.
  package var json: Bytes {
    var writer = JSONWriter()
    writer.object { document in
      document.member("schema", "wp.rules/1")
      document.key("rules")
      document.array { list in
        for rule in rules { list.object { $0.members(of: rule) } }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// The whole of the catalogue's Markdown document.
  package var markdown: Bytes {
    var page = TextPage()
    page.line("# Rules")
    page.line()
    page.line("Rendered by `wp rules --markdown`; `wp explain CODE` shows one of them.")
    page.line()
    page.line("| code | name | severity | fix | finding |")
    page.line("| --- | --- | --- | --- | --- |")
    for rule in rules {
      let fix = rule.fixable ? "yes" : ""
      page.line(
        "| [\(rule.code)](#\(rule.code.description.lowercased())-\(rule.name)) | `\(rule.name)` | "
          + "\(rule.severity.word) | \(fix) | \(MarkdownText.escaped("\(rule.summary)")) |")
    }
    for rule in rules { write(rule, to: &page) }
    return page.bytes
  }

  private func write(_ rule: Rule, to page: inout TextPage) {
    page.line()
    page.line("## \(rule.code) \(rule.name)")
    page.line()
    let fix = rule.fixable ? "; `wp validate --fix` mends it" : ""
    page.line("**\(MarkdownText.escaped("\(rule.summary)"))**")
    page.line()
    page.line("\(rule.why)")
    page.line()
    page.line("Severity \(rule.severity.word), in \(rule.profiles.words)\(fix).")
    write(Example(rule.failing), "Bad", to: &page)
    write(Example(rule.passing), "Good", to: &page)
  }

  private func write(_ example: Example, _ title: String, to page: inout TextPage) {
    guard !example.files.isEmpty else { return }
    page.line()
    page.line("\(title):")
    for file in example.files {
      page.line()
      let slash = file.isFolder ? "/" : ""
      page.line("`\(file.path.shown)\(slash)`\(file.isMarked ? " (this one)" : "")")
      guard !file.bytes.isEmpty else { continue }
      page.line()
      // A fence longer than any inside.
      let fence = String(repeating: "`", count: max(3, Self.longestRun(file.bytes) + 1))
      page.line("\(fence)text")
      for line in ExampleLines(file).lines { page.line(line) }
      page.line(fence)
    }
  }

  private static func longestRun(_ bytes: Bytes) -> Int {
    var longest = 0
    var run = 0
    for byte in bytes {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}

extension ProfileSet {
  /// The profiles by their words.
  var words: String {
    if self == .all { return "all profiles" }
    let names = Profile.allCases.filter { contains($0) }.map(\.word)
    return "\(names.count == 1 ? "profile" : "profiles") \(names.joined(separator: ", "))"
  }
}

extension JSONWriter {
  /// Writes everything a program may want to know of a rule.
  mutating func members(of rule: Rule) {
    member("code", rule.code.description)
    member("name", "\(rule.name)")
    member("severity", rule.severity.word)
    member("profiles", Profile.allCases.filter { rule.profiles.contains($0) }.map(\.word))
    member("summary", "\(rule.summary)")
    member("why", "\(rule.why)")
    member("fixable", rule.fixable)
  }
}
