package import WPSyntax

/// Tries cases of one target until a law is broken.
package struct FuzzRun: Sendable {
  /// A case that breaks a law, made as small as it could be.
  package struct Finding: Sendable {
    package let round: Int
    package let bytes: Bytes
    package let violation: Violation
  }

  private let target: FuzzTarget
  private let corpus: [Bytes]

  package init(_ target: FuzzTarget, _ corpus: [Bytes]) {
    self.target = target
    self.corpus = corpus
  }

  /// The first case that breaks a law among so many; each is told before it is tried.
  package func first(
    of rounds: Int, seed: UInt64, before: (Bytes) -> Void = { _ in }
  ) -> Finding? {
    var mutator = Mutator(corpus, words: target.words, seed: seed)
    for round in 0..<rounds {
      let bytes = mutator.next()
      before(bytes)
      if target.violation(in: bytes.span) != nil {
        let small = shrunk(bytes)
        let violation = target.violation(in: small.span)
        return violation.map { Finding(round: round, bytes: small, violation: $0) }
      }
    }
    return nil
  }

  /// The case without all that it breaks a law without, as far as leaving out one piece at a time shows.
  private func shrunk(_ bytes: Bytes) -> Bytes {
    var small = bytes
    var length = small.count / 2
    while length > 0 {
      var start = 0
      while start < small.count {
        var tried = small
        tried.removeSubrange(start..<min(small.count, start + length))
        if target.violation(in: tried.span) != nil { small = tried } else { start += length }
      }
      length /= 2
    }
    return small
  }
}
