import Synchronization

/// Calls a function for every number below `count` on some threads; the results stand in the order of the numbers.
///
/// Threads take the next number when they are free, so uneven work evens out. Below `threshold` numbers a thread
/// would cost more than it saves, and all work is done on the calling one.
@inlinable
package func concurrentMap<Result: Sendable>(
  count: Int, threads: Int, threshold: Int = 2, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
  concurrentMap(count: count, threads: threads, threshold: threshold, remembering: {}) {
    index, _ in body(index)
  }
}

/// Does the same with a function that may remember something from one number to the next; each thread starts by itself.
@inlinable
package func concurrentMap<Memory, Result: Sendable>(
  count: Int, threads: Int, threshold: Int = 2,
  remembering start: @escaping @Sendable () -> Memory,
  _ body: @escaping @Sendable (Int, inout Memory) -> Result
) -> [Result] {
  guard threads <= 1 || count < max(2, threshold) else {
    return spreadMap(count: count, threads: threads, start, body)
  }
  // Inlined and a plain loop: what a generic one asks the runtime for costs more than checking a small plan.
  var memory = start()
  var results: [Result] = []
  results.reserveCapacity(max(0, count))
  var index = 0
  while index < count {
    results.append(body(index, &memory))
    index += 1
  }
  return results
}

@usableFromInline
func spreadMap<Memory, Result: Sendable>(
  count: Int, threads: Int, _ start: @escaping @Sendable () -> Memory,
  _ body: @escaping @Sendable (Int, inout Memory) -> Result
) -> [Result] {
  Sys.takeMemoryInLargePieces()
  let shared = SharedWork<Result>()
  Sys.onThreads(min(threads, count)) {
    var memory = start()
    var mine: [(Int, Result)] = []
    while true {
      let index = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { break }
      mine.append((index, body(index, &memory)))
    }
    shared.done.withLock { $0.append(mine) }
  }
  var results = [Result?](repeating: nil, count: count)
  for (index, result) in shared.done.withLock({ $0 }).joined() { results[index] = result }
  return results.compactMap(\.self)
}

private final class SharedWork<Result: Sendable>: Sendable {
  let next = Atomic(0)
  let done = Mutex<[[(Int, Result)]]>([])
}
