/// One piece of work that runs without a break; a job without duration occupies nothing.
package struct Job: Sendable, Equatable {
  /// The longest duration that is told apart from longer ones: some nineteen centuries of minutes.
  package static let longest = 1_000_000_000

  /// How many minutes it takes.
  package let duration: Int

  /// What it takes of each resource while it runs.
  package let demands: [Int]

  /// Whether it is being worked on already: it starts at zero, whatever the constraints say.
  package let isRunning: Bool

  /// Makes a job; a duration that is negative or absurd becomes the nearest sensible one.
  package init(duration: Int, demands: [Int], isRunning: Bool = false) {
    self.duration = min(max(0, duration), Job.longest)
    self.demands = demands
    self.isRunning = isRunning
  }
}
