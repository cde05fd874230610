/// Why bytes are not JSON, and where.
package struct JSONProblem: Error, Hashable, Sendable, CustomStringConvertible {
  package let text: String
  package let range: ByteRange

  package var description: String { "\(text) at byte \(range.lower)" }
}
