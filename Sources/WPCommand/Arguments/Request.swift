import WPHost
import WPSyntax

/// A command line that was understood: which command, or none, and the words that are left for it.
struct Request {
  /// What the first words name.
  enum Subject {
    case nothing
    case command(Command)
    /// The first word of several commands, with none of their second words behind it.
    case noun(String)
  }

  /// What to run.
  let subject: Subject
  /// The options and operands for it.
  let arguments: Arguments

  /// Reads a command line.
  ///
  /// Options may stand before the command, so its words are looked for first, stepping over options with their
  /// values; only then is it known which options there are.
  init(_ words: [RawPath], _ table: CommandTable) throws(UsageError) {
    let places = Request.operands(words, table)
    let subject = try Request.subject(places.map { words[$0] }, table)
    var rest = words
    for place in places.prefix(subject.words).reversed() { rest.remove(at: place) }
    self.subject = subject.meaning
    do throws(UsageError) {
      arguments = try Arguments(rest, options: Option.global + subject.options)
    } catch {
      var error = error
      error.usage = subject.usage
      throw error
    }
  }

  private struct Found {
    let meaning: Subject
    let words: Int

    var options: [Option] {
      if case .command(let command) = meaning { command.options } else { [] }
    }

    var usage: String {
      if case .command(let command) = meaning { command.usage } else { "wp COMMAND [OPTION…]" }
    }
  }

  private static func subject(
    _ operands: [RawPath], _ table: CommandTable
  ) throws(UsageError) -> Found {
    guard let first = operands.first else { return Found(meaning: .nothing, words: 0) }
    let noun = String(decoding: first, as: UTF8.self)
    let verbs = table.verbs(of: noun)
    let second = operands.count > 1 ? String(decoding: operands[1], as: UTF8.self) : nil
    if let second, let command = verbs.first(where: { $0.name == "\(noun) \(second)" }) {
      return Found(meaning: .command(command), words: 2)
    }
    if let command = table.command(noun) { return Found(meaning: .command(command), words: 1) }
    guard !verbs.isEmpty else { throw unknownCommand(first, among: table.firstWords) }
    guard second != nil else { return Found(meaning: .noun(noun), words: 1) }
    throw unknownCommand(
      first + [ByteScanner.space] + operands[1], among: verbs.map(\.name), listing: true)
  }

  /// The error about a command that does not exist.
  static func unknownCommand(
    _ name: RawPath, among names: [String], listing: Bool = false
  ) -> UsageError {
    let error = UsageError.unknown("command", name, among: names, listing: listing)
    return UsageError(
      error.message, hint: error.hint ?? "'wp help --all' lists the commands",
      usage: "wp COMMAND [OPTION…]")
  }

  /// The places of the first two words that are neither options nor values of options.
  private static func operands(_ words: [RawPath], _ table: CommandTable) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index < words.count, places.count < 2, words[index] != Word.separator {
      switch Word(words[index]) {
      case .operand: places.append(index)
      case .long(let name, nil):
        let next = index + 1 < words.count ? words[index + 1] : nil
        if table.takesValue(name, before: next) { index += 1 }
      case .long: break
      case .letters(let letters): if table.lastTakesNext(letters) { index += 1 }
      }
      index += 1
    }
    return places
  }
}

extension CommandTable {
  /// Whether a cluster of letters ends in one whose value is the next word.
  fileprivate func lastTakesNext(_ letters: RawPath) -> Bool {
    let first = letters.firstIndex { letter in
      takesValue { $0.letter == Character(Unicode.Scalar(letter)) }
    }
    // Behind an earlier one the rest of the word is its value.
    return first == letters.count - 1
  }

  /// Whether a long option has the next word for its value.
  ///
  /// Where the commands do not agree, the word tells: a command comes behind an option that has no value there.
  fileprivate func takesValue(_ name: RawPath, before next: RawPath?) -> Bool {
    let options = Option.global + commands.flatMap(\.options)
    let takes = options.filter { $0.isLong && $0.name.utf8.elementsEqual(name) }
      .map { $0.value != .none }
    guard takes.contains(true), takes.contains(false), let next else { return takes.first ?? false }
    return !firstWords.contains { $0.utf8.elementsEqual(next) }
  }

  /// Whether an option has a value; a letter is the same in all commands.
  fileprivate func takesValue(_ matches: (Option) -> Bool) -> Bool {
    let option =
      Option.global.first(where: matches)
      ?? commands.lazy.flatMap(\.options).first(where: matches)
    return option.map { $0.value != .none } ?? false
  }
}
