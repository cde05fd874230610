import WPSyntax

/// Makes the status at the foot of a document say what its head says.
enum StatusRepeat {
  /// The edit of the footer; nil where the document states no status elsewhere.
  static func edit(of footer: HeaderValue, in document: Document) -> Edit? {
    guard let status = document.status else { return nil }
    let state = status.origin == .frontMatter ? PackageState(word: document.raw(status.range)) : nil
    let text = state?.headerText ?? status.value.lead
    guard !text.isEmpty, document.conflicts.isEmpty else { return nil }
    return HeaderMend(document).replace(footer, with: text)
  }
}
