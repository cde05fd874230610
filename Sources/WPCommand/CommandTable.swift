/// The commands a program has; parsing, help and completion ask it.
///
/// A command is made when somebody asks for it: to make them all takes longer than most of them run.
package struct CommandTable: Sendable {
  /// A command that is found by its name before it is made.
  package struct Entry: Sendable {
    package let name: String
    fileprivate let make: @Sendable () -> Command

    package init(_ name: String, _ make: @escaping @Sendable () -> Command) {
      self.name = name
      self.make = make
    }
  }

  private let entries: [Entry]

  /// A table of commands that are made already.
  package init(_ commands: [Command]) {
    entries = commands.map { command in Entry(command.name) { command } }
  }

  private init(entries: [Entry]) { self.entries = entries }

  /// Every command of this program; a new one is a line here.
  package static let standard = CommandTable(entries: [
    Entry("board") { .board },
    Entry("brief") { .brief },
    Entry("ci") { .continuousIntegration },
    Entry("claim") { .claim },
    Entry("complete") { .complete },
    Entry("completions") { .completions },
    Entry("debug frontmatter") { .debugFrontmatter },
    Entry("debug outline") { .debugOutline },
    Entry("debug rewrite") { .debugRewrite },
    Entry("debug set") { .debugSet },
    Entry("debug symbols") { .debugSymbols },
    Entry("debug tree") { .debugTree },
    Entry("doctor") { .doctor },
    Entry("done") { .done },
    Entry("exec") { .exec },
    Entry("explain") { .explain },
    Entry("fmt") { .fmt },
    Entry("graph") { .graph },
    Entry("handoff") { .handoff },
    Entry("help") { .help },
    Entry("hook") { .hook },
    Entry("hooks") { .hooks },
    Entry("hooks install") { .hooksInstall },
    Entry("hooks uninstall") { .hooksUninstall },
    Entry("init") { .initialize },
    Entry("item list") { .itemList },
    Entry("item new") { .itemNew },
    Entry("item show") { .itemShow },
    Entry("log") { .log },
    Entry("merge-driver") { .mergeDriver },
    Entry("next") { .next },
    Entry("overlap") { .overlap },
    Entry("partition") { .partition },
    Entry("plan add") { .planAdd },
    Entry("plan cancel") { .planCancel },
    Entry("plan close") { .planClose },
    Entry("plan list") { .planList },
    Entry("plan new") { .planNew },
    Entry("plan refresh") { .planRefresh },
    Entry("plan renumber") { .planRenumber },
    Entry("plan set") { .planSet },
    Entry("plan show") { .planShow },
    Entry("plan tick") { .planTick },
    Entry("release") { .release },
    Entry("renew") { .renew },
    Entry("reopen") { .reopen },
    Entry("reservations") { .reservations },
    Entry("reserve") { .reserve },
    Entry("rules") { .rules },
    Entry("schedule") { .schedule },
    Entry("scope") { .scope },
    Entry("sessions") { .sessions },
    Entry("split") { .split },
    Entry("start") { .start },
    Entry("status") { .status },
    Entry("submit") { .submit },
    Entry("sync") { .sync },
    Entry("take") { .take },
    Entry("timeline") { .timeline },
    Entry("unreserve") { .unreserve },
    Entry("validate") { .validate },
    Entry("version") { .version },
  ])

  /// The commands, by name.
  package var commands: [Command] { entries.map { $0.make() } }

  /// The names of the commands.
  package var names: [String] { entries.map(\.name) }

  /// The command of a name.
  package func command(_ name: String) -> Command? {
    entries.first { $0.name == name }?.make()
  }

  /// The commands that begin with a noun.
  package func verbs(of noun: String) -> [Command] {
    let beginning = noun + " "
    return entries.filter { $0.name.hasPrefix(beginning) }.map { $0.make() }
  }

  /// The words a command line may begin with, each once.
  package var firstWords: [String] {
    var words: [String] = []
    for entry in entries {
      let word = String(entry.name.prefix { $0 != " " })
      if words.last != word { words.append(word) }
    }
    return words
  }
}
