/// The completion document of one feature, for a person to fill in.
package enum FeatureCompletionTemplate {
  package static func text(_ title: String, on date: CalendarDate) -> String {
    """
    # \(InlineText.escaped(title)) - Complete

    **Date:** \(date)
    **Status:** Complete

    ---

    ## 📊 Summary

    <!-- What is better now, for whom, and how it was measured. -->

    ---

    ## ✅ What Was Done

    <!-- One item each, with the pull request or the decision record. -->

    ---

    ## ⚠️ What Remains

    <!-- What was left out, and where it went. -->

    ---

    ## 📚 Key Learnings

    <!-- What the next plan should do differently: where the estimate was wrong, and why. -->

    """
  }
}
