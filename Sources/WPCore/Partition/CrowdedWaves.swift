/// Waves for units of which so many share a path that nobody could look at every pair; simple, and good enough for them.
struct CrowdedWaves {
  /// The units of each wave.
  let waves: [[Int]]

  /// Puts each unit into the first wave behind all that it must not meet.
  init(_ workload: Workload, predecessors: [[Int]], _ exclusions: Exclusions, cap: Int) {
    let units = workload.units
    var crowds = [[(crowd: Int, writes: Bool)]](repeating: [], count: units.count)
    for (number, crowd) in exclusions.crowds.enumerated() {
      for unit in crowd.writers { crowds[unit].append((number, true)) }
      for unit in crowd.readers { crowds[unit].append((number, false)) }
    }
    var neighbours = [[Int]](repeating: [], count: units.count)
    for edge in exclusions.overlaps.edges {
      neighbours[edge.first].append(edge.second)
      neighbours[edge.second].append(edge.first)
    }
    // The first wave in which nobody writes any more, and in which nobody is any more, by crowd.
    var readable = [Int](repeating: 0, count: exclusions.crowds.count)
    var writable = readable
    var place = [Int](repeating: -1, count: units.count)
    var waves: [[Int]] = []
    var firstOpen = 0
    for unit in workload.order {
      var wave = firstOpen
      for other in predecessors[unit] { wave = max(wave, place[other] + 1) }
      for (crowd, writes) in crowds[unit] {
        wave = max(wave, writes ? writable[crowd] : readable[crowd])
      }
      let taken = Set(neighbours[unit].map { place[$0] })
      while wave < waves.count, waves[wave].count >= cap || taken.contains(wave) { wave += 1 }
      while waves.count <= wave { waves.append([]) }
      waves[wave].append(unit)
      place[unit] = wave
      for (crowd, writes) in crowds[unit] {
        writable[crowd] = max(writable[crowd], wave + 1)
        if writes { readable[crowd] = max(readable[crowd], wave + 1) }
      }
      while firstOpen < waves.count, waves[firstOpen].count >= cap { firstOpen += 1 }
    }
    self.waves = waves.filter { !$0.isEmpty }.map { $0.sorted() }
  }
}
