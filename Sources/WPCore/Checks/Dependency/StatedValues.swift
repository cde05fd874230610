import WPSyntax

/// The priority and effort of each package as first stated: by its plan, else by START-HERE, else by README.
struct StatedValues {
  /// What disagrees with a restatement, in words and by place.
  struct Disagreement {
    let here: String
    let there: String
    let place: Finding.Place
  }

  private let plan: Plan
  // By package.
  private var priorities: [Stated?]
  private var efforts: [Stated?]

  /// A priority or an effort and where it is stated; of one type, since each kind of array costs on its first use.
  private struct Stated {
    var priority: Priority.Class?
    var effort: Effort?
    let document: Int
    let range: ByteRange
  }

  /// Collects what the plans of the packages say.
  init(_ plan: Plan) {
    self.plan = plan
    priorities = plan.packages.map { package in
      package.priority.map {
        Stated(priority: $0.value.class, document: package.document, range: $0.range)
      }
    }
    efforts = plan.packages.map { package in
      guard let effort = package.effort, let value = effort.value.effort else { return nil }
      return Stated(effort: value, document: package.document, range: effort.range)
    }
  }

  /// What was stated before and is not the same; the first statement of a value is kept for those to come.
  mutating func disagreeing(with restatement: Restatement) -> Disagreement? {
    let (package, document, range) = (
      restatement.package, restatement.document, restatement.range
    )
    switch restatement.value {
    case .priority(let level):
      guard let here = level else { return nil }
      guard let stated = priorities[package] else {
        priorities[package] = Stated(priority: here, document: document, range: range)
        return nil
      }
      guard let there = stated.priority, here != there else { return nil }
      return Disagreement(here: here.word, there: there.word, place: place(of: stated))
    case .effort(let text):
      guard let here = text.effort else { return nil }
      guard let stated = efforts[package] else {
        efforts[package] = Stated(effort: here, document: document, range: range)
        return nil
      }
      guard let there = stated.effort, !here.agrees(with: there) else { return nil }
      return Disagreement(
        here: here.description, there: there.description, place: place(of: stated))
    case .status: return nil
    }
  }

  private func place(of stated: Stated) -> Finding.Place {
    Finding.Place(plan.documents[stated.document].path, stated.range)
  }
}
