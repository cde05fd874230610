/// What there must be in a plan before a check can find anything.
///
/// Nearly every rule speaks of something that most plans do not have. What a plan has is found out once, document by
/// document and package by package, and a check runs where one of its occasions is given: of most plans, most checks never
/// run. An occasion may be given where a check finds nothing after all; it may never be missing where it would find something.
struct Occasion: OptionSet, Sendable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Every plan is one.
  static let always = Occasion(bit: 0)

  // What a document has.
  static let syntaxProblem = Occasion(bit: 1)
  static let conflict = Occasion(bit: 2)
  static let invalidText = Occasion(bit: 3)
  static let unreadable = Occasion(bit: 4)
  static let noTitle = Occasion(bit: 5)
  static let severalTitles = Occasion(bit: 6)
  static let unusualTitle = Occasion(bit: 7)
  static let noStatus = Occasion(bit: 8)
  static let unclearStatus = Occasion(bit: 9)
  static let footerStatus = Occasion(bit: 10)
  static let openCriteria = Occasion(bit: 11)
  static let bareCriteria = Occasion(bit: 12)
  static let vagueCriteria = Occasion(bit: 13)
  static let noDate = Occasion(bit: 14)
  static let unusualDate = Occasion(bit: 15)
  static let otherDate = Occasion(bit: 16)
  static let unknownKind = Occasion(bit: 17)
  static let otherName = Occasion(bit: 18)
  static let previousPlanning = Occasion(bit: 19)
  static let placeholder = Occasion(bit: 20)
  static let raggedTable = Occasion(bit: 21)
  static let unusualBytes = Occasion(bit: 22)
  static let missingSection = Occasion(bit: 23)
  static let contradiction = Occasion(bit: 24)
  static let oddFrontMatter = Occasion(bit: 25)

  // What a package has.
  static let noPriority = Occasion(bit: 32)
  static let noEffort = Occasion(bit: 33)
  static let noReview = Occasion(bit: 34)
  static let unreadableEffort = Occasion(bit: 35)
  static let otherPhase = Occasion(bit: 36)
  static let unresolved = Occasion(bit: 37)
  static let unclearDependency = Occasion(bit: 38)
  static let dependency = Occasion(bit: 39)
  static let laterDependency = Occasion(bit: 40)
  static let badPattern = Occasion(bit: 41)
  static let pattern = Occasion(bit: 42)
  static let noFiles = Occasion(bit: 43)
  static let noAssignee = Occasion(bit: 44)
  static let strayAssignee = Occasion(bit: 45)
  static let headerDependencies = Occasion(bit: 46)

  // What the plan has as a whole.
  static let otherFolder = Occasion(bit: 56)
  static let numbering = Occasion(bit: 57)
  static let strayLink = Occasion(bit: 58)
  static let doubtfulLink = Occasion(bit: 59)
  static let notLinked = Occasion(bit: 60)
  static let otherStatement = Occasion(bit: 61)

  /// Adds occasions where there is something.
  mutating func note(_ others: Occasion, where isThere: Bool) {
    if isThere { self = Occasion(rawValue: rawValue | others.rawValue) }
  }
}
