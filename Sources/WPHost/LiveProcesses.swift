extension Processes {
  /// The programs of this machine.
  package static let live = Processes(
    run: { (request) throws(HostError) in
      let name = request.arguments.first ?? []
      return try HostError.naming("run", name) { () throws(Sys.Failure) in
        try Conversation.hold(request, Sys())
      }
    },
    attend: { (request, attendance) throws(HostError) in
      let name = request.arguments.first ?? []
      return try HostError.naming("run", name) { () throws(Sys.Failure) in
        try Sys().attend(request, attendance)
      }
    },
    canConfine: { Sys.confinementVersion > 0 })
}

/// Talks with one child: feeds it, listens on both streams at once, and watches the time.
private struct Conversation: ~Copyable {
  private let sys: Sys
  private let request: Processes.Request
  private let child: Sys.Child
  private var isFeeding = true
  private var fed = 0
  private var output = ContiguousArray<UInt8>()
  private var errors = ContiguousArray<UInt8>()
  private var isOutputOpen = true
  private var areErrorsOpen = true
  private var violation: Processes.Ending?

  private init(_ request: Processes.Request, _ sys: Sys) throws(Sys.Failure) {
    self.sys = sys
    self.request = request
    child = try sys.spawn(request)
  }

  static func hold(
    _ request: Processes.Request, _ sys: Sys
  ) throws(Sys.Failure) -> Processes.Outcome {
    var conversation = try Conversation(request, sys)
    let deadline = request.milliseconds.map { Sys.monotonic() + UInt64(max(0, $0)) * 1_000_000 }
    do throws(Sys.Failure) {
      while conversation.isOutputOpen || conversation.areErrorsOpen {
        guard try conversation.exchange(until: deadline) else { break }
      }
    } catch {
      Sys.kill(conversation.child)
      _ = conversation.finish(deadline: nil)
      throw error
    }
    let ending = conversation.finish(deadline: deadline)
    return Processes.Outcome(
      ending: ending, output: conversation.output, errors: conversation.errors)
  }

  /// Waits for the next thing that can be done and does it; false once the child had to be killed.
  private mutating func exchange(until deadline: UInt64?) throws(Sys.Failure) -> Bool {
    if isFeeding, fed == request.input.count { stopFeeding() }
    let ready = try sys.poll(
      reading: [isOutputOpen ? child.output : nil, areErrorsOpen ? child.errors : nil],
      writing: isFeeding ? child.input : nil, until: deadline)
    guard let ready else {
      abort(.outOfTime)
      return false
    }
    if ready.writing { try feed() }
    if ready.reading[0] { isOutputOpen = try sys.readPiece(child.output, appendingTo: &output) > 0 }
    if ready.reading[1] {
      areErrorsOpen = try sys.readPiece(child.errors, appendingTo: &errors) > 0
    }
    guard max(output.count, errors.count) <= request.outputLimit else {
      abort(.tooLoud)
      return false
    }
    return true
  }

  private mutating func feed() throws(Sys.Failure) {
    do throws(Sys.Failure) {
      fed += try sys.writeOnce(child.input, request.input, from: fed)
    } catch {
      switch error.reason {
      case .wouldBlock: return
      // A child need not read what it is given.
      case .brokenPipe: stopFeeding()
      default: throw error
      }
    }
  }

  private mutating func stopFeeding() {
    isFeeding = false
    try? sys.close(child.input)
  }

  private mutating func abort(_ ending: Processes.Ending) {
    violation = ending
    Sys.kill(child)
  }

  /// Closes what is open and collects the child; one that closed its streams but goes on is given until the
  /// deadline.
  private mutating func finish(deadline: UInt64?) -> Processes.Ending {
    if isFeeding { stopFeeding() }
    try? sys.close(child.output)
    try? sys.close(child.errors)
    let ending = Sys.wait(for: child, until: violation == nil ? deadline : nil)
    if let ending { return violation ?? ending }
    Sys.kill(child)
    _ = Sys.wait(for: child, until: nil)
    return .outOfTime
  }
}
