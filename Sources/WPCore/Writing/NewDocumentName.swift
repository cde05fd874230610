package import WPSyntax

/// Finds file names for new documents that will be read as what they are.
package enum NewDocumentName {
  /// The name of a package plan; a title in another script is left to the number.
  package static func plan(
    _ number: Int, _ title: String, taken: Set<String> = []
  ) -> FilePath? {
    let slug = without("-plan", Slug.of(title) ?? "package")
    // `03-12-plan.md` would have two numbers, `03-unit-test-plan.md` would be a testing document.
    let shapes = [slug, "package-\(slug)", "\(slug)-package"]
    let wanted = DocumentNumber(number)
    for shape in shapes {
      for slug in distinct(shape, taken) {
        let name = FilePath("\(wanted)-\(slug)-plan.md")
        let read = DocumentName(name)
        if read.kind == .plan, read.number == wanted, read.slug == slug { return name }
      }
    }
    return nil
  }

  /// The name of an analysis: `01-COMPLETION-ANALYSIS.md`.
  package static func analysis(_ number: Int, _ title: String) -> FilePath? {
    guard let slug = Slug.of(title) else { return nil }
    let words = slug == "analysis" ? "" : without("-analysis", slug).uppercased() + "-"
    let wanted = DocumentNumber(number)
    for shape in [words, "OF-" + words] {
      let name = FilePath("\(wanted)-\(shape)ANALYSIS.md")
      let read = DocumentName(name)
      if read.kind == .analysis, read.number == wanted { return name }
    }
    return nil
  }

  /// The name of a completion document: `CACHING-COMPLETE.md`.
  package static func completion(_ title: String) -> FilePath? {
    name(title, ending: "complete", among: .completion, else: "COMPLETE.md")
  }

  /// The name of a testing document: `CACHING-TESTING.md`.
  package static func testing(_ title: String) -> FilePath? {
    name(title, ending: "testing", among: .testing, else: "TEST-PLAN.md")
  }

  private static func name(
    _ title: String, ending: String, among kind: DocumentKind, else plain: FilePath
  ) -> FilePath? {
    guard let slug = Slug.of(title) else { return nil }
    let words = slug == ending ? "" : without("-\(ending)", slug)
    let name = FilePath("\(words)-\(ending).md".uppercasedStem)
    // A feature called after an analysis would make the document one.
    return !words.isEmpty && DocumentName(name).kind == kind ? name : plain
  }

  private static func without(_ ending: String, _ slug: String) -> String {
    slug.hasSuffix(ending) ? String(slug.dropLast(ending.utf8.count)) : slug
  }

  private static func distinct(_ slug: String, _ taken: Set<String>) -> [String] {
    guard taken.contains(slug) else { return [slug] }
    let free = (2...(taken.count + 2)).first { !taken.contains("\(slug)-\($0)") }
    return free.map { ["\(slug)-\($0)"] } ?? []
  }
}

extension String {
  /// The name of a file with everything before `.md` in capitals.
  fileprivate var uppercasedStem: String { dropLast(3).uppercased() + ".md" }
}
