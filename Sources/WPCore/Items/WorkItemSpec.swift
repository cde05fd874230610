package import WPSyntax

/// What the frontmatter of a spec says, each value with the place where it stands.
package struct WorkItemSpec: Sendable {
  /// How much can go wrong.
  package enum Risk: String, Sendable, CaseIterable {
    case low, medium, high
  }

  /// How several agents work together on it.
  package struct Collaboration: Sendable, Equatable {
    /// Who does what for whom.
    package enum Mode: String, Sendable, CaseIterable {
      case solo, handoff, delegate, consult, pair, shadow, escalate
    }

    package var range: ByteRange
    package var mode: Sourced<Mode>?
    package var with: [Sourced<String>] = []
    package var since: Sourced<SpecTime>?
    package var thread: Sourced<String>?
  }

  /// The tokens that it may take: for the floor, and up to the ceiling.
  package struct Budget: Sendable, Equatable {
    package var range: ByteRange
    package var low: Sourced<Int>?
    package var high: Sourced<Int>?
  }

  /// A place at which a person must agree before it goes on.
  package struct Checkpoint: Sendable, Equatable {
    /// What it stands before.
    package enum Time: String, Sendable, CaseIterable {
      case beforeRun = "before-run"
      case beforeReview = "before-review"
      case beforeDelivery = "before-delivery"
    }

    /// What was answered.
    package enum State: String, Sendable, CaseIterable {
      case open, approved, rejected
    }

    package var range: ByteRange
    package var id: Sourced<String>?
    package var when: Sourced<Time>?
    package var role: Sourced<Role>?
    package var timeoutHours: Sourced<Int>?
    package var state: Sourced<State>?
    package var decision: Sourced<String>?
  }

  /// Who answers a question.
  package enum Role: String, Sendable, CaseIterable {
    case `operator`, owner
  }

  /// The question that an item waits with.
  package struct Waiting: Sendable, Equatable {
    package var range: ByteRange
    package var why: Sourced<String>?
    package var checkpoint: Sourced<String>?
    package var asked: Sourced<SpecTime>?
    package var askedRole: Sourced<Role>?
    package var deadline: Sourced<SpecTime>?
    package var resumeTo: Sourced<WorkItemState>?
    package var blocked: Sourced<Bool>?
  }

  package var title: Sourced<String>?
  package var contract: Contract?
  package var id: Sourced<String>?
  package var package: Sourced<String>?
  package var status: Sourced<WorkItemState>?
  package var priority: Sourced<Priority.Class>?
  package var due: Sourced<SpecTime>?
  package var estimate: Sourced<EffortText>?
  package var created: Sourced<SpecTime>?
  package var notBefore: Sourced<SpecTime>?
  package var assignee: Sourced<String>?
  package var reviewer: Sourced<String>?
  package var reviewRequired: Sourced<Bool>?
  package var collab: Collaboration?
  package var parent: Sourced<String>?
  package var covers: [Sourced<String>] = []
  package var dependsOn: [Sourced<String>] = []
  package var follows: Sourced<String>?
  package var skills: [Sourced<String>] = []
  package var acceptance: [Sourced<String>] = []
  package var baselinesAtRisk: [Sourced<String>] = []
  package var risk: Sourced<Risk>?
  package var budget: Budget?
  package var checkpoints: [Checkpoint] = []
  package var waiting: Waiting?
  package var signal: Sourced<String>?
  /// Whether the frontmatter can be read, so that what it does not say is not said.
  package var isSound = true
  /// What its format does not take, in the order of the bytes.
  package var faults: [SpecFault] = []

  /// Whether a key has a value that could not be read, which is a fault of its own.
  func misreads(_ key: String) -> Bool { faults.contains { $0.key == key } }

  /// The upper end of the agentic part of the estimate; nil where nothing readable says so.
  package var estimateMinutes: Int? {
    estimate?.value.effort.map { $0.agentic.high }
  }

  /// How urgent it is, stated or not.
  package var rank: Priority.Class { priority?.value ?? .medium }
}
