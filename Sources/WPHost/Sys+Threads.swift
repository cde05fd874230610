#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Sys {
  /// The stack of a thread: enough for the deepest nesting the parsers follow, in a debug build too.
  private static var stackSize: Int { 8 << 20 }

  /// Runs a function on some threads at once, this one included, and waits for all of them.
  ///
  /// Where the system refuses a thread, the others do its share.
  static func onThreads(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let threads = start(max(1, count) - 1, body)
    body()
    for thread in threads { pthread_join(thread, nil) }
  }

  /// Runs a function on a thread of its own and waits for it; false where the system refuses the thread.
  static func onAnotherThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    let threads = start(1, body)
    for thread in threads { pthread_join(thread, nil) }
    return !threads.isEmpty
  }

  /// Runs a function on a thread of its own that nobody waits for; the process may end before it does.
  static func aside(_ body: @escaping @Sendable () -> Void) {
    for thread in start(1, body) { pthread_detach(thread) }
  }

  /// Starts some threads that run a function, as many as the system allows.
  private static func start(
    _ count: Int, _ body: @escaping @Sendable () -> Void
  ) -> [pthread_t] {
    let work = Work(body)
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    unsafe pthread_attr_setstacksize(&attributes, stackSize)
    defer { unsafe pthread_attr_destroy(&attributes) }

    var threads: [pthread_t] = []
    for _ in 0..<count {
      let argument = unsafe Unmanaged.passRetained(work)
      #if canImport(Glibc)
        var thread = pthread_t()
      #else
        var thread: pthread_t?
      #endif
      let answer = unsafe pthread_create(
        &thread, &attributes,
        { argument in
          let argument: UnsafeMutableRawPointer? = unsafe argument
          guard let argument = unsafe argument else { return nil }
          unsafe Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body()
          return nil
        }, argument.toOpaque())
      let started: pthread_t? = thread
      guard answer == 0, let started else {
        unsafe argument.release()
        break
      }
      threads.append(started)
    }
    return threads
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
