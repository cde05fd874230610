#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// The process that signals to this one are passed on to; 0 while there is none.
private let attended = Atomic<Int32>(0)
/// The signal that came before there was one.
private let early = Atomic<Int32>(0)

extension Sys {
  /// Runs a program on the streams of this process to its end.
  ///
  /// What a terminal sends, it gets from there, and this process lives on to see its end; what is sent to this process
  /// alone is passed on.
  func attend(
    _ request: Processes.Request, _ attendance: Processes.Attendance
  ) throws(Failure) -> Processes.Ending {
    guard let program = request.arguments.first, !program.isEmpty else { throw Failure(.invalid) }
    let output = attendance.isAside ? Sys.standardError : Sys.standardOutput
    let streams = [Sys.standardInput, output, Sys.standardError]
    attended.store(0, ordering: .sequentiallyConsistent)
    early.store(0, ordering: .sequentiallyConsistent)
    Sys.passSignalsOn()
    defer { Sys.takeSignalsBack() }
    let birth = Birth()
    // Rights are given up for ever, so a thread does it that is not needed any more.
    let isBorn = Sys.onAnotherThread {
      birth.take { () throws(Failure) in
        if let confinement = attendance.confinement { try confine(confinement) }
        return try spawning.withLock { (_) throws(Failure) in
          try start(request, program, child: streams)
        }
      }
    }
    guard isBorn else { throw Failure(.outOfMemory) }
    let process = try birth.result.get()
    attended.store(process, ordering: .sequentiallyConsistent)
    let signal = early.load(ordering: .sequentiallyConsistent)
    if signal != 0 { Sys.send(signal, to: process) }
    return Sys.wait(for: process, until: nil) ?? .outOfTime
  }

  /// What became of the start of a process on another thread.
  private final class Birth: Sendable {
    private let found = Mutex(Result<Int32, Failure>.failure(Failure(.interrupted)))

    var result: Result<Int32, Failure> { found.withLock { $0 } }

    func take(_ body: () throws(Failure) -> Int32) {
      let result = Result(catching: body)
      found.withLock { $0 = result }
    }
  }

  private static func passSignalsOn() {
    // The terminal sends these to the program, too.
    for number in [SIGINT, SIGQUIT] { signal(number, SIG_IGN) }
    for number in [SIGTERM, SIGHUP] {
      signal(number) { number in
        let process = attended.load(ordering: .sequentiallyConsistent)
        if process > 0 {
          Sys.send(number, to: process)
        } else {
          early.store(number, ordering: .sequentiallyConsistent)
        }
      }
    }
  }

  private static func takeSignalsBack() {
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }

  private static func send(_ signal: Int32, to process: Int32) {
    #if canImport(Glibc)
      _ = Glibc.kill(process, signal)
    #else
      _ = Darwin.kill(process, signal)
    #endif
  }
}
