import WPSyntax

/// What whoever works on a package must know, on one page; the same facts give the same bytes.
///
/// No time stands in it, so that it can be kept and compared.
package struct Brief: Sendable {
  /// The page, and what it cost.
  package struct Page: Sendable, Equatable {
    package let text: String
    /// About how many tokens a model reads it as.
    package let tokens: Int
    /// The parts that were shortened to stay within the budget, as they are headed.
    package let shortened: [String]
  }

  /// A package that the work builds on.
  package struct Foundation: Sendable {
    package let reference: String
    package let title: String
    package let standing: Standing
    /// What its document says that came of it; empty where it says nothing.
    package let results: String

    package init(reference: String, title: String, standing: Standing, results: String) {
      self.reference = reference
      self.title = title
      self.standing = standing
      self.results = results
    }
  }

  /// Somebody who works beside it.
  package struct Neighbour: Sendable {
    package let package: String
    package let agent: String
    package let patterns: [String]

    package init(package: String, agent: String, patterns: [String]) {
      self.package = package
      self.agent = agent
      self.patterns = patterns
    }
  }

  private let reference: String
  /// The first lines, which always stand.
  private let head: String
  /// The parts in the order of the page.
  private let parts: [BriefPart]

  /// Gathers the page of a package.
  ///
  /// - Parameters:
  ///   - package: The package.
  ///   - plan: The plan it is of.
  ///   - standing: Where it stands.
  ///   - scope: What may be written and read; it is the claim's where there is one.
  ///   - foundations: What it builds on.
  ///   - neighbours: Who works beside it.
  package init(
    of package: WorkPackage, in plan: Plan, standing: Standing, scope: ClaimScope,
    foundations: [Foundation], neighbours: [Neighbour]
  ) {
    let document = plan.document(of: package)
    let text = BriefText(document)
    reference = Visible.text(plan.reference(of: package))
    head = text.head(of: package, reference: plan.reference(of: package), standing)
    parts = [
      text.goal, text.scope(scope, tests: package.tests.map(\.value)), text.criteria,
      text.decisions(package.decisions), BriefText.foundations(foundations),
      BriefText.neighbours(neighbours),
    ].filter { $0.forms.first?.isEmpty == false }
  }

  /// What a page may cost unless somebody says otherwise, in tokens.
  package static let usualBudget = 4_000

  /// The page, with the less important parts shortened as far as a budget asks for it; where something is, the end of
  /// the page says what, and by which call it is to be had.
  package func page(within budget: TokenBudget) -> Page {
    let order = parts.indices.sorted { parts[$0].weight < parts[$1].weight }
    let steps = order.map { parts[$0].forms.count - 1 }
    let whole = page(forms: Array(repeating: 0, count: parts.count), budget, whole: 0).tokens
    func shortened(to kept: [Int]) -> Page {
      var forms = Array(repeating: 0, count: parts.count)
      for (index, part) in order.enumerated() { forms[part] = steps[index] - kept[index] }
      return page(forms: forms, budget, whole: whole)
    }
    return shortened(to: budget.kept(of: steps) { shortened(to: $0).tokens })
  }

  private func page(forms: [Int], _ budget: TokenBudget, whole: Int) -> Page {
    let shortened = parts.indices.filter { forms[$0] > 0 }.map { parts[$0].title }
    let body = body(forms)
    let (text, tokens) = TokenBudget.counting { tokens in
      var text = body + "\nThis page costs about \(tokens) tokens"
      if !shortened.isEmpty {
        text += "; shortened: \(shortened.joined(separator: ", "))"
        text += " ('wp brief \(reference) --budget \(whole)' shows all)"
      }
      if let limit = budget.limit, tokens > limit { text += "; what is left is more than \(limit)" }
      return Bytes(text + ".\n")
    }
    return Page(
      text: String(decoding: text, as: UTF8.self), tokens: tokens, shortened: shortened)
  }

  private func body(_ forms: [Int]) -> String {
    var text = head
    for (part, form) in zip(parts, forms) where !part.forms[form].isEmpty {
      text += "\n## \(part.title)\n\n" + part.forms[form]
    }
    return text
  }
}

/// One part of the page, in every length it can have.
struct BriefPart: Sendable {
  let title: String
  /// From the fullest to the shortest; each ends with a line end, and one that is empty leaves the part out.
  let forms: [String]
  /// The part of the least weight is shortened first.
  let weight: Int

  init(title: String, forms: [String], weight: Int) {
    self.title = title
    self.weight = weight
    var kept: [String] = []
    for form in forms where form.utf8.count < kept.last?.utf8.count ?? .max { kept.append(form) }
    self.forms = kept
  }
}

extension Brief {
  /// What a document says that came of its work, in a few lines.
  package static func results(of document: Document) -> String { BriefText(document).results }

  /// What a document says that its work is for.
  package static func description(of document: Document) -> String {
    BriefText(document).goal.forms[0]
  }
}
