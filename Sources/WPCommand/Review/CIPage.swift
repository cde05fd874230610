import WPCore
import WPSyntax

/// What `wp ci` says, in each of its formats.
struct CIPage {
  let check: ScopeCheck
  let contract: ContractReview
  let report: Report
  let style: Style
  let pathPrefix: FilePath
  let isQuiet: Bool
  /// Whether a change has to belong to a package.
  let isStrict: Bool

  /// One of the questions, and its answer.
  private struct Line {
    let name: String
    let isGood: Bool
    let text: String
  }

  private var lines: [Line] {
    let counts = Counted.news(report)
    var lines = [
      Line(name: "findings", isGood: report.verdict != .failing, text: counts),
      Line(name: "package", isGood: isPackageKnown, text: package),
    ]
    guard !check.bounds.isEmpty else { return lines }
    lines.append(Line(name: "scope", isGood: isInside, text: check.verdict))
    let revision = Visible.text(check.base.revision)
    let faults = contract.faults.map { $0.message(check.base) }
    lines.append(
      Line(
        name: "contract", isGood: faults.isEmpty,
        text: faults.isEmpty
          ? "criteria and files are those that \(revision) has" : faults.joined(separator: "; ")))
    return lines
  }

  private var isPackageKnown: Bool {
    switch check.outcome {
    case .packages, .none: true
    // What no package claims is anybody's, as long as nobody says otherwise.
    case .nobody: !isStrict
    case .several, .unknown: false
    }
  }

  private var isInside: Bool { check.bounds.isEmpty ? isPackageKnown : check.isInside }

  private var package: String {
    guard let words = check.witness?.words else { return check.verdict }
    return "\(check.names) (\(words))"
  }

  private var hasPassed: Bool { lines.allSatisfy(\.isGood) }

  private var status: ExitStatus { hasPassed ? .success : .refused }

  private var headline: String {
    let commit = check.base.commit.map { " (\($0.prefix(10)))" } ?? ""
    return
      "\(hasPassed ? "passed" : "failed"): against \(Visible.text(check.base.revision))\(commit)"
  }

  private var notes: [String] {
    let revision = Visible.text(check.base.revision)
    var notes = contract.behind.map { name in
      "\(revision) has other criteria or files for \(Visible.text(name.text)) by now; merge it"
    }
    switch check.outcome {
    case .several, .unknown:
      notes.append("the trailer 'Package: REF' of a commit says which package it is for")
    case .nobody where isStrict:
      notes.append("with --strict every change belongs to a package: 'wp plan add' makes one")
    case .packages, .none, .nobody: break
    }
    for path in check.review.narrowed.prefix(StrayTable.limit) {
      notes.append(
        "of \(path.shown) named symbols are in scope; which were changed is not looked at")
    }
    return notes
  }

  private var presentation: Presentation {
    var presentation = Presentation(style)
    presentation.isQuiet = isQuiet
    presentation.pathPrefix = pathPrefix
    return presentation
  }

  /// For people.
  var text: Answer {
    var text = style.bold(headline) + "\n\n"
    text += Columns.text(lines.map { [$0.isGood ? "ok" : "no", $0.name, $0.text] })
    if !check.review.strays.isEmpty, !isInside {
      text += "\n" + StrayTable.text(check.review.strays, nil, style)
    }
    for note in notes { text += "note: \(note)\n" }
    var answer = Answer(text, status: status)
    // The verdict stands above, and is not that of the findings alone.
    var presentation = presentation
    presentation.isQuiet = true
    let findings = Reporter.text.render(report, presentation)
    if !findings.isEmpty { answer.output += Bytes("\n") + findings }
    return answer
  }

  /// For programs.
  var json: Answer {
    Answer(json: "wp.ci/1", status: status) { json in
      json.member("passed", hasPassed)
      check.write(to: &json)
      json.key("contract")
      json.array { list in
        for fault in contract.faults {
          list.object { json in
            json.member("package", fault.package.text)
            json.member("code", fault.change.rawValue)
            json.member("message", fault.message(check.base))
          }
        }
      }
      json.member("behind", contract.behind.map(\.text))
      json.key("validate")
      json.object { $0.members(of: report, presentation) }
    }
  }

  /// For the log of a step on GitHub, which makes annotations of it.
  var annotations: Answer {
    var presentation = presentation
    presentation.remarks = remarks
    var output = Reporter.github.render(report, presentation)
    output += Bytes("wp ci: \(headline)\n")
    return Answer(output: output, status: status)
  }

  // A step shows ten errors; half of them are left to the findings.
  private var remarks: [Remark] {
    var remarks: [Remark] = []
    if !isInside, let stray = check.review.strays.first {
      remarks.append(
        Remark(.error, "wp ci: scope", check.verdict, path: pathPrefix.appending(stray.path)))
      for stray in check.review.strays.dropFirst().prefix(2) {
        remarks.append(
          Remark(
            .error, "wp ci: scope",
            "outside the scope of \(check.bounds.isEmpty ? "any one package" : check.names), "
              + "in that of \(StrayTable.owners(of: stray, nil))",
            path: pathPrefix.appending(stray.path)))
      }
    } else if !isInside {
      remarks.append(Remark(.error, "wp ci: package", check.verdict))
    }
    for fault in contract.faults.prefix(2) {
      remarks.append(
        Remark(
          .error, "wp ci: contract", fault.message(check.base),
          path: pathPrefix.appending(fault.document)))
    }
    return remarks + notes.prefix(3).map { Remark(.warning, "wp ci", $0) }
  }

  /// The section of the step's page.
  var summary: Bytes {
    var text = "### \(hasPassed ? "✅" : "❌") wp ci\n\n| | check | |\n| --- | --- | --- |\n"
    for line in lines {
      text += "| \(line.isGood ? "✅" : "❌") | \(line.name) | \(GitHubSummary.cell(line.text)) |\n"
    }
    if !isInside, !check.review.strays.isEmpty {
      text += "\n| outside | in the scope of |\n| --- | --- |\n"
      for stray in check.review.strays.prefix(20) {
        text += "| \(GitHubSummary.cell(stray.path.shown)) "
        text += "| \(GitHubSummary.cell(StrayTable.owners(of: stray, nil))) |\n"
      }
      let rest = check.review.strays.count - 20
      if rest > 0 { text += "\n… and \(rest) more.\n" }
    }
    for note in notes { text += "\n\(GitHubSummary.cell(note))\n" }
    return Bytes(text) + GitHubSummary.details(report, presentation)
  }
}
