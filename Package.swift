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

// Whoever calls what the library for regular expressions adds to strings links all of it: a tenth of the
// binary, and a third of what the first use of each kind of dictionary costs. Without the import it does not compile.
let product: [SwiftSetting] =
  common + [
    .unsafeFlags(["-Xfrontend", "-disable-implicit-string-processing-module-import"]),
    // The first array of each kind has its type made. Found by its name, as is the rule, that costs twice as much, and
    // checking one plan makes ninety.
    .unsafeFlags(["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"]),
    // A function in a section of its own is left out where nobody calls it, and kept once where two are the same.
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(configuration: .release)),
  ]

// The smaller code is as fast for nearly everything. It costs the checks a sixteenth of their instructions, and keeps
// the program within the twelve megabytes that it may have; what reads bytes is made for speed.
let small: [SwiftSetting] = [.unsafeFlags(["-Osize"], .when(configuration: .release))]

// A release on Linux is one static file: it starts in two thirds of the time of `git --version` and
// needs nothing on the machine it runs on. Debug builds and tests stay dynamic.
let linuxRelease: BuildSettingCondition = .when(platforms: [.linux], configuration: .release)
let standalone: [SwiftSetting] = product + [.unsafeFlags(["-static-executable"], linuxRelease)]
let standaloneLink: [LinkerSetting] = [
  .unsafeFlags(
    [
      "-static-executable", "-use-ld=lld", "-Xlinker", "-s", "-Xlinker", "--icf=all", "-Xlinker",
      "--no-eh-frame-hdr", "-Xlinker", "-T", "-Xlinker",
      "\(Context.packageDirectory)/Sources/wp/unwinding.ld",
    ], linuxRelease)
]

// libFuzzer brings its own `main` and is there only where everything is built for it, so a plain build has no such target:
// WP_LIBFUZZER=1 swift build -c release --sanitize=fuzzer --product wp-libfuzzer
let fuzzEntry: [Target] =
  Context.environment["WP_LIBFUZZER"] == nil
  ? []
  : [
    .executableTarget(
      name: "wp-libfuzzer", dependencies: ["WPFuzz"], path: "Tests/FuzzEntry",
      swiftSettings: common + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "wp",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "wp", targets: ["wp"])],
  targets: [
    .target(name: "WPSyntax", swiftSettings: product),
    .target(name: "WPPartition", swiftSettings: product + small),
    .target(
      name: "WPCore", dependencies: ["WPSyntax", "WPPartition"], swiftSettings: product + small),
    .target(name: "WPHost", swiftSettings: product + small),
    .target(
      name: "WPCommand", dependencies: ["WPSyntax", "WPPartition", "WPCore", "WPHost"],
      swiftSettings: product + small),
    .executableTarget(
      name: "wp", dependencies: ["WPCommand", "WPHost"], exclude: ["unwinding.ld"],
      swiftSettings: standalone, linkerSettings: standaloneLink),
    .executableTarget(
      name: "wp-bench", dependencies: ["WPSyntax", "WPPartition", "WPHost", "WPRandom"],
      path: "Tests/Benchmarks",
      swiftSettings: standalone, linkerSettings: standaloneLink),
    .executableTarget(
      name: "wp-stress", dependencies: ["WPSyntax", "WPCore", "WPHost", "WPRandom"],
      path: "Tests/Stress",
      swiftSettings: standalone, linkerSettings: standaloneLink),
    .executableTarget(
      name: "wp-fuzz", dependencies: ["WPFuzz", "WPSyntax", "WPHost"], path: "Tests/Fuzz",
      swiftSettings: common),
    .target(
      name: "WPFuzz", dependencies: ["WPSyntax", "WPCore", "WPRandom"], path: "Tests/FuzzTargets",
      swiftSettings: common),
    .target(name: "WPRandom", path: "Tests/Random", swiftSettings: common),
    .target(
      name: "WPTestSupport", dependencies: ["WPSyntax", "WPCore", "WPHost", "WPCommand"],
      path: "Tests/WPTestSupport", swiftSettings: common),
    .testTarget(
      name: "WPSyntaxTests", dependencies: ["WPSyntax", "WPFuzz", "WPRandom", "WPTestSupport"],
      swiftSettings: common),
    .testTarget(
      name: "WPPartitionTests", dependencies: ["WPPartition", "WPRandom"], swiftSettings: common),
    .testTarget(
      name: "WPCoreTests",
      dependencies: [
        "WPSyntax", "WPPartition", "WPCore", "WPFuzz", "WPRandom", "WPTestSupport",
      ],
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
  ] + fuzzEntry
)
