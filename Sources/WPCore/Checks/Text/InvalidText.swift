import WPSyntax

extension Check {
  /// Bytes that are no text mean something else to every program that reads them.
  static let invalidText = Check(
    Rule(
      184, "invalid-text", .error,
      summary: "A document is not UTF-8, or holds a NUL character",
      why: """
        Markdown is UTF-8 text. Stray bytes are shown as question marks or cut off, and a NUL makes git and most tools \
        treat the document as a binary file.
        """,
      failing: """
        -- README.md --
        # Caching

        **Status:** Planning

        The cache ends⟦\0⟧ here.
        """,
      passing: """
        -- README.md --
        # Caching

        **Status:** Planning

        The cache ends here.
        """),
    on: .invalidText
  ) { plan, findings in
    for document in plan.documents {
      guard let fault = document.textFault else { continue }
      let byte = document.bytes[fault.range.lower]
      findings.report(
        .fault(fault.kind, byte), in: document, at: fault.range,
        help: fault.kind == .nul ? .remove : .convert)
    }
  }
}

extension Message {
  fileprivate static func fault(_ kind: TextFault.Kind, _ byte: UInt8) -> Message {
    switch kind {
    case .utf16: "the document is UTF-16, not UTF-8"
    case .nul: "there is a NUL character"
    case .notUTF8: "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8"
    }
  }

  fileprivate static let remove: Message = "remove it"
  fileprivate static let convert: Message = "save the document as UTF-8"
}
