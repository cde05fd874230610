/// How other programs are run.
package struct Processes: Sendable {
  /// Runs a program to its end and collects what it says; a bad end is a result, not an error.
  package var run: @Sendable (Request) throws(HostError) -> Outcome
  /// Runs a program in the place of this one: on its streams, and told what it is told; it may be kept from changing
  /// most of the disk.
  ///
  /// Of a request neither input nor limits count.
  package var attend: @Sendable (Request, Attendance) throws(HostError) -> Ending
  /// Whether a program can be kept from changing the disk.
  package var canConfine: @Sendable () -> Bool

  package init(
    run: @escaping @Sendable (Request) throws(HostError) -> Outcome,
    attend: @escaping @Sendable (Request, Attendance) throws(HostError) -> Ending = {
      (request, _) throws(HostError) in
      throw HostError("run", request.arguments.first ?? [], .notFound)
    },
    canConfine: @escaping @Sendable () -> Bool = { false }
  ) {
    self.run = run
    self.attend = attend
    self.canConfine = canConfine
  }

  /// How a program is run in the place of this one.
  package struct Attendance: Sendable, Equatable {
    /// What it may change; nil for everything.
    package let confinement: Confinement?
    /// Whether it answers on standard error, since somebody else answers on standard output.
    package let isAside: Bool

    package init(_ confinement: Confinement?, isAside: Bool = false) {
      self.confinement = confinement
      self.isAside = isAside
    }
  }

  /// What to run; no shell ever sees it.
  package struct Request: Sendable, Equatable {
    /// The program, looked up in PATH unless it has a slash, and its words.
    package var arguments: [RawPath]
    /// Where it runs; nil for the folder of this process.
    package var directory: RawPath?
    /// Variables to set, or to take away where there is no value.
    package var environment: [String: String?]
    /// The variables of this process that the program does not get.
    package var withheld: Withheld?
    /// What it reads from standard input.
    package var input: ContiguousArray<UInt8>
    /// How long it may take; afterwards it is killed, with all that it started.
    package var milliseconds: Int?
    /// How much it may say on each stream; a program that says more is killed.
    package var outputLimit: Int

    package init(
      _ arguments: [RawPath], directory: RawPath? = nil, environment: [String: String?] = [:],
      input: ContiguousArray<UInt8> = [], milliseconds: Int? = nil,
      outputLimit: Int = Files.sizeLimit
    ) {
      self.arguments = arguments
      self.directory = directory
      self.environment = environment
      self.input = input
      self.milliseconds = milliseconds
      self.outputLimit = outputLimit
    }

    package init(_ arguments: [String], directory: RawPath? = nil) {
      self.init(arguments.map { RawPath($0.utf8) }, directory: directory)
    }
  }

  /// Variables that are kept from a program, though this process has them.
  package struct Withheld: Sendable, Equatable {
    /// What their names begin with.
    package let prefix: String
    /// What the names of those begin with that are let through all the same.
    package let exceptions: [String]

    package init(prefix: String, exceptions: [String]) {
      self.prefix = prefix
      self.exceptions = exceptions
    }

    /// Whether a variable is kept back.
    func includes(_ name: String) -> Bool {
      name.utf8.starts(with: prefix.utf8)
        && !exceptions.contains { name.utf8.starts(with: $0.utf8) }
    }
  }

  /// What a program left.
  package struct Outcome: Sendable, Equatable {
    /// How it ended.
    package var ending: Ending
    /// What it said on standard output.
    package var output: ContiguousArray<UInt8>
    /// What it said on standard error.
    package var errors: ContiguousArray<UInt8>

    package init(
      ending: Ending, output: ContiguousArray<UInt8> = [], errors: ContiguousArray<UInt8> = []
    ) {
      self.ending = ending
      self.output = output
      self.errors = errors
    }

    /// Whether it ended by itself and content.
    package var succeeded: Bool { ending == .exited(0) }
  }

  /// How a program ended.
  package enum Ending: Sendable, Equatable {
    case exited(Int32)
    /// A signal ended it.
    case killed(signal: Int32)
    /// It took too long.
    case outOfTime
    /// It said too much.
    case tooLoud
  }
}
