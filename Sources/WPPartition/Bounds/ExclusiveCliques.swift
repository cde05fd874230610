/// Sets of jobs of which no two can overlap, whether by exclusion, dependency or lack of resources.
enum ExclusiveCliques {
  /// The most jobs for which such sets are sought beyond the machines.
  private static let carefulCount = 400

  /// The machines, and for each job the set grown around it by taking the longest first.
  static func all(_ facts: JobFacts) -> [[Int]] {
    let model = facts.model
    let machines = (0..<model.machines.count).map { Array(model.machines[$0]) }
    guard model.count <= carefulCount else { return machines }
    let exclusive = model.exclusiveness
    let longestFirst = (0..<model.count).sorted {
      (-model.durations[$0], $0) < (-model.durations[$1], $1)
    }
    var cliques = machines
    for seed in 0..<model.count where model.durations[seed] > 0 {
      var clique = [seed]
      for job in longestFirst
      where job != seed && exclusive[seed, job] && clique.allSatisfy({ exclusive[$0, job] }) {
        clique.append(job)
      }
      cliques.append(clique)
    }
    return cliques
  }
}

extension Model {
  /// Which jobs can never overlap.
  var exclusiveness: BitMatrix {
    let closure = closure
    var exclusive = BitMatrix(count)
    for machine in 0..<machines.count {
      let mask = exclusive.mask(Array(machines[machine]))
      for job in machines[machine] { exclusive.insert(job, all: mask) }
    }
    for first in 0..<count {
      for second in first + 1..<max(count, first + 1)
      where closure[first, second] || closure[second, first] || isTooMuch(first, second) {
        exclusive.insert(first, second)
        exclusive.insert(second, first)
      }
    }
    return exclusive
  }

  private func isTooMuch(_ first: Int, _ second: Int) -> Bool {
    capacities.indices.contains { resource in
      demands[first * resourceCount + resource] + demands[second * resourceCount + resource]
        > capacities[resource]
    }
  }
}
