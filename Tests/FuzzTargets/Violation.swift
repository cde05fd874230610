/// A law that a case breaks.
package struct Violation: Error, Equatable, CustomStringConvertible {
  package let law: String

  package var description: String { law }

  init(_ law: String) { self.law = law }
}

/// Demands that something holds.
func demand(
  _ holds: Bool, _ law: @autoclosure () -> String
) throws(Violation) {
  if !holds { throw Violation(law()) }
}

/// Demands that a description of a broken law is absent.
func demandNone(_ brokenLaw: String?) throws(Violation) {
  if let brokenLaw { throw Violation(brokenLaw) }
}
