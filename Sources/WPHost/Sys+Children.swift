#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

#if canImport(Glibc)
  /// The C library has it, but its header shows it only to those who ask for all of GNU.
  @_silgen_name("posix_spawn_file_actions_addchdir_np")
  private func posix_spawn_file_actions_addchdir_np(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ path: UnsafePointer<CChar>
  ) -> Int32
#endif

/// Held from the making of pipes until the child has them: between the two calls that make a pipe private, another
/// child would inherit it and keep it open.
let spawning = Mutex(())

extension Sys {
  /// A program that was started, and our ends of its three streams.
  struct Child {
    fileprivate let process: pid_t
    /// Whether it leads a group of its own, which can be killed as one.
    fileprivate let leadsGroup: Bool
    let input: Descriptor
    let output: Descriptor
    let errors: Descriptor
  }

  /// Starts a program.
  func spawn(_ request: Processes.Request) throws(Failure) -> Child {
    // A child may end before it has read what it is given.
    Sys.hearsOfClosedPipes
    return try spawning.withLock { (_) throws(Failure) in try spawnAlone(request) }
  }

  private func spawnAlone(_ request: Processes.Request) throws(Failure) -> Child {
    guard let program = request.arguments.first, !program.isEmpty else { throw Failure(.invalid) }
    var open: [Descriptor] = []
    defer { for descriptor in open { try? close(descriptor) } }
    for _ in 0..<3 { open += try pipe() }

    let process = try start(request, program, child: [open[0], open[3], open[5]])
    let child = Child(
      process: process, leadsGroup: request.milliseconds != nil, input: open[1], output: open[2],
      errors: open[4])
    open = [open[0], open[3], open[5]]
    // The child may be slow to read; it must not keep us from listening meanwhile.
    _ = fcntl(child.input, F_SETFL, O_NONBLOCK)
    return child
  }

  /// Starts a program with three streams, and gives its number; what this process ignores, it does not.
  func start(
    _ request: Processes.Request, _ program: RawPath, child: [Descriptor]
  ) throws(Failure) -> Int32 {
    #if canImport(Glibc)
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }

    for (index, descriptor) in child.enumerated() {
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(index))
    }
    if let directory = request.directory {
      let answer = unsafe Sys.withPath(directory) {
        unsafe posix_spawn_file_actions_addchdir_np(&actions, $0)
      }
      guard answer == 0 else { throw Failure(.invalid) }
    }
    // What this process ignores, a child would ignore too, and most programs rely on SIGPIPE.
    // And what this thread holds back, it would never hear of.
    var flags = POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGPIPE)
    unsafe sigaddset(&signals, SIGXFSZ)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGQUIT)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    var held = sigset_t()
    unsafe sigemptyset(&held)
    unsafe posix_spawnattr_setsigmask(&attributes, &held)
    if request.milliseconds != nil {
      flags |= POSIX_SPAWN_SETPGROUP
      unsafe posix_spawnattr_setpgroup(&attributes, 0)
    }
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

    var process: pid_t = 0
    let answer = unsafe Sys.withStrings(request.arguments) { arguments in
      unsafe Sys.withStrings(Sys.environment(of: request)) { environment in
        unsafe Sys.withPath(program) { program in
          unsafe posix_spawnp(&process, program, &actions, &attributes, arguments, environment)
        }
      }
    }
    guard answer == 0 else { throw Failure(HostError.Reason(number: answer)) }
    return process
  }

  /// Waits until something can be read or written; nil when the time is over.
  func poll(
    reading: [Descriptor?], writing: Descriptor?, until deadline: UInt64?
  ) throws(Failure) -> (reading: [Bool], writing: Bool)? {
    var watched = reading.map { pollfd(fd: $0 ?? -1, events: Int16(POLLIN), revents: 0) }
    watched.append(pollfd(fd: writing ?? -1, events: Int16(POLLOUT), revents: 0))
    let count = try retrying(.read) {
      #if canImport(Glibc)
        unsafe Glibc.poll(&watched, nfds_t(watched.count), Sys.milliseconds(until: deadline))
      #else
        unsafe Darwin.poll(&watched, nfds_t(watched.count), Sys.milliseconds(until: deadline))
      #endif
    }
    guard count > 0 else { return nil }
    let ready = watched.map { $0.revents != 0 }
    return (reading: ready.dropLast(), writing: ready[reading.count])
  }

  /// Kills a child and, where it has a group, all that it started.
  static func kill(_ child: Child) {
    #if canImport(Glibc)
      _ = Glibc.kill(child.leadsGroup ? -child.process : child.process, SIGKILL)
    #else
      _ = Darwin.kill(child.leadsGroup ? -child.process : child.process, SIGKILL)
    #endif
  }

  /// Waits for the end of a child; nil when the time is over.
  static func wait(for child: Child, until deadline: UInt64?) -> Processes.Ending? {
    wait(for: child.process, until: deadline)
  }

  /// Waits for the end of a process that was started here; nil when the time is over.
  static func wait(for process: Int32, until deadline: UInt64?) -> Processes.Ending? {
    var status: Int32 = 0
    while true {
      let answer = unsafe waitpid(process, &status, deadline == nil ? 0 : WNOHANG)
      if answer == process { break }
      if answer < 0, errno != EINTR { return .exited(127) }
      guard answer == 0 else { continue }
      guard milliseconds(until: deadline) > 0 else { return nil }
      // A child that closed its streams is about to end: waiting longer would be felt.
      usleep(200)
    }
    // The macros that take a status apart cannot be imported.
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
  }

  private func pipe() throws(Failure) -> [Descriptor] {
    var ends: [Descriptor] = [-1, -1]
    try retrying(.open) {
      #if canImport(Glibc)
        unsafe Glibc.pipe(&ends)
      #else
        unsafe Darwin.pipe(&ends)
      #endif
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return ends
  }

  private static func milliseconds(until deadline: UInt64?) -> Int32 {
    guard let deadline else { return -1 }
    let now = monotonic()
    return now >= deadline ? 0 : Int32(clamping: (deadline - now) / 1_000_000 + 1)
  }

  /// The environment of this process with some variables changed, as `NAME=value`.
  private static func environment(of request: Processes.Request) -> [RawPath] {
    let changes = request.environment
    var variables: [RawPath] = []
    var index = 0
    while let variable = unsafe environ[index] {
      let text = unsafe bytes(variable)
      let name = String(decoding: text.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      if changes[name] == nil, request.withheld?.includes(name) != true { variables.append(text) }
      index += 1
    }
    for case (let name, let value?) in changes.sorted(by: { $0.key < $1.key }) {
      variables.append(RawPath("\(name)=\(value)".utf8))
    }
    return variables
  }

  /// Hands a list of texts to C, with nil behind the last.
  private static func withStrings(
    _ texts: [RawPath], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe texts.map { text in
      unsafe withPath(text) { _ in 0 } == 0 ? unsafe copy(text) : nil
    }
    guard unsafe !pointers.contains(where: { unsafe $0 == nil }) else { return EINVAL }
    unsafe pointers.append(nil)
    defer { unsafe pointers.forEach { unsafe free($0) } }
    return unsafe body(pointers)
  }

  private static func copy(_ text: RawPath) -> UnsafeMutablePointer<CChar>? {
    var copy: UnsafeMutablePointer<CChar>?
    _ = unsafe withPath(text) {
      unsafe copy = strdup($0)
      return 0
    }
    return unsafe copy
  }
}
