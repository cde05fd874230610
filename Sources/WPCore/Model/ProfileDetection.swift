import WPSyntax

extension Profile {
  /// The shape that the documents of a folder show.
  static func detect(in documents: [Document]) -> Profile {
    let top = documents.filter(\.isAtTop)
    let readme = top.first { $0.kind == .readme }
    if !top.contains(where: { $0.kind == .start }) {
      guard let readme else { return .loose }
      if !linksToStart(readme) { return .readme }
    }
    let plans = top.filter { $0.kind == .plan }
    if plans.count == 1, !isPhase(plans[0]) { return .package }
    return .roadmap
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
