#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a process knows of the machine it runs on.
extension Sys {
  /// How long the machine is up, its sleep included.
  static func bootTime() -> BootTime {
    #if canImport(Glibc)
      let time = read(CLOCK_BOOTTIME)
    #else
      // There this clock goes on while the machine sleeps.
      let time = read(CLOCK_MONOTONIC)
    #endif
    // A name that nothing else has makes nobody believe that it is the same start.
    let id = bootID() ?? "unknown-" + String(UInt64.random(in: .min ... .max), radix: 16)
    return BootTime(
      boot: id, milliseconds: Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000)
  }

  private static func bootID() -> String? {
    #if canImport(Glibc)
      guard let bytes = Sys().content("/proc/sys/kernel/random/boot_id") else { return nil }
      let id = bytes.prefix { $0 > 0x20 && $0 < 0x7F }
      return id.isEmpty ? nil : String(decoding: id, as: UTF8.self)
    #else
      var size = 64
      return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: size) { buffer in
        guard let base = buffer.baseAddress else { return nil }
        guard unsafe sysctlbyname("kern.bootsessionuuid", base, &size, nil, 0) == 0, size > 1 else {
          return nil
        }
        return unsafe String(decoding: bytes(base), as: UTF8.self)
      }
    #endif
  }

  /// What the machine calls itself.
  static func hostName() -> String {
    let limit = 256
    return unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: limit + 1) { buffer in
      guard let base = buffer.baseAddress, unsafe gethostname(base, limit) == 0 else { return "" }
      // A name that is too long may come without its end.
      unsafe buffer[limit] = 0
      return unsafe String(decoding: bytes(base), as: UTF8.self)
    }
  }

  /// The terminal session of this process.
  ///
  /// In a container its leader may be a process that has no number there; the next best is who started this one.
  static func terminal() -> TerminalSession {
    let leader = [getsid(0), getppid()].first { $0 > 0 } ?? getpid()
    return TerminalSession(leader: leader, started: start(of: leader))
  }

  private static func start(of process: Int32) -> UInt64? {
    #if canImport(Glibc)
      return Sys().content("/proc/\(process)/stat").flatMap { start(in: $0) }
    #else
      var facts = proc_bsdinfo()
      let size = Int32(MemoryLayout<proc_bsdinfo>.size)
      guard unsafe proc_pidinfo(process, PROC_PIDTBSDINFO, 0, &facts, size) == size else {
        return nil
      }
      return facts.pbi_start_tvsec &* 1_000_000 &+ facts.pbi_start_tvusec
    #endif
  }

  /// The 22nd word of `4711 (a name) S 1 …`; the name may hold anything.
  static func start(in line: RawPath) -> UInt64? {
    guard let end = line.lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let words = line[(end + 1)...].split { $0 <= 0x20 }
    guard words.count > 19 else { return nil }
    return UInt64(String(decoding: words[19], as: UTF8.self))
  }

  /// The bytes of a small file the system makes up.
  private func content(_ path: String) -> RawPath? {
    guard let file = try? open(RawPath(path.utf8), at: Sys.workingFolder, .read) else { return nil }
    defer { try? close(file) }
    return try? read(file, from: 0, atMost: 4_096)
  }
}
