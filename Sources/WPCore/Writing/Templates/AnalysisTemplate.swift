/// A new analysis document; the two that the workflow describes have their own sections.
package enum AnalysisTemplate {
  package static func text(_ title: String, on date: CalendarDate) -> String {
    let words = Set((Slug.of(title) ?? "").split(separator: "-"))
    let shape: (purpose: String, body: String) =
      if words.contains("completion") {
        ("Assess what was completed since last planning session", completion)
      } else if words.contains("lexicon") {
        ("Document architectural patterns and concepts discovered in codebase", lexicon)
      } else {
        ("Give the context that this planning session rests on", general)
      }
    return """
      # \(InlineText.escaped(title))

      **Date:** \(date)
      **Purpose:** \(shape.purpose)

      \(shape.body)

      """
  }

  private static let completion = """
    ## Executive Summary

    <!-- What was accomplished, what remains. -->

    ## Detailed Completion Status

    ### ✅ Fully Complete

    <!-- - Feature: details and the pull request -->

    ### ⚠️ Partially Complete

    <!-- - Feature: what is done, what remains -->

    ### ❌ Not Started

    <!-- - Feature: why it was deferred -->

    ## Key Learnings

    <!-- What the next plan should do differently, one item each. -->

    ## Impact on This Roadmap

    <!-- How the work so far affects this plan. -->
    """

  private static let lexicon = """
    ## Key Concepts

    <!-- One heading for each concept: `### Concept: name`, then **Definition:**, **Usage:** and **Related:**. -->

    ## Architectural Patterns

    <!-- 1. **Pattern** - where it is found and what it is good for -->

    ## Recommendations

    <!-- Based on the codebase: which pattern to use for which feature, which to avoid and why. -->
    """

  private static let general = """
    ## Executive Summary

    <!-- What was looked at, and what came out of it. -->

    ## Findings

    <!-- One heading for each finding, with the place it was found in. -->

    ## Recommendations

    <!-- What follows for the packages of this plan. -->

    ## Impact on This Roadmap

    <!-- Which packages rest on this, and what changes in them. -->
    """
}
