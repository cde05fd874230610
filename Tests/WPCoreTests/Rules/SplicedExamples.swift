import WPRandom
import WPSyntax
import WPTestSupport

@testable import WPCore

/// Planning folders that are made of the examples of all rules, with lines exchanged between their documents.
enum SplicedExamples {
  /// The plans of one example after some lines were exchanged.
  static func plans(seed: UInt64) -> [Plan] {
    var random = SeededRandom(seed: seed)
    let example = random.pick(examples)
    return example.folders.map { folder -> Plan in
      let changed = PlanFolder(
        path: folder.path, files: folder.files.map { spliced($0, &random) }, names: folder.names)
      return plan(of: changed, among: example.rootNames)
    }
  }

  /// The plans of an example as they stand.
  static func plans(_ example: Example) -> [Plan] {
    example.folders.map { plan(of: $0, among: example.rootNames) }
  }

  private static func plan(of folder: PlanFolder, among names: RootNames) -> Plan {
    var plan = PlanReader.read(
      folder, Analysis.documents(of: folder), among: names, profile: nil)
    plan.links = PlanLinks(of: plan)
    return plan
  }

  private static let examples = Catalogue.rules.flatMap {
    [Example($0.failing), Example($0.passing)]
  }

  private static let lines = examples.flatMap(\.folders).flatMap(\.files).flatMap { file in
    lines(of: file)
  }

  private static func lines(of file: PlanFile) -> [Bytes] {
    guard case .bytes(let bytes) = file.content else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Bytes($0) }
  }

  private static func spliced(_ file: PlanFile, _ random: inout SeededRandom) -> PlanFile {
    guard case .bytes = file.content else { return file }
    var own = lines(of: file)
    for _ in 0..<random.below(6) {
      let place = random.below(own.count)
      switch random.below(4) {
      case 0: own.insert(random.pick(lines), at: place)
      case 1: own[place] = random.pick(lines)
      case 2: own[place] = Bytes(own[place].dropLast(random.below(own[place].count + 1)))
      default: own.remove(at: place)
      }
      if own.isEmpty { own = [[]] }
    }
    return PlanFile(
      name: file.name, content: .bytes(Bytes(own.joined(separator: [UInt8(ascii: "\n")]))))
  }
}
