import WPCore
import WPSyntax

extension Command {
  private static let markdown = Option("markdown", "print the whole catalogue as Markdown")

  static let rules = Command(
    "rules", .checking, summary: "list the rules of wp validate",
    options: [markdown],
    examples: [
      Example("wp rules", "lists code, severity, name and summary of each rule"),
      Example("wp rules --markdown", "prints the pages that .engineering/rules.md holds"),
    ],
    run: { invocation in
      let catalogue = CatalogueText(Catalogue.rules)
      if invocation.wantsJSON { return Answer(output: catalogue.json) }
      if invocation.arguments.has(markdown) { return Answer(output: catalogue.markdown) }
      return Answer(output: catalogue.table(Presentation(invocation.style)))
    })

  static let explain = Command(
    "explain", .checking, isEveryday: true,
    summary: "explain one rule, with a bad and a good example",
    operands: [Operand("RULE", .one, "a code such as WP150, or a name such as unknown-dependency")],
    examples: [
      Example("wp explain WP150", "explains a rule by its code"),
      Example("wp explain broken-link", "explains a rule by its name"),
    ],
    run: { invocation in
      let typed = try invocation.arguments.operand(0) ?? ""
      let lookup = RuleLookup(Catalogue.rules)
      guard let rule = lookup.rule(typed) else {
        throw Failure(
          code: "no_such_rule", "there is no rule '\(typed)'",
          hint: lookup.nearest(typed).map { "did you mean '\($0)'? 'wp rules' lists them all" }
            ?? "'wp rules' lists them")
      }
      if invocation.wantsJSON { return Answer(output: RuleExplanation.json(rule)) }
      return Answer(output: RuleExplanation.text(rule, Presentation(invocation.style)))
    })
}

extension Presentation {
  /// The looks of an answer without options of its own.
  init(_ style: Style) {
    self.init()
    hasColour = style.hasColour
    width = style.width
    version = Program.version
  }
}
