import WPSyntax

/// Finds new packages that claim what another open package claims, as `wp validate --strict` would.
package enum ScopeReview {
  /// The problems of packages that were laid on a desk; places count the packages as they were added.
  package static func problems(
    of new: [NewPackage], in plan: Plan, among others: [PlanDigest],
    shared: SharedPaths
  ) -> [DraftProblem] {
    let digest = PlanDigest(plan)
    let forest = Forest(plans: others.filter { $0.path != plan.path } + [digest], shared: shared)
    var places: [FilePath: Int] = [:]
    for (index, package) in new.enumerated() { places[plan.path.appending(package.name)] = index }
    var problems: [DraftProblem] = []
    forest.overlaps.forEachMeeting { meeting in
      guard !meeting.isOrdered else { return }
      let paths = (forest.package(meeting.earlier).path, forest.package(meeting.later).path)
      let isLater = places[paths.1] != nil
      guard let index = places[isLater ? paths.1 : paths.0] else { return }
      let mine = isLater ? meeting.laterPattern : meeting.earlierPattern
      let theirs = isLater ? meeting.earlierPattern : meeting.laterPattern
      let other = isLater ? meeting.earlier : meeting.later
      let sibling = places[isLater ? paths.0 : paths.1].map { new[$0].draft }
      let name =
        sibling.map { $0.id ?? "'\($0.title)'" }
        ?? forest.name(other, from: isLater ? meeting.later : meeting.earlier)
      let access = isLater ? meeting.conflict.second : meeting.conflict.first
      let drafted = new[index].draft
      let patterns = access == .write ? drafted.files : drafted.reads
      let position = patterns.firstIndex(of: mine.value) ?? 0
      problems.append(
        DraftProblem(
          access == .write ? .file(index, position) : .read(index, position),
          "'\(mine.value)' and '\(theirs.value)' of \(name) both have '\(meeting.conflict.overlap.witness.path)'",
          help: "let one depend on the other, or leave the path to one of them"))
    }
    return problems
  }
}
