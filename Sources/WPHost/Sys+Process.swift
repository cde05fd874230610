#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a process knows of itself.
extension Sys {
  /// The stream the process reads.
  static var standardInput: Descriptor { STDIN_FILENO }
  /// The stream for the answer.
  static var standardOutput: Descriptor { STDOUT_FILENO }
  /// The stream for the rest.
  static var standardError: Descriptor { STDERR_FILENO }

  /// The words the process was started with, the name of the program left out.
  ///
  /// `CommandLine.arguments` would make strings of them, which loses bytes and costs more than all the rest of a
  /// short run.
  static var arguments: [RawPath] {
    var words: [RawPath] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let word = unsafe CommandLine.unsafeArgv[index] else { break }
      unsafe words.append(bytes(word))
    }
    return words
  }

  /// A variable of the environment.
  static func environment(_ name: String) -> RawPath? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe bytes(value)
  }

  /// The folder relative paths start from, as a path.
  static func workingDirectory() throws(Failure) -> RawPath {
    guard let path = unsafe getcwd(nil, 0) else { throw Failure.last }
    defer { unsafe free(path) }
    return unsafe bytes(path)
  }

  /// Makes writing to a pipe that nobody reads an error to hear of, not the end of the process; done once.
  static let hearsOfClosedPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  /// Keeps a closed pipe and a size limit from killing the process, and a missing standard stream from being taken
  /// by the next file that is opened.
  static func secure() {
    hearsOfClosedPipes
    signal(SIGXFSZ, SIG_IGN)
    for stream in standardInput...standardError where fcntl(stream, F_GETFD) == -1 {
      // The wrong way round, so that using the stream is still an error.
      _ = unsafe Sys.withPath(RawPath("/dev/null".utf8)) {
        unsafe openat(workingFolder, $0, stream == standardInput ? O_WRONLY : O_RDONLY, 0)
      }
    }
  }

  /// Ends the process; nothing is cleaned up.
  static func exit(_ status: Int32) -> Never { _exit(status) }

  /// The time on the wall.
  static func now() -> UnixTime {
    let time = read(CLOCK_REALTIME)
    return UnixTime(seconds: Int64(time.tv_sec), nanoseconds: Int32(time.tv_nsec))
  }

  /// Nanoseconds since the machine was started, or thereabouts.
  static func monotonic() -> UInt64 {
    let time = read(CLOCK_MONOTONIC)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// What a clock of the system shows.
  static func read(_ clock: clockid_t) -> timespec {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return time
  }

  /// Whether a terminal is behind a descriptor.
  static func isTerminal(_ descriptor: Descriptor) -> Bool { isatty(descriptor) == 1 }

  /// The columns a terminal says it has.
  static func columns(_ descriptor: Descriptor) -> Int? {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }

  /// The processors that are switched on.
  static var processors: Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Reads a pipe, a terminal or a file to its end.
  func readStream(_ descriptor: Descriptor, limit: Int) throws(Failure) -> ContiguousArray<UInt8> {
    var bytes: ContiguousArray<UInt8> = []
    while try readPiece(descriptor, appendingTo: &bytes) > 0 {
      guard bytes.count <= limit else { throw Failure(.tooLarge) }
    }
    return bytes
  }

  /// Waits until the other end of a stream is closed, or until some milliseconds are over; tells which it was.
  static func hangsUp(_ descriptor: Descriptor, within milliseconds: Int) -> Bool {
    var watched = pollfd(fd: descriptor, events: 0, revents: 0)
    #if canImport(Glibc)
      let count = unsafe Glibc.poll(&watched, 1, Int32(clamping: milliseconds))
    #else
      let count = unsafe Darwin.poll(&watched, 1, Int32(clamping: milliseconds))
    #endif
    return count > 0 && watched.revents & Int16(POLLERR | POLLHUP | POLLNVAL) != 0
  }

  /// Reads once and appends what came; zero at the end.
  func readPiece(
    _ descriptor: Descriptor, appendingTo bytes: inout ContiguousArray<UInt8>
  ) throws(Failure) -> Int {
    let piece = 64 * 1024
    return try unsafe withUnsafeTemporaryAllocation(byteCount: piece, alignment: 1) {
      (buffer) throws(Failure) in
      let count = try unsafe read(descriptor, into: buffer)
      unsafe bytes.append(contentsOf: buffer[..<count])
      return count
    }
  }
}
