import WPCore
import WPSyntax

/// What had to be assumed of a workload, in words.
struct WorkloadRemarks {
  /// What remarks are about.
  enum Topic: CaseIterable {
    case scopes, estimates, order
  }

  /// More names than these are counted.
  private static let most = 4

  private let workload: Workload
  private let remarks: [Workload.Remark]

  /// Takes the remarks about some topics, as far as they are about some units.
  init(_ workload: Workload, about topics: [Topic] = Topic.allCases, of asked: Set<Int>? = nil) {
    self.workload = workload
    remarks = workload.remarks.filter { topics.contains($0.kind.topic) }.compactMap { remark in
      let units = remark.units.filter { asked?.contains($0) ?? true }
      return units.isEmpty ? nil : Workload.Remark(kind: remark.kind, units: units)
    }
  }

  /// One line for each.
  var lines: [String] {
    remarks.map { remark in
      let names = remark.units.prefix(WorkloadRemarks.most).map { Visible.text(workload.name($0)) }
      let rest = remark.units.count - names.count
      let list = names.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
      return "\(list): \(words(remark))"
    }
  }

  /// Writes them as the member `warnings`.
  func write(to json: inout JSONWriter) {
    json.key("warnings")
    json.array { list in
      for remark in remarks {
        list.object { json in
          json.member("message", words(remark))
          json.member("packages", remark.units.map { workload.units[$0].id })
        }
      }
    }
  }

  private func words(_ remark: Workload.Remark) -> String {
    let isOne = remark.units.count == 1
    return switch remark.kind {
    case .noEstimate: "no estimate, counted as \(MinuteRange(WorkUnit.usualMinutes))"
    case .boundedEstimate:
      "an estimate beyond reason, counted as \(MinuteRange(WorkUnit.believed.upperBound))"
    case .noScope:
      isOne
        ? "names no files, so nobody can tell what it collides with"
        : "name no files, so nobody can tell what they collide with"
    case .unreadablePattern(let text):
      "'\(Visible.text(text))' cannot be read and is left out"
    case .unknownPrerequisite(let name):
      "\(isOne ? "waits" : "wait") for '\(Visible.text(name))', which cannot be found or was given up"
    case .outsidePrerequisite(let name):
      "\(isOne ? "waits" : "wait") for \(Visible.text(name)), which is not part of this and taken as done"
    case .earlyStart: "under way, though what \(isOne ? "it waits" : "they wait") for is not done"
    }
  }
}

extension Workload.Remark.Kind {
  fileprivate var topic: WorkloadRemarks.Topic {
    switch self {
    case .noScope, .unreadablePattern: .scopes
    case .noEstimate, .boundedEstimate: .estimates
    case .unknownPrerequisite, .outsidePrerequisite, .earlyStart: .order
    }
  }
}
