import WPSyntax

/// That two path sets share a path, and the least path to show it.
package struct Overlap: Hashable, Sendable {
  /// The index of the pattern in the one set.
  package let first: Int
  /// The index of the pattern in the other set.
  package let second: Int
  /// A path in both.
  package let witness: Witness
  /// The symbol to which both are narrowed, if they are.
  package let symbol: PathSymbol?

  /// The same overlap seen from the other side.
  package var mirrored: Overlap {
    Overlap(first: second, second: first, witness: witness, symbol: symbol)
  }

  /// Whether it shows the claim better: by witness, then the whole file first, then by the patterns' places.
  func precedes(_ other: Overlap) -> Bool {
    if witness != other.witness { return witness < other.witness }
    if symbol != other.symbol {
      return (symbol?.name ?? []).lexicographicallyPrecedes(other.symbol?.name ?? [])
    }
    return (first, second) < (other.first, other.second)
  }
}

extension PathPattern {
  /// Where two patterns meet, or nil where they never do; an exclusion meets nothing.
  package func overlap(with other: PathPattern) -> Overlap? {
    PathSet([self]).overlap(with: PathSet([other]))
  }
}

extension PathSet {
  /// The overlap with another set that has the least witness, or nil where no path is in both.
  package func overlap(with other: PathSet) -> Overlap? {
    guard beginsLike(other) else { return nil }
    let (ours, theirs) = PathSet.resolve(self, other)
    var best: Overlap?
    let others = theirs.globs(exclusions: false)
    for (first, our) in ours.globs(exclusions: false) {
      for (second, their) in others where our.mayMeet(their) {
        guard case .at(let symbol) = PathSymbol.meet(our.symbol, their.symbol),
          let witness = our.witness(
            with: their, without: ours.deniedAutomata(near: our) + theirs.deniedAutomata(near: our))
        else { continue }
        let overlap = Overlap(first: first, second: second, witness: witness, symbol: symbol)
        if best.map(overlap.precedes) ?? true { best = overlap }
      }
    }
    return best
  }

  /// Whether a pattern begins as one of another set does; what begins otherwise is apart, whatever is a directory.
  private func beginsLike(_ other: PathSet) -> Bool {
    patterns.contains { ours in
      !ours.isExclusion
        && ours.alternatives.contains { our in
          other.patterns.contains { theirs in
            !theirs.isExclusion && theirs.alternatives.contains { our.beginsLike($0) }
          }
        }
    }
  }
}

extension PathGlob {
  /// Whether the leading segments of one are those of the other, as far as both have some.
  fileprivate func beginsLike(_ other: PathGlob) -> Bool {
    prefix.count < other.prefix.count
      ? Self.isAtOrBelow(other.prefix, prefix) : Self.isAtOrBelow(prefix, other.prefix)
  }

  /// The shortest path in two globs that is not denied.
  ///
  /// Where what is denied is too tangled to be taken away, it is not: an overlap too many is safe.
  func witness(with other: PathGlob, without denied: [PathAutomaton] = []) -> Witness? {
    guard mayMeet(other) else { return nil }
    guard let plain = plainWitness(with: other) else { return nil }
    let path = plain.path.bytes
    if denied.allSatisfy({ !$0.matches(path.span) }) { return plain }
    switch WitnessSearch.witness(of: automaton, and: other.automaton, without: denied) {
    case .none: return nil
    case .found(let witness): return witness
    case .undecided: return plain
    }
  }

  private func plainWitness(with other: PathGlob) -> Witness? {
    switch (shape, other.shape) {
    case (.pattern, .pattern), (.pattern, .directory), (.directory, .pattern):
      guard case .found(let witness) = WitnessSearch.witness(of: automaton, and: other.automaton)
      else { return nil }
      return witness
    case (.file, .pattern):
      return other.matches(FilePath(prefix)) ? Witness(path: FilePath(prefix)) : nil
    case (.pattern, .file):
      return matches(FilePath(other.prefix)) ? Witness(path: FilePath(other.prefix)) : nil
    default:
      // Without wildcards, and since they may meet, the longer path is below the other.
      return Witness(path: FilePath(prefix.count >= other.prefix.count ? prefix : other.prefix))
    }
  }
}
