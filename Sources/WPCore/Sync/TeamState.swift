/// What one agent needs to know of its own work and of everybody else's, in one answer.
///
/// Every list has an order of its own, and what is held is told with the instant at which that ends, so that the same
/// state gives the same bytes.
package struct TeamState: Sendable {
  /// A package that the agent holds.
  package struct Work: Sendable, Equatable {
    package let id: String
    package let title: String
    package let description: String
    package let files: [String]
    package let decisions: [WorkPackage.Decision]
    package let state: PackageState
    package let meeting: String?
    /// Until when it is held.
    package let until: String

    package init(
      _ claim: Claim, title: String, description: String, decisions: [WorkPackage.Decision],
      meeting: String?, until: String
    ) {
      id = claim.package.text
      self.title = title
      self.description = description
      files = claim.scope.writes
      self.decisions = decisions
      state = claim.state
      self.meeting = meeting
      self.until = until
    }
  }

  /// Another session that works here, or holds something.
  package struct Agent: Sendable, Equatable {
    package var session: String
    package var agent: String
    /// The coding agent it runs in; nil for the shell of a person.
    package var tool: String?
    package var task: String?
    package var branch: String?
    /// When it was seen last; nil where it never was.
    package var seen: String?
    package var isActive: Bool
    /// The packages it holds.
    package var claims: [String]

    package init(
      session: String, agent: String, tool: String?, task: String?, branch: String?, seen: String?,
      isActive: Bool, claims: [String]
    ) {
      self.session = session
      self.agent = agent
      self.tool = tool
      self.task = task
      self.branch = branch
      self.seen = seen
      self.isActive = isActive
      self.claims = claims
    }
  }

  /// A path or symbol that somebody has for a short while.
  package struct Reserved: Sendable, Equatable {
    package let reservation: Reservation
    /// Until when.
    package let until: String

    package init(_ reservation: Reservation, until: String) {
      self.reservation = reservation
      self.until = until
    }
  }

  /// Something that stands against a write, or speaks against it.
  package struct Conflict: Sendable, Equatable {
    /// Whether the write would be denied; else it is only worth knowing.
    package let isHard: Bool
    /// The word machines branch on.
    package let kind: String
    package let path: String
    package let symbol: String?
    package let message: String

    package init(isHard: Bool, kind: String, target: Reservation.Target, message: String) {
      self.isHard = isHard
      self.kind = kind
      path = target.path
      symbol = target.symbol
      self.message = message
    }
  }

  package let session: String
  package let agent: String
  package let work: [Work]
  package let conflicts: [Conflict]
  package let agents: [Agent]
  package let reserved: [Reserved]

  /// Takes what was gathered, each list in the order in which it is shown.
  package init(
    session: String, agent: String, work: [Work], conflicts: [Conflict], agents: [Agent],
    reserved: [Reserved]
  ) {
    self.session = session
    self.agent = agent
    self.work = work
    self.conflicts = conflicts
    self.agents = agents
    self.reserved = reserved
  }

  /// The meetings that the work of an answer comes from, each with the packages.
  func meetings(of extent: TeamExtent) -> [(name: String, packages: [String])] {
    let shown = work.prefix(extent.count(.work))
    return Set(shown.compactMap(\.meeting)).sorted().map { name in
      (name, shown.filter { $0.meeting == name }.map(\.id))
    }
  }
}
