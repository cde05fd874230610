import WPSyntax

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
    /// Somebody holds it; the lease may be over, the work may await its review, and the remote that decides may not
    /// have been asked.
    case claim(isOver: Bool, isSubmitted: Bool, isTentative: Bool)
    /// It was finished, and may not be where everybody has it.
    case completion(hasLanded: Bool, branch: String?)
    case document
    /// Only its document speaks of a claim, of whoever it names.
    case staleDocument
  }

  /// Takes what the ledger has of a package, and what its document says.
  init(
    claim: Claim?, completion: Completion?, documentSays state: PackageState?, assignee: String?,
    at moment: Moment
  ) {
    if let claim {
      let isSubmitted = if case .submitted = claim.stage { true } else { false }
      self.init(
        state: claim.state, agent: claim.holder.agent.text,
        ground: .claim(
          isOver: claim.lease.isOver(at: moment), isSubmitted: isSubmitted,
          isTentative: claim.isTentative))
    } else if let done = completion {
      self.init(
        state: .completed, agent: done.agent.text,
        ground: .completion(
          hasLanded: done.hasLanded || state == .completed, branch: done.branch))
    } else if state == .claimed || state == .inProgress {
      self.init(state: .open, agent: assignee, ground: .staleDocument)
    } else {
      self.init(document: state, assignee: assignee)
    }
  }

  /// Takes what a document says where nothing else speaks.
  init(document state: PackageState?, assignee: String?) {
    self.init(state: state, agent: assignee, ground: .document)
  }

  private init(state: PackageState?, agent: String?, ground: Ground) {
    self.state = state
    self.agent = agent
    self.ground = ground
  }

  /// Whether somebody holds it, or is said to where the ledger cannot be asked.
  package var isHeld: Bool { state == .claimed || state == .inProgress }

  /// Whether nobody holds it, though its document names somebody.
  package var isStale: Bool { ground == .staleDocument }

  /// Whether it is done.
  package var isCompleted: Bool { state == .completed }

  /// Who holds it, in words.
  package var holderWords: String {
    let name = agent ?? "nobody is named"
    switch ground {
    case .claim(isOver: true, _, _): return name + ", whose lease is over"
    case .claim(_, _, isTentative: true): return name + ", NOT CONFIRMED by the remote"
    case .claim(_, isSubmitted: true, _): return name + ", awaiting review"
    case .staleDocument: return "nobody; its document names \(agent ?? "nobody, either")"
    case .claim, .completion, .document: return name
    }
  }

  /// It in words: `in_progress by ana`, `open; its document names bo`.
  package var words: String {
    let word = state?.word ?? "-"
    let by = agent.map { " by \($0)" } ?? ""
    switch ground {
    case .claim(isOver: true, _, _): return word + by + ", whose lease is over"
    case .claim(_, _, isTentative: true): return word + by + ", NOT CONFIRMED by the remote"
    case .claim(_, isSubmitted: true, _): return word + by + ", awaiting review"
    case .claim: return word + by
    case .completion(hasLanded: true, _): return word + by
    case .completion(_, let branch):
      return word + by + (branch.map { ", on '\($0)'" } ?? "") + ", not landed"
    case .document: return state == .claimed || state == .inProgress ? word + by : word
    case .staleDocument: return word + (agent.map { "; its document names \($0)" } ?? "")
    }
  }
}

extension Standing {
  /// Writes what the ledger has of it as a member of a JSON object; nothing where it has nothing.
  func write(to json: inout JSONWriter) {
    switch ground {
    case .claim(let isOver, let isSubmitted, let isTentative):
      json.key("claim")
      json.object { claim in
        claim.member("agent", ifPresent: agent)
        claim.member("submitted", isSubmitted)
        claim.member("expired", isOver)
        claim.member("tentative", isTentative)
      }
    case .completion(let hasLanded, let branch):
      json.key("completion")
      json.object { completion in
        completion.member("agent", ifPresent: agent)
        completion.member("landed", hasLanded)
        completion.member("branch", ifPresent: branch)
      }
    case .document, .staleDocument: break
    }
  }
}
