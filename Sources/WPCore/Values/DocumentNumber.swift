/// The number at the front of a document's name: `03`, `03-02`.
package struct DocumentNumber: Hashable, Sendable, Comparable, BitwiseCopyable {
  package let major: Int
  /// The second number of `NN-MM`.
  package let minor: Int?

  package init(_ major: Int, _ minor: Int? = nil) {
    self.major = major
    self.minor = minor
  }

  package static func < (a: DocumentNumber, b: DocumentNumber) -> Bool {
    (a.major, a.minor ?? -1) < (b.major, b.minor ?? -1)
  }
}

extension DocumentNumber: CustomStringConvertible {
  /// The number as a new name has it, with two digits at least.
  package var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return minor.map { "\(padded(major))-\(padded($0))" } ?? padded(major)
  }
}
