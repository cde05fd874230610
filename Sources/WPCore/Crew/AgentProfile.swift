/// What an agent's profile says of the work that it can be given.
package struct AgentProfile: Sendable, Equatable {
  /// Whether it is there for work.
  package enum Standing: String, Sendable, CaseIterable {
    case available, engaged, idle, suspended, decommissioned
  }

  package let handle: AgentHandle
  package internal(set) var standing: Standing = .available
  /// The minutes it works in a day; a fifth of the usual day is kept for rework.
  package internal(set) var capacity = 1_152
  /// What it knows, as work items ask for it.
  package internal(set) var skills: [String] = []

  /// The minutes of a day.
  package static let day = 1_440

  /// Whether work is handed to it.
  package var takesWork: Bool {
    switch standing {
    case .available, .engaged, .idle: capacity > 0
    case .suspended, .decommissioned: false
    }
  }

  /// Whether it knows all that is asked for.
  package func knows(_ wanted: [String]) -> Bool { wanted.allSatisfy(skills.contains) }
}
