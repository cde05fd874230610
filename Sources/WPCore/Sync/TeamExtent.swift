import WPSyntax

/// How much of the state of a team an answer has, where it may not have all.
struct TeamExtent: Equatable, Sendable {
  /// A part of the answer that can be shortened, the least important first.
  enum Part: Int, CaseIterable {
    case agents, reserved, details, conflicts, work
  }

  private let kept: [Int]
  private let whole: [Int]

  /// Keeps so many of each part.
  init(_ kept: [Int], of state: TeamState) {
    self.kept = kept
    whole = TeamExtent.steps(of: state)
  }

  /// How many entries each part has.
  static func steps(of state: TeamState) -> [Int] {
    Part.allCases.map { part in
      switch part {
      case .agents: state.agents.count
      case .reserved: state.reserved.count
      case .details, .work: state.work.count
      case .conflicts: state.conflicts.count
      }
    }
  }

  /// How many entries of a part are kept.
  func count(_ part: Part) -> Int { kept[part.rawValue] }

  /// What is left out, how much of how much, and the call that shows it.
  var omissions: [(name: String, count: Int, of: Int, call: String)] {
    Part.allCases.compactMap { part in
      let all = whole[part.rawValue]
      let count = all - kept[part.rawValue]
      return count == 0 ? nil : (part.name, count, all, part.call)
    }
  }
}

extension TeamExtent.Part {
  fileprivate var name: String {
    switch self {
    case .agents: "agents"
    case .reserved: "reserved_files"
    case .details: "details of your_work"
    case .conflicts: "conflicts"
    case .work: "your_work"
    }
  }

  fileprivate var call: String {
    switch self {
    case .agents: "wp sessions"
    case .reserved: "wp reservations"
    case .details: "wp brief REF"
    case .conflicts: "wp reserve --check PATH"
    case .work: "wp next"
    }
  }
}
