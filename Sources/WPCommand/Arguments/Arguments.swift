package import WPHost

/// What was typed, sorted into options and operands; what it means is left to the command.
package struct Arguments: Sendable, Equatable {
  /// The words that are neither options nor their values.
  package private(set) var operands: [RawPath] = []
  /// How many of the operands stand before `--`; nil where there is none.
  package private(set) var operandsBeforeSeparator: Int?
  private var given: [Given] = []

  private struct Given: Equatable {
    let option: String
    let value: RawPath
    /// How many operands stand before it.
    var operands = 0
  }

  /// Sorts words by the options that may stand among them.
  package init(_ words: [RawPath], options: [Option]) throws(UsageError) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == Word.separator, operandsBeforeSeparator == nil {
        operandsBeforeSeparator = operands.count
        operands += rest
        return
      }
      switch Word(word) {
      case .operand: operands.append(word)
      case .long(let name, let value):
        let option = try Arguments.long(name, among: options)
        try take(option, value: value, rest: &rest)
      case .letters(let letters): try takeLetters(letters, options, rest: &rest)
      }
    }
  }

  /// Tells whether an option was given.
  package func has(_ option: Option) -> Bool { given.contains { $0.option == option.name } }

  /// How many operands stand before the first of an option; all of them where it was not given.
  package func operands(before option: Option) -> Int {
    given.first { $0.option == option.name }?.operands ?? operands.count
  }

  /// The value of an option, as bytes; the last one counts.
  package func path(_ option: Option) -> RawPath? {
    given.last { $0.option == option.name }?.value
  }

  /// The value of an option, as text; the last one counts.
  package func text(_ option: Option) throws(UsageError) -> String? {
    guard let value = path(option) else { return nil }
    return try Arguments.text(value, of: option.spelling)
  }

  /// The values of an option that may be repeated.
  package func texts(_ option: Option) throws(UsageError) -> [String] {
    var texts: [String] = []
    for entry in given where entry.option == option.name {
      texts.append(try Arguments.text(entry.value, of: option.spelling))
    }
    return texts
  }

  /// The value of an option, as a number that is not negative.
  package func number(_ option: Option) throws(UsageError) -> Int? {
    guard let text = try text(option) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError("\(option.spelling) wants a number, not '\(text)'")
    }
    return number
  }

  /// An operand as text.
  package func operand(_ index: Int) throws(UsageError) -> String? {
    guard operands.indices.contains(index) else { return nil }
    return try Arguments.text(operands[index], of: "an argument")
  }

  private static func text(_ bytes: RawPath, of what: String) throws(UsageError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw UsageError("\(what) is not UTF-8: '\(Shown.path(bytes))'")
    }
    return text
  }

  private static func long(_ name: RawPath, among options: [Option]) throws(UsageError) -> Option {
    let known = options.filter(\.isLong)
    if let option = known.first(where: { $0.name.utf8.elementsEqual(name) }) { return option }
    throw .unknown("option", RawPath("--".utf8) + name, among: known.map(\.spelling))
  }

  private mutating func takeLetters(
    _ letters: RawPath, _ options: [Option], rest: inout ArraySlice<RawPath>
  ) throws(UsageError) {
    var letters = letters[...]
    while let letter = letters.popFirst() {
      let character = Character(Unicode.Scalar(letter))
      guard let option = options.first(where: { $0.letter == character }) else {
        // Letters are too short to tell what was meant.
        throw .unknown("option", [UInt8(ascii: "-"), letter] + letters, among: [])
      }
      guard option.value != .none else {
        try take(option, value: nil, rest: &rest)
        continue
      }
      // `-Cdir`, `-C=dir` and `-C dir` are the same.
      if letters.first == UInt8(ascii: "=") { letters = letters.dropFirst() }
      return try take(option, value: letters.isEmpty ? nil : RawPath(letters), rest: &rest)
    }
  }

  private mutating func take(
    _ option: Option, value: RawPath?, rest: inout ArraySlice<RawPath>
  ) throws(UsageError) {
    guard let placeholder = option.placeholder else {
      guard value == nil else { throw UsageError("\(option.spelling) takes no value") }
      given.append(Given(option: option.name, value: [], operands: operands.count))
      return
    }
    if case .optionalPath(_, let suffix) = option.value, value == nil {
      let isMeant = rest.first?.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) == true
      given.append(
        Given(
          option: option.name, value: isMeant ? rest.removeFirst() : [], operands: operands.count))
      return
    }
    guard let value = value ?? rest.popFirst() else {
      throw UsageError("\(option.spelling) wants a value: \(option.spelling) \(placeholder)")
    }
    let choices = option.choices
    if !choices.isEmpty, !choices.contains(where: { $0.utf8.elementsEqual(value) }) {
      throw .unknown("value for \(option.spelling)", value, among: choices, listing: true)
    }
    given.append(Given(option: option.name, value: value, operands: operands.count))
  }
}
