package import WPSyntax

/// Findings that were there before: each of them silences one equal finding of a later run.
package struct Baseline: Sendable, Equatable {
  /// Where the file stands below the root of a run.
  package static let path: FilePath = ".engineering/wp-baseline.json"
  static let schema = "wp.baseline/1"

  /// How often each finding is recorded.
  package let counts: [FindingKey: Int]

  package init(counts: [FindingKey: Int]) { self.counts = counts }

  /// Records findings, for a file or for the comparison with another revision.
  package init(_ findings: [Diagnostic]) {
    counts = findings.reduce(into: [:]) { $0[FindingKey($1), default: 0] += 1 }
  }

  /// The findings that are new, and how many were known or are gone.
  package struct Comparison: Sendable, Equatable {
    package private(set) var new: [Diagnostic] = []
    package private(set) var known = 0
    package private(set) var gone = 0

    fileprivate init(_ findings: [Diagnostic], _ counts: [FindingKey: Int]) {
      var left = counts
      for finding in findings {
        let key = FindingKey(finding)
        if let count = left[key], count > 0 {
          left[key] = count - 1
          known += 1
        } else {
          new.append(finding)
        }
      }
      gone = left.values.reduce(0, +)
    }
  }

  /// Compares findings with what is recorded; of several equal ones the last are new.
  package func compare(_ findings: [Diagnostic]) -> Comparison {
    Comparison(Diagnostic.sorted(findings), counts)
  }

  /// The file: sorted, so that two recordings of one tree are the same bytes and merge line by line.
  package var bytes: Bytes {
    var writer = JSONWriter()
    writer.object { file in
      file.member("schema", Self.schema)
      file.key("findings")
      file.array { list in
        for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
          list.object { entry in
            entry.member("document", key.document)
            entry.member("rule", key.rule.description)
            entry.member("text", key.text)
            entry.member("count", count)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }
}
