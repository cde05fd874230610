/// Which packages use which files, and which pairs of packages hang together without any file.
struct Incidence {
  /// The number of packages.
  let packages: Int

  /// The packages of each file, ascending.
  let users: [[Int]]

  /// The files of each package, ascending.
  let files: [[Int]]

  /// The packages that each package is bound to, whatever is taken out.
  let bound: [[Int]]

  init(packages: Int, files: [[Int]], pairs: [(Int, Int)]) {
    let nodes = 0..<max(0, packages)
    let users = files.map { $0.filter { nodes ~= $0 }.sortedOnce() }
    var used = [[Int]](repeating: [], count: nodes.count)
    for (file, list) in users.enumerated() {
      for package in list { used[package].append(file) }
    }
    var bound = [[Int]](repeating: [], count: nodes.count)
    for (one, other) in pairs where nodes ~= one && nodes ~= other && one != other {
      bound[one].append(other)
      bound[other].append(one)
    }
    self.packages = nodes.count
    self.users = users
    self.files = used
    self.bound = bound
  }

  /// The number of packages of the largest group once some files are out.
  func largestGroup(without isOut: [Bool]) -> Int {
    var sets = DisjointSets(packages)
    for package in 0..<packages {
      for other in bound[package] { sets.join(package, other) }
    }
    for (file, list) in users.enumerated() where !isOut[file] {
      for user in list.dropFirst() { sets.join(list[0], user) }
    }
    return sets.largest
  }
}
