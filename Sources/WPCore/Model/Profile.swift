/// The shape a planning folder has; rules say in which shapes they speak.
package enum Profile: UInt8, Sendable, CaseIterable {
  /// START-HERE, README and plans: the published workflow.
  case roadmap
  /// One package with a START-HERE.
  case package
  /// A README alone.
  case readme
  /// Anything else.
  case loose

  /// The word used on the command line and in the configuration.
  package var word: String {
    switch self {
    case .roadmap: "roadmap"
    case .package: "package"
    case .readme: "readme"
    case .loose: "loose"
    }
  }

  package init?(word: String) {
    guard let found = Profile.allCases.first(where: { $0.word == word }) else { return nil }
    self = found
  }
}

/// A set of profiles.
package struct ProfileSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ profile: Profile) { rawValue = 1 << profile.rawValue }

  package static let roadmap = ProfileSet(.roadmap)
  package static let package = ProfileSet(.package)
  package static let readme = ProfileSet(.readme)
  package static let loose = ProfileSet(.loose)
  package static let all: ProfileSet = [.roadmap, .package, .readme, .loose]

  package func contains(_ profile: Profile) -> Bool { contains(ProfileSet(profile)) }
}
