import WPCore

extension Option {
  static let ttl = Option(
    "ttl", "hold it for this long unless it is renewed: 90m, 4h, 2d", takes: .text("TIME"))
  static let startsWork = Option("start", "begin the work at once")
  static let ahead = Option("ahead", "although it waits for others; build on their branch")
  static let remote = Option(
    "remote", "the remote that decides, whatever claims.remote says", takes: .text("NAME"))
  static let tentative = Option(
    "tentative", "claim here alone while the remote gives no answer; it is confirmed later")
  static let next = Option("next", "take the best package that is free")
  static let resume = Option(
    "resume", "go on with what you hold in another session of this work tree")
  static let force = Option("force", "overrule what stands in the way, as a person; needs --reason")
  static let reason = Option("reason", "why, in one line; it is logged", takes: .text("R"))
  static let push = Option(
    "push", "push the branch and the ledger at once, or neither; for claims.remote")
  static let actual = Option(
    "actual", "what the work took, into the document: 3h, 2h agentic + 30m review",
    takes: .text("EFFORT"))
}

extension Invocation {
  /// The packages that a command line names.
  func packages() throws(UsageError) -> [String] {
    var names: [String] = []
    for index in arguments.operands.indices { names.append(try arguments.operand(index) ?? "") }
    return names
  }

  /// The package that a command line names, where it names one: what follows it is no package.
  func namedPackage() throws(UsageError) -> [String] { Array(try packages().prefix(1)) }

  /// The length of a lease that was asked for, in milliseconds.
  func ttl() throws(UsageError) -> Int? {
    guard let text = try arguments.text(.ttl) else { return nil }
    guard let length = Span.reading(text), length <= Lease.longest else {
      throw UsageError(
        "'\(text)' is not a length of time", hint: "write 90m, 4h, 2d or 1h30m, a year at most")
    }
    return length
  }

  /// The reason that was given, in one line.
  func reason() throws(UsageError) -> String? {
    guard let text = try arguments.text(.reason) else { return nil }
    guard InlineText.fault(in: text) == nil else {
      throw UsageError("the reason has a line break or control character; it is one line of text")
    }
    let reason = InlineText.trimmed(text)
    guard !reason.isEmpty else { throw UsageError("the reason is empty") }
    return reason
  }

  /// Why a person overrules something; nil where nobody does.
  ///
  /// A coding agent has no such right: whoever tells it to go on asks a person.
  func force(of identity: Identity) throws -> String? {
    guard arguments.has(.force) else { return nil }
    guard let reason = try reason() else {
      throw UsageError("--force goes with a reason", hint: "add --reason R; it is logged")
    }
    if let tool = identity.tool {
      throw Failure(
        code: "not_a_person", "--force is for people, and this is a session of \(tool)",
        hint: "ask a person to decide", status: .refused)
    }
    return reason
  }
}
