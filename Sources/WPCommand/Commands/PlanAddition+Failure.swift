import WPCore

extension PlanAddition {
  /// Adds packages, or fails as a command does.
  static func adding(
    _ packages: [PackageDraft], waiting waits: [[DraftReview.Wait]], to desk: inout PlanDesk,
    on date: CalendarDate
  ) throws(Failure) -> [NewPackage] {
    do throws(Refusal) {
      return try add(packages, waiting: waits, to: &desk, on: date)
    } catch {
      throw Failure(code: "cannot_write", "nothing is written: \(error.reason)")
    }
  }
}
