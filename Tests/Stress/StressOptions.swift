/// What the stress was asked for.
struct StressOptions {
  static let usage = """
    usage: wp-stress [--workers N] [--seconds N] [--mode local|worktrees|clones|race]
                     [--packages N] [--rounds N] [--seed N] [--kills none|random|calls] [--wp PATH]
                     [--plant FAULT] [--keep]

      --workers N     processes that claim at once (8)
      --seconds N     how long (30)
      --mode MODE     one folder, one work tree each, or one clone each (local);
                      race: 16 workers want one package at once, then the next of 100 packages
                      until none is left, then an id for a work item
      --rounds N      how often a race is for one package (500)
      --packages N    how many packages they want (6)
      --seed N        what the workers do (1)
      --kills HOW     whether commands are killed: never, after a random time, or at a random
                      system call, where strace is installed (random)
      --wp PATH       the program; default: the one beside this
      --plant FAULT   a ledger with a fault instead of wp: \(Plant.allCases.map(\.rawValue).joined(separator: ", "))
      --keep          leaves the folder

    It ends with 0 where nothing was violated, with 1 where something was, and with 2 where it could not run.

    """

  enum Mode: String { case local, worktrees, clones, race }
  enum Kills: String { case none, random, calls }

  var workers = 8
  var seconds = 30
  var mode = Mode.local
  var packages = 6
  var rounds = 500
  var seed: UInt64 = 1
  var kills = Kills.random
  var wp: String?
  var plant: Plant?
  var keeps = false

  /// Reads the words of the command line; nil where they make no sense.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--keep" {
        keeps = true
        continue
      }
      guard let value = rest.popFirst() else { return nil }
      let number = Int(value)
      switch word {
      case "--workers": workers = number ?? 0
      case "--seconds": seconds = number ?? 0
      case "--packages": packages = number ?? 0
      case "--rounds": rounds = number ?? 0
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      case "--mode":
        guard let mode = Mode(rawValue: value) else { return nil }
        self.mode = mode
        if mode == .race { (workers, packages) = (16, 100) }
      case "--kills":
        guard let kills = Kills(rawValue: value) else { return nil }
        self.kills = kills
      case "--plant":
        guard let plant = Plant(rawValue: value) else { return nil }
        self.plant = plant
      case "--wp": wp = value
      default: return nil
      }
    }
    guard (1...64).contains(workers), seconds > 0, (1...999).contains(packages), rounds > 0 else {
      return nil
    }
  }
}
