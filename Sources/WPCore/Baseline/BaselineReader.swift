package import WPSyntax

extension Baseline {
  /// Reads the file that `bytes` writes.
  ///
  /// A file that is not one stops the command. Entries that name the same finding are added up, as a merge
  /// leaves them.
  package init(reading file: SourceFile) throws(SettingsProblem) {
    func problem(_ message: Message, _ range: ByteRange = .zero) -> SettingsProblem {
      SettingsProblem(.error, at: Diagnostic.Place(range, in: file), message)
    }
    let document: JSONValue
    do throws(JSONProblem) {
      document = try JSONReader.read(file.bytes.span)
    } catch {
      throw problem("the baseline cannot be read as JSON: \(error.text)", error.range)
    }
    guard document["schema"]?.string == Self.schema, let entries = document["findings"]?.elements
    else { throw problem("not a baseline of schema \(Self.schema)") }
    var counts: [FindingKey: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let rule = entry["rule"]?.string.flatMap({ RuleCode($0) }),
        let document = entry["document"]?.string, let text = entry["text"]?.string,
        let count = entry["count"]?.int, (1...Self.largestCount).contains(count)
      else { throw problem("finding \(index + 1) of the baseline is not one") }
      let key = FindingKey(rule: rule, document: document, text: text)
      counts[key] = min(counts[key, default: 0] + count, Self.largestCount)
    }
    self.init(counts: counts)
  }

  private static let largestCount = 1_000_000
}
