import WPCore
import WPSyntax

/// What a holder is told of a package it holds: until when, what it may write, and what is to be met.
struct ClaimPage {
  private let desk: ClaimDesk
  private let moment: Moment
  private let claim: Claim
  private let plan: Plan
  private let package: WorkPackage

  init(_ claim: Claim, node: Int, at moment: Moment, _ desk: ClaimDesk) throws {
    self.desk = desk
    self.moment = moment
    self.claim = claim
    (plan, package) = try desk.read(node)
  }

  private var document: Document { plan.document(of: package) }

  /// How long it is held, in words.
  var term: String {
    let end =
      "until \(Span.instant(claim.lease.expires)) (\(Span.words(claim.lease.left(at: moment))))"
    return claim.isTentative ? "\(end); NOT CONFIRMED: the remote has not been asked" : end
  }

  /// The lines below the headline of the answer: all of them, or those that a brief behind them does not have.
  func text(withBrief isBriefed: Bool = false) -> String {
    var rows: [[String]] = [["  title", Visible.text(package.title)]]
    rows.append(["  document", desk.workplace.pathPrefix.appending(document.path).shown])
    rows.append(["  token", "\(claim.token.value)"])
    if let branch = claim.branch {
      rows.append([
        "  branch", Visible.text(branch) + (claim.base.map { ", from \($0.prefix(10))" } ?? ""),
      ])
    }
    if isBriefed { return Columns.text(rows) }
    rows += list("files", claim.scope.writes) + list("reads", claim.scope.reads)
    if claim.scope.writes.isEmpty {
      rows.append(["  files", "none are named, so nothing is guarded but the package itself"])
    }
    let criteria = document.openCriteria
    for (place, index) in criteria.prefix(ClaimPage.most).enumerated() {
      rows.append([place == 0 ? "  to meet" : "", "\(index + 1). \(criterion(index))"])
    }
    if criteria.count > ClaimPage.most {
      rows.append(["", "and \(criteria.count - ClaimPage.most) more: 'wp plan show' lists them"])
    }
    return Columns.text(rows)
  }

  /// The members of an entry of a JSON list.
  func write(to json: inout JSONWriter) {
    json.member("package", claim.package.text)
    json.member("title", package.title)
    json.member("document", document.path.text)
    json.member("state", claim.state.word)
    json.member("submitted", claim.stage.isSubmitted)
    json.member("token", claim.token.value)
    json.member("agent", claim.holder.agent.text)
    json.member("session", claim.holder.session.text)
    json.member("acquired", Span.instant(claim.lease.acquired))
    json.member("expires", Span.instant(claim.lease.expires))
    json.member("left_s", claim.lease.left(at: moment) / 1_000)
    json.member("branch", ifPresent: claim.branch)
    json.member("base", ifPresent: claim.base)
    json.member("work_tree", claim.holder.workTree)
    json.member("files", claim.scope.writes)
    json.member("reads", claim.scope.reads)
    json.member("forced", claim.isForced)
    json.member("tentative", claim.isTentative)
    json.key("open_criteria")
    json.array { list in
      for index in document.openCriteria {
        list.object { json in
          json.member("number", index + 1)
          json.member("text", document.plain(document.criteria[index].range))
        }
      }
    }
  }

  /// The most criteria that are shown at once.
  private static let most = 8

  private func criterion(_ index: Int) -> String {
    Visible.text(document.plain(document.criteria[index].range))
  }

  private func list(_ name: String, _ patterns: [String]) -> [[String]] {
    patterns.enumerated().map { index, pattern in
      [index == 0 ? "  \(name)" : "", Visible.text(pattern)]
    }
  }
}

extension Claim.Stage {
  /// Whether the work awaits its review.
  var isSubmitted: Bool {
    if case .submitted = self { true } else { false }
  }
}
