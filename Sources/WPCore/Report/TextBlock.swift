import WPSyntax

/// Draws one finding: headline, place, source line with the place underlined, notes, help.
struct TextBlock {
  private let presentation: Presentation
  private let paint: Paint
  /// The most line numbers that a fold names.
  private static let foldLimit = 8

  init(_ presentation: Presentation) {
    self.presentation = presentation
    paint = Paint(presentation)
  }

  /// Writes the first finding of a group and one line for the rest, then a blank line.
  func write(_ group: FindingGroup, rule: Rule?, to page: inout TextPage) {
    let finding = group.first
    let name = rule.map { " \($0.name)" } ?? ""
    page.line(
      paint("\(finding.severity.word)[\(finding.code)]", finding.severity.tone)
        + paint("\(name): \(Clip.safe(finding.message))", .strong))
    let gutter = writeSource(finding.place, tone: finding.severity.tone, to: &page)
    for note in finding.notes {
      let place = paint("(\(location(note.place)))", .faint)
      attach("note", "\(Clip.safe(note.message)) \(place)", gutter, to: &page)
    }
    if let help = finding.help { attach("help", Clip.safe(help), gutter, to: &page) }
    if finding.fixable {
      attach("fix", "`wp validate --fix` mends this", gutter, to: &page)
    }
    if !group.repeats.isEmpty { writeFold(group, gutter, to: &page) }
    page.line()
  }

  /// Writes the arrow, and the source line where there is one; returns the width of the gutter.
  func writeSource(_ place: Diagnostic.Place, tone: Paint.Tone, to page: inout TextPage) -> Int {
    let number = place.line.isEmpty ? "" : String(place.start.line)
    let gutter = max(1, number.utf8.count)
    let blank = String(repeating: " ", count: gutter)
    page.line("\(blank)\(paint("-->", .frame)) \(location(place))")
    guard !place.line.isEmpty else { return gutter }
    let excerpt = SourceExcerpt(place, width: presentation.width - gutter - 3)
    let bar = paint("|", .frame)
    page.line("\(blank) \(bar)")
    page.line("\(paint(number, .frame)) \(bar) \(excerpt.text)")
    page.line("\(blank) \(bar) \(paint(excerpt.underline, tone))")
    return gutter
  }

  /// Writes a line that hangs below the source.
  func attach(_ label: String, _ text: String, _ gutter: Int, to page: inout TextPage) {
    let blank = String(repeating: " ", count: gutter)
    page.line("\(blank) \(paint("=", .frame)) \(paint(label + ":", .strong)) \(text)")
  }

  private func location(_ place: Diagnostic.Place) -> String {
    let path = presentation.path(place.path).shown
    return place.isWholeFile ? path : "\(path):\(place.start.line):\(place.start.column)"
  }

  private func writeFold(_ group: FindingGroup, _ gutter: Int, to page: inout TextPage) {
    let blank = String(repeating: " ", count: gutter)
    let places = group.repeats.filter { !$0.place.isWholeFile }
    var lines = places.prefix(Self.foldLimit).map { String($0.place.start.line) }
    if places.count > Self.foldLimit { lines.append("…") }
    let word = places.count == 1 ? "line" : "lines"
    let lineList = lines.isEmpty ? "" : ", \(word) \(lines.joined(separator: ", "))"
    page.line(
      paint(
        "\(blank) … and \(group.repeats.count) more of \(group.first.code) in this file\(lineList)",
        .faint))
  }
}
