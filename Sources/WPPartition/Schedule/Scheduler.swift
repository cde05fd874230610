/// Finds a short schedule of a project, and the proof of how short it is.
package enum Scheduler {
  /// Schedules a project, and searches for as many schedules as the budget says, or until one is proven to be the
  /// shortest.
  ///
  /// A schedule is one evaluation of the starts of all jobs; what a search works out beside that counts as the part
  /// of a schedule that it is. List schedules come before, and proofs place jobs on an account of their own, in
  /// proportion to the budget; without a budget both are short. Thousands of jobs get less than they are promised.
  package static func schedule(_ project: Project, budget schedules: Int) -> Solution {
    let model = Model(project)
    let facts = JobFacts(model)
    var incumbent = Incumbent(LowerBound(facts))
    var builder = ScheduleBuilder(model)
    var founders = Population(capacity: 90)
    Portfolio.run(facts, &builder, &incumbent) { founders.insert(&$0) }
    let madeByRules = builder.schedulesMade
    var course = Course(facts, budget: schedules)
    if !incumbent.isProven { course.run(&builder, &incumbent, founders: founders) }
    var starts = [Int](repeating: 0, count: project.jobs.count)
    for (job, number) in model.numbers.enumerated() { starts[number] = incumbent.starts[job] }
    let schedule = Schedule(starts: starts, of: project)
    let certificate = Certificate(
      makespan: schedule.makespan, lowerBound: min(incumbent.lowerBound, schedule.makespan),
      reason: incumbent.reason, serialTime: project.serialTime)
    return Solution(
      schedule: schedule, certificate: certificate, schedulesUsed: madeByRules + course.spent)
  }
}
