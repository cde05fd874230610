import WPCore
import WPSyntax

/// Stands in front of a write: lets it pass, and keeps others out of the file; or says who has it.
struct BeforeTool {
  private let call: HookCall

  init(_ call: HookCall) { self.call = call }

  /// The answer; nothing is reserved unless all files of the call may be written.
  func reply() throws -> HookReply {
    var reply = HookReply()
    let places = try GuardedPlace.all(of: call)
    var reasons: [String] = []
    var remarks: [String] = []
    var wanted: [[Reservation.Target]] = []
    for place in places {
      let words = DenialText(place)
      var targets: [Reservation.Target] = []
      for (path, file) in place.files {
        if place.holdsLedger(file.absolute) {
          reasons.append(words.ledger(path))
          continue
        }
        switch place.verdict(on: path, file) {
        case .free: break
        case .reserving(let more): targets += more
        case .denied(let denial): reasons.append(words.text(denial, path))
        case .outside(let claim, let more):
          let text = words.outside(claim, path, more)
          if place.desk.workplace.settings.hooks.outside == .deny {
            reasons.append(text)
          } else {
            remarks.append(text)
            targets += more
          }
        }
      }
      wanted.append(targets)
    }
    if reasons.isEmpty {
      for (place, targets) in zip(places, wanted) {
        let late = try take(targets, in: place, &reply)
        reasons += late
      }
    }
    if !reasons.isEmpty {
      reply.answer = .denial(unique(reasons).joined(separator: "\n"))
    } else if !remarks.isEmpty {
      reply.answer = .context(unique(remarks).joined(separator: "\n"))
    }
    return reply
  }

  /// Reserves what the session does not have yet; says what somebody else has got meanwhile.
  private func take(
    _ targets: [Reservation.Target], in place: GuardedPlace, _ reply: inout HookReply
  ) throws -> [String] {
    let lacking =
      targets.isEmpty
      ? [] : place.guarding().lacking(targets, seen: place.seen(call.session))
    guard !lacking.isEmpty || place.needsRenewal else {
      place.see()
      return []
    }
    let outcome = try place.reserve(lacking)
    reply.notes += outcome.notes
    let words = DenialText(place)
    return outcome.denials.map { words.text($1, $0) }
  }

  private func unique(_ lines: [String]) -> [String] {
    guard lines.count > 1 else { return lines }
    var seen: Set<String> = []
    return lines.filter { seen.insert($0).inserted }
  }
}
