/// A program with its words, to be run as often as wanted.
struct Program {
  /// The path of the program and its words.
  var words: [String]
  var directory: String?
  /// Variables beside the few that every run gets.
  var environment: [String] = []

  /// The file that standard input comes from; nil for that of the benchmark.
  var input: String?

  init(_ words: String..., in directory: String? = nil, environment: [String] = []) {
    self.words = words
    self.directory = directory
    self.environment = environment
  }
}
