import WPCore
import WPSyntax

/// What was found in a hand-over document.
struct HandoffReport {
  let file: SourceFile
  let reading: HandoffReading
  let review: HandoffReview
  /// The package it was held against, by its full name.
  let package: String?
  /// Whether that names any files.
  let hasScope: Bool

  private var status: ExitStatus { review.isSound ? .success : .refused }

  /// For people: a line for each problem, and the pieces with their ids.
  func text(_ style: Style) -> Answer {
    var text = review.problems.map { HandoffReport.line(of: $0, in: file) + "\n" }.joined()
    if !text.isEmpty { text += "\n" }
    let count = reading.parts.count
    let pieces = "\(count) sub-package\(count == 1 ? "" : "s")"
    let faults = review.problems.count { !$0.code.isRemark }
    if faults > 0 {
      text += "\(file.path.shown) cannot be taken: \(faults) problem\(faults == 1 ? "" : "s")\n"
    } else {
      text += "\(file.path.shown) can be taken: \(pieces)"
      text += package.map { " of \(Visible.text($0))" } ?? ""
      text += "\n\n" + table(style)
      text += NextSteps.text([
        (
          call: "wp handoff \(package.map { Visible.text($0) } ?? "REF") --read FILE --write",
          meaning: "makes work items of them"
        )
      ])
    }
    var answer = Answer(text, status: status)
    if let note { answer.notes = Bytes("wp: \(note)\n") }
    return answer
  }

  private var note: String? {
    guard package != nil else {
      return "no package is named, so the files were not compared with its scope"
    }
    return hasScope ? nil : "the package names no files, so they were not compared with its scope"
  }

  private func table(_ style: Style) -> String {
    var rows = [["ID", "WAS", "SCOPE", "FILES", "WAITS FOR"]]
    for (part, piece) in zip(reading.parts, review.pieces) {
      let waits = piece.dependencies.map(name)
      rows.append([
        piece.id?.description ?? "-", Visible.text(part.id.value),
        HandoffReport.short(part.scope.value),
        HandoffReport.short(part.files.map(\.value).joined(separator: ", ")),
        waits.isEmpty ? "-" : waits.joined(separator: ", "),
      ])
    }
    return Columns.text(rows, head: style) + "\n"
  }

  private static func short(_ text: String) -> String { Clip.columns(Visible.text(text), 40) }

  private func name(_ link: HandoffReview.Link) -> String {
    switch link {
    case .part(let index): review.pieces[index].id?.description ?? "-"
    case .item(let id): id.description
    }
  }

  /// For programs.
  var json: Answer {
    Answer(json: "wp.handoff/1", status: status) { json in
      json.member("sound", review.isSound)
      json.member("package", ifPresent: package)
      json.member("form", ifPresent: reading.form?.rawValue)
      json.member("workpackage", ifPresent: reading.package?.value)
      if let answer = reading.isParallelizable { json.member("parallelizable", answer) }
      json.member("rationale", ifPresent: reading.rationale?.value)
      json.key("sub_packages")
      json.array { list in
        for (part, piece) in zip(reading.parts, review.pieces) {
          list.object { json in
            json.member("id", ifPresent: piece.id?.description)
            json.member("was", part.id.value)
            json.member("scope", part.scope.value)
            json.member("files", part.files.map(\.value))
            json.member("description", part.description.value)
            json.member("dependencies", piece.dependencies.map(name))
          }
        }
      }
      json.key("problems")
      json.array { list in
        let lines = LineTable(file.bytes.span)
        for problem in review.problems {
          list.object { json in
            json.member("code", problem.code.rawValue)
            json.member("severity", problem.code.isRemark ? "warning" : "error")
            json.member("path", file.path.text)
            let place = lines.position(of: problem.range.lower, in: file.bytes.span)
            json.member("line", place.line)
            json.member("column", place.column)
            json.member("message", problem.message.text)
          }
        }
      }
    }
  }

  /// `handoff.md:7:12: error: …`, as editors read it.
  static func line(of problem: HandoffProblem, in file: SourceFile) -> String {
    let place = LineTable(file.bytes.span).position(of: problem.range.lower, in: file.bytes.span)
    let severity = problem.code.isRemark ? "warning" : "error"
    return "\(file.path.shown):\(place.line):\(place.column): \(severity): \(problem.message.text)"
  }
}
