import Testing

@testable import WPHost

struct PreparationTests {
  /// What runs the tests opens files on threads of its own, and one of them may get the number that was just closed.
  private static let attempts = 20

  @Test func `a missing standard stream is not replaced by the next file that is opened`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let sys = Sys()
      for _ in 0..<PreparationTests.attempts {
        for stream in Sys.standardInput...Sys.standardError { try? sys.close(stream) }
        Host.prepareProcess()
        let next = try sys.open(RawPath("/dev/null".utf8), at: Sys.workingFolder, .read)
        if next > Sys.standardError { Host.exit(7) }
      }
      Host.exit(1)
    }
  }

  @Test func `writing to a missing standard stream is an error, and so is reading one`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let sys = Sys()
      for _ in 0..<PreparationTests.attempts {
        try? sys.close(Sys.standardInput)
        try? sys.close(Sys.standardOutput)
        Host.prepareProcess()
        let console = Console.live()
        let wrote = Result { () throws(HostError) in try console.write([1], .output) }
        let read = Result { () throws(HostError) in try console.readInput() }
        if case .failure(let writing) = wrote, case .failure(let reading) = read,
          writing.reason == .badDescriptor, reading.reason == .badDescriptor
        {
          Host.exit(7)
        }
      }
      Host.exit(1)
    }
  }
}
