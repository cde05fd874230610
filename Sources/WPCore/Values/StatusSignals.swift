/// What the words of a status hint at; a phrase usually gives several hints.
struct StatusSignals: OptionSet, Sendable {
  let rawValue: UInt32

  /// Says that something is over and well.
  static let done = StatusSignals(rawValue: 1 << 0)
  /// Names work that comes before the real work, such as planning; done, it leaves the work ready.
  static let preparation = StatusSignals(rawValue: 1 << 1)
  /// Names work that is its own result, such as an investigation.
  static let study = StatusSignals(rawValue: 1 << 2)
  /// Names work that is going on, such as testing.
  static let activity = StatusSignals(rawValue: 1 << 3)
  /// Says that work may begin.
  static let ready = StatusSignals(rawValue: 1 << 4)
  /// Says that nothing has begun.
  static let notStarted = StatusSignals(rawValue: 1 << 5)
  /// Says outright that work goes on.
  static let progress = StatusSignals(rawValue: 1 << 6)
  /// Says that work cannot go on.
  static let blocked = StatusSignals(rawValue: 1 << 7)
  /// Says that there will be no work.
  static let cancelled = StatusSignals(rawValue: 1 << 8)
  /// Says that a part is done.
  static let partial = StatusSignals(rawValue: 1 << 9)
  /// Says that somebody has taken the work.
  static let claimed = StatusSignals(rawValue: 1 << 10)
  /// Turns the next hint into its opposite.
  static let negation = StatusSignals(rawValue: 1 << 11)
  /// Names a part of the whole that has a number, such as a phase.
  static let unit = StatusSignals(rawValue: 1 << 12)
  /// Says that every part is meant.
  static let all = StatusSignals(rawValue: 1 << 13)
  /// Names what comes after the work: a review, a merge, a release.
  static let aftermath = StatusSignals(rawValue: 1 << 14)
  /// Is a fault only when it is denied: needed, planned, feasible.
  static let wanted = StatusSignals(rawValue: 1 << 15)
  /// Says that a first step was made; denied, that none was.
  static let started = StatusSignals(rawValue: 1 << 16)
  /// Waits for somebody or something.
  static let waiting = StatusSignals(rawValue: 1 << 17)

  /// What a word hints at.
  static func hinted(_ phrase: Phrase) -> StatusSignals? {
    vocabulary.meaning(of: phrase).map { StatusSignals(rawValue: $0) }
  }

  private static let vocabulary = {
    var words = Vocabulary(slots: 512)
    words.add(
      Self.done, "complete", "completed", "completes", "finished", "finalized", "finalised",
      "merged", "shipped", "released", "deployed", "delivered", "closed", "resolved", "fixed",
      "verified", "validated", "passed", "pass", "passing", "passes", "applied", "landed", "live",
      "achieved", "succeeded", "successful", "success", "solved", "met", "cleaned", "published",
      "tested", "integrated", "final", "confirmed", "operational", "exceeded", "concluded",
      "accomplished", "maintained", "mitigated", "incorporated")
    words.add([.done, .started], "done", "implemented")
    words.add(
      Self.preparation, "planning", "plan", "draft", "drafted", "drafting", "proposed", "proposal",
      "design", "designing", "specification", "spec", "specified", "requirements", "scoping",
      "scope", "rfc", "idea", "concept", "outline", "brainstorming", "elicitation", "grooming",
      "refinement", "architecture", "roadmap", "suggested", "tentative", "preparation")
    words.add(
      Self.study, "analysis", "analyzing", "analysing", "research", "researching", "investigation",
      "investigating", "evaluation", "evaluating", "assessment", "discovery", "exploration",
      "exploring", "audit", "recommendations", "recommendation", "baseline")
    words.add(
      Self.activity, "testing", "development", "developing", "implementing", "coding", "building",
      "executing", "fixing", "migrating", "refactoring", "reviewing", "verifying", "validating",
      "debugging", "integrating", "documenting")
    words.add([.activity, .aftermath], "review", "validation", "verification", "qa", "reviewed")
    words.add(
      Self.aftermath, "pr", "pull", "merge", "merging", "release", "deploy", "deployment",
      "approval", "sign")
    words.add(
      Self.ready, "ready", "approved", "accepted", "unblocked", "available", "actionable",
      "prepared")
    words.add(
      Self.notStarted, "pending", "todo", "backlog", "queued", "upcoming", "future", "new", "open",
      "next", "later")
    words.add([.notStarted, .wanted], "planned", "scheduled")
    words.add(
      Self.progress, "progress", "ongoing", "active", "wip", "underway", "doing", "reopened",
      "continuing", "working", "progressing", "beginning", "resumed")
    words.add([.progress, .started], "started", "begun", "began")
    words.add(
      Self.blocked, "blocked", "stuck", "stalled", "paused", "hold", "suspended", "failed",
      "failing", "failure", "broken", "halted", "impeded")
    words.add(Self.waiting, "waiting", "awaiting", "waits")
    words.add(
      Self.cancelled, "cancelled", "canceled", "abandoned", "deferred", "superseded", "dropped",
      "rejected", "obsolete", "deprecated", "skipped", "withdrawn", "wontfix", "replaced",
      "retired", "postponed", "discarded", "declined", "infeasible", "archived", "duplicate",
      "wont", "discontinued", "descoped", "unnecessary", "void", "aborted", "outdated")
    words.add(
      Self.partial, "partial", "partially", "partly", "mostly", "nearly", "almost", "incomplete",
      "halfway", "half", "unfinished", "remaining")
    words.add(Self.claimed, "claimed", "taken")
    words.add(Self.negation, "not", "isnt", "never", "longer")
    words.add(
      Self.unit, "phase", "phases", "task", "tasks", "step", "steps", "stage", "stages",
      "milestone", "milestones", "sprint", "week", "part", "parts", "m", "package", "packages",
      "wp", "iteration", "batch", "wave", "day")
    words.add(Self.all, "all", "every", "everything", "fully", "entire")
    words.add(
      Self.wanted, "needed", "feasible", "applicable", "required", "pursued", "necessary", "wanted")
    return words
  }()
}
