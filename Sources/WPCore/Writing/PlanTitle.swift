import WPSyntax

/// The title of a plan, `Name - Month Year`.
package enum PlanTitle {
  /// The title with the month of a date behind it, unless it has that month already.
  package static func dated(_ title: String, _ date: CalendarDate) -> String {
    let bytes = Bytes(title)
    let found = TitleMonth(bytes.span, ByteRange(0, bytes.count))
    if let found, found.month == date.month, found.year == date.year, found.isHyphen {
      return title
    }
    return "\(title) - \(date.monthName) \(date.year)"
  }

  /// The title without the month.
  package static func undated(_ title: String) -> String {
    let bytes = Bytes(title)
    guard let found = TitleMonth(bytes.span, ByteRange(0, bytes.count)) else { return title }
    let head = ByteScanner.trim(bytes.span, 0, found.separator.lower)
    return head.isEmpty ? title : ByteScanner.text(bytes.span, head)
  }
}
