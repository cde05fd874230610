import Testing
import WPCore
import WPRandom
import WPSyntax

@Suite struct `A split of a package` {
  @Test func `gives each file to one part, and patterns that name the part's files and no others'`()
    throws
  {
    var random = SeededRandom(seed: 61)
    for _ in 0..<40 {
      let files = PackageSplitSample.files(&random)
      let count = random.number(2...max(2, min(5, files.count)))
      guard files.count >= count else { continue }
      let groups = (0..<random.below(30)).map { _ in (0..<3).map { _ in random.pick(files) } }
      let scope = PathSet(try ["src/**", "docs/*"].map { try PathPattern.parse($0).get() })
      let split = PackageSplit(
        files, joinedBy: groups, into: count, scope: scope, lookLimit: 400_000)
      #expect(split.parts.flatMap(\.files).sorted() == files.sorted())
      #expect(split.parts.count == count)
      #expect(
        split
          == PackageSplit(
            files.reversed(), joinedBy: groups.reversed(), into: count, scope: scope,
            lookLimit: 400_000))
      for part in split.parts {
        let set = PathSet(try part.patterns.map { try PathPattern.parse($0).get() })
        #expect(files.filter(set.contains).sorted() == part.files)
        #expect(set.containment(in: scope).holds)
      }
    }
  }

  @Test func `keeps together what is changed together, and names the file that all need`() throws {
    let left: [FilePath] = ["src/a.c", "lib/b.c", "src/c.c"]
    let right: [FilePath] = ["lib/d.c", "src/e.c", "lib/f.c"]
    let groups = [left, left, right, right] + right.map { ["src/a.c", $0] }
    let split = PackageSplit(
      left + right, joinedBy: groups, into: 2, scope: PathSet([]), lookLimit: 400_000)
    #expect(split.parts.map(\.files) == [left.sorted(), right.sorted()])
    #expect(split.links == 7)
    #expect(split.crossing == 3)
    #expect(split.cost == 3)
    #expect(split.hubs.map(\.path) == ["src/a.c"])
    #expect(split.hubs.map(\.links) == [3])
    #expect(split.hubs.map(\.saved) == [3])
    #expect(split.parts[split.hubs[0].part].files == left.sorted())
  }

  @Test func `goes along folders where nothing else joins files`() throws {
    let files: [FilePath] = ["b/1", "a/1", "b/2", "a/2", "a/3", "b/3"]
    let scope = PathSet([try PathPattern.parse("**/*").get()])
    let split = PackageSplit(files, joinedBy: [], into: 2, scope: scope, lookLimit: 400_000)
    #expect(split.parts.map(\.patterns) == [["a/**"], ["b/**"]])
    #expect(split.parts.map(\.scope) == ["a", "b"])
    #expect(split.hubs == [])
  }

  @Test func `names a folder only where the package may write all of it`() throws {
    let scope = PathSet(try ["a/*.c", "b/**"].map { try PathPattern.parse($0).get() })
    let files: [FilePath] = ["a/1.c", "a/2*.c", "b/1", "b/x/2"]
    let split = PackageSplit(files, joinedBy: [], into: 2, scope: scope, lookLimit: 400_000)
    #expect(split.parts.map(\.patterns) == [["a/1.c", "a/2\\*.c"], ["b/**"]])
  }

  @Test func `numbers parts that lie in one place`() {
    let files: [FilePath] = ["a/1", "a/2", "a/3", "a/4"]
    let split = PackageSplit(files, joinedBy: [], into: 2, scope: PathSet([]), lookLimit: 400_000)
    #expect(split.parts.map(\.scope) == ["a (1 of 2)", "a (2 of 2)"])
  }
}

private enum PackageSplitSample {
  static func files(_ random: inout SeededRandom) -> [FilePath] {
    let folders = ["src", "src/a", "src/a/b", "src/c", "docs"]
    let names = (0..<random.number(2...24)).map { "\(random.pick(folders))/f\($0).c" }
    return names.map { FilePath($0) }
  }
}
