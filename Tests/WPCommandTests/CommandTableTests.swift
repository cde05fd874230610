import Testing
import WPTestSupport

@testable import WPCommand

struct CommandTableTests {
  @Test func `the table is sorted by name and names nothing twice`() {
    let names = CommandTable.standard.commands.map(\.name)
    #expect(names == Set(names).sorted())
  }

  @Test func `every entry has the name of the command that it makes`() {
    #expect(CommandTable.standard.names == CommandTable.standard.commands.map(\.name))
  }

  @Test(arguments: CommandTable.standard.commands)
  func `every example is a call that the command understands`(command: Command) throws {
    #expect(command.examples.count == 2)
    for example in command.examples {
      let words = ShellWords.split(Self.call(in: example.call)).dropFirst()
      let request = try Request(words.map { .init($0.utf8) }, .standard)
      guard case .command(let found) = request.subject else {
        Issue.record("\(example.call) names no command")
        continue
      }
      #expect(found.name == command.name)
      try found.check(request.arguments)
    }
  }

  @Test(arguments: [
    (["--diff", "validate"], "validate"), (["validate", "--diff"], "validate"),
    (["--diff", "a..b", "scope"], "scope"), (["--diff=a..b", "scope"], "scope"),
    (["--diff", "a..b", "scope", "03"], "scope"), (["--quiet", "--diff", "validate"], "validate"),
  ])
  func `where commands do not agree whether an option has a value, the next word tells`(
    words: [String], name: String
  ) throws {
    let request = try Request(words.map { .init($0.utf8) }, .standard)
    guard case .command(let command) = request.subject else {
      Issue.record("\(words) names no command")
      return
    }
    #expect(command.name == name)
  }

  @Test func `an option of one name or letter takes a value in all commands or in none`() {
    // The work tree is compared with what --fix makes of it, or a range of commits is.
    var known: [String: Bool] = [:]
    for option in Option.global + CommandTable.standard.commands.flatMap(\.options) {
      for form in option.forms where form != "--diff" {
        let takesValue = option.value != .none
        #expect(known.updateValue(takesValue, forKey: form) ?? takesValue == takesValue)
      }
    }
  }

  @Test(arguments: CommandTable.standard.commands)
  func `no option of a command hides a global one`(command: Command) {
    let forms = (Option.global + command.options).flatMap(\.forms)
    #expect(Set(forms).count == forms.count)
  }

  @Test(arguments: CommandTable.standard.commands)
  func `only the last operand repeats, and none that must be given follows one that need not`(
    command: Command
  ) {
    let early = command.operands.dropLast().filter(\.repeats)
    #expect(early.isEmpty)
    let firstOptional = command.operands.firstIndex { !$0.isRequired } ?? command.operands.count
    let late = command.operands[firstOptional...].filter(\.isRequired)
    #expect(late.isEmpty)
  }

  /// The part of an example that calls the program: without substitutions and redirections around it.
  private static func call(in example: String) -> Substring {
    var call = example[...]
    if let start = call.range(of: "<(wp")?.lowerBound { call = call[start...].dropFirst(2) }
    return call.prefix { $0 != ")" && $0 != ">" && $0 != "|" }
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Command: CustomTestStringConvertible {
  public var testDescription: String { name }
}
