import WPHost

/// What is done to one system call of the program.
enum Fault: Sendable, Hashable {
  /// The call is not made, and the process is gone.
  case kill
  /// The call answers with an error.
  case error(String)
  /// The call and all later ones of its name answer with an error.
  case errors(String)

  /// What `strace` is told to do with a call, counted from one.
  func injection(_ call: String, at number: Int) -> String {
    switch self {
    case .kill: "inject=\(call):signal=KILL:when=\(number)"
    case .error(let name): "inject=\(call):error=\(name):when=\(number)"
    case .errors(let name): "inject=\(call):error=\(name):when=\(number)+"
    }
  }

  /// Whether `strace` can do it here.
  static let canBeInjected: Bool = {
    let words = ["strace", "-o", "/dev/null", "-e", "inject=write:error=EIO:when=100", "true"]
    return (try? Processes.live.run(.init(words)))?.succeeded == true
  }()

  /// The faults of a run, with the calls they are done to.
  ///
  /// What a state on disk hangs on is always tried. `WP_FAULTS=each` kills and fails at every call; `WP_FAULTS=all` fails
  /// with every error, too, for hours.
  static let campaigns: [(fault: Fault, calls: [String])] = {
    let writing = ["renameat2", "unlinkat", "mkdirat", "write", "fsync"]
    let all =
      writing + [
        "renameat", "linkat", "openat", "read", "close", "newfstatat", "getdents64", "readlink",
        "fchmod", "fchown", "flock", "ftruncate",
      ]
    let errors = ["EIO", "ENOSPC", "EDQUOT", "EROFS", "EACCES", "EMFILE", "EINTR"]
    return switch Host.live.variable("WP_FAULTS") {
    case "all":
      [(.kill, all)] + errors.map { (.error($0), all) }
        + ["EIO", "EROFS"].map { (.errors($0), all) }
    case "each": [(.kill, all), (.error("EIO"), all)]
    default: [(.kill, writing), (.error("ENOSPC"), writing)]
    }
  }()
}
