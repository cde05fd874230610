import Synchronization
import Testing
import WPHost

struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 3, 1_000], [1, 2, 8])
  func `results stand in the order of the numbers`(count: Int, threads: Int) {
    #expect(
      concurrentMap(count: count, threads: threads) { $0 * $0 } == (0..<count).map { $0 * $0 })
  }

  @Test func `every number is worked on once`() {
    let calls = Mutex([Int: Int]())
    _ = concurrentMap(count: 500, threads: 4) { index in
      calls.withLock { $0[index, default: 0] += 1 }
    }
    #expect(calls.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<500).map { ($0, 1) }))
  }

  @Test(arguments: [1, 4])
  func `of several failures that of the lowest number is thrown`(threads: Int) {
    #expect(throws: HostError("read", [49, 55], .inputOutput)) {
      _ = try concurrentMap(count: 500, threads: threads) { (index) throws(HostError) in
        if index % 17 == 0, index > 0 {
          throw HostError("read", RawPath("\(index)".utf8), .inputOutput)
        }
      }
    }
  }

  @Test func `threads work at once`() {
    // Each of the two waits for the other; on one thread this would never end.
    let arrived = Atomic(0)
    let seen = concurrentMap(count: 2, threads: 2) { _ in
      arrived.wrappingAdd(1, ordering: .sequentiallyConsistent)
      while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
      return arrived.load(ordering: .sequentiallyConsistent)
    }
    #expect(seen == [2, 2])
  }

  @Test(
    arguments: [
      (nil, 1, 4), (nil, 6, 6), (nil, 64, 8), ("3", 2, 3), ("0", 2, 4), ("x", 2, 4),
      ("9999", 2, 64),
    ] as [(String?, Int, Int)])
  func `the number of threads follows the machine unless somebody says otherwise`(
    wanted: String?, processors: Int, threads: Int
  ) {
    let wanted = wanted.map { RawPath($0.utf8) }
    #expect(Host.threads(wanted: wanted, processors: processors) == threads)
  }
}
