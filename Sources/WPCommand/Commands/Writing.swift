import WPCore
import WPHost
import WPSyntax

/// What a command that writes has to say beside the files it changes.
struct Writing {
  /// The first line of the answer.
  var headline: String
  /// What could not be done and was left to a person.
  var notes: [String] = []
  /// What to do next, one call or sentence each.
  var next: [String] = []
  /// Further members of the document that `--json` prints.
  var members: @Sendable (inout JSONWriter) -> Void = { _ in }

  init(_ headline: String) { self.headline = headline }

  /// What a command made of what it read.
  enum Plan {
    case changes(ChangeSet, Writing)
    /// It says no, and why.
    case refusal(Answer)
  }

  /// Plans changes and makes them, or with `--dry-run` shows them, and says what was done.
  static func answer(
    _ schema: String, in workplace: Workplace, _ invocation: Invocation, _ plan: () throws -> Plan
  ) throws -> Answer {
    var refusal: Answer?
    var writing = Writing("")
    let applied = try ApplyChanges(invocation, workplace).apply {
      switch try plan() {
      case .refusal(let answer):
        refusal = answer
        return ChangeSet()
      case .changes(let changes, let said):
        refusal = nil
        writing = said
        return changes
      }
    }
    return refusal ?? writing.answer(schema, applied, invocation)
  }

  private func answer(
    _ schema: String, _ applied: AppliedChanges, _ invocation: Invocation
  ) -> Answer {
    if invocation.wantsJSON {
      return Answer(json: schema) { json in
        members(&json)
        applied.write(to: &json)
        json.key("notes")
        json.array { list in for note in notes { list.string(note) } }
      }
    }
    var answer = Answer(notes: Bytes(notes.map { "note: \($0)\n" }.joined()))
    if applied.isDryRun {
      answer.output = applied.answer(invocation).output
    } else {
      let calls = next.isEmpty ? "" : "\nNext:\n" + next.map { "  \($0)\n" }.joined()
      answer.output = Bytes(headline + "\n" + applied.lines + calls)
    }
    return answer
  }
}

extension Invocation {
  /// The day on which the command runs, in UTC, so that two people in two places write the same.
  func today() throws(Failure) -> CalendarDate {
    let seconds = host.clock.now().seconds
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let date = CalendarDate(daysSinceEpoch: Int(clamping: days)) else {
      throw Failure(code: "clock", "the clock of this machine shows no day of the calendar")
    }
    return date
  }
}

extension CalendarDate {
  /// Reads a date from the command line: `2026-01-05`.
  init(option text: String) throws(UsageError) {
    switch DateText(text) {
    case .date(let date, .iso, _, rest: let rest) where rest.isEmpty: self = date
    case .impossible: throw UsageError("'\(text)' is a day that the calendar does not have")
    default:
      throw UsageError("'\(text)' is not a date", hint: "write it like 2026-01-05")
    }
  }
}

/// The refusal of an outline, with everything that is wrong in it.
struct OutlineRefusal {
  private let problems: [SettingsProblem]
  private let path: FilePath

  init(_ problems: [SettingsProblem], of path: FilePath) {
    self.problems = problems
    self.path = path
  }

  /// What is wrong, place by place, and that nothing was written.
  func answer(_ schema: String, _ invocation: Invocation) -> Answer {
    guard !invocation.wantsJSON else {
      return Answer(json: schema, status: .refused) { json in
        json.key("problems")
        json.array { list in
          for problem in problems {
            list.object { entry in
              entry.member("path", problem.place.path.text)
              entry.member("line", problem.place.start.line)
              entry.member("column", problem.place.start.column)
              entry.member("message", problem.message)
              entry.member("help", ifPresent: problem.help)
            }
          }
        }
      }
    }
    let text = problems.text(Presentation(invocation.style))
    let count = problems.count
    let closing =
      "Nothing is written: \(path.shown) has \(count) problem\(count == 1 ? "" : "s").\n"
    return Answer(output: text + Bytes(closing), status: .refused)
  }
}
