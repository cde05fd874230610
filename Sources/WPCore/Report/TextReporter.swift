import WPSyntax

extension Reporter {
  /// For people: each finding with its line, or one page where there are many.
  package static let text = Reporter("text", "for people: each finding with its source line") {
    report, presentation in
    let selection = TextSelection(
      report, showsInfos: presentation.showsInfos, folds: presentation.overview == .auto)
    var page = TextPage()
    // Who asked for one plan has the page behind him and wants the list.
    let isFlood = selection.groups.count > TextOverview.threshold && report.plans > 1
    if isFlood, presentation.overview == .auto {
      TextOverview(report, selection, presentation).write(to: &page)
    } else {
      let block = TextBlock(presentation)
      for group in selection.groups {
        block.write(group, rule: report.rule(group.first.code), to: &page)
      }
      TextClosing(report, selection, presentation, folded: selection.folded).write(to: &page)
    }
    return page.bytes
  }
}
