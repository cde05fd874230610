/// Finds a short schedule of a project, and the proof of how short it is.
package enum Scheduler {
  /// Schedules a project; a budget of no schedules is list scheduling alone.
  package static func schedule(_ project: Project, budget schedules: Int) -> Solution {
    let starts = ListSchedule.starts(of: project)
    let schedule = Schedule(starts: starts, of: project)
    let certificate = Certificate(
      makespan: schedule.makespan, lowerBound: project.jobs.map(\.duration).max() ?? 0,
      reason: .dependencies, serialTime: project.serialTime)
    return Solution(schedule: schedule, certificate: certificate, schedulesUsed: 1)
  }
}
