extension Host {
  /// This machine and this process.
  package static var live: Host {
    Host(
      files: .live(), clock: .live, processes: .live, console: .live(), machine: .live,
      environment: { Sys.environment($0) },
      workingDirectory: { () throws(HostError) in
        try HostError.naming("find", RawPath("working directory".utf8)) {
          () throws(Sys.Failure) in try Sys.workingDirectory()
        }
      },
      threads: { threads(wanted: Sys.environment("WP_THREADS"), processors: Sys.processors) },
      watch: { tick in
        Sys.aside {
          Sys.pause(milliseconds: patience)
          while tick() { Sys.pause(milliseconds: rhythm) }
        }
      })
  }

  /// How long somebody waits without asking what goes on, and how often it is told from then on, in milliseconds.
  private static let (patience, rhythm) = (500, 100)

  /// The words the process was started with, the name of the program left out.
  package static var arguments: [RawPath] { Sys.arguments }

  /// Prepares the process: no closed pipe, size limit or missing stream will end or confuse it.
  package static func prepareProcess() { Sys.secure() }

  /// Ends the process; whatever has an end must have come to it before.
  package static func exit(_ status: Int32) -> Never { Sys.exit(status) }

  /// More threads than processors hide the waiting for a cold disk, and cost nothing that shows on a warm one.
  package static func threads(wanted: RawPath?, processors: Int) -> Int {
    if let wanted, let number = Int(String(decoding: wanted, as: UTF8.self)), number > 0 {
      return min(number, 64)
    }
    return min(8, max(4, processors))
  }
}
