import WPRandom

/// A repository with a planning root of many valid plans, the same for the same seed and size.
struct SampleTree {
  /// The absolute path of the repository.
  let root: String
  let documents: Int
  private(set) var bytes = 0

  var plans: Int { max(1, documents * 2 / 25) }
  var planningRoot: String { "\(root)/.engineering/artifacts/planning" }

  /// Writes the tree into a new folder.
  init(at root: String, documents: Int, seed: UInt64) throws(Machine.Failure) {
    self.root = root
    self.documents = documents
    try write(seed)
  }

  private mutating func write(_ seed: UInt64) throws(Machine.Failure) {
    var random = SeededRandom(seed: seed)
    try Machine.makeFolders(planningRoot)
    try Machine.makeFolders("\(root)/src/common")
    try Machine.write("struct Common {}\n", to: "\(root)/src/common/Common.swift")
    try Machine.write(
      "planning_root: .engineering/artifacts/planning\n", to: "\(root)/.engineering/wp.yaml")
    var earlier: (plan: String, package: SamplePackage)?
    for index in 0..<plans {
      // The remainder is spread, so that the plans hold exactly the documents that were asked for.
      let count = documents * (index + 1) / plans - documents * index / plans
      let plan = SamplePlan(index, packages: max(1, count - 2), earlier: earlier, &random)
      try write(plan, &random)
      if plan.state == .completed { earlier = (plan.name, random.pick(plan.packages)) }
    }
  }

  private mutating func write(
    _ plan: SamplePlan, _ random: inout SeededRandom
  ) throws(Machine.Failure) {
    let folder = "\(planningRoot)/\(plan.name)"
    try Machine.makeFolders(folder)
    var texts = [("START-HERE.md", plan.startHere(&random)), ("README.md", plan.readme(&random))]
    for package in plan.packages { texts.append((package.file, plan.text(of: package, &random))) }
    for (name, text) in texts {
      bytes += text.utf8.count
      try Machine.write(text, to: "\(folder)/\(name)")
    }
    try Machine.write("struct Parts {}\n", to: "\(root)/src/\(plan.date).swift")
    try Machine.makeFolders("\(root)/tests/\(plan.date)")
    try Machine.write("// nothing yet\n", to: "\(root)/tests/\(plan.date)/PartTests.swift")
  }
}
