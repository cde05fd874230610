/// Finds a short schedule of a project, and the proof of how short it is.
package enum Scheduler {
  /// Schedules a project; a budget of no schedules is list scheduling alone.
  package static func schedule(_ project: Project, budget schedules: Int) -> Solution {
    let model = Model(project)
    let facts = JobFacts(model)
    var incumbent = Incumbent(LowerBound(facts))
    var builder = ScheduleBuilder(model)
    var founders = Population(capacity: 40)
    Portfolio.run(facts, &builder, &incumbent) { founders.insert(&$0) }
    var course = Course(facts, founders: founders, budget: schedules)
    course.run(&builder, &incumbent)
    var starts = [Int](repeating: 0, count: project.jobs.count)
    for (job, number) in model.numbers.enumerated() { starts[number] = incumbent.starts[job] }
    let schedule = Schedule(starts: starts, of: project)
    let certificate = Certificate(
      makespan: schedule.makespan, lowerBound: min(incumbent.lowerBound, schedule.makespan),
      reason: incumbent.reason, serialTime: project.serialTime)
    return Solution(
      schedule: schedule, certificate: certificate, schedulesUsed: builder.schedulesMade + course.provingSchedules)
  }
}
