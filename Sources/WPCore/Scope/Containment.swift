import WPSyntax

/// Whether every path of one set is in another.
package enum Containment: Hashable, Sendable {
  case inside
  /// The pattern at this index reaches the path, and the other set does not.
  case outside(pattern: Int, Witness)
  /// The pattern at this index is too tangled to tell.
  case undecided(pattern: Int)

  /// Whether it is certain that nothing lies outside.
  package var holds: Bool { self == .inside }
}

extension PathSet {
  /// Tells whether every path and symbol of this set is in another, with the least path that is not.
  ///
  /// Exclusions and denials of both sides are taken away exactly.
  package func containment(in ceiling: PathSet) -> Containment {
    let (inner, outer) = PathSet.resolve(self, ceiling)
    var worst: Containment = .inside
    for (index, glob) in inner.globs(exclusions: false) {
      switch (inner.stray(of: glob, from: outer), worst) {
      case (.none, _): break
      case (.found(let witness), .outside(_, let known)) where known <= witness: break
      case (.found(let witness), _): worst = .outside(pattern: index, witness)
      case (.undecided, .inside): worst = .undecided(pattern: index)
      case (.undecided, _): break
      }
    }
    return worst
  }

  /// The least path of a glob of this set that another set does not have.
  private func stray(of glob: PathGlob, from outer: PathSet) -> WitnessSearch.Outcome {
    let taken = takenAway(near: glob)
    let covering = outer.globs(exclusions: false).map(\.glob).filter { cover in
      cover.mayMeet(glob) && Self.covers(cover.symbol, glob.symbol)
    }
    // What is in neither cover is outside, and so is what the other set takes away again.
    var outcome = WitnessSearch.witness(
      of: glob.automaton, without: taken + covering.map(\.automaton))
    for removed in outer.takenAway(near: glob) {
      let other = WitnessSearch.witness(of: glob.automaton, and: removed, without: taken)
      switch (outcome, other) {
      case (.found(let known), .found(let witness)) where witness < known: outcome = other
      case (.found, _), (_, .none): break
      default: outcome = other
      }
    }
    return outcome
  }

  private func takenAway(near glob: PathGlob) -> [PathAutomaton] {
    globs(exclusions: true).map(\.glob).filter { $0.mayMeet(glob) }.map(\.automaton)
      + deniedAutomata(near: glob)
  }

  private static func covers(_ outer: PathSymbol?, _ inner: PathSymbol?) -> Bool {
    guard let outer else { return true }
    return inner.map(outer.covers) ?? false
  }
}
