/// The entry point of a new plan; what belongs to packages is entered behind it, one by one.
package enum StartHereTemplate {
  package static func text(_ plan: NewPlan) -> String {
    """
    # \(InlineText.escaped(plan.datedTitle))

    \(plan.header(status: "Ready for Review"))

    \(NewPlan.timeNote)

    ---

    ## 🎯 Executive Summary

    <!-- Two or three paragraphs: what this planning session covers, why these features belong together, and what
    will be better once they are done. Name the analysis and the earlier work that it builds on. -->

    ---

    ## 📊 Progress Since \(plan.previousTitle.map(InlineText.escaped) ?? "Last Session")

    ### ✅ Completed

    <!-- What is done already, one row each: ✅ **Complete**. Nothing yet? Leave the table empty. -->

    | Item | Status | PR/ADR | Notes |
    |------|--------|--------|-------|

    ---

    ### ⚠️ Partially Complete

    <!-- What was begun and goes on here: ⚠️ **Partial**. -->

    | Item | Status | What's Done | What Remains |
    |------|--------|-------------|--------------|

    ---

    ### 🎯 This Roadmap

    **Features to implement:**

    ---

    ## 📅 Timeline

    | Week | Features | Time Estimate |
    |------|----------|---------------|

    **Total:** TBD

    ---

    ## 🎯 Success Criteria

    ### Overall Success
    - [ ] All planned features implemented
    - [ ] Test coverage maintained/improved
    - [ ] Performance targets met
    - [ ] Documentation complete

    ### Phase-Specific

    ---

    ## 📚 Document Navigation

    | Document | Description |
    |----------|-------------|
    | **[START-HERE.md](START-HERE.md)** | 👈 You are here - Executive summary |
    | [README.md](README.md) | Quick navigation and overview |

    ---

    ## 🔥 Priority Order

    **Implementation sequence:**

    ---

    ## 📋 Dependencies

    ### External Dependencies

    <!-- What must be there first and is not part of this plan, as `- [ ] …`. -->

    ### Internal Dependencies

    ---

    ## 🚀 Getting Started

    **To implement features from this plan:**

    1. Read this document (START-HERE.md) for context
    2. Review the individual feature plans listed above
    3. Select first feature based on priority
    4. Follow [Work Package Workflow](_work-package.md)
    5. Return here after completion to select next feature

    ---

    **Status:** Ready for Review
    **Last Updated:** \(plan.date)

    """
  }
}
