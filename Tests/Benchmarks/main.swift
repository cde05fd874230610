import WPHost
import WPSyntax

let words = Host.arguments.map { String(decoding: $0, as: UTF8.self) }
let console = Console.live()

func run(_ options: Options) throws {
  if let path = options.tree {
    let tree = try SampleTree(at: path, documents: options.size, seed: options.seed)
    try console.write(
      RawPath("\(tree.documents) documents, \(tree.bytes) bytes, \(tree.plans) plans\n".utf8),
      .output)
    return
  }
  if let path = options.projects {
    let results = ProjectResults(try ProjectFolder(at: path), budget: options.schedules)
    try console.write(RawPath(results.text.utf8), .output)
    return
  }
  let workplace = try Machine.makeTemporaryFolder()
  defer { _ = try? Machine.time(Program("/bin/rm", "-rf", workplace)) }
  let bench = try Bench(options, in: workplace)
  let rows =
    try bench.startRows() + bench.treeRows() + bench.lookRows() + bench.largeRows()
    + bench.peerRows() + bench.claimRows() + bench.hookRows()
    + bench.instructionRows() + bench.writeRows() + bench.partitionRows()
    + bench.symbolRows()
  let table = Table(
    rows: rows,
    settings: [
      ("program", bench.source), ("documents", "\(options.size)"), ("seed", "\(options.seed)"),
      ("rounds", "\(bench.rounds)"),
    ])
  try console.write(options.wantsJSON ? table.json : RawPath(table.text.utf8), .output)
}

do {
  if words.count == 3, words[0] == "--child", let child = Child(rawValue: words[1]) {
    try child.run(over: words[2])
  } else if let options = Options(words) {
    try run(options)
  } else {
    try console.write(RawPath(Options.usage.utf8), .error)
    Host.exit(2)
  }
} catch let error as HostError {
  let path = String(decoding: error.path, as: UTF8.self)
  try console.write(RawPath("wp-bench: cannot \(error.operation) \(path)\n".utf8), .error)
  Host.exit(2)
} catch let failure as Machine.Failure {
  try console.write(RawPath("wp-bench: \(failure.message)\n".utf8), .error)
  Host.exit(2)
}
