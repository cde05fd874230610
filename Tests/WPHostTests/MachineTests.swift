import Testing
import WPTestSupport

@testable import WPHost

struct MachineTests {
  @Test(
    arguments: [
      ("4711 (sh) S 1 4711 4711 34816 1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 987654 1 2", 987_654),
      ("1 (a) b (c d) R 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22\n", 20),
      ("1 (sh) S 1 2 3", nil),
      ("1 (sh) S 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 x", nil),
      ("", nil),
    ] as [(String, UInt64?)])
  func `when a process was started is read from its line (F31)`(line: String, start: UInt64?) {
    #expect(Sys.start(in: line.raw) == start)
  }

  @Test func `the boot clock goes on within one start of the machine`() {
    let first = Clock.live.boot()
    let second = Clock.live.boot()
    #expect(first.boot == second.boot)
    #expect(!first.boot.isEmpty)
    #expect(first.milliseconds > 0)
    #expect(first.milliseconds <= second.milliseconds)
  }

  @Test func `a terminal session is the same for whoever belongs to it`() {
    let session = Machine.live.terminal()
    #expect(session == Machine.live.terminal())
    #expect(session.leader > 0)
  }

  @Test func `the machine is called what it calls itself`() throws {
    let folder = try TemporaryFolder()
    #expect(try Machine.live.name() + "\n" == folder.run("uname", "-n"))
  }

  @Test func `a given time stands still and is known to be given`() {
    let time = UnixTime(seconds: 5)
    let clock = Clock.live.given(time)
    #expect(clock.now() == time)
    #expect(clock.isGiven)
    #expect(!Clock.live.isGiven)
  }
}
