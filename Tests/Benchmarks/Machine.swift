#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(Glibc)
  /// The C library has it, but its header shows it only to those who ask for all of GNU.
  @_silgen_name("posix_spawn_file_actions_addchdir_np")
  private func addchdir(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ path: UnsafePointer<CChar>
  ) -> Int32
#endif

/// The system calls of the benchmark: files, and programs that are timed from start to end.
///
/// What `WPHost` offers is too careful here: it flushes what it writes, and collects what a program says.
enum Machine {
  /// A system call failed, or a program did.
  struct Failure: Error {
    let message: String
  }

  /// What one run of a program took.
  struct Run {
    let nanoseconds: UInt64
    /// The most memory it held, in bytes.
    let memory: Int
  }

  /// Creates a folder and those above it.
  static func makeFolders(_ path: String) throws(Failure) {
    var prefix = ""
    for part in path.split(separator: "/") {
      prefix += (prefix.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
      guard unsafe mkdir(prefix, 0o755) == 0 || errno == EEXIST else {
        throw failure("mkdir", prefix)
      }
    }
  }

  /// Writes a file, without waiting for the disk.
  static func write(_ text: String, to path: String) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    var text = text
    let written = text.withUTF8 { unsafe systemWrite(descriptor, $0.baseAddress, $0.count) }
    guard written == text.utf8.count else { throw failure("write", path) }
  }

  /// Creates a folder with a name of its own.
  static func makeTemporaryFolder() throws(Failure) -> String {
    let base = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let path = "\(base)/wp-bench-\(getpid())"
    try makeFolders(path)
    return path
  }

  /// Whether a file can be run.
  static func canRun(_ path: String) -> Bool { unsafe access(path, X_OK) == 0 }

  /// The size of a file.
  static func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  /// The file of the running program.
  static func ownPath() throws(Failure) -> String {
    guard let path = unsafe realpath("/proc/self/exe", nil) else {
      throw failure("find", "this program")
    }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// Where a program of the PATH stands.
  static func find(_ name: String) -> String? {
    let path = unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(name)" }.first(where: canRun)
  }

  /// Drops the caches of the kernel, which only root may do.
  static func dropCaches() -> Bool {
    sync()
    do {
      try write("3\n", to: "/proc/sys/vm/drop_caches")
      return true
    } catch {
      return false
    }
  }

  /// Nanoseconds since some moment.
  static func now() -> UInt64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  /// Runs a program with its output thrown away; a status of 0 or 1 is a good end.
  static func time(_ program: Program) throws(Failure) -> Run {
    let end = try end(of: program)
    guard end.status < 2 else {
      throw Failure(
        message: "\(program.words.joined(separator: " ")) ended with status \(end.status)")
    }
    return end.run
  }

  /// Runs a program with its output thrown away, and gives the status it ended with.
  static func end(of program: Program) throws(Failure) -> (run: Run, status: Int32) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    if let input = program.input {
      unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    }
    _ = unsafe addchdir(&actions, program.directory ?? "/")
    var words = unsafe program.words.map { unsafe strdup($0) } + [nil]
    var variables =
      unsafe (["PATH=/usr/bin:/bin", "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1"]
      + program.environment)
      .map { unsafe strdup($0) } + [nil]
    defer { unsafe (words + variables).forEach { unsafe free($0) } }
    var child = pid_t()
    let start = now()
    guard unsafe posix_spawn(&child, program.words[0], &actions, nil, &words, &variables) == 0
    else {
      throw failure("start", program.words[0])
    }
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(child, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw failure("wait for", program.words[0]) }
    }
    let end = now()
    let run = Run(nanoseconds: end - start, memory: Int(usage.ru_maxrss) * 1024)
    return (run, status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }

  private static func failure(_ operation: String, _ path: String) -> Failure {
    let reason = unsafe String(cString: strerror(errno))
    return Failure(message: "cannot \(operation) \(path): \(reason)")
  }

  private static func systemWrite(
    _ descriptor: Int32, _ base: UnsafePointer<UInt8>?, _ count: Int
  ) -> Int {
    #if canImport(Glibc)
      unsafe Glibc.write(descriptor, base, count)
    #else
      unsafe Darwin.write(descriptor, base, count)
    #endif
  }
}
