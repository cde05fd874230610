import Testing
import WPPartition

@Suite struct `The review of a schedule` {
  private static let project = Project(
    jobs: [3, 4, 5, 6].enumerated().map {
      Job(duration: $1, demands: [1], isRunning: $0 == 3)
    },
    precedence: [Project.Pair(0, 1)], conflicts: [Project.Pair(2, 1)], exclusiveSets: [[0, 2]],
    capacities: [2])

  @Test(
    arguments: [
      ([0, 3, 7, 0], []),
      ([0, 3, 7], [.wrongNumberOfStarts]),
      ([-1, 2, 6, 0], [.startsBeforeZero(job: 0)]),
      ([6, 9, 13, 1], [.runningJobMoved(job: 3)]),
      ([0, 2, 6, 0], [.startsTooEarly(job: 1, after: 0), .overload(resource: 0, time: 2)]),
      ([0, 6, 9, 0], [.overlap(job: 1, with: 2)]),
      ([0, 20, 2, 0], [.overlap(job: 0, with: 2), .overload(resource: 0, time: 2)]),
    ] as [([Int], [ScheduleReview.Violation])])
  func `names what is broken`(starts: [Int], violations: [ScheduleReview.Violation]) {
    let schedule = Schedule(starts: starts, of: Self.project)
    #expect(ScheduleReview(of: schedule, for: Self.project).violations == violations)
  }

  @Test func `finds a job in the middle of a long one of the same set`() {
    let project = Project(
      jobs: [10, 1, 1, 1].map { Job(duration: $0, demands: []) }, exclusiveSets: [[0, 1, 2, 3]],
      agents: 4)
    let schedule = Schedule(starts: [0, 2, 4, 11], of: project)
    #expect(
      ScheduleReview(of: schedule, for: project).violations
        == [.overlap(job: 0, with: 1), .overlap(job: 0, with: 2)])
  }

  @Test func `finds that a makespan belongs to other jobs`() {
    let longer = Project(jobs: [Job(duration: 9, demands: [])], agents: 1)
    let shorter = Project(jobs: [Job(duration: 8, demands: [])], agents: 1)
    let schedule = Schedule(starts: [0], of: longer)
    #expect(ScheduleReview(of: schedule, for: shorter).violations == [.wrongMakespan])
  }

  @Test func `lets running jobs overlap and take more than there is`() {
    let project = Project(
      jobs: [5, 6, 7].map { Job(duration: $0, demands: [], isRunning: true) },
      conflicts: [Project.Pair(0, 1)], exclusiveSets: [[0, 1, 2]], agents: 1)
    #expect(ScheduleReview(of: Schedule(starts: [0, 0, 0], of: project), for: project).isClean)
  }
}
