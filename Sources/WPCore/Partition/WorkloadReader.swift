import WPSyntax
import WPPartition

/// Makes units of a list in JSON.
struct WorkloadReader {
  /// Something that is wrong with a value.
  struct Fault {
    /// The way to the value.
    let path: [JSONPlace.Step]
    /// The bytes of its text that are to blame; nil for all of it.
    var part: ByteRange?
    /// Its text.
    var text = ""
    let message: Message
    var help: Message?
  }

  private(set) var faults: [Fault] = []

  private static let keys = [
    "id", "title", "effort_minutes", "files", "reads", "depends_on", "busy", "skills",
  ]

  private static let agentKeys = ["handle", "status", "capacity_minutes", "skills"]

  /// The way to the list of packages.
  private var way: [JSONPlace.Step] = []
  /// Who is there to do them; nil where nothing is said of that.
  private(set) var agents: [AgentProfile]?

  /// For so many unknown names it is said what may have been meant.
  private static let helped = 20

  /// An entry whose dependencies are names yet.
  private struct Entry {
    /// Its place in the list.
    let index: Int
    let id: String
    let title: String
    let minutes: Int?
    let scope: PathScope
    let prerequisites: [(name: String, index: Int)]
    let isBusy: Bool
    let skills: [String]
  }

  /// Reads the whole list.
  mutating func read(_ value: JSONValue) -> Workload {
    var value = value
    if let packages = value["packages"] {
      if let team = value["agents"], !team.isNull { agents = agents(team) }
      check(value, ["packages", "agents"], [])
      (value, way) = (packages, [.member("packages")])
    }
    guard let elements = value.elements else {
      fail(way, "expected a list of packages", help: .form)
      return Workload([], remarks: [])
    }
    var entries: [Entry] = []
    for (index, element) in elements.enumerated() {
      if let entry = entry(element, index) { entries.append(entry) }
    }
    entries.sort { NaturalOrder.precedes($0.id, $1.id) }
    let units = units(of: entries)
    if faults.isEmpty { checkCycles(units, entries) }
    return Workload(units, remarks: remarks(of: entries))
  }

  private mutating func entry(_ value: JSONValue, _ index: Int) -> Entry? {
    let path = way + [.element(index)]
    guard value.members != nil else {
      fail(path, "expected a package in braces", help: .form)
      return nil
    }
    check(value, WorkloadReader.keys, path)
    guard let id = value["id"] else {
      fail(path, "a package without `id`", help: .form)
      return nil
    }
    guard let name = id.string, !name.isEmpty else {
      fail(path + [.member("id")], "`id` must be a text that is not empty")
      return nil
    }
    let writes = patterns(value, "files", path)
    let reads = patterns(value, "reads", path)
    return Entry(
      index: index, id: name, title: text(value, "title", path),
      minutes: minutes(value, path),
      scope: PathScope(sorting: writes, reads: reads),
      prerequisites: texts(value, "depends_on", path).map { ($0.text, $0.index) },
      isBusy: flag(value, "busy", path),
      skills: texts(value, "skills", path).map(\.text))
  }

  private mutating func units(of entries: [Entry]) -> [WorkUnit] {
    var places: [Bytes: Int] = [:]
    for (place, entry) in entries.enumerated() {
      guard let first = places[Bytes(entry.id)] else {
        places[Bytes(entry.id)] = place
        continue
      }
      let (one, other) = (entries[first].index, entry.index)
      fail(
        way + [JSONPlace.Step.element(max(one, other)), .member("id")],
        "a second package called '\(entry.id)'",
        help: "names tell packages apart")
    }
    return entries.map { entry in
      var prerequisites: Set<Int> = []
      for (name, index) in entry.prerequisites {
        let path = way + [.element(entry.index), .member("depends_on"), .element(index)]
        if name.utf8.elementsEqual(entry.id.utf8) {
          fail(path, "'\(name)' waits for itself")
        } else if let place = places[Bytes(name)] {
          prerequisites.insert(place)
        } else {
          // Looking at all names for each of thousands of faults would take for ever.
          let candidates = faults.count < WorkloadReader.helped ? entries[...] : []
          let nearest = EditDistance.nearest(name, among: candidates.lazy.map(\.id))
          fail(
            path, "there is no package '\(name)'", help: nearest.map { "did you mean '\($0)'?" })
        }
      }
      return WorkUnit(
        id: entry.id, title: entry.title, minutes: entry.minutes ?? WorkUnit.usualMinutes,
        estimate: entry.minutes.map { Effort(agentic: MinuteRange($0)) }, scope: entry.scope,
        prerequisites: prerequisites.sorted(), isBusy: entry.isBusy,
        holder: nil, skills: entry.skills)
    }
  }

  private mutating func checkCycles(_ units: [WorkUnit], _ entries: [Entry]) {
    let cycles = Graph(successors: units.map(\.prerequisites)).cycles()
    guard let cycle = cycles.min(by: { $0.count < $1.count }), cycle.count > 1 else { return }
    let (first, second) = (entries[cycle[0]], entries[cycle[1]])
    let step = first.prerequisites.first { $0.name == second.id }?.index ?? 0
    let way = (cycle + [cycle[0]]).map { units[$0].id }.joined(separator: " → ")
    fail(
      self.way + [.element(first.index), .member("depends_on"), .element(step)],
      "packages wait for each other: \(way)", help: "remove one of the dependencies")
  }

  /// Blames the members whose names are none of the known.
  private mutating func check(
    _ value: JSONValue, _ keys: [String], _ path: [JSONPlace.Step]
  ) {
    for member in value.members ?? [] where !keys.contains(member.name) {
      let nearest =
        EditDistance.nearest(member.name, among: keys)
        ?? keys.first { member.name.count > 2 && $0.hasPrefix(member.name) }
      fail(
        path + [.name(member.name)], "unknown key `\(member.name)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? .form)
    }
  }

  private mutating func agents(_ value: JSONValue) -> [AgentProfile] {
    guard let elements = value.elements else {
      fail([.member("agents")], "expected a list of agents", help: .agents)
      return []
    }
    var found: [AgentProfile] = []
    for (index, element) in elements.enumerated() {
      let path: [JSONPlace.Step] = [.member("agents"), .element(index)]
      check(element, WorkloadReader.agentKeys, path)
      guard let handle = element["handle"]?.string.flatMap({ AgentHandle($0) }) else {
        fail(
          path, "an agent without a `handle` of lower-case letters, digits and hyphens",
          help: .agents)
        continue
      }
      if found.contains(where: { $0.handle == handle }) {
        fail(path + [.member("handle")], "a second agent called '\(handle.text)'")
      }
      found.append(agent(element, handle, path))
    }
    return found
  }

  private mutating func agent(
    _ value: JSONValue, _ handle: AgentHandle, _ path: [JSONPlace.Step]
  ) -> AgentProfile {
    var agent = AgentProfile(handle: handle)
    agent.skills = texts(value, "skills", path).map(\.text)
    if let member = value["capacity_minutes"], !member.isNull {
      if let minutes = member.int, (0...AgentProfile.day).contains(minutes) {
        agent.capacity = minutes
      } else {
        fail(
          path + [.member("capacity_minutes")],
          "`capacity_minutes` must be a whole number from 0 to \(AgentProfile.day)")
      }
    }
    if let member = value["status"], !member.isNull {
      if let standing = member.string.flatMap({ AgentProfile.Standing(rawValue: $0) }) {
        agent.standing = standing
      } else {
        let words = AgentProfile.Standing.allCases.map(\.rawValue).joined(separator: ", ")
        fail(path + [.member("status")], "`status` must be one of \(words)")
      }
    }
    return agent
  }

  private func remarks(of entries: [Entry]) -> [Workload.Remark] {
    let unestimated = entries.indices.filter { entries[$0].minutes == nil }
    let scopeless = entries.indices.filter { index in
      let scope = entries[index].scope
      return scope.writes.patterns.isEmpty && scope.reads.patterns.isEmpty
    }
    return [
      Workload.Remark(kind: .noEstimate, units: unestimated),
      Workload.Remark(kind: .noScope, units: scopeless),
    ].filter { !$0.units.isEmpty }
  }

  private mutating func patterns(
    _ value: JSONValue, _ key: String, _ path: [JSONPlace.Step]
  ) -> [PathPattern] {
    texts(value, key, path).compactMap { text, index in
      switch PathPattern.parse(text) {
      case .success(let pattern): return pattern
      case .failure(let problem):
        faults.append(
          Fault(
            path: path + [.member(key), .element(index)], part: problem.range, text: text,
            message: "the pattern '\(text)' \("\(problem.wording)")",
            help: problem.leavesRoot ? "write the path from the top of the repository" : nil))
        return nil
      }
    }
  }

  private mutating func texts(
    _ value: JSONValue, _ key: String, _ path: [JSONPlace.Step]
  ) -> [(text: String, index: Int)] {
    guard let member = value[key], !member.isNull else { return [] }
    guard let elements = member.elements else {
      fail(path + [.member(key)], "`\(key)` must be a list of texts")
      return []
    }
    var texts: [(String, Int)] = []
    for (index, element) in elements.enumerated() {
      if let text = element.string {
        texts.append((text, index))
      } else {
        fail(path + [.member(key), .element(index)], "`\(key)` must be a list of texts")
      }
    }
    return texts
  }

  private mutating func minutes(_ value: JSONValue, _ path: [JSONPlace.Step]) -> Int? {
    guard let member = value["effort_minutes"], !member.isNull else { return nil }
    if let minutes = member.int, WorkUnit.believed.contains(minutes) { return minutes }
    fail(
      path + [.member("effort_minutes")],
      "`effort_minutes` must be a whole number from 0 to \(WorkUnit.believed.upperBound)")
    return nil
  }

  private mutating func text(
    _ value: JSONValue, _ key: String, _ path: [JSONPlace.Step]
  ) -> String {
    guard let member = value[key], !member.isNull else { return "" }
    if let text = member.string { return text }
    fail(path + [.member(key)], "`\(key)` must be a text")
    return ""
  }

  private mutating func flag(
    _ value: JSONValue, _ key: String, _ path: [JSONPlace.Step]
  ) -> Bool {
    guard let member = value[key], !member.isNull else { return false }
    if let flag = member.bool { return flag }
    fail(path + [.member(key)], "`\(key)` must be true or false")
    return false
  }

  private mutating func fail(
    _ path: [JSONPlace.Step], _ message: Message, help: Message? = nil
  ) {
    faults.append(Fault(path: path, message: message, help: help))
  }
}

extension WorkloadReader.Fault {
  /// The bytes to blame; the whole value where escapes shift them.
  func range(in bytes: Span<UInt8>) -> ByteRange {
    let range = JSONPlace.range(of: path, in: bytes)
    guard let part, !part.isEmpty, range.count == text.utf8.count + 2 else { return range }
    return ByteRange(range.lower + 1 + part.lower, range.lower + 1 + part.upper)
  }
}

extension Message {
  fileprivate static let agents: Message =
    "[{\"handle\": \"ana\", \"capacity_minutes\": 480, \"skills\": [\"swift\"], \"status\": \"available\"}]"

  fileprivate static let form: Message =
    "[{\"id\": \"a\", \"effort_minutes\": 60, \"files\": [\"src/a/**\"], \"reads\": [], \"depends_on\": [], \"busy\": false}]"
}
