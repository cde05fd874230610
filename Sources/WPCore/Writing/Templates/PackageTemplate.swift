import WPSyntax

/// The document of a new package.
package enum PackageTemplate {
  package static func text(_ package: NewPackage, on date: CalendarDate) -> String {
    let draft = package.draft
    let reason = draft.reason.map { " (\(InlineText.escaped($0)))" } ?? ""
    return PackageFrontMatter.text(package) + """
      # Phase \(package.phase): \(InlineText.escaped(draft.title))

      **Date:** \(date)
      **Priority:** \(draft.priority.word.uppercased())\(reason)
      **Status:** Ready for Implementation
      **Estimated Effort:** \(draft.effort)

      ---

      ## Overview

      <!-- One or two paragraphs: what this work package covers, why it is needed, what it is expected to change. -->

      ---

      ## Context from Analysis

      <!-- The findings it rests on, with links to the analysis documents. -->
      \(decisions(draft))
      ---

      ## Scope

      ### In Scope

      \(list(draft.inScope, else: "<!-- What is part of it, one item each. -->"))

      ### Out of Scope

      \(list(draft.outOfScope, else: "<!-- What was left out on purpose, and where it goes instead. -->"))

      ---

      ## Dependencies

      ### Requires (Blockers)

      \(requires(package.prerequisites))

      ### Enables (Unlocks)

      \(list(package.waiting.map { "Phase \($0) depends on this" }, else: "<!-- What waits for this. -->"))

      ---

      ## Success Criteria

      \(criteria(draft))

      ---

      ## Implementation

      👉 **Follow the [Work Package Workflow](_work-package.md)** to implement this work package.

      The workflow will guide you through:
      - Requirements elicitation
      - Implementation analysis
      - Design and architecture review
      - Task breakdown and implementation
      - Testing and validation
      - PR creation and completion

      ---

      **Status:** Ready for Implementation
      \(package.next.map { "**Next Phase:** [\($0.text)](\($0.text))\n" } ?? "")
      """
  }

  private static func list(_ items: [String], else hint: String) -> String {
    items.isEmpty ? hint : items.map { "- \(InlineText.item($0))" }.joined(separator: "\n")
  }

  private static func requires(_ prerequisites: [Prerequisite]) -> String {
    guard !prerequisites.isEmpty else {
      return "<!-- Nothing. What must be complete first is written `- [ ] …`. -->"
    }
    return prerequisites.map { "- [ ] \(InlineText.escaped($0.words)) must be complete" }
      .joined(separator: "\n")
  }

  private static func criteria(_ draft: PackageDraft) -> String {
    guard draft.criteria.isEmpty else {
      return draft.criteria.map { "- [ ] \(InlineText.item($0))" }.joined(separator: "\n")
    }
    return """
      <!-- What somebody else can measure or see, one item each. -->
      - [ ] Everything in scope works and is covered by tests
      """
  }

  // They stand in the frontmatter for machines and here for people.
  private static func decisions(_ draft: PackageDraft) -> String {
    guard !draft.decisions.isEmpty else { return "" }
    let lines = draft.decisions.map { decision in
      let reason = decision.rationale.isEmpty ? "" : " - \(InlineText.escaped(decision.rationale))"
      return "- **\(InlineText.escaped(decision.title))**\(reason)"
    }
    return "\n" + lines.joined(separator: "\n") + "\n"
  }
}
