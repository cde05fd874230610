import Testing
import WPPartition

@Suite struct `An extreme project` {
  @Test func `without jobs is done at once`() {
    let solution = Scheduler.schedule(Project(jobs: [], agents: 0), budget: 100)
    #expect(solution.schedule.starts == [])
    #expect(solution.certificate.isOptimal)
    #expect(solution.certificate.reason == .nothingToDo)
  }

  @Test func `without work takes no time`() {
    let jobs = [Job](repeating: Job(duration: -5, demands: []), count: 5)
    let project = Project(
      jobs: jobs, precedence: [Project.Pair(3, 1)], exclusiveSets: [[0, 1, 2, 3]], agents: 1)
    #expect(Scheduler.schedule(project, budget: 100).certificate.makespan == 0)
  }

  @Test func `of absurd durations has a sum`() {
    let jobs = [Job](repeating: Job(duration: .max, demands: []), count: 50)
    let solution = Scheduler.schedule(Project(jobs: jobs, agents: 1), budget: 10)
    #expect(solution.certificate.makespan == 50 * Job.longest)
    #expect(solution.certificate.isOptimal)
  }

  @Test func `of ten thousand agents needs none of them`() {
    let jobs = (1...200).map { Job(duration: $0, demands: []) }
    let solution = Scheduler.schedule(Project(jobs: jobs, agents: 10_000), budget: 10)
    #expect(solution.certificate.makespan == 200)
    #expect(solution.certificate.reason == .dependencies)
  }

  @Test func `of a thousand packages on one file is serial`() {
    let jobs = (0..<1_000).map { Job(duration: 1 + $0 % 7, demands: []) }
    let project = Project(jobs: jobs, exclusiveSets: [Array(0..<1_000)], agents: 4)
    let solution = Scheduler.schedule(project, budget: 5_000)
    #expect(solution.certificate.makespan == project.serialTime)
    #expect(solution.certificate.reason == .exclusion)
    #expect(solution.schedulesUsed < 10)
  }

  @Test func `drops edges that make no sense, and of a cycle those that lead back`() {
    let jobs = [Job](repeating: Job(duration: 2, demands: []), count: 4)
    let pairs = [(0, 1), (1, 2), (2, 0), (3, 3), (1, 9), (-1, 2), (2, 3), (0, 1)]
    let project = Project(
      jobs: jobs, precedence: pairs.map { Project.Pair($0.0, $0.1) },
      conflicts: pairs.map { Project.Pair($0.0, $0.1) }, exclusiveSets: [[7, 1, 1], [2, 3, 9]],
      agents: 1)
    #expect((0..<4).map { Array(project.successors.successors(of: $0)) } == [[1], [2], [3], []])
    #expect(
      project.conflicts.map { [$0.first, $0.second] } == [[0, 1], [0, 2], [1, 2], [2, 3]])
    #expect(project.exclusiveSets == [[2, 3]])
  }

  @Test func `wants no more than there is`() {
    let project = Project(jobs: [Job(duration: 4, demands: [7, -2])], capacities: [3, 0, 5])
    #expect(project.jobs[0].demands == [3, 0, 0])
    #expect(project.capacities == [3, 1, 5])
  }
}
