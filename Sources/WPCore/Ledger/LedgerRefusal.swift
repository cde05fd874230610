/// Why an event did not take place: a reason for each thing that stood in its way.
package struct LedgerRefusal: Error, Hashable, Sendable {
  package let reasons: [Reason]

  package init(_ reasons: [Reason]) { self.reasons = reasons }

  package init(_ reason: Reason) { self.init([reason]) }

  /// One thing that stood in the way.
  package enum Reason: Hashable, Sendable {
    /// Somebody else holds the package, or the same agent in another session.
    case held(PackageName, by: Claim, Holding)
    /// The paths of the package meet those of another that somebody holds.
    case overlap(PackageName, with: Claim, ScopeMeeting)
    /// The paths of two packages meet that are asked for in one call.
    case together(PackageName, PackageName, ScopeMeeting)
    /// They meet those of another that is done and has not landed.
    case unlanded(PackageName, with: Completion, ScopeMeeting)
    /// What it waits for is not done, or not in what the claimer builds on.
    case blocked(PackageName, by: [Unmet])
    /// The package is not to be had at all.
    case closed(PackageName, Closed)
    /// The claim was lost: another has the package, or a newer token is out; nil where nobody holds it.
    case fenced(PackageName, by: Claim?)
    /// The caller has no claim on the package.
    case notHeld(PackageName, by: Claim?)
    /// The step does not follow from where the package is.
    case illegal(PackageName, from: PackageState, permitted: [String])
    /// The agent holds as many packages as one may.
    case limit(AgentHandle, Int)
    /// A pattern of the scope cannot be read, so nobody could be kept out.
    case unreadableScope(PackageName, pattern: String)
    /// A pattern is not in the scope of the claim.
    case notInScope(PackageName, pattern: String)
    /// Another session has reserved the path.
    case reserved(Reservation.Target, by: Reservation)
    /// Another agent's claim covers the path.
    case covered(Reservation.Target, by: Claim, ScopeMeeting)
    /// The moment was given, and the ledger runs by clocks, or the other way round.
    case foreignTime(ledgerIsGiven: Bool)
  }

  /// What is known of whoever holds a package.
  package struct Holding: Hashable, Sendable {
    /// How long the claimer has held it, in milliseconds.
    package let age: Int
    /// How long the lease still runs, in milliseconds; none where it is over.
    package let left: Int
    /// Why a lease that is over still binds: how long its files and its branch must rest on, in milliseconds.
    package let restless: Int?
    /// Whether it is the same agent in the same work tree, who may go on under a new token.
    package let mayResume: Bool

    package init(age: Int, left: Int, restless: Int? = nil, mayResume: Bool) {
      self.age = age
      self.left = left
      self.restless = restless
      self.mayResume = mayResume
    }
  }

  /// Why a package is not to be had.
  package enum Closed: Hashable, Sendable {
    case completed(by: AgentHandle?)
    case cancelled
  }

  /// A package that has to be done first.
  package struct Unmet: Hashable, Sendable {
    package let package: String
    /// Where it is done already, if it is done and has not landed here.
    package let branch: String?

    package init(_ package: String, branch: String? = nil) {
      self.package = package
      self.branch = branch
    }
  }
}

/// Where two scopes meet, in the words of their patterns.
package struct ScopeMeeting: Hashable, Sendable {
  package let ours: String
  package let theirs: String
  /// A path that both patterns name.
  package let witness: String
}
