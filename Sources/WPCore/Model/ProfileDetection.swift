import WPSyntax

extension Profile {
  /// The shape that the documents of a folder show.
  static func detect(in documents: [Document]) -> Profile {
    func first(_ kind: DocumentKind) -> Int? {
      documents.firstIndex { $0.kind == kind && $0.isAtTop }
    }
    if first(.start) == nil {
      guard let readme = first(.readme) else { return .loose }
      if !linksToStart(documents[readme]) { return .readme }
    }
    guard let plan = first(.plan), !isPhase(documents[plan]) else { return .roadmap }
    let isOnly = !documents[(plan + 1)...].contains { $0.kind == .plan && $0.isAtTop }
    return isOnly ? .package : .roadmap
  }

  private static func linksToStart(_ readme: Document) -> Bool {
    readme.links.contains { link in
      let target = LinkTarget(link.destinationText(readme.bytes.span))
      guard let path = target.resolved(from: "")?.inside else { return false }
      return path.parent.bytes.isEmpty && DocumentName(path).kind == .start
    }
  }

  private static func isPhase(_ plan: Document) -> Bool {
    guard let title = plan.h1 else { return false }
    return PhaseTitle(plan.plain(title.range)).phase != nil
  }
}
