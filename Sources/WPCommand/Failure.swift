import WPHost
import WPSyntax

/// Why a command gives no answer, ready to be shown; commands throw it for refusals of their own.
package struct Failure: Error, Sendable, Equatable {
  /// The word machines branch on: `usage`, `not_found`.
  package let code: String
  /// One line, without the name of the program; made safe to show when it is shown.
  package let message: String
  /// What to do now, as one line.
  package let hint: String?
  /// The usual call of the command.
  package let usage: String?
  /// What the process will end with.
  package let status: ExitStatus
  /// Each thing that stood in the way, where there may be several; the first is what `code` and `message` say.
  package var reasons: [Reason] = []
  /// The places that are to blame, drawn for a person, who is shown them instead of the reasons.
  package var excerpt = ""

  /// One thing that stood in the way, and what is known of it.
  package struct Reason: Sendable, Equatable {
    /// The word machines branch on.
    package let code: String
    /// One line.
    package let message: String
    /// What is known, by name, in the order in which it is shown.
    package let facts: [Fact]
  }

  /// Something that a reason knows.
  package struct Fact: Sendable, Equatable {
    package let name: String
    package let value: Value

    /// What is known of it.
    package enum Value: Sendable, Equatable {
      case text(String)
      case number(Int)
      case texts([String])
    }
  }

  package init(
    code: String, _ message: String, hint: String? = nil, usage: String? = nil,
    status: ExitStatus = .unable
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.usage = usage
    self.status = status
  }

  /// Takes any error a command may throw; another one is a mistake of this program.
  ///
  /// The label keeps an error that has no wording of its own from being taken by accident.
  init(thrown error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as UsageError: self.init(error)
    case let error as HostError: self.init(error)
    default: fatalError("a command threw an error that no user can be shown")
    }
  }

  private init(_ error: UsageError) {
    self.init(code: "usage", error.message, hint: error.hint, usage: error.usage)
  }

  /// Makes what the world refuses a refusal of the command.
  static func telling<Value>(_ body: () throws(HostError) -> Value) throws(Failure) -> Value {
    do throws(HostError) { return try body() } catch { throw Failure(error) }
  }

  /// What the world refuses.
  init(_ error: HostError) {
    var message = "\(error.operation) \(Shown.path(error.path)): \(error.reason.words)"
    if case .leadsOutside(let target) = error.reason { message += ", to \(Shown.path(target))" }
    var status = ExitStatus.unable
    if case .locked = error.reason { status = .notNow }
    self.init(code: error.reason.code, message, hint: error.reason.remedy, status: status)
  }

  /// The lines for standard error.
  func text(_ style: Style) -> String {
    var text = excerpt + style.bold("wp:") + " \(Visible.text(message))\n"
    for reason in excerpt.isEmpty ? reasons.dropFirst() : [] {
      text += style.bold("wp:") + " \(Visible.text(reason.message))\n"
    }
    if let hint { text += "hint: \(Visible.text(hint))\n" }
    if let usage { text += "usage: \(usage)\n" }
    return text
  }

  /// The document that stands in for the answer.
  var json: Answer {
    Answer(json: "wp.error/1", status: status) { document in
      document.key("error")
      document.object { error in
        error.member("code", code)
        error.member("message", message)
        error.member("hint", ifPresent: hint)
        guard !reasons.isEmpty else { return }
        error.key("reasons")
        error.array { list in for reason in reasons { list.object { reason.write(to: &$0) } } }
      }
    }
  }
}

extension Failure.Reason {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("code", code)
    json.member("message", message)
    for fact in facts {
      switch fact.value {
      case .text(let text): json.member(fact.name, text)
      case .number(let number): json.member(fact.name, number)
      case .texts(let texts): json.member(fact.name, texts)
      }
    }
  }
}

extension HostError.Reason {
  /// What to do about it, where that is not plain.
  fileprivate var remedy: String? {
    switch self {
    case .readOnly: "'chmod u+w' lets it be changed"
    case .hardLinked: "a change would part it from its other name; make it a file of its own first"
    case .noSpace, .quotaExceeded: "nothing is lost; free some space, then run this again"
    case .changedUnderneath: "another program is at work on it; run this again"
    default: nil
    }
  }

  /// The word machines branch on.
  fileprivate var code: String {
    switch self {
    case .notFound, .notDirectory: "not_found"
    case .notPermitted, .readOnly, .readOnlyFileSystem: "not_permitted"
    case .noSpace, .quotaExceeded: "no_space"
    case .notRegularFile, .isDirectory: "not_regular_file"
    case .leadsOutside, .linkLoop: "outside_root"
    case .tooLarge, .fileTooLarge: "too_large"
    case .exists: "exists"
    case .changedUnderneath: "changed"
    case .locked: "busy"
    case .unsupported: "unsupported"
    case .notDurable: "not_durable"
    default: "io"
    }
  }
}
