/// What there must be in a plan before a check can find anything.
///
/// Nearly every rule speaks of something that most plans do not have. What a plan has is found out once, document by
/// document and package by package, and a check runs where one of its occasions is given: of most plans, most checks
/// never run. An occasion may be given where a check finds nothing after all; it may never be missing where it would find
/// something.
struct Occasion: OptionSet, Sendable {
  let rawValue: UInt64

  /// Takes a set of bits.
  init(rawValue: UInt64) { self.rawValue = rawValue }

  private init(bit: UInt64) { rawValue = 1 << bit }

  /// Every plan is one.
  static let always = Occasion(bit: 0)

  // What a document may have or lack.

  /// What a parser could not understand, in Markdown or YAML.
  static let syntaxProblem = Occasion(bit: 1)
  /// What a merge left.
  static let conflict = Occasion(bit: 2)
  /// Bytes that are no text.
  static let invalidText = Occasion(bit: 3)
  /// A document or folder that could not be read.
  static let unreadable = Occasion(bit: 4)
  /// No heading of the first level.
  static let noTitle = Occasion(bit: 5)
  /// More than one heading of the first level.
  static let severalTitles = Occasion(bit: 6)
  /// A START-HERE whose title has no month, another one, or a dash before it.
  static let unusualTitle = Occasion(bit: 7)
  /// A START-HERE or README without a status.
  static let noStatus = Occasion(bit: 8)
  /// A status outside of the vocabulary.
  static let unclearStatus = Occasion(bit: 9)
  /// Anything stated below the last rule.
  static let footerStatus = Occasion(bit: 10)
  /// A box left open by what is said to be complete.
  static let openCriteria = Occasion(bit: 11)
  /// Criteria without a box.
  static let bareCriteria = Occasion(bit: 12)
  /// Criteria of which none can be measured.
  static let vagueCriteria = Occasion(bit: 13)
  /// A START-HERE without a date of creation.
  static let noDate = Occasion(bit: 14)
  /// A date of creation in another form than the ISO one, or that is none.
  static let unusualDate = Occasion(bit: 15)
  /// A date of creation that is not the one of the folder.
  static let otherDate = Occasion(bit: 16)
  /// A document of no known kind.
  static let unknownKind = Occasion(bit: 17)
  /// A START-HERE or README spelt otherwise.
  static let otherName = Occasion(bit: 18)
  /// An earlier plan that is named.
  static let previousPlanning = Occasion(bit: 19)
  /// Words of the templates that were to be filled in.
  static let placeholder = Occasion(bit: 20)
  /// A row of a table with more or fewer cells than its head.
  static let raggedTable = Occasion(bit: 21)
  /// A byte order mark, a CR, or a last line that does not end.
  static let unusualBytes = Occasion(bit: 22)
  /// A section that the template has and the document lacks.
  static let missingSection = Occasion(bit: 23)
  /// A header that says otherwise than the frontmatter.
  static let contradiction = Occasion(bit: 24)
  /// A key outside of the dialect, or a value that is not evidently what its key takes.
  static let oddFrontMatter = Occasion(bit: 25)

  // What a package may have or lack.

  /// No priority that can be read.
  static let noPriority = Occasion(bit: 32)
  /// No estimate.
  static let noEffort = Occasion(bit: 33)
  /// An estimate without a part for review.
  static let noReview = Occasion(bit: 34)
  /// An estimate that cannot be read, also where START-HERE or README repeats it.
  static let unreadableEffort = Occasion(bit: 35)
  /// A phase that is not the number of the file.
  static let otherPhase = Occasion(bit: 36)
  /// A dependency on no package, or on several.
  static let unresolved = Occasion(bit: 37)
  /// A dependency that names no package.
  static let unclearDependency = Occasion(bit: 38)
  /// A dependency on a package of the plan.
  static let dependency = Occasion(bit: 39)
  /// A dependency on the package itself or on a later one.
  static let laterDependency = Occasion(bit: 40)
  /// A pattern that cannot be read.
  static let badPattern = Occasion(bit: 41)
  /// Any pattern.
  static let pattern = Occasion(bit: 42)
  /// A live package that does not say which files it writes.
  static let noFiles = Occasion(bit: 43)
  /// A held package that nobody holds.
  static let noAssignee = Occasion(bit: 44)
  /// An open package that somebody holds.
  static let strayAssignee = Occasion(bit: 45)
  /// Dependencies in the header beside those of the frontmatter.
  static let headerDependencies = Occasion(bit: 46)

  // What the plan may have as a whole.

  /// A folder that is not named by a date and words.
  static let otherFolder = Occasion(bit: 56)
  /// Numbers of documents of which one is not the next.
  static let numbering = Occasion(bit: 57)
  /// A link that leads to nothing known to be there.
  static let strayLink = Occasion(bit: 58)
  /// A link to a heading that is not evidently there.
  static let doubtfulLink = Occasion(bit: 59)
  /// A document that neither START-HERE nor README links to.
  static let notLinked = Occasion(bit: 60)
  /// Something START-HERE or README says that the package does not say itself.
  static let otherStatement = Occasion(bit: 61)

  /// Adds occasions where there is something.
  mutating func note(_ others: Occasion, where isThere: Bool) {
    if isThere { self = Occasion(rawValue: rawValue | others.rawValue) }
  }
}
