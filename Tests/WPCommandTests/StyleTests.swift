import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct StyleTests {
  @Test(
    arguments: [
      (nil, [:], true, true), (nil, [:], false, false), ("auto", [:], true, true),
      ("always", ["NO_COLOR": "1"], false, true), ("never", ["CLICOLOR_FORCE": "1"], true, false),
      (nil, ["NO_COLOR": "1"], true, false), (nil, ["NO_COLOR": ""], true, true),
      (nil, ["CLICOLOR_FORCE": "1"], false, true), (nil, ["CLICOLOR_FORCE": "0"], false, false),
      (nil, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, false),
      (nil, ["TERM": "dumb"], true, false),
    ] as [(String?, [String: String], Bool, Bool)])
  func `colours follow the option, then the environment, then who looks`(
    wanted: String?, environment: [String: String], isTerminal: Bool, hasColour: Bool
  ) {
    let host = Host.memory(
      console: CapturedConsole().console(isTerminal: isTerminal), environment: environment)
    #expect(Style.of(.output, wanted: wanted, host).hasColour == hasColour)
  }

  @Test(
    arguments: [(nil, nil, 100), (nil, 120, 120), ("100", 120, 100), ("7", nil, 40), ("x", 90, 90)]
      as [(String?, Int?, Int)])
  func `the width is what COLUMNS says, else what the terminal says`(
    variable: String?, columns: Int?, width: Int
  ) {
    let host = Host.memory(
      console: CapturedConsole().console(columns: columns),
      environment: variable.map { ["COLUMNS": $0] } ?? [:])
    #expect(Style.of(.output, wanted: nil, host).width == width)
  }
}
