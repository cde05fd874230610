import Testing
import WPPartition
import WPRandom

@Suite struct `A schedule` {
  @Test func `of few jobs is the shortest of all, and known to be`() {
    for seed in RandomProject.seeds(250) {
      let project = RandomProject(seed: seed, jobs: 0...6).project
      let solution = Scheduler.schedule(project, budget: 500)
      #expect(solution.schedule.makespan == NaiveSchedule(project).shortest, "seed \(seed)")
      #expect(solution.certificate.isOptimal, "seed \(seed)")
      #expect(ScheduleReview(of: solution.schedule, for: project).isClean, "seed \(seed)")
    }
  }

  @Test func `of any project keeps every constraint and its certificate`() {
    for seed in RandomProject.seeds(150) {
      let project = RandomProject(seed: seed &+ 1_000_000, jobs: 0...16).project
      let solution = Scheduler.schedule(project, budget: seed % 3 * 10)
      let certificate = solution.certificate
      #expect(ScheduleReview(of: solution.schedule, for: project).violations == [], "seed \(seed)")
      #expect(certificate.makespan == solution.schedule.makespan)
      #expect(certificate.lowerBound <= certificate.makespan, "seed \(seed)")
      #expect(certificate.makespan <= certificate.serialTime, "seed \(seed)")
      #expect((certificate.gap == 0) == certificate.isOptimal)
      #expect(Scheduler.schedule(project, budget: seed % 3 * 10) == solution, "seed \(seed)")
    }
  }

  @Test func `gives no agent two jobs at once`() {
    for seed in RandomProject.seeds(150) {
      let random = RandomProject(seed: seed &+ 3_000_000, jobs: 0...14)
      let project = random.project
      let schedule = Scheduler.schedule(project, budget: 0).schedule
      let agents = schedule.agents(in: project)
      let running = project.jobs.count { $0.isRunning && $0.duration > 0 }
      #expect(agents.allSatisfy { $0 < max(random.agents, running) }, "seed \(seed)")
      for one in agents.indices {
        for other in 0..<one where agents[one] == agents[other] {
          let isApart =
            schedule.starts[one] >= schedule.starts[other] + project.jobs[other].duration
            || schedule.starts[other] >= schedule.starts[one] + project.jobs[one].duration
          let takesTime = project.jobs[one].duration > 0 && project.jobs[other].duration > 0
          #expect(isApart || !takesTime, "seed \(seed)")
        }
      }
    }
  }

  @Test func `never becomes longer by an agent more or a constraint less`() {
    for seed in RandomProject.seeds(60) {
      let random = RandomProject(seed: seed &+ 4_000_000, jobs: 2...8, running: false)
      let before = Scheduler.schedule(random.project, budget: 500).certificate
      guard before.isOptimal else { continue }
      var eased = [random.project(agents: random.agents + 1)]
      if !random.conflicts.isEmpty {
        eased.append(random.project(agents: random.agents, withoutConflict: 0))
      }
      if !random.precedence.isEmpty {
        eased.append(random.project(agents: random.agents, withoutDependency: 0))
      }
      for project in eased {
        let after = Scheduler.schedule(project, budget: 500).certificate
        #expect(after.isOptimal && after.makespan <= before.makespan, "seed \(seed)")
      }
    }
  }

  @Test func `of more running jobs than agents lets the others wait`() {
    let jobs = [30, 50, 20, 10].enumerated().map {
      Job(duration: $1, demands: [], isRunning: $0 < 3)
    }
    let solution = Scheduler.schedule(Project(jobs: jobs, agents: 2), budget: 100)
    #expect(solution.schedule.starts == [0, 0, 0, 30])
    #expect(solution.schedule.agents(in: Project(jobs: jobs, agents: 2)) == [0, 1, 2, 0])
    #expect(solution.certificate.isOptimal)
  }
}
