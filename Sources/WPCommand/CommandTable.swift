/// The commands a program has; parsing, help and completion ask it.
package struct CommandTable: Sendable {
  /// The commands, by name.
  package let commands: [Command]

  package init(_ commands: [Command]) { self.commands = commands }

  /// Every command of this program; a new one is a line here.
  package static let standard = CommandTable([
    .board,
    .brief,
    .continuousIntegration,
    .claim,
    .complete,
    .completions,
    .debugFrontmatter,
    .debugOutline,
    .debugRewrite,
    .debugSet,
    .debugSymbols,
    .debugTree,
    .doctor,
    .done,
    .exec,
    .explain,
    .fmt,
    .graph,
    .handoff,
    .help,
    .hook,
    .hooks,
    .hooksInstall,
    .hooksUninstall,
    .initialize,
    .itemList,
    .itemNew,
    .itemShow,
    .log,
    .mergeDriver,
    .next,
    .overlap,
    .partition,
    .planAdd,
    .planCancel,
    .planClose,
    .planList,
    .planNew,
    .planRefresh,
    .planRenumber,
    .planSet,
    .planShow,
    .planTick,
    .release,
    .renew,
    .reopen,
    .reservations,
    .reserve,
    .rules,
    .schedule,
    .scope,
    .sessions,
    .split,
    .start,
    .status,
    .submit,
    .sync,
    .take,
    .timeline,
    .unreserve,
    .validate,
    .version,
  ])

  /// The command of a name.
  package func command(_ name: String) -> Command? { commands.first { $0.name == name } }

  /// The commands that begin with a noun.
  package func verbs(of noun: String) -> [Command] {
    commands.filter { $0.name.hasPrefix(noun + " ") }
  }

  /// The words a command line may begin with, each once.
  package var firstWords: [String] {
    var words: [String] = []
    for command in commands {
      let word = String(command.name.prefix { $0 != " " })
      if words.last != word { words.append(word) }
    }
    return words
  }
}
