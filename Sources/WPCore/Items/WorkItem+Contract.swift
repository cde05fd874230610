import WPSyntax

extension WorkItem {
  /// Whether its contract counts: it can be read, and the item was not given up.
  var bindsContract: Bool { spec.isSound && state != .cancelled }

  /// What something that is missing weighs, where that is not the weight of the rule: a pending item may be incomplete.
  var severityOfMissing: Severity? { state.bindsContract ? nil : .info }

  /// Everything in its own folder.
  func ownFolder(in plan: Plan) -> PathPattern { .folder(plan.path.appending(folder)) }

  /// Something without which an item cannot be ready.
  package enum Lack: Sendable, CaseIterable {
    case estimate, assignee, goal

    /// It in a word or two.
    package var words: String {
      switch self {
      case .estimate: "estimate"
      case .assignee: "assignee"
      case .goal: "goal"
      }
    }
  }

  /// What it lacks to be ready, beside its contract and what it waits for.
  package var lacks: [Lack] {
    Lack.allCases.filter { lack in
      switch lack {
      case .estimate: spec.estimateMinutes == nil
      case .assignee: spec.assignee == nil
      case .goal: goal == nil
      }
    }
  }
}

extension Ceiling {
  /// What was written for one of the patterns that may be written to.
  func written(_ index: Int) -> Sourced<String> {
    let patterns = writes.patterns
    let wanted = patterns.indices.contains(index) ? patterns[index] : nil
    let found = allow.first { $0.pattern == wanted && wanted != nil }
    return found?.written ?? Sourced("", at: allowRange ?? range, from: .frontMatter)
  }
}
