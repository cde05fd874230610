/// A new testing document.
package enum TestingTemplate {
  package static func text(_ title: String, on date: CalendarDate) -> String {
    """
    # \(InlineText.escaped(title))

    **Date:** \(date)
    **Status:** In Progress

    ---

    ## Overview

    <!-- What is tested, and what a passing run proves. -->

    ---

    ## Test Cases

    <!-- One item each: what is done, what must happen. -->

    ---

    ## Results

    <!-- What was run, when, on which commit, and what came out. -->

    """
  }
}
