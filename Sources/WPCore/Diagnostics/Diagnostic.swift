package import WPSyntax

/// A finding as it is reported: which rule, how heavy, where, and what to do.
package struct Diagnostic: Sendable, Equatable {
  /// A place in a file, as positions and with the line it stands on.
  package struct Place: Sendable, Equatable {
    package let path: FilePath
    package let range: ByteRange
    package let start: Position
    package let end: Position
    /// The bytes of the line of `start` around the place, without its end; empty where the finding is about the
    /// file or folder itself.
    ///
    /// Of a line that is longer than anybody reads, only what is near: a finding must not keep a megabyte alive.
    package let line: Bytes
    /// The bytes of `line` that the place covers; a place over several lines ends with the first.
    package let markedInLine: ByteRange
    /// Whether the line goes on before or behind what is kept of it.
    package let isCut: Bool

    package init(
      path: FilePath, range: ByteRange, start: Position, end: Position, line: Bytes,
      markedInLine: ByteRange, isCut: Bool = false
    ) {
      self.path = path
      self.range = range
      self.start = start
      self.end = end
      self.line = line
      self.markedInLine = markedInLine
      self.isCut = isCut
    }

    /// The place of a finding about a whole file or folder.
    package init(path: FilePath) {
      self.init(
        path: path, range: .zero, start: Position(line: 1, column: 1),
        end: Position(line: 1, column: 1), line: [], markedInLine: .zero)
    }
  }

  /// Another place that explains the finding.
  package struct Note: Sendable, Equatable {
    package let place: Place
    package let message: String

    package init(place: Place, message: String) {
      self.place = place
      self.message = message
    }
  }

  package let code: RuleCode
  package var severity: Severity
  package let place: Place
  package let message: String
  /// What to do next, as a sentence.
  package let help: String?
  package let notes: [Note]
  /// Whether `--fix` mends it.
  package var fixable: Bool { fix != nil }
  /// How it is mended; nil where a person has to decide.
  package let fix: Fix?

  package init(
    code: RuleCode, severity: Severity, place: Place, message: String, help: String? = nil,
    notes: [Note] = [], fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.notes = notes
    self.fix = fix
  }
}
