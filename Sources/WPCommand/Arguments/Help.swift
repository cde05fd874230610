import WPSyntax

/// The help of the program, rendered from the table of commands; every page fits a screen.
package enum Help {
  /// What `wp help` says: the everyday commands.
  static func overview(_ invocation: Invocation, all: Bool = false) -> Answer {
    let table = invocation.table
    if invocation.wantsJSON { return json(table.commands) }
    let commands = table.commands.filter { all || $0.isEveryday }
    var page = Page(style: invocation.style)
    page.purpose("wp", "plans in Markdown that people and agents work from in parallel")
    page.usage("wp COMMAND [OPTION…]")
    let names = commands.map(\.name)
    for group in Command.Group.allCases {
      let members = commands.filter { $0.group == group }
      if members.isEmpty { continue }
      page.heading(group.rawValue)
      page.rows(members.map { ($0.name, $0.summary) }, alignedWith: names)
    }
    page.heading("Options of every command")
    page.rows(Option.global.map { ($0.synopsis, $0.explanation) })
    page.line()
    page.line(
      all
        ? "'wp help COMMAND' tells more."
        : "'wp help COMMAND' tells more, 'wp help --all' lists every command.")
    return page.answer
  }

  /// What `wp help COMMAND` says.
  static func command(_ command: Command, _ invocation: Invocation) -> Answer {
    if invocation.wantsJSON { return json([command]) }
    var page = Page(style: invocation.style)
    page.purpose("wp \(command.name)", command.summary)
    page.usage(command.usage)
    if !command.description.isEmpty {
      page.line()
      page.line(command.description)
    }
    if !command.operands.isEmpty {
      page.heading("Arguments")
      page.rows(command.operands.map { ($0.name, $0.summary) })
    }
    if !command.options.isEmpty {
      page.heading("Options")
      page.rows(command.options.map { ($0.synopsis, $0.explanation) })
    }
    page.line()
    page.line("The options of every command are in 'wp help'.")
    page.heading("Examples")
    for example in command.examples {
      page.line("  \(example.call)")
      page.line("      \(example.meaning)")
    }
    return page.answer
  }

  /// What a noun alone says: its verbs.
  static func noun(_ noun: String, _ invocation: Invocation) -> Answer {
    let verbs = invocation.table.verbs(of: noun)
    if invocation.wantsJSON { return json(verbs) }
    var page = Page(style: invocation.style)
    page.usage("wp \(noun) COMMAND [OPTION…]")
    page.line()
    page.rows(verbs.map { ($0.name, $0.summary) })
    page.line()
    page.line("'wp help \(noun) COMMAND' tells more.")
    return page.answer
  }

  private static func json(_ commands: [Command]) -> Answer {
    Answer(json: "wp.help/1") { document in
      document.key("commands")
      document.array { list in
        for command in commands { list.object { command.write(to: &$0) } }
      }
    }
  }
}

/// A page of help under construction.
private struct Page {
  let style: Style
  private var text = ""

  init(style: Style) { self.style = style }

  var answer: Answer { Answer(text) }

  mutating func line(_ line: String = "") { text += line + "\n" }

  mutating func purpose(_ name: String, _ purpose: String) {
    line(style.bold(name) + ": \(purpose)")
    line()
  }

  mutating func usage(_ usage: String) { line(style.bold("Usage:") + " \(usage)") }

  mutating func heading(_ heading: String) {
    line()
    line(style.bold(heading))
  }

  /// Two columns; the second starts behind the longest first, or behind the longest of other words.
  mutating func rows(_ rows: [(String, String)], alignedWith words: [String] = []) {
    let width = (rows.map(\.0) + words).map(\.count).max() ?? 0
    for (first, second) in rows {
      var lead = "  " + first + String(repeating: " ", count: width - first.count + 2)
      for part in Page.wrapped(second, to: Page.columns - width - 4) {
        line(lead + part)
        lead = String(repeating: " ", count: width + 4)
      }
    }
  }

  private static let columns = 80

  /// A text in lines of at most so many characters, broken at blanks.
  private static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension Option {
  /// More choices than fit here stand behind the summary.
  private static let shownChoices = 20

  private var listsChoices: Bool { choices.joined(separator: "|").count > Option.shownChoices }

  /// What it does, with the words its value may be where the synopsis leaves them out.
  fileprivate var explanation: String {
    listsChoices ? "\(summary): \(choices.joined(separator: ", "))" : summary
  }

  /// The option as a list shows it: `-q, --quiet`, `    --color auto|always|never`.
  fileprivate var synopsis: String {
    let short = letter.map { "-\($0)" }
    let long = isLong ? "--\(name)" : nil
    let forms =
      switch (short, long) {
      case (let short?, let long?): "\(short), \(long)"
      case (nil, let long?): "    \(long)"
      default: short ?? ""
      }
    guard let placeholder else { return forms }
    return forms + " "
      + (choices.isEmpty || listsChoices ? placeholder : choices.joined(separator: "|"))
  }
}

extension Command {
  fileprivate func write(to object: inout JSONWriter) {
    object.member("name", name)
    object.member("summary", summary)
    object.member("usage", usage)
    object.key("options")
    object.array { list in
      for option in options {
        list.object { object in
          object.member("name", option.spelling)
          object.member("value", ifPresent: option.placeholder)
          object.member("choices", option.choices)
          object.member("summary", option.summary)
        }
      }
    }
    object.member("examples", examples.map(\.call))
  }
}
