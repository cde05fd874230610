import WPSyntax

extension SpecFault {
  /// What it says to a person.
  var message: Message {
    switch kind {
    case .wrongType(let takes, let found): "'\(key)' takes \(takes), not \(found)"
    case .unknownValue(let text, _): "'\(text)' is no value of '\(key)'"
    case .unknownKey: "'\(key)' is no key of a work item"
    }
  }

  /// What to do about it.
  var help: Message? {
    switch kind {
    case .wrongType("a list", _): "put it between '[' and ']'"
    case .wrongType: nil
    case .unknownValue(let text, .words(let words)):
      EditDistance.nearest(text, among: words).map { "write '\($0)'" }
        ?? "write one of \(words.joined(separator: ", "))"
    case .unknownValue(_, .form(let form)): "write \(form)"
    case .unknownKey(let nearest):
      nearest.map { "write '\($0)'" } ?? "start keys of your own with 'x-'"
    }
  }
}
