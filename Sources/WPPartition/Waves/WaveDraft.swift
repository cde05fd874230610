/// Waves under construction, in which jobs can be put and taken out again.
struct WaveDraft {
  private let problem: WaveProblem

  /// The wave of each job as a number that stays when waves are put between others; less than zero while it is out.
  private(set) var wave: [Int]

  /// The members of each wave, by its number.
  private(set) var members: [[Int]] = []

  /// The longest effort in each wave, by its number.
  private(set) var longest: [Int] = []

  /// The numbers of the waves in the order of time, and the place of each number in it.
  private(set) var sequence: [Int] = []
  private(set) var place: [Int] = []

  private var mark: [Int] = []
  private var round = 0

  /// What has been looked at so far, so that a search can end in time.
  private(set) var looks = 0

  init(_ problem: WaveProblem) {
    self.problem = problem
    wave = [Int](repeating: -1, count: problem.count)
  }

  /// The sum over all waves of the longest member.
  var cost: Int { longest.reduce(0, +) }

  /// The sum of the squares of the numbers of members: of equally long plans the one with a nearly empty wave is better to go on with.
  var fullness: Int { members.reduce(0) { $0 + $1.count * $1.count } }

  /// Takes a job out of its wave.
  mutating func remove(_ job: Int) {
    let number = wave[job]
    guard number >= 0 else { return }
    wave[job] = -1
    members[number].removeAll { $0 == job }
    looks += members[number].count + 1
    guard longest[number] == problem.efforts[job] else { return }
    longest[number] = members[number].reduce(0) { max($0, problem.efforts[$1]) }
  }

  /// Forgets waves that nobody is in.
  mutating func dropEmptyWaves() {
    guard members.contains(where: \.isEmpty) else { return }
    let kept = sequence.filter { !members[$0].isEmpty }
    members = kept.map { members[$0] }
    longest = kept.map { longest[$0] }
    for (number, list) in members.enumerated() {
      for job in list { wave[job] = number }
    }
    sequence = Array(kept.indices)
    place = sequence
    mark = [Int](repeating: 0, count: kept.count)
    round = 0
  }

  /// Puts a job in the wave where it costs least and fits closest, after all it waits for and before a given wave.
  ///
  /// Where there is no such wave, a new one is made. Of equal ones a bias chooses: zero takes the first.
  mutating func insert(_ job: Int, before end: Int?, bias: Int = 0) {
    let first =
      1 + problem.predecessors[job].reduce(-1) { max($0, wave[$1] < 0 ? -1 : place[wave[$1]]) }
    let last = end.map { place[$0] } ?? sequence.count
    round += 1
    problem.conflicts.visitNeighbours(of: job) { other in
      if wave[other] >= 0 { mark[wave[other]] = round }
    }
    looks += problem.conflicts.degree(of: job) + max(0, last - first) + 1
    var best = -1
    var bestKey = (Int.max, Int.max)
    let span = last - first
    for step in 0..<max(0, span) {
      let number = sequence[first + (bias == 0 ? step : (step + bias) % span)]
      guard mark[number] != round, members[number].count < problem.cap else { continue }
      let more = problem.efforts[job] - longest[number]
      let key = (max(0, more), max(0, -more))
      if key < bestKey { (best, bestKey) = (number, key) }
    }
    if best < 0 { best = makeWave(at: min(first, sequence.count)) }
    members[best].append(job)
    longest[best] = max(longest[best], problem.efforts[job])
    wave[job] = best
  }

  private mutating func makeWave(at position: Int) -> Int {
    let number = members.count
    members.append([])
    longest.append(0)
    mark.append(0)
    // Without anybody who waits the order of waves does not matter, and the end is cheapest.
    sequence.insert(number, at: position)
    place.append(position)
    for later in position..<sequence.count { place[sequence[later]] = later }
    return number
  }
}
