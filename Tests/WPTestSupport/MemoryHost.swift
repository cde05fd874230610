import Synchronization
package import WPHost

extension Host {
  /// A world in memory: files from a dictionary, one instant, no environment, and programs that were scripted.
  ///
  /// Relative paths stand in `workingDirectory`. A program nobody scripted cannot be found.
  package static func memory(
    files: [String: String] = [:], links: [String: String] = [:],
    console: Console = CapturedConsole().console(),
    environment: [String: String] = [:],
    workingDirectory: String = "/repo",
    programs: [[String]: Processes.Outcome] = [:]
  ) -> Host {
    let start = RawPath(workingDirectory.utf8)
    func absolute(_ path: String) -> RawPath {
      path.hasPrefix("/") ? RawPath(path.utf8) : start.joined(RawPath(path.utf8))
    }
    var nodes: [RawPath: MemoryDisk.Node] = [start: .folder]
    for (path, text) in files { nodes[absolute(path)] = .file(ContiguousArray(text.utf8)) }
    for (path, target) in links { nodes[absolute(path)] = .link(RawPath(target.utf8)) }
    return .memory(
      disk: MemoryDisk(nodes), console: console, environment: environment,
      workingDirectory: start, programs: programs)
  }

  /// A world around a disk that the test keeps hold of.
  package static func memory(
    disk: MemoryDisk, console: Console = CapturedConsole().console(),
    environment: [String: String] = [:], workingDirectory: RawPath,
    programs: [[String]: Processes.Outcome] = [:]
  ) -> Host {
    Host(
      files: disk.files(workingDirectory: workingDirectory),
      clock: .fixed,
      processes: Processes { (request) throws(HostError) in
        let words = request.arguments.map { String(decoding: $0, as: UTF8.self) }
        guard let outcome = programs[words] else {
          throw HostError("run", request.arguments.first ?? [], .notFound)
        }
        return outcome
      },
      console: console,
      machine: .fixed,
      environment: { environment[$0].map { RawPath($0.utf8) } },
      workingDirectory: { () throws(HostError) in workingDirectory },
      threads: { 1 },
      watch: { _ in })
  }
}

extension Clock {
  /// Always half past nine, UTC, on the fifth of January 2026.
  package static let fixed = Clock(
    now: { UnixTime(seconds: 1_767_605_400) }, monotonic: { 0 },
    boot: { BootTime(boot: "a-boot", milliseconds: 60_000) }, pause: { _ in })
}

extension Machine {
  /// A machine that is always the same, and guesses one number after the other.
  package static func counting() -> Machine {
    let last = Atomic<UInt64>(0)
    return Machine(
      name: { "a-machine" }, terminal: { TerminalSession(leader: 4_711, started: 1) },
      random: { last.add(1, ordering: .relaxed).newValue })
  }

  /// A machine that is always the same, and guesses the same.
  package static let fixed = Machine(
    name: { "a-machine" }, terminal: { TerminalSession(leader: 4_711, started: 1) },
    random: { 0x0123_4567_89AB_CDEF })
}
