/// The quick reference of a new plan; what belongs to packages is entered behind it, one by one.
package enum ReadmeTemplate {
  package static func text(_ plan: NewPlan) -> String {
    """
    # \(InlineText.escaped(plan.title))

    \(plan.header(status: "Ready for Implementation"))

    \(NewPlan.timeNote)

    ---

    ## 📋 Overview

    <!-- One or two paragraphs: which features, why they are grouped together, what is expected of them. -->

    ---

    ## 📚 What's Inside

    | Document | Description | Status |
    |----------|-------------|--------|
    | **[START-HERE.md](START-HERE.md)** | 👈 **Read this first** - Executive summary | ✅ |

    ---

    ## 📊 Quick Summary

    ### ✅ What Was Completed\(plan.previousTitle.map { " (\(InlineText.escaped($0)))" } ?? "")

    <!-- One line each: `- ✅ **Feature** - what it does (PR, ADR)`. -->

    ### 🎯 What's Next (This Roadmap)

    ### ⏱️ Timeline

    **Total:** TBD

    ---

    ## 🎯 Priority Order

    | Priority | Phase | Feature | Effort | Why |
    |----------|-------|---------|--------|-----|

    ---

    ## 🚀 Getting Started

    **To implement a feature:**

    1. Read [START-HERE.md](START-HERE.md) for full context
    2. Select feature based on priority
    3. Review its detailed plan
    4. Follow [Work Package Workflow](_work-package.md)

    ---

    **Next Step:** 👉 Read [START-HERE.md](START-HERE.md)

    """
  }
}
