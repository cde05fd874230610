import WPSyntax

/// Looks for the shortest path that two automata read and others do not.
///
/// Breadth first over the product of both automata. Each layer holds the states that paths of one length
/// reach, in the order of the first such path; hence the first accepted state has the witness.
struct WitnessSearch {
  /// What a search comes to.
  enum Outcome: Equatable {
    case none
    case found(Witness)
    /// The excluded automata have too many states to tell.
    case undecided
  }

  private struct State {
    var first: Int
    var second: Int
    var segment: SegmentState
    var excluded: Int
  }

  private struct Node {
    let state: State
    let letter: UInt32
    let parent: Int
  }

  /// A state that one more letter reaches; `order` ranks the path that leads there.
  private struct Candidate {
    let order: UInt64
    let state: State
    let letter: UInt32
    let parent: Int
  }

  private let first: PathAutomaton
  private let second: PathAutomaton
  private var excluded: ExcludedPositions
  private let choices: [UInt32]
  private let planeSize: Int
  private var seen: [UInt64] = []
  private var nodes: [Node] = []
  private var candidates: [Candidate] = []
  /// States reached without a letter that are still to be entered; kept between calls for its storage.
  private var pending: [State] = []
  private var isUndecided = false

  private init(_ first: PathAutomaton, _ second: PathAutomaton, without excluded: [PathAutomaton]) {
    self.first = first
    self.second = second
    self.excluded = ExcludedPositions(excluded)
    choices = Self.choices(first.sets + second.sets, without: excluded)
    planeSize = (first.end + 1) * (second.end + 1) * SegmentState.count
  }

  /// The shortest path in both automata and in none of the excluded ones.
  static func witness(
    of first: PathAutomaton, and second: PathAutomaton = .everything,
    without excluded: [PathAutomaton] = []
  ) -> Outcome {
    var search = WitnessSearch(first, second, without: excluded)
    return search.run()
  }

  private mutating func run() -> Outcome {
    let start = State(first: 0, second: 0, segment: .start, excluded: excluded.start())
    candidates = [Candidate(order: 0, state: start, letter: 0, parent: -1)]
    while !candidates.isEmpty, !isUndecided {
      if candidates.count > 1 { candidates.sort { $0.order < $1.order } }
      let layer = candidates
      candidates.removeAll(keepingCapacity: true)
      var rank: UInt64 = 0
      var order = layer[0].order
      for candidate in layer {
        if candidate.order != order {
          order = candidate.order
          rank += 1
        }
        if let witness = enter(candidate.state, candidate, rank: rank) { return .found(witness) }
      }
    }
    return isUndecided ? .undecided : .none
  }

  /// Enters a state and those it leads to without a letter; the witness, if one of them is accepted.
  private mutating func enter(
    _ entry: State, _ candidate: Candidate, rank: UInt64
  ) -> Witness? {
    pending.append(entry)
    while let state = pending.popLast() {
      guard mark(state) else { continue }
      let node = nodes.count
      nodes.append(Node(state: state, letter: candidate.letter, parent: candidate.parent))
      if state.first == first.end, state.second == second.end, state.segment == .name,
        !excluded.accepts(state.excluded)
      {
        return witness(endingAt: node)
      }
      if let skipped = first.skip(at: state.first) {
        var next = state
        next.first = skipped
        pending.append(next)
      }
      if let skipped = second.skip(at: state.second) {
        var next = state
        next.second = skipped
        pending.append(next)
      }
      leave(state, node: node, rank: rank)
    }
    return nil
  }

  /// Notes that a state was reached; false if it was before.
  private mutating func mark(_ state: State) -> Bool {
    let index =
      ((state.excluded * (first.end + 1) + state.first) * (second.end + 1) + state.second)
      * SegmentState.count + Int(state.segment.rawValue)
    let word = index / 64
    if word >= seen.count {
      let planes = state.excluded + 1
      seen.append(
        contentsOf: repeatElement(0, count: (planes * planeSize + 63) / 64 - seen.count))
    }
    let bit: UInt64 = 1 << UInt64(index % 64)
    guard seen[word] & bit == 0 else { return false }
    seen[word] |= bit
    return true
  }

  private mutating func leave(_ state: State, node: Int, rank: UInt64) {
    let ours = first.edges(at: state.first)
    let theirs = second.edges(at: state.second)
    follow(ours.0, theirs.0, from: state, node: node, rank: rank)
    follow(ours.0, theirs.1, from: state, node: node, rank: rank)
    follow(ours.1, theirs.0, from: state, node: node, rank: rank)
    follow(ours.1, theirs.1, from: state, node: node, rank: rank)
  }

  /// Adds what a pair of edges reaches: one candidate for each letter that makes a difference.
  private mutating func follow(
    _ our: PathAutomaton.Edge?, _ their: PathAutomaton.Edge?, from state: State, node: Int,
    rank: UInt64
  ) {
    guard let our, let their else { return }
    if our.guardToken.isLetter {
      guard second.admits(their.guardToken, our.guardToken.raw) else { return }
      add(our.guardToken.raw, our, their, from: state, node: node, rank: rank)
    } else if their.guardToken.isLetter {
      guard first.admits(our.guardToken, their.guardToken.raw) else { return }
      add(their.guardToken.raw, our, their, from: state, node: node, rank: rank)
    } else {
      for letter in choices
      where first.admits(our.guardToken, letter) && second.admits(their.guardToken, letter) {
        add(letter, our, their, from: state, node: node, rank: rank)
        // With nothing to avoid, all letters but the dot lead to the same state.
        if state.excluded == 0, letter != Letter.dot { break }
      }
    }
  }

  private mutating func add(
    _ letter: UInt32, _ our: PathAutomaton.Edge, _ their: PathAutomaton.Edge, from state: State,
    node: Int, rank: UInt64
  ) {
    guard let segment = state.segment.behind(letter) else { return }
    guard let avoided = excluded.step(state.excluded, letter),
      avoided * planeSize <= Self.memoryLimit
    else {
      isUndecided = true
      return
    }
    let next = State(first: our.next, second: their.next, segment: segment, excluded: avoided)
    candidates.append(
      Candidate(
        order: rank << 32 | UInt64(Letter.rank(letter)), state: next, letter: letter, parent: node))
  }

  /// The most states, in bits, that a search with something to avoid keeps.
  private static let memoryLimit = 1 << 27

  private func witness(endingAt last: Int) -> Witness {
    var letters: ContiguousArray<UInt32> = []
    var node = last
    while nodes[node].parent >= 0 {
      letters.append(nodes[node].letter)
      node = nodes[node].parent
    }
    letters.reverse()
    return Witness(letters: letters)
  }

  /// The letters worth trying where neither side asks for a certain one, preferred ones first.
  ///
  /// All of ASCII, and of the rest every letter at which a set or an excluded automaton changes its mind.
  private static func choices(_ sets: [LetterSet], without excluded: [PathAutomaton]) -> [UInt32] {
    if sets.isEmpty, excluded.isEmpty { return [0x61, Letter.dot] }
    var wide: Set<UInt32> = [0x80]
    for run in (sets + excluded.flatMap(\.sets)).flatMap(\.runs) {
      wide.formUnion([run.first, run.last + 1])
    }
    for token in excluded.flatMap(\.tokens) where token.isLetter { wide.insert(token.raw) }
    let known = wide.filter { letter in
      letter >= 0x80 && letter < Letter.end && Unicode.Scalar(letter) != nil
        || letter >= Letter.strayBase + 0x80 && letter < Letter.end
    }
    return Letter.ascii + known.sorted()
  }
}
