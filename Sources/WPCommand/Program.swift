package import WPHost

/// The whole program as a function of the command line and the world.
package enum Program {
  /// The version of this program.
  package static let version = "0.1.0"

  /// Runs one command line and writes what it gives; nothing else writes to the console but what follows something for
  /// as long as somebody listens.
  package static func run(
    arguments words: [RawPath], host: Host, table: CommandTable = .standard
  ) -> ExitStatus {
    do {
      let request = try Request(words, table)
      let invocation = try Invocation(
        arguments: request.arguments, host: host.withClock(of: request.arguments),
        table: table)
      if !invocation.isQuiet { showProgress(host) }
      defer { endProgress(host) }
      let answer = try answer(request.subject, invocation)
      endProgress(host)
      if !answer.notes.isEmpty, !invocation.isQuiet { tell(answer.notes, host) }
      let status = write(answer, host)
      for complaint in answer.complaints {
        tell(RawPath(complaint.text(invocation.style(for: .error)).utf8), host)
      }
      return status
    } catch {
      return show(Failure(thrown: error), words, host)
    }
  }

  /// Has those who wait at a terminal told what goes on.
  private static func showProgress(_ host: Host) {
    guard host.console.isTerminal(.error) else { return }
    host.watch { host.console.progress.tick { tell($0, host) } }
  }

  private static func endProgress(_ host: Host) {
    host.console.progress.end { tell($0, host) }
  }

  private static func answer(
    _ subject: Request.Subject, _ invocation: Invocation
  ) throws -> Answer {
    let arguments = invocation.arguments
    if arguments.has(.version) { return VersionAnswer.make(invocation) }
    switch subject {
    case .nothing where arguments.has(.help): return Help.overview(invocation)
    case .nothing: return try Command.status.run(invocation)
    case .noun(let noun): return Help.noun(noun, invocation)
    case .command(let command):
      if arguments.has(.help) { return Help.command(command, invocation) }
      do {
        try command.check(arguments)
        if command.writes(arguments), let note = try InterruptedChange.settle(invocation) {
          if !invocation.isQuiet { tell(RawPath(note.utf8), invocation.host) }
        }
        return try command.run(invocation)
      } catch var error as UsageError {
        error.usage = error.usage ?? command.usage
        throw error
      }
    }
  }

  private static func write(_ answer: Answer, _ host: Host) -> ExitStatus {
    guard !answer.output.isEmpty else { return answer.status }
    do throws(HostError) {
      try host.console.write(answer.output, .output)
      return answer.status
    } catch {
      // Whoever closed the pipe has seen enough: `wp plan list | head` is not a failure.
      if error.reason == .brokenPipe { return .success }
      tell(RawPath(Failure(thrown: error).text(Style()).utf8), host)
      return .unable
    }
  }

  private static func show(_ failure: Failure, _ words: [RawPath], _ host: Host) -> ExitStatus {
    // The command line may be what is wrong, so it is looked at as it was typed.
    let typed = words.prefix { $0 != Word.separator }.map { String(decoding: $0, as: UTF8.self) }
    if typed.contains(Option.json.spelling) { return write(failure.json, host) }
    let style = Style.of(.error, wanted: colour(in: typed), host)
    tell(RawPath(failure.text(style).utf8), host)
    return failure.status
  }

  private static func colour(in words: [String]) -> String? {
    for (index, word) in words.enumerated().reversed() {
      if word == Option.colour.spelling { return index + 1 < words.count ? words[index + 1] : nil }
      let start = Option.colour.spelling + "="
      if word.hasPrefix(start) { return String(word.dropFirst(start.count)) }
    }
    return nil
  }

  /// Says something beside the answer; where nobody can hear it, there is nobody to complain to.
  private static func tell(_ text: RawPath, _ host: Host) {
    try? host.console.write(text, .error)
  }
}

extension Host {
  /// The same world at the time that was asked for, here or in the environment.
  fileprivate func withClock(of arguments: Arguments) throws(UsageError) -> Host {
    guard let text = try arguments.text(.now) ?? variable("WP_NOW") else { return self }
    guard let time = UnixTime(rfc3339: text) else {
      throw UsageError(
        "'\(text)' is not a time", hint: "write it like 2026-01-05T09:30:00Z, as RFC 3339 has it")
    }
    var host = self
    host.clock = host.clock.given(time)
    return host
  }
}
