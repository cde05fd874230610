package import WPSyntax

/// What a work item owes and what it may touch: its floor and its ceiling.
package struct Contract: Sendable, Equatable {
  /// How exactly the result has to cover the floor.
  package enum Coverage: String, Sendable, CaseIterable {
    case full, partial, exact
  }

  /// The bytes of the whole map.
  package var range: ByteRange
  package var coverage: Sourced<Coverage>?
  /// The bytes of the list of what is owed; nil where there is none.
  package var floorRange: ByteRange?
  package var floor: [Obligation] = []
  package var ceiling: Ceiling?

  /// How exactly the floor has to be covered, stated or not.
  package var coverageMode: Coverage { coverage?.value ?? .full }
}

/// One thing that a work item owes, or that it may add.
package struct Obligation: Sendable, Equatable {
  /// What proves that it is met.
  package enum Kind: String, Sendable, CaseIterable {
    case artifact, change, check, statement
  }

  /// The bytes of its map.
  package var range: ByteRange
  package var id: Sourced<String>?
  /// The kind; nil for what is not owed but permitted.
  package var kind: Sourced<Kind>?
  package var text: Sourced<String>?
  /// The path or pattern that is produced or changed.
  package var path: ItemPattern?
  /// The name of the check that must pass.
  package var check: Sourced<String>?
  package var weight: Sourced<Int>?
  package var waivable: Sourced<Bool>?

  /// What it counts among the others, 1 to 9.
  package var countedWeight: Int { weight?.value ?? 1 }
  /// Whether an operator may let it go unmet.
  package var isWaivable: Bool { waivable?.value ?? true }
}

/// What a work item may touch at most.
package struct Ceiling: Sendable, Equatable {
  /// The bytes of the whole map.
  package var range: ByteRange
  /// The bytes of the list of what is allowed; nil where there is none.
  package var allowRange: ByteRange?
  package var allow: [ItemPattern] = []
  package var deny: [ItemPattern] = []
  /// What is permitted but not owed.
  package var extras: [Obligation] = []
  package var files: Sourced<Int>?
  package var lines: Sourced<Int>?

  /// The paths that are allowed and not denied, as far as the patterns can be read.
  package var writes: PathSet {
    let allowed = allow.compactMap(\.pattern)
    // An exclusion takes away here as `deny` does: what an item may touch is known exactly.
    return PathSet(
      allowed.filter { !$0.isExclusion },
      denied: deny.compactMap(\.pattern) + allowed.filter(\.isExclusion))
  }
}
