package import WPHost

/// One run of a command: what was asked, and the world it may ask back.
package struct Invocation: Sendable {
  /// What was typed behind the command.
  package let arguments: Arguments
  /// The world; its clock is the one `--now` set.
  package let host: Host
  /// The commands there are, for those that talk about commands.
  package let table: CommandTable

  package init(arguments: Arguments, host: Host, table: CommandTable) {
    self.arguments = arguments
    self.host = host
    self.table = table
  }

  /// How the answer looks; asking is what it costs, so an answer without looks does not.
  package var style: Style { style(for: .output) }

  /// How text on a stream looks.
  package func style(for stream: Console.Stream) -> Style {
    let wanted = arguments.path(.colour).map { String(decoding: $0, as: UTF8.self) }
    return Style.of(stream, wanted: wanted, host)
  }

  /// Whether the answer is one JSON document.
  package var wantsJSON: Bool { arguments.has(.json) }

  /// Whether remarks are unwanted.
  package var isQuiet: Bool { arguments.has(.quiet) }

  /// The agent or person that was named to act, here or in the environment.
  package func handle() throws(UsageError) -> String? {
    try arguments.text(.handle) ?? host.variable("WP_AGENT")
  }

  /// The session that was named, here or in the environment.
  package func session() throws(UsageError) -> String? {
    try arguments.text(.session) ?? host.variable("WP_SESSION")
  }

  /// The absolute folder that relative paths start from.
  package func directory() throws(HostError) -> RawPath {
    let start = try host.workingDirectory()
    guard let wanted = arguments.path(.directory) else { return start }
    let path = wanted.isAbsolute ? wanted : start.joined(wanted)
    guard try host.files.kind(path) == .directory else {
      let reason: HostError.Reason = try host.files.kind(path) == nil ? .notFound : .notDirectory
      throw HostError("change to", wanted, reason)
    }
    return try host.files.resolve(path)
  }
}
