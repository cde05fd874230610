import Synchronization

/// Calls a function for every number below `count` on some threads; the results stand in the order of the numbers.
///
/// Threads take the next number when they are free, so uneven work evens out. Below `threshold` numbers a thread
/// would cost more than it saves, and all work is done on the calling one. Of several failures that of the lowest
/// number is thrown.
@inlinable
package func concurrentMap<Value: Sendable, Failure: Error>(
  count: Int, threads: Int, threshold: Int = 2,
  _ body: @escaping @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  try concurrentMap(count: count, threads: threads, threshold: threshold, remembering: {}) {
    (index, _) throws(Failure) in try body(index)
  }
}

/// Does the same with a function that may remember something from one number to the next; each thread starts by itself.
@inlinable
package func concurrentMap<Memory, Value: Sendable, Failure: Error>(
  count: Int, threads: Int, threshold: Int = 2,
  remembering start: @escaping @Sendable () -> Memory,
  _ body: @escaping @Sendable (Int, inout Memory) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  guard threads <= 1 || count < max(2, threshold) else {
    return try spreadMap(count: count, threads: threads, start, body)
  }
  // Inlined and a plain loop: what a generic one asks the runtime for costs more than checking a small plan.
  var memory = start()
  var results: [Value] = []
  results.reserveCapacity(max(0, count))
  var index = 0
  while index < count {
    results.append(try body(index, &memory))
    index += 1
  }
  return results
}

@usableFromInline
func spreadMap<Memory, Value: Sendable, Failure: Error>(
  count: Int, threads: Int, _ start: @escaping @Sendable () -> Memory,
  _ body: @escaping @Sendable (Int, inout Memory) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  Sys.takeMemoryInLargePieces()
  let shared = SharedWork<Result<Value, Failure>>()
  Sys.onThreads(min(threads, count)) {
    var memory = start()
    var mine: [(Int, Result<Value, Failure>)] = []
    while true {
      let index = shared.next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { break }
      mine.append((index, Result { () throws(Failure) in try body(index, &memory) }))
    }
    shared.done.withLock { $0.append(mine) }
  }
  var results = [Result<Value, Failure>?](repeating: nil, count: count)
  for (index, result) in shared.done.withLock({ $0 }).joined() { results[index] = result }
  var values: [Value] = []
  values.reserveCapacity(count)
  for case let result? in results { values.append(try result.get()) }
  return values
}

private final class SharedWork<Outcome: Sendable>: Sendable {
  let next = Atomic(0)
  let done = Mutex<[[(Int, Outcome)]]>([])
}
