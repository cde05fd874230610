import WPSyntax

extension Check {
  /// Two names that some disks take for one cannot both be checked out there.
  static let collidingNames = Check(
    Rule(
      12, "colliding-names", .warning,
      summary: "Two names differ only by case or by the form of their accents",
      why: """
        On the disks of most laptops the two are one file: a checkout keeps one of them and loses the other, and git reports \
        a change that nobody made.
        """,
      failing: """
        -- CACHE-ANALYSIS.md --
        # Analysis
        -- ⟦cache-analysis.md⟧ --
        # The same, newer
        """,
      passing: """
        -- CACHE-ANALYSIS.md --
        # Analysis
        -- cache-analysis-2.md --
        # The same, newer
        """)
  ) { plan, findings in
    guard mayCollide(plan.names) else { return }
    var first: [Spelling: FilePath] = [:]
    for name in plan.names {
      let name = name.withoutSlash
      guard let key = CaseAlias.key(name.name.bytes) else { continue }
      let spelling = Spelling(folder: name.parent, key: key)
      guard let earlier = first[spelling] else {
        first[spelling] = name
        continue
      }
      let place = Finding.Place(plan.path.appending(name))
      findings.report(
        name.text == earlier.text ? .otherForm(earlier) : .otherCase(earlier), at: place,
        help: .rename)
    }
  }
}

extension Check {
  // Names of plain letters collide only if they are the same in small letters, which a hash tells well enough.
  private static func mayCollide(_ names: [FilePath]) -> Bool {
    var hashes: [Int] = []
    hashes.reserveCapacity(names.count)
    for name in names {
      let bytes = name.bytes.span
      let end = bytes.count - (name.bytes.last == UInt8(ascii: "/") ? 1 : 0)
      var hash = UInt64(truncatingIfNeeded: end)
      var offset = 0
      while offset < end {
        let word = ByteScanner.word(bytes, from: offset, to: end)
        guard word & 0x8080_8080_8080_8080 == 0 else { return true }
        // This makes capitals small, and a few signs equal that are not.
        hash = (hash ^ (word | 0x2020_2020_2020_2020)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash &>> 29
        offset += 8
      }
      hashes.append(Int(truncatingIfNeeded: hash))
    }
    hashes.sort()
    return zip(hashes, hashes.dropFirst()).contains { $0 == $1 }
  }
}

/// What two names share that a disk takes for one; strings are compared by canonical equivalence.
private struct Spelling: Hashable {
  let folder: FilePath
  let key: String
}

extension FilePath {
  fileprivate var withoutSlash: FilePath {
    bytes.last == UInt8(ascii: "/") ? FilePath(Bytes(bytes.dropLast())) : self
  }
}

extension Message {
  fileprivate static func otherCase(_ name: FilePath) -> Message {
    "the name differs from '\(name.name)' only by case"
  }

  fileprivate static func otherForm(_ name: FilePath) -> Message {
    "the name looks like '\(name.name)' and is spelt with other Unicode characters"
  }

  fileprivate static let rename: Message = "rename one of the two, or merge them"
}
