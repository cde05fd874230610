package import WPSyntax

/// Where a link of a plan leads.
package enum LinkOutcome: Sendable, Equatable {
  /// A document of the plan, by its index, with the anchor that the link names.
  case document(Int, fragment: String?)
  /// Another place that exists, by its path from the planning root, with the anchor that the link names.
  case present(FilePath, fragment: String?)
  /// A place below the planning root where nothing is, by its path from there.
  case absent(FilePath)
  /// A place outside of the planning root.
  case outside
  /// An absolute path or a `file:` address.
  case absolute
  /// The web, a mailbox, or nothing: not a matter of files.
  case elsewhere
}

extension LinkOutcome {
  // Most links lead to the web, and need not be taken apart to see it.
  static func isWeb(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    ("https://" as StaticString).matches(bytes, at: start)
      || ("http://" as StaticString).matches(bytes, at: start)
  }
}

extension Plan {
  /// Finds out where a link leads, from the names of the plan and of the planning root.
  ///
  /// Most links name another document of the folder in so many words, and are not taken apart for it.
  func outcome(of link: Link, in document: Document, among index: DocumentIndex) -> LinkOutcome {
    if LinkOutcome.isWeb(document.bytes.span, at: link.destination.lower) { return .elsewhere }
    if document.isAtTop, !link.isAutolink,
      let found = index.named(by: link.destination, in: document.bytes.span)
    {
      return .document(found.document, fragment: found.fragment.map(document.raw))
    }
    return outcome(of: document.target(of: link), in: document, among: index)
  }

  /// Finds out where a target leads that was taken apart.
  func outcome(
    of target: LinkTarget, in document: Document, among index: DocumentIndex
  ) -> LinkOutcome {
    switch target.kind {
    case .web, .mail, .otherScheme, .empty: return .elsewhere
    case .absolute, .file: return .absolute
    case .fragment:
      return index.index(of: document.name).map { .document($0, fragment: target.fragment) }
        ?? .present(name.appending(document.name), fragment: target.fragment)
    case .relative: break
    }
    guard let path = target.resolved(from: name.appending(document.name.parent))?.inside else {
      return .outside
    }
    if let inner = path.below(name) {
      if let other = index.index(of: inner) { return .document(other, fragment: target.fragment) }
      return RootNames.contains(inner, in: names)
        ? .present(path, fragment: target.fragment) : .absent(path)
    }
    return path == name || root.contains(path)
      ? .present(path, fragment: target.fragment) : .absent(path)
  }
}
