// swift-tools-version: 6.2
import PackageDescription

let common: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A release on Linux is one static file: it starts in two thirds of the time of `git --version` and
// needs nothing on the machine it runs on. Debug builds and tests stay dynamic.
let linuxRelease: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)
let standalone: [SwiftSetting] = common + [.unsafeFlags(["-static-executable"], linuxRelease)]
let standaloneLink: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-executable", "-use-ld=lld", "-Xlinker", "-s", "-Xlinker", "--icf=all"], linuxRelease)
]

let package = Package(
  name: "wp",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "wp", targets: ["wp"])],
  targets: [
    .target(name: "WPSyntax", swiftSettings: common),
    .target(name: "WPCore", dependencies: ["WPSyntax"], swiftSettings: common),
    .target(name: "WPHost", swiftSettings: common),
    .target(
      name: "WPCommand", dependencies: ["WPSyntax", "WPCore", "WPHost"], swiftSettings: common),
    .executableTarget(
      name: "wp", dependencies: ["WPCommand", "WPHost"],
      swiftSettings: standalone, linkerSettings: standaloneLink),
    .executableTarget(
      name: "wp-bench", dependencies: ["WPSyntax", "WPHost"], path: "Tests/Benchmarks",
      swiftSettings: standalone, linkerSettings: standaloneLink),
    .executableTarget(
      name: "wp-stress", dependencies: ["WPSyntax", "WPCore", "WPHost"], path: "Tests/Stress",
      swiftSettings: standalone, linkerSettings: standaloneLink),
    .target(
      name: "WPTestSupport", dependencies: ["WPSyntax", "WPCore", "WPHost", "WPCommand"],
      path: "Tests/WPTestSupport", swiftSettings: common),
    .testTarget(
      name: "WPSyntaxTests", dependencies: ["WPSyntax", "WPTestSupport"], swiftSettings: common),
    .testTarget(
      name: "WPCoreTests", dependencies: ["WPSyntax", "WPCore", "WPTestSupport"],
      swiftSettings: common),
    .testTarget(
      name: "WPHostTests", dependencies: ["WPHost", "WPTestSupport"], swiftSettings: common),
    .testTarget(
      name: "WPCommandTests",
      dependencies: ["WPSyntax", "WPCore", "WPHost", "WPCommand", "WPTestSupport"],
      swiftSettings: common),
    .testTarget(
      name: "WPProgramTests", dependencies: ["WPHost", "WPTestSupport"], swiftSettings: common),
    .testTarget(
      name: "RepositoryTests", dependencies: ["WPCore", "WPCommand", "WPTestSupport"],
      swiftSettings: common),
  ]
)
