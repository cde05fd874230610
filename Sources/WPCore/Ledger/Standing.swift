/// Where a package stands: what its claim says, else its completion, else its document.
///
/// A document that says that somebody works on it while nobody holds it speaks of a claim of another clone, or of one
/// that is gone; such a package is open.
package struct Standing: Hashable, Sendable {
  /// Where it is in its life; nil where its document says nothing that can be read.
  package let state: PackageState?
  /// Who holds it, or has done it.
  package let agent: String?
  /// How that is known.
  package let ground: Ground

  /// What says so.
  package enum Ground: Hashable, Sendable {
    /// Somebody holds it; the lease may be over, and the work may await its review.
    case claim(isOver: Bool, isSubmitted: Bool)
    /// It was finished, and may not be where everybody has it.
    case completion(hasLanded: Bool, branch: String?)
    case document
    /// Only its document speaks of a claim, of whoever it names.
    case staleDocument
  }

  /// Looks a package up in the ledger, given what its document says.
  package init(
    of package: PackageName, documentSays state: PackageState?, assignee: String?,
    in ledger: Ledger, at moment: Moment
  ) {
    if let claim = ledger.claim(of: package) {
      let isSubmitted = if case .submitted = claim.stage { true } else { false }
      self.state = claim.state
      agent = claim.holder.agent.text
      ground = .claim(isOver: claim.lease.isOver(at: moment), isSubmitted: isSubmitted)
    } else if let done = ledger.completion(of: package) {
      self.state = .completed
      agent = done.agent.text
      ground = .completion(hasLanded: done.hasLanded || state == .completed, branch: done.branch)
    } else if state == .claimed || state == .inProgress {
      self.state = .open
      agent = assignee
      ground = .staleDocument
    } else {
      self.state = state
      agent = assignee
      ground = .document
    }
  }

  /// Whether somebody holds it.
  package var isHeld: Bool { if case .claim = ground { true } else { false } }

  /// It in words: `in_progress by ana`, `open; its document names bo`.
  package var words: String {
    let word = state?.word ?? "-"
    let by = agent.map { " by \($0)" } ?? ""
    switch ground {
    case .claim(isOver: true, _): return word + by + ", whose lease is over"
    case .claim(_, isSubmitted: true): return word + by + ", awaiting review"
    case .claim: return word + by
    case .completion(hasLanded: true, _): return word + by
    case .completion(_, let branch):
      return word + by + (branch.map { ", on '\($0)'" } ?? "") + ", not landed"
    case .document: return word
    case .staleDocument: return word + (agent.map { "; its document names \($0)" } ?? "")
    }
  }
}
