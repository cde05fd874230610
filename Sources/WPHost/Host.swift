/// Everything outside of the program, as one value: whoever holds it can reach the world, nobody else can.
package struct Host: Sendable {
  /// The disk.
  package var files: Files
  /// The time.
  package var clock: Clock
  /// Other programs.
  package var processes: Processes
  /// The streams.
  package var console: Console
  /// A variable of the environment, as bytes.
  package var environment: @Sendable (String) -> RawPath?
  /// What sets this machine and this terminal apart.
  package var machine: Machine
  /// The folder relative paths start from.
  package var workingDirectory: @Sendable () throws(HostError) -> RawPath
  /// The threads work may be spread over.
  package var threads: @Sendable () -> Int
  /// Calls a function again and again beside all other work, once some time went by, until it tells that it is over.
  package var watch: @Sendable (@escaping @Sendable () -> Bool) -> Void

  package init(
    files: Files, clock: Clock, processes: Processes, console: Console, machine: Machine,
    environment: @escaping @Sendable (String) -> RawPath?,
    workingDirectory: @escaping @Sendable () throws(HostError) -> RawPath,
    threads: @escaping @Sendable () -> Int,
    watch: @escaping @Sendable (@escaping @Sendable () -> Bool) -> Void
  ) {
    self.files = files
    self.clock = clock
    self.processes = processes
    self.console = console
    self.machine = machine
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.threads = threads
    self.watch = watch
  }

  /// A variable of the environment as text; nil where it is not set or empty.
  package func variable(_ name: String) -> String? {
    guard let value = environment(name), !value.isEmpty else { return nil }
    return String(decoding: value, as: UTF8.self)
  }
}
