/// What sets this machine, and the terminal a process was started from, apart from others.
package struct Machine: Sendable {
  /// What the machine is called.
  package var name: @Sendable () -> String
  /// The terminal session this process belongs to.
  package var terminal: @Sendable () -> TerminalSession
  /// 64 bits that nobody can guess.
  package var random: @Sendable () -> UInt64

  package init(
    name: @escaping @Sendable () -> String,
    terminal: @escaping @Sendable () -> TerminalSession,
    random: @escaping @Sendable () -> UInt64
  ) {
    self.name = name
    self.terminal = terminal
    self.random = random
  }

  /// This machine.
  package static let live = Machine(
    name: { Sys.hostName() }, terminal: { Sys.terminal() },
    random: {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    })
}

/// The processes that one terminal, or whatever stands for it, has started.
package struct TerminalSession: Sendable, Hashable {
  /// The process that leads them.
  package let leader: Int32
  /// When that was started, as the system counts; numbers of processes are given again, so this belongs to it.
  ///
  /// It is nil where the leader is gone, in which case nobody gets its number while the session lasts.
  package let started: UInt64?

  package init(leader: Int32, started: UInt64?) {
    self.leader = leader
    self.started = started
  }
}
