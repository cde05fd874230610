import WPRandom

/// The vocabulary that generated documents are written in.
enum Words {
  static let things = [
    "cache", "parser", "queue", "index", "ledger", "router", "scheduler", "session", "snapshot",
    "storage", "stream", "token", "upload", "webhook", "worker", "billing", "search", "export",
  ]
  static let qualities = [
    "adaptive", "bounded", "durable", "fast", "layered", "observable", "portable", "resilient",
    "shared", "signed", "sparse", "typed", "verified",
  ]
  static let people = [
    "ada", "barbara", "edsger", "frances", "grace", "hal", "margaret", "niklaus",
  ]

  /// A sentence of plain prose.
  static func sentence(_ random: inout SeededRandom) -> String {
    let openings = [
      "The \(random.pick(things)) keeps every \(random.pick(qualities)) \(random.pick(things)) apart",
      "Another \(random.pick(qualities)) \(random.pick(things)) replaces the one we have today",
      "Reading the \(random.pick(things)) twice costs more than keeping a `\(random.pick(things))`",
      "Nobody waits for the \(random.pick(things)) while the \(random.pick(things)) is rebuilt",
    ]
    let endings = [
      "so that a restart loses nothing.", "because *both* sides may change it at any time.",
      "and the old path goes away with the next release.",
      "which the **measurements** of last month have shown.",
    ]
    return random.pick(openings) + ", " + random.pick(endings)
  }
}
