/// A reference to a package: `03`, `caching-strategy`, or either behind `<plan>/`.
package struct Reference: Sendable, Equatable {
  /// The plan part as typed: a folder name, its slug or a prefix of either.
  package let plan: String?
  package let package: String

  /// Reads a reference; of a path to a document the last folder is the plan, and `./` is this one.
  package init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "/")) else {
      plan = nil
      package = text
      return
    }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"))
      .filter { !$0.elementsEqual(CollectionOfOne(UInt8(ascii: "."))) }
    package = parts.last.map { String(Substring($0)) } ?? text
    plan = parts.count > 1 ? String(Substring(parts[parts.count - 2])) : nil
  }
}

/// What a reference was found to mean among several names.
package enum Resolution: Sendable, Equatable {
  case one(Int)
  case several([Int])
  case none
}

extension PackageNames {
  /// Which of a list of packages a name means.
  ///
  /// Exact names win over numbers; a number is the number of a file name or a phase, and where the two
  /// mean different packages both are given.
  package static func resolve(
    _ name: String, among packages: [PackageNames], numberMeansFile: Bool = false
  ) -> Resolution {
    let exact = Resolution(packages.indices.lazy.filter { packages[$0].hasName(name) })
    if exact != .none { return exact }
    guard let number = PackageNumber(name) else { return .none }
    let byFile = Resolution(packages.indices.lazy.filter { packages[$0].number == number })
    if numberMeansFile, byFile != .none { return byFile }
    return Resolution(
      packages.indices.lazy.filter {
        packages[$0].number == number || packages[$0].phase == number
      })
  }

  fileprivate func hasName(_ name: String) -> Bool {
    if name == slug || name == id { return true }
    guard name.utf8.count >= stem.utf8.count, name.utf8.first == stem.utf8.first,
      name.utf8.starts(with: stem.utf8)
    else { return false }
    let suffix = name.utf8.dropFirst(stem.utf8.count)
    return suffix.isEmpty || suffix.elementsEqual("-plan.md".utf8)
      || suffix.elementsEqual(".md".utf8) || suffix.elementsEqual("-plan".utf8)
  }
}

extension PlanDigest {
  /// Which of its packages a reference means; a number is that of a file before it is a phase.
  func resolve(_ name: String) -> Resolution {
    // The names are asked where they are: to take them out of the list costs more than to compare them.
    func those(where fits: (Int) -> Bool) -> Resolution {
      var found: [Int] = []
      for index in packages.indices where fits(index) { found.append(index) }
      return found.isEmpty ? .none : found.count == 1 ? .one(found[0]) : .several(found)
    }
    let exact = those { packages[$0].names.hasName(name) }
    guard exact == .none, let number = PackageNumber(name) else { return exact }
    let byFile = those { packages[$0].names.number == number }
    return byFile == .none ? those { packages[$0].names.phase == number } : byFile
  }
}

extension Resolution {
  init(_ found: some Sequence<Int>) {
    var rest = found.makeIterator()
    guard let first = rest.next() else {
      self = .none
      return
    }
    guard let second = rest.next() else {
      self = .one(first)
      return
    }
    var all = [first, second]
    while let next = rest.next() { all.append(next) }
    self = .several(all)
  }
}
