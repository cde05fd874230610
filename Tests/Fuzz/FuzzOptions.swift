/// What the fuzzer was asked for.
struct FuzzOptions {
  static let usage = """
    usage: wp-fuzz (--target NAME | --all) [--rounds N] [--seed N] [--growth] [--corpus FOLDER]
                   [--case FILE] [FILE...]

      --target NAME    one grammar
      --all            all of them, one after the other
      --rounds N       how many cases of each (10000)
      --seed N         which cases (1)
      --growth         whether four times the text takes more than eight times the work
      --corpus FOLDER  where cases begin, one folder a grammar (Fixtures/fuzz)
      --case FILE      what holds the case that is tried, for one that ends the process (wp-fuzz.case)
      FILE...          tries these cases and no others

    It ends with 0 where every law holds, with 1 where one is broken, and with 2 where it could not run.

    """

  var target: String?
  var isForAll = false
  var rounds = 10_000
  var seed: UInt64 = 1
  var looksForGrowth = false
  var corpus = "Fixtures/fuzz"
  var caseFile = "wp-fuzz.case"
  var files: [String] = []

  /// Reads the words of the command line; nil where they make no sense.
  init?(_ words: [String]) {
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--all": isForAll = true
      case "--growth": looksForGrowth = true
      case _ where !word.hasPrefix("--"): files.append(word)
      default:
        guard let value = rest.popFirst() else { return nil }
        switch word {
        case "--target": target = value
        case "--rounds": rounds = Int(value) ?? -1
        case "--seed":
          guard let number = UInt64(value) else { return nil }
          seed = number
        case "--corpus": corpus = value
        case "--case": caseFile = value
        default: return nil
        }
      }
    }
    guard rounds >= 0, (target == nil) == isForAll, files.isEmpty || target != nil else {
      return nil
    }
  }
}
