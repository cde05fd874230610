import WPSyntax

extension SyntaxProblem.Kind {
  /// The rule that speaks of it: a new kind does not compile until it has one.
  var rule: Rule {
    switch self {
    case .unclosedFence: Check.unclosedFence.rule
    case .nestedTooDeep: Check.deepNesting.rule
    case .unclosedFrontMatter: Check.unclosedFrontMatter.rule
    case .yamlSyntax: Check.frontMatterSyntax.rule
    case .duplicateKey: Check.duplicateKey.rule
    case .refusedFeature: Check.refusedYAML.rule
    }
  }
}

extension SyntaxProblem.Kind {
  /// The rule that speaks of it in the spec of a work item; nil where that is the same as everywhere.
  var specRule: Rule? {
    switch self {
    case .unclosedFence, .nestedTooDeep: nil
    case .unclosedFrontMatter: Check.unclosedItemFrontMatter.rule
    case .yamlSyntax: Check.itemFrontMatterSyntax.rule
    case .duplicateKey: Check.duplicateItemKey.rule
    case .refusedFeature: Check.refusedItemYAML.rule
    }
  }
}

extension Check {
  /// A check that reports the problems of one rule, in the words it has for them.
  init(
    _ rule: Rule, of wording: @escaping @Sendable (SyntaxProblem.Kind) -> (Message, help: Message)
  ) {
    self.init(rule, on: .syntaxProblem) { plan, findings in
      for document in plan.documents {
        for problem in document.problems {
          let own = document.kind == .item ? problem.kind.specRule : nil
          guard (own ?? problem.kind.rule).code == rule.code else { continue }
          let (message, help) = wording(problem.kind)
          let notes = problem.related.map {
            [Finding.Note(.first, at: Finding.Place(document.path, $0))]
          }
          findings.report(
            message, in: document, at: problem.range, help: help, notes: notes ?? [])
        }
      }
    }
  }
}

extension Message {
  fileprivate static let first: Message = "the first one is here"
}
