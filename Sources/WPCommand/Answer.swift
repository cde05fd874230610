package import WPSyntax

/// What a command gives back; only `Program` writes it anywhere.
package struct Answer: Sendable, Equatable {
  /// The bytes for standard output.
  package var output: Bytes
  /// Remarks for standard error, which `--quiet` leaves out.
  package var notes: Bytes
  /// What the process will end with.
  package var status: ExitStatus
  /// What went wrong beside an answer that stands; it is told even where remarks are unwanted.
  package var complaints: [Failure] = []

  package init(output: Bytes = [], notes: Bytes = [], status: ExitStatus = .success) {
    self.output = output
    self.notes = notes
    self.status = status
  }

  /// An answer of text.
  package init(_ text: String, status: ExitStatus = .success) {
    self.init(output: Bytes(text), status: status)
  }

  /// An answer of one JSON object whose first member is its schema: `wp.version/1`.
  package init(
    json schema: String, status: ExitStatus = .success,
    _ members: (inout JSONWriter) -> Void
  ) {
    var json = JSONWriter()
    json.object { object in
      object.member("schema", schema)
      members(&object)
    }
    self.init(output: json.bytes + [ByteScanner.lineFeed], status: status)
  }
}
