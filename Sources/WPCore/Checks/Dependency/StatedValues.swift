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
  private var priorities: [Int: (value: Priority, place: Finding.Place)] = [:]
  private var efforts: [Int: (value: Effort, place: Finding.Place)] = [:]

  /// Collects what the plans of the packages say.
  init(_ plan: Plan) {
    self.plan = plan
    for (index, package) in plan.packages.enumerated() {
      let path = plan.document(of: package).path
      if let priority = package.priority {
        priorities[index] = (priority.value, Finding.Place(path, priority.range))
      }
      if let effort = package.effort, let value = effort.value.effort {
        efforts[index] = (value, Finding.Place(path, effort.range))
      }
    }
  }

  /// What was stated before and is not the same; the first statement of a value is kept for those to come.
  mutating func disagreeing(with restatement: Restatement) -> Disagreement? {
    let place = Finding.Place(plan.documents[restatement.document].path, restatement.range)
    switch restatement.value {
    case .priority(let priority):
      guard let here = priority.class else { return nil }
      guard let stated = priorities[restatement.package] else {
        priorities[restatement.package] = (priority, place)
        return nil
      }
      guard let there = stated.value.class, here != there else { return nil }
      return Disagreement(here: here.word, there: there.word, place: stated.place)
    case .effort(let text):
      guard let here = text.effort else { return nil }
      guard let stated = efforts[restatement.package] else {
        efforts[restatement.package] = (here, place)
        return nil
      }
      guard !here.agrees(with: stated.value) else { return nil }
      return Disagreement(
        here: here.description, there: stated.value.description, place: stated.place)
    case .status: return nil
    }
  }
}
