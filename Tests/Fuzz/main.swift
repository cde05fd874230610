import WPFuzz
import WPHost
import WPSyntax

let console = Console.live()

func say(_ text: String) throws { try console.write(RawPath(text.utf8), .output) }

/// The cases that a grammar begins with, by name.
func corpus(of target: FuzzTarget, in folder: String) throws -> [Bytes] {
  let path = RawPath("\(folder)/\(target.name)".utf8)
  let entries = try Files.live().open(path).entries().sorted {
    $0.name.lexicographicallyPrecedes($1.name)
  }
  return try entries.filter { $0.kind == .file }.map {
    try Files.live().read(path.joined($0.name))
  }
}

/// Tries what is wanted of one grammar; whether every law holds.
func holds(_ target: FuzzTarget, _ options: FuzzOptions, _ file: CaseFile) throws -> Bool {
  for name in options.files {
    let bytes = try Files.live().read(RawPath(name.utf8))
    file.keep(bytes)
    guard let violation = target.violation(in: bytes.span) else { continue }
    try say("\(target.name): \(name): \(violation)\n")
    return false
  }
  if !options.files.isEmpty { return true }
  let corpus = try corpus(of: target, in: options.corpus)
  let run = FuzzRun(target, corpus)
  if options.looksForGrowth {
    var worst: (ratio: Int, bytes: Bytes)?
    _ = run.first(of: options.rounds, seed: options.seed) { bytes in
      file.keep(bytes)
      guard let ratio = Growth(of: target).excess(of: bytes), ratio > worst?.ratio ?? 0 else {
        return
      }
      worst = (ratio, bytes)
    }
    guard let worst else { return true }
    file.keep(worst.bytes)
    try say("\(target.name): four times the text takes \(worst.ratio) times the work\n")
    return false
  }
  let finding = run.first(of: options.rounds, seed: options.seed) { file.keep($0) }
  guard let finding else {
    try say("\(target.name): \(options.rounds) cases, seed \(options.seed), every law holds\n")
    return true
  }
  file.keep(finding.bytes)
  try say(
    "\(target.name): seed \(options.seed), case \(finding.round): \(finding.violation); "
      + "it is in \(options.caseFile)\n")
  return false
}

do {
  let words = Host.arguments.map { String(decoding: $0, as: UTF8.self) }
  guard let options = FuzzOptions(words), let file = CaseFile(options.caseFile) else {
    try console.write(RawPath(FuzzOptions.usage.utf8), .error)
    Host.exit(2)
  }
  let targets = FuzzTarget.all.filter { options.isForAll || $0.name == options.target }
  var areSound = !targets.isEmpty
  for target in targets { areSound = try holds(target, options, file) && areSound }
  Host.exit(areSound ? 0 : targets.isEmpty ? 2 : 1)
} catch let error as HostError {
  let path = String(decoding: error.path, as: UTF8.self)
  let words = "wp-fuzz: \(error.operation) \(path): \(error.reason.words)\n"
  try console.write(RawPath(words.utf8), .error)
  Host.exit(2)
}
