import WPSyntax

/// Corrects a stated total; words, marks and spacing stay where the numbers alone can say it.
struct TotalMend {
  /// The edit that makes a total the sum of its rows; nil where it is right.
  static func edit(_ total: Total, in document: Document) -> Edit? {
    guard !total.isRight || !total.isWholeRight else { return nil }
    let sum = total.isRight ? total.stated : total.sum
    let raw = document.raw(total.range)
    let hasWhole = total.whole != nil || raw.contains("=")
    var amounts = [sum.agentic]
    if let review = sum.review { amounts.append(review) }
    if hasWhole { amounts.append(sum.total) }
    if let text = substituted(in: raw, by: amounts),
      EffortText(text.filter { $0 != "*" && $0 != "_" }).effort == sum
    {
      return Edit(total.range, text)
    }
    return Edit(total.range, written(sum, hasWhole: hasWhole, over: raw))
  }

  // What was bold stays so; who did not speak of agentic time is not made to.
  private static func written(_ sum: Effort, hasWhole: Bool, over raw: String) -> String {
    if hasWhole { return TotalLine.text(sum) }
    let isPlain = sum.review == nil && !raw.lowercased().holds("agentic")
    let text = isPlain ? "\(sum.total)" : "\(sum)"
    let isBold = raw.utf8.count > 4 && raw.hasPrefix("**") && raw.hasSuffix("**")
    return isBold ? "**\(text)**" : text
  }

  /// The text with its amounts, which must be as many, replaced by others; nil where they are not hours.
  private static func substituted(in text: String, by amounts: [MinuteRange]) -> String? {
    var out = ""
    var rest = Substring(text)
    var wanted = amounts[...]
    while let start = rest.firstIndex(where: \.isNumber) {
      out += rest[..<start]
      rest = rest[start...]
      let amount = Amount(leading: rest)
      guard let next = wanted.popFirst(), let hours = Amount.hours(next, joint: amount.joint) else {
        return nil
      }
      out += hours
      rest = rest.dropFirst(amount.length)
    }
    return wanted.isEmpty ? out + rest : nil
  }

  /// A number or a range of numbers without a unit.
  private struct Amount {
    let length: Int
    /// What stands between the two numbers of a range.
    let joint: Substring

    init(leading text: Substring) {
      func number(_ text: Substring) -> Int {
        let whole = text.prefix { $0.isNumber }.count
        let behind = text.dropFirst(whole)
        guard behind.first == "." else { return whole }
        let digits = behind.dropFirst().prefix { $0.isNumber }.count
        return digits == 0 ? whole : whole + 1 + digits
      }
      let first = number(text)
      let behind = text.dropFirst(first)
      let joint = behind.prefix { "-–— ".contains($0) }
      let second = joint.contains { $0 != " " } ? number(behind.dropFirst(joint.count)) : 0
      length = second == 0 ? first : first + joint.count + second
      self.joint = second == 0 ? "-" : joint
    }

    static func hours(_ range: MinuteRange, joint: Substring) -> String? {
      guard let low = hours(range.low), let high = hours(range.high) else { return nil }
      return low == high ? low : low + joint + high
    }

    private static func hours(_ minutes: Int) -> String? {
      switch minutes % 60 {
      case 0: "\(minutes / 60)"
      case 15: "\(minutes / 60).25"
      case 30: "\(minutes / 60).5"
      case 45: "\(minutes / 60).75"
      default: nil
      }
    }
  }
}
