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
    "id", "title", "effort_minutes", "files", "reads", "depends_on", "busy",
  ]

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
  }

  /// Reads the whole list.
  mutating func read(_ value: JSONValue) -> Workload {
    guard let elements = value.elements else {
      fail([], "expected a list of packages", help: .form)
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
    let path = [JSONPlace.Step.element(index)]
    guard let members = value.members else {
      fail(path, "expected a package in braces", help: .form)
      return nil
    }
    for member in members where !WorkloadReader.keys.contains(member.name) {
      let nearest =
        EditDistance.nearest(member.name, among: WorkloadReader.keys)
        ?? WorkloadReader.keys.first { member.name.count > 2 && $0.hasPrefix(member.name) }
      fail(
        path + [.name(member.name)], "unknown key `\(member.name)`",
        help: nearest.map { "did you mean `\($0)`?" } ?? .form)
    }
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
      isBusy: flag(value, "busy", path))
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
        [.element(max(one, other)), .member("id")], "a second package called '\(entry.id)'",
        help: "names tell packages apart")
    }
    return entries.map { entry in
      var prerequisites: Set<Int> = []
      for (name, index) in entry.prerequisites {
        let path: [JSONPlace.Step] = [
          .element(entry.index), .member("depends_on"), .element(index),
        ]
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
        holder: nil)
    }
  }

  private mutating func checkCycles(_ units: [WorkUnit], _ entries: [Entry]) {
    let cycles = Graph(successors: units.map(\.prerequisites)).cycles()
    guard let cycle = cycles.min(by: { $0.count < $1.count }), cycle.count > 1 else { return }
    let (first, second) = (entries[cycle[0]], entries[cycle[1]])
    let step = first.prerequisites.first { $0.name == second.id }?.index ?? 0
    let way = (cycle + [cycle[0]]).map { units[$0].id }.joined(separator: " → ")
    fail(
      [.element(first.index), .member("depends_on"), .element(step)],
      "packages wait for each other: \(way)", help: "remove one of the dependencies")
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
  fileprivate static let form: Message =
    "[{\"id\": \"a\", \"effort_minutes\": 60, \"files\": [\"src/a/**\"], \"reads\": [], \"depends_on\": [], \"busy\": false}]"
}
