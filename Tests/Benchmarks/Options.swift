/// What the benchmark was asked for.
struct Options {
  static let usage = """
    usage: wp-bench [--quick] [--json] [--size N] [--seed N] [--rounds N] [--only P1,P5] [--cold]
                    [--wp PATH] [--tree DIR]
           wp-bench --psplib DIR [--schedules N]

      --quick     few rounds and no tree of 100,000 documents: under a minute
      --json      the table for programs
      --size N    the documents of the tree (10000)
      --seed N    what the tree is generated from (1)
      --rounds N  how often each program runs (31; quick: 9)
      --only ROWS measures these rows alone
      --cold      measures with dropped caches too; needs root and slows whatever else runs here
      --wp PATH   the program to measure; default: the one beside this
      --tree DIR  writes the tree there and leaves it; measures nothing
      --psplib DIR   schedules the projects (*.sm) of a folder that has their optima in a *.csv file
      --schedules N  the budget for each (5000)

    """

  var isQuick = false
  var wantsJSON = false
  var isCold = false
  var size = 10_000
  var seed: UInt64 = 1
  var rounds: Int?
  var rows: Set<String>?
  var wp: String?
  var tree: String?
  var projects: String?
  var schedules = 5_000

  /// Reads the words of the command line; nil where they make no sense.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--quick": isQuick = true
      case "--json": wantsJSON = true
      case "--cold": isCold = true
      case "--size":
        guard let number = rest.popFirst().flatMap(Int.init), number >= 3 else { return nil }
        size = number
      case "--seed":
        guard let number = rest.popFirst().flatMap(UInt64.init) else { return nil }
        seed = number
      case "--rounds":
        guard let number = rest.popFirst().flatMap(Int.init), number > 0 else { return nil }
        rounds = number
      case "--only":
        guard let names = rest.popFirst() else { return nil }
        rows = Set(names.split(separator: ",").map { $0.uppercased() })
      case "--wp":
        guard let path = rest.popFirst() else { return nil }
        wp = path
      case "--tree":
        guard let path = rest.popFirst() else { return nil }
        tree = path
      case "--psplib":
        guard let path = rest.popFirst() else { return nil }
        projects = path
      case "--schedules":
        guard let number = rest.popFirst().flatMap(Int.init), number >= 0 else { return nil }
        schedules = number
      default: return nil
      }
    }
  }
}
