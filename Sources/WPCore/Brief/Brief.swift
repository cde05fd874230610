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
    head = text.head(of: package, reference: plan.reference(of: package), standing)
    parts = [
      text.goal, text.scope(scope, tests: package.tests.map(\.value)), text.criteria,
      text.decisions(package.decisions), BriefText.foundations(foundations),
      BriefText.neighbours(neighbours),
    ].filter { $0.forms.first?.isEmpty == false }
  }

  /// What a page may cost unless somebody says otherwise, in tokens.
  package static let usualBudget = 4_000

  /// The page, with the less important parts shortened as far as a budget of tokens asks for it.
  package func page(within budget: Int) -> Page {
    var forms = Array(repeating: 0, count: parts.count)
    var length = cost(forms)
    for index in parts.indices.sorted(by: { parts[$0].weight < parts[$1].weight }) {
      while length > budget, forms[index] + 1 < parts[index].forms.count {
        forms[index] += 1
        length = cost(forms)
      }
    }
    let shortened = parts.indices.filter { forms[$0] > 0 }.map { parts[$0].title }
    var text = body(forms) + "\nThis page costs about \(length) tokens"
    if !shortened.isEmpty { text += "; shortened: \(shortened.joined(separator: ", "))" }
    text += length > budget ? "; what is left is more than \(budget).\n" : ".\n"
    return Page(text: text, tokens: length, shortened: shortened)
  }

  private func body(_ forms: [Int]) -> String {
    var text = head
    for (part, form) in zip(parts, forms) where !part.forms[form].isEmpty {
      text += "\n## \(part.title)\n\n" + part.forms[form]
    }
    return text
  }

  // A token of the usual models is about four bytes of English; the line at the end has about a dozen.
  private func cost(_ forms: [Int]) -> Int { body(forms).utf8.count / 4 + 12 }
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
}
