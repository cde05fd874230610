import WPSyntax

extension Check {
  /// A link to a heading that is not there leads to the top of the document instead.
  static let brokenFragment = Check(
    Rule(
      172, "broken-fragment", .warning,
      summary: "A link names a heading that its document does not have",
      why: """
        The document opens, but not at the place that was meant: its heading was reworded or is gone. Headings are \
        compared by the anchors that GitHub gives them.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See ⟦[the timeline](#time-line)⟧.

        ## Timeline
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        See [the timeline](#timeline).

        ## Timeline
        """),
    on: .doubtfulLink
  ) { plan, findings in
    var anchors = PlanAnchors(in: plan)
    for link in plan.links.doubtful {
      let document = plan.documents[link.document]
      switch link.outcome {
      case .document(let index, let fragment?):
        guard let missing = anchors.missing(fragment, in: index) else { continue }
        findings.report(
          .missing(fragment, in: plan.documents[index].name), in: document, at: link.link.range,
          help: missing.known.nearest(to: missing.wanted).map { .nearest($0) })
      case .present(let path, let fragment?):
        guard isMarkdown(path), path.below(plan.name) == nil, let wanted = Anchors.wanted(fragment)
        else { continue }
        findings.report(
          .missing(fragment, in: path), in: document, at: link.link.range,
          if: .noFragment(path, wanted))
      default: continue
      }
    }
  }

  private static func isMarkdown(_ path: FilePath) -> Bool {
    let name = path.bytes.suffix(9).map(\.lowercased)
    return name.suffix(3).elementsEqual(".md".utf8) || name.elementsEqual(".markdown".utf8)
  }
}

extension Message {
  fileprivate static func missing(_ fragment: String, in path: FilePath) -> Message {
    "'\(path)' has no heading '#\(fragment)'"
  }

  fileprivate static func nearest(_ anchor: String) -> Message { "there is '#\(anchor)'" }
}
