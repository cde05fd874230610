package import WPSyntax

/// Where a link of a plan leads.
package enum LinkOutcome: Sendable, Equatable {
  /// A place that exists, by its path from the planning root, with the anchor that the link names.
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

extension Plan {
  /// Finds out where a link leads, from the names of the plan and of the planning root.
  package func outcome(of link: Link, in document: Document) -> LinkOutcome {
    let target = document.target(of: link)
    switch target.kind {
    case .web, .mail, .otherScheme, .empty: return .elsewhere
    case .absolute, .file: return .absolute
    case .fragment:
      return .present(name.appending(document.name), fragment: target.fragment)
    case .relative: break
    }
    guard let path = target.resolved(from: name.appending(document.name.parent))?.inside else {
      return .outside
    }
    if let inner = path.below(name) {
      return RootNames.contains(inner, in: names)
        ? .present(path, fragment: target.fragment) : .absent(path)
    }
    return path == name || root.contains(path)
      ? .present(path, fragment: target.fragment) : .absent(path)
  }
}
