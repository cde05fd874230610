import Testing
import WPHost
import WPTestSupport

@testable import WPCommand

struct HelpTests {
  /// All the help there is, page behind page.
  private static var everything: String {
    let pages =
      [("wp help", help(["help"])), ("wp help --all", help(["help", "--all"]))]
      + CommandTable.standard.commands.map {
        ("wp help \($0.name)", help(["help"] + $0.name.split(separator: " ").map(String.init)))
      }
    return pages.map { "==== \($0.0)\n\n\($0.1)" }.joined(separator: "\n")
  }

  @Test func `the help of every command is the one that was read and approved`() throws {
    #expect(try Golden.problem(Self.everything, against: "Fixtures/help.txt") == nil)
  }

  @Test(arguments: CommandTable.standard.commands)
  func `help fits a screen, opens with purpose and call, and ends with examples`(command: Command) {
    let page = Self.help(["help"] + command.name.split(separator: " ").map(String.init))
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.first == "wp \(command.name): \(command.summary)")
    #expect(lines[2] == "Usage: \(command.usage)")
    #expect(lines.suffix(5).first == "Examples")
  }

  @Test func `the overview fits a screen`() {
    let lines = Self.help(["help"]).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 41)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: CommandTable.standard.commands)
  func `the option says what the command says`(command: Command) {
    let words = command.name.split(separator: " ").map(String.init)
    #expect(Self.help(words + ["--help"]) == Self.help(["help"] + words))
    #expect(Self.help(["-h"] + words) == Self.help(["help"] + words))
  }

  private static func help(_ words: [String]) -> String {
    let console = CapturedConsole()
    let status = Program.run(
      arguments: words.map { RawPath($0.utf8) }, host: .memory(console: console.console()))
    #expect(status == .success)
    return console.text(.output)
  }
}
