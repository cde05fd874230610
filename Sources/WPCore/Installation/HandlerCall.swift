import WPSyntax

/// The call of a handler in the settings of a coding agent, where it is one of `wp hook` and of nothing else.
struct HandlerCall: Hashable, Sendable {
  /// The program as it is named there: `wp`, or a path that ends so.
  let program: String

  /// Takes a handler; nil where it does something else, or something more.
  init?(_ handler: JSONValue) {
    guard let command = handler["command"]?.string else { return nil }
    var words: [String]
    if let arguments = handler["args"]?.elements {
      words = [command] + arguments.compactMap(\.string)
    } else {
      guard let split = HandlerCall.words(of: command) else { return nil }
      words = split
    }
    guard words.count > 2, words[1] == "hook",
      words[0].split(separator: "/").last == "wp"
    else { return nil }
    program = words[0]
  }

  /// The words of a line of shell that has nothing but words; one of them may be quoted.
  private static func words(of line: String) -> [String]? {
    var words: [String] = []
    var word = ""
    var quote: Unicode.Scalar?
    for scalar in line.unicodeScalars {
      switch scalar {
      case quote: quote = nil
      case _ where quote != nil: word.unicodeScalars.append(scalar)
      case "'", "\"": quote = scalar
      case ";", "|", "&", "<", ">", "$", "`", "(", ")", "\\", "\n": return nil
      case " ", "\t":
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return quote == nil ? words : nil
  }
}
