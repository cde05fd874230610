import WPCore

extension Option {
  /// For commands whose answer a model reads.
  static let budget = Option(
    "budget", "leave out what matters least, down to about so many tokens", takes: .text("TOKENS"))
}

extension Invocation {
  /// How much of an answer is wanted.
  func budget() throws(UsageError) -> TokenBudget {
    TokenBudget(try arguments.number(.budget))
  }
}
