/// One command: parsing, help, completion and the run itself read this definition.
package struct Command: Sendable {
  /// Where a command stands in the overview.
  package enum Group: String, Sendable, CaseIterable {
    case planning = "Plans"
    case checking = "Checks"
    case working = "Work"
    case team = "Team"
    case inspection = "Inspection"
    case program = "This program"
  }

  /// An example call and what it does.
  package struct Example: Sendable {
    /// The line as it would be typed.
    package let call: String
    /// What it is good for, as a phrase.
    package let meaning: String

    package init(_ call: String, _ meaning: String) {
      self.call = call
      self.meaning = meaning
    }
  }

  /// One word, or a noun and a verb: `plan list`.
  package let name: String
  /// Where the overview shows it.
  package let group: Group
  /// Whether it is one of the dozen that the short overview shows.
  package let isEveryday: Bool
  /// The purpose, as one phrase without a full stop.
  package let summary: String
  /// What a person must know beyond the purpose; lines of at most 80 columns, perhaps none.
  package let description: String
  /// The arguments that are not options, in their order.
  package let operands: [Operand]
  /// The options beside the global ones.
  package let options: [Option]
  /// The options of which one must be given before it changes a file; none where it always does.
  package let writingOptions: [Option]
  /// Two real calls.
  package let examples: [Example]
  /// Does the work; it may throw a `Failure`, a `UsageError` or a `HostError`.
  package let run: @Sendable (Invocation) throws -> Answer

  package init(
    _ name: String, _ group: Group, isEveryday: Bool = false, summary: String,
    description: String = "", operands: [Operand] = [], options: [Option] = [],
    writingOptions: [Option] = [], examples: [Example],
    run: @escaping @Sendable (Invocation) throws -> Answer
  ) {
    self.name = name
    self.group = group
    self.isEveryday = isEveryday
    self.summary = summary
    self.description = description
    self.operands = operands
    self.options = options
    self.writingOptions = writingOptions
    self.examples = examples
    self.run = run
  }

  /// The usual call.
  package var usage: String {
    var words = ["wp", name]
    words += options.filter { $0.isLong }.prefix(2).map { option in
      "[\(option.spelling)" + (option.placeholder.map { " \($0)" } ?? "") + "]"
    }
    if options.count > 2 { words.append("[OPTION…]") }
    words += operands.map(\.spelling)
    return words.joined(separator: " ")
  }

  /// Tells whether a run may change files; every command that can has `--dry-run`.
  func writes(_ arguments: Arguments) -> Bool {
    guard options.contains(where: { $0.name == Option.dryRun.name }) else { return false }
    guard !arguments.has(.dryRun), !arguments.has(.diff) else { return false }
    return writingOptions.isEmpty || writingOptions.contains(where: arguments.has)
  }

  /// Checks that the operands that were given are as many, and such, as the command takes.
  func check(_ arguments: Arguments) throws(UsageError) {
    let given = arguments.operands
    if let missing = operands.enumerated().first(where: { $1.isRequired && $0 >= given.count }) {
      throw UsageError("'wp \(name)' wants \(missing.element.name): \(missing.element.summary)")
    }
    for (index, word) in given.enumerated() {
      guard let operand = index < operands.count ? operands[index] : operands.last,
        index < operands.count || operand.repeats
      else {
        throw UsageError("unexpected argument '\(Shown.path(word))'")
      }
      let choices = operand.choices
      if !choices.isEmpty, !choices.contains(where: { $0.utf8.elementsEqual(word) }) {
        throw .unknown(operand.name, word, among: choices, listing: true)
      }
    }
  }
}
