/// The collisions of an index by the scopes that are part of them.
struct CollisionRows {
  private let claims: [OverlapIndex.Claim]
  private let collisions: [OverlapIndex.Collision]
  /// The places in `claims`, grouped by scope.
  private let places: Lists
  /// The collisions, grouped by the first place of a glob that is part of them.
  private let touching: Lists
  /// The first place of the glob of each place.
  private let globs: [Int]

  /// Numbers in groups, one behind the other.
  private struct Lists {
    private let starts: [Int]
    private let numbers: [Int]

    /// Groups numbers, which are told in pairs with their group.
    init(groups: Int, _ forEach: ((_ group: Int, _ number: Int) -> Void) -> Void) {
      var starts = [Int](repeating: 0, count: groups + 1)
      forEach { group, _ in starts[group + 1] += 1 }
      for group in 0..<groups { starts[group + 1] += starts[group] }
      self.starts = starts
      var numbers = [Int](repeating: 0, count: starts[groups])
      forEach { group, number in
        numbers[starts[group]] = number
        starts[group] += 1
      }
      self.numbers = numbers
    }

    subscript(group: Int) -> ArraySlice<Int> { numbers[starts[group]..<starts[group + 1]] }
  }

  init(_ index: OverlapIndex) {
    let (claims, collisions) = (index.claims, index.collisions)
    self.claims = claims
    self.collisions = collisions
    places = Lists(groups: index.scopeCount) { insert in
      for place in claims.indices { insert(claims[place].scope, place) }
    }
    touching = Lists(groups: claims.count) { insert in
      for (number, collision) in collisions.enumerated() {
        insert(collision.first.lowerBound, number)
        if collision.second != collision.first { insert(collision.second.lowerBound, number) }
      }
    }
    var globs = Array(claims.indices)
    for collision in collisions {
      for range in [collision.first, collision.second] {
        for place in range { globs[place] = range.lowerBound }
      }
    }
    self.globs = globs
  }

  /// Goes over every claim that a claim of a scope may be in conflict with; one of a scope may come several times.
  func forEachEncounter(
    of scope: Int,
    _ body: (OverlapIndex.Claim, OverlapIndex.Claim, OverlapIndex.Collision) -> Void
  ) {
    for place in places[scope] {
      for number in touching[globs[place]] {
        let collision = collisions[number]
        let others = collision.first.contains(place) ? collision.second : collision.first
        for other in others { body(claims[place], claims[other], collision) }
      }
    }
  }
}
