import WPSyntax

/// The completion document of a plan, written from what its packages say.
package struct CompletionTemplate {
  private let plan: Plan
  private let title: String
  private let date: CalendarDate

  package init(_ plan: Plan, on date: CalendarDate) {
    self.plan = plan
    self.date = date
    let entry = (plan.start ?? plan.readme).map { plan.documents[$0] }
    let heading = entry.flatMap { document in
      document.h1.map { PlanTitle.undated(document.plain($0.range)) }
    }
    title = heading ?? plan.name.text
  }

  /// The document.
  package var text: String {
    """
    # \(InlineText.escaped(title)) - Complete

    **Date:** \(date)
    **Status:** Complete

    ---

    ## 📊 Summary

    <!-- What is better now, for whom, and how it was measured. -->

    - **Packages:** \(summary)
    - **Estimated Effort:** \(estimates.isEmpty ? "TBD" : "\(sum(estimates))")
    - **Actual Effort:** \(actuals.isEmpty ? "not recorded" : "\(sum(actuals))")
    - **Success Criteria:** \(met.count) of \(criteria.count) met

    ---

    ## ✅ What Was Done

    \(packages.isEmpty ? "<!-- The plan had no packages. -->" : table)
    \(unmet)
    ---

    ## 📚 Key Learnings

    <!-- What the next plan should do differently: where the estimates were wrong, and why. -->

    """
  }

  private var packages: [WorkPackage] { plan.packages }

  private var summary: String {
    let cancelled = packages.count(where: \.isCancelled)
    let open = packages.count(where: \.isLive)
    var text = "\(packages.count(where: \.isCompleted)) completed"
    if cancelled > 0 { text += ", \(cancelled) cancelled" }
    if open > 0 { text += ", \(open) left open" }
    return text
  }

  private var table: String {
    let rows = packages.map { package in
      let document = plan.document(of: package)
      let name = document.name.text
      let state =
        package.isCancelled ? "⊘ Cancelled" : package.state?.value.cellText ?? "📋 Ready"
      return
        "| [\(InlineText.cell(name))](\(name)) | \(InlineText.cell(package.title)) | \(state) | "
        + "\(shown(package.effort)) | \(shown(package.actual)) |"
    }
    return """
      | Document | Feature | Status | Estimate | Actual |
      |----------|---------|--------|----------|--------|
      \(rows.joined(separator: "\n"))
      """
  }

  private func shown(_ effort: Sourced<EffortText>?) -> String {
    guard let effort else { return "-" }
    if let duration = effort.value.effort { return "\(duration)" }
    return effort.value.isReadable ? "TBD" : "-"
  }

  // Only those packages count whose both sides are known, or the sums could not be compared.
  private var measured: [WorkPackage] {
    packages.filter {
      !$0.isCancelled && $0.effort?.value.effort != nil && $0.actual?.value.effort != nil
    }
  }

  private var estimates: [Effort] {
    (measured.isEmpty ? packages.filter { !$0.isCancelled } : measured)
      .compactMap { $0.effort?.value.effort }
  }

  private var actuals: [Effort] { measured.compactMap { $0.actual?.value.effort } }

  private func sum(_ efforts: [Effort]) -> Effort { efforts.reduce(.zero, +) }

  private var criteria: [(document: Document, criterion: Criterion)] {
    plan.documents.flatMap { document in
      document.isAtTop && document.kind != .completion
        ? document.criteria.map { (document, $0) } : []
    }
  }

  private var met: [(document: Document, criterion: Criterion)] {
    criteria.filter { $0.criterion.isMet == true }
  }

  private var unmet: String {
    let open = criteria.filter { $0.criterion.isMet == false }
    guard !open.isEmpty else { return "" }
    let items = open.map { found in
      let name = found.document.name.text
      return
        "- \(InlineText.escaped(found.document.plain(found.criterion.range))) ([\(name)](\(name)))"
    }
    return "\n## ⚠️ What Remains\n\n" + items.joined(separator: "\n") + "\n"
  }
}
