import WPCore
import WPSyntax

/// Findings made from texts in which `⟦` and `⟧` stand around the place.
enum SampleReport {
  static let rules = [
    Rule(
      111, "unknown-status", .warning, summary: "status outside the vocabulary",
      why: "A status that nobody knows cannot be counted.", failing: "", passing: ""),
    Rule(
      150, "unknown-dependency", .error, summary: "dependency on a package that does not exist",
      why: "A package that waits for nothing real waits for ever.", failing: "", passing: ""),
    Rule(
      160, "missing-criteria", .warning, summary: "no success criteria",
      why: "Without criteria nobody can tell when the work is done.", failing: "", passing: ""),
    Rule(
      170, "dead-link", .error, summary: "link to an absent file",
      why: "A reader is sent to something that is not there.", failing: "", passing: ""),
    Rule(
      183, "uneven-line-ends", .info, summary: "byte order mark, CRLF or mixed line endings",
      why: "Diffs show lines that nobody changed.", failing: "", passing: "", fixable: true),
  ]

  static let root: FilePath = "docs/planning"

  /// A place in a text, by its marks.
  static func place(_ path: String, _ marked: String, padding: Int = 0) -> Diagnostic.Place {
    var bytes = Bytes(String(repeating: "\n", count: padding))
    var marks: [Int] = []
    for scalar in marked.unicodeScalars {
      if scalar == "⟦" || scalar == "⟧" {
        marks.append(bytes.count)
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    return place(FilePath(path), bytes, ByteRange(marks[0], marks[1]))
  }

  /// A place in a file, by its bytes.
  static func place(_ path: FilePath, _ bytes: Bytes, _ range: ByteRange) -> Diagnostic.Place {
    Diagnostic.Place(range, in: SourceFile(path: path, bytes: bytes))
  }

  private static let current = "docs/planning/2026-01-05-search"
  private static let done = "docs/planning/2025-06-01-login"

  private static func dead(_ target: String, line: Int) -> Diagnostic {
    Diagnostic(
      code: RuleCode(170), severity: .error,
      place: place("\(current)/README.md", "see [it](⟦\(target)⟧)", padding: line - 1),
      message: "`\(target)` is not there")
  }

  /// One of everything, in no order.
  static let findings: [Diagnostic] = [
    dead("c.md", line: 40), dead("b.md", line: 18), dead("a.md", line: 12),
    Diagnostic(
      code: RuleCode(150), severity: .error,
      place: place(
        "\(current)/02-index-plan.md", "# Index\n\n**Depends on:** 01, ⟦09-caching⟧, 1, 20%\n"),
      message: "09-caching is not a package of this plan",
      help: "the nearest is 03-cache; name a package by its number or slug",
      notes: [
        Diagnostic.Note(
          place: place("\(current)/README.md", "\n\n⟦| 03 | Cache |⟧"),
          message: "the packages are listed here"),
        Diagnostic.Note(
          place: Diagnostic.Place(path: "docs/planning"), message: "nor is it in another plan"),
      ]),
    Diagnostic(
      code: RuleCode(111), severity: .warning,
      place: place("\(current)/START-HERE.md", "**Status:** ⟦Sort of done,\nmaybe⟧\n"),
      message: "status Sort of done is none of planning, in progress, complete"),
    Diagnostic(
      code: RuleCode(160), severity: .warning,
      place: Diagnostic.Place(path: "docs/planning/2026-01-05-search/03 größer, 1:2.md"),
      message: "no success criteria", help: "add a section `## Success Criteria` with checkboxes"),
    Diagnostic(
      code: RuleCode(183), severity: .info,
      place: place("\(current)/02-index-plan.md", "⟦# Index\r\n⟧"),
      message: "line ends are mixed", fix: .plainForm),
    Diagnostic(
      code: RuleCode(170), severity: .error,
      place: place("\(done)/README.md", "\n[old](⟦gone.md⟧)"), message: "`gone.md` is not there"),
    Diagnostic(
      code: RuleCode(111), severity: .warning,
      place: place("\(done)/README.md", "**Status:** ⟦Shipped⟧"),
      message: "status Shipped is none of planning, in progress, complete"),
  ]

  /// The report that every format is recorded for.
  static var report: Report {
    var changes = ChangedLines()
    changes.add(18...20, of: "docs/planning/2026-01-05-search/README.md")
    changes.add(1...1, of: "docs/planning/2026-01-05-search/START-HERE.md")
    return Report(
      findings: findings, rules: rules, documents: 9, plans: 2, planningRoot: root,
      completedPlans: ["2025-06-01-login"],
      omissions: Report.Omissions(suppressed: 1, baselined: 40, baselineGone: 2), changes: changes)
  }

  /// A tree of many old plans in which much is wrong.
  static var flood: Report {
    var findings: [Diagnostic] = []
    for plan in 0..<62 {
      let day = plan % 28 + 1
      let folder = "docs/planning/2025-\(plan % 3 + 10)-\(day < 10 ? "0" : "")\(day)-topic-\(plan)"
      for (index, rule) in rules.enumerated() where (plan + index) % 3 != 0 {
        for repetition in 0...(plan % 4) {
          findings.append(
            Diagnostic(
              code: rule.code, severity: rule.severity,
              place: place(
                "\(folder)/0\(index)-part-plan.md", "word ⟦place \(plan)⟧ word",
                padding: repetition * 7),
              message: "part \(plan): \(rule.summary)", fix: rule.fixable ? .plainForm : nil))
        }
      }
    }
    return Report(
      findings: findings, rules: rules, documents: 354, plans: 62, planningRoot: root,
      completedPlans: ["2025-10-01-topic-0", "2025-10-04-topic-3"])
  }
}
