import Testing

@testable import WPHost

struct PreparationTests {
  @Test func `a missing standard stream is not replaced by the next file that is opened`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let sys = Sys()
      for stream in Sys.standardInput...Sys.standardError { try sys.close(stream) }
      Host.prepareProcess()
      let next = try sys.open(RawPath("/dev/null".utf8), at: Sys.workingFolder, .read)
      Host.exit(next > Sys.standardError ? 7 : 1)
    }
  }

  @Test func `writing to a missing standard stream is an error, and so is reading one`() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let sys = Sys()
      try sys.close(Sys.standardInput)
      try sys.close(Sys.standardOutput)
      Host.prepareProcess()
      let console = Console.live()
      let wrote = Result { () throws(HostError) in try console.write([1], .output) }
      let read = Result { () throws(HostError) in try console.readInput() }
      guard case .failure(let writing) = wrote, case .failure(let reading) = read else {
        Host.exit(1)
      }
      Host.exit(writing.reason == .badDescriptor && reading.reason == .badDescriptor ? 7 : 1)
    }
  }
}
