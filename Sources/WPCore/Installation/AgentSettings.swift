package import WPSyntax

/// The settings of a coding agent as a file that others write, too: calls of ours are put in and taken out, and every
/// other byte stays.
package struct AgentSettings: Sendable {
  /// Why a file is left as it is, and where that shows.
  package struct Refusal: Error, Sendable, Equatable {
    package let message: String
    package let position: Position
  }

  /// How much of what is wanted a file has.
  package enum State: Sendable, Equatable {
    case missing
    case installed
    /// There is something of ours that is not as it would be written.
    case changed
  }

  private let agent: HookedAgent
  private let bytes: Bytes
  private let root: JSONValue

  /// Reads a file; one with comments or faults is refused, since nobody knows what a change would do to it.
  package init(of agent: HookedAgent, _ bytes: Bytes) throws(Refusal) {
    self.agent = agent
    self.bytes = bytes
    do throws(JSONProblem) {
      root = try JSONReader.read(bytes.span)
    } catch {
      throw Refusal(error.text, at: error.range.lower, in: bytes)
    }
  }

  /// A file that has nothing but the calls.
  package static func new(for agent: HookedAgent) -> Bytes {
    let events = agent.hooks.map { JSONMember($0.event, .array([$0.entry(for: agent)])) }
    var json = JSONWriter()
    json.value(.object(agent.preamble + [JSONMember("hooks", .object(events))]))
    return json.bytes + Bytes("\n")
  }

  /// How much of it is there.
  package var state: State {
    let found = ownEntries
    if found.isEmpty { return .missing }
    let wanted = agent.hooks.map { Entry(event: $0.event, value: $0.entry(for: agent)) }
    return found.count == wanted.count && wanted.allSatisfy(found.contains)
      ? .installed : .changed
  }

  /// The programs that the calls of ours name.
  package var programs: [String] {
    Set(handlers.compactMap { HandlerCall($0) }.map(\.program)).sorted()
  }

  /// The file with all calls, each once.
  package func installed() throws(Refusal) -> Bytes {
    if state == .installed { return bytes }
    guard let cleared = removed() else { return AgentSettings.new(for: agent) }
    var settings = try AgentSettings(of: agent, cleared)
    for member in agent.preamble where settings.root[member.name] == nil {
      settings = try settings.appending(member.value, member.name, to: settings.whole)
    }
    for hook in agent.hooks { settings = try settings.putting(hook) }
    return settings.bytes
  }

  /// The file without any call of ours; nil where it says nothing else.
  package func removed() -> Bytes? {
    let top = JSONPlace.parts(of: whole, in: bytes.span)
    guard let place = member("hooks", of: root, top), let events = root["hooks"]?.members
    else { return bytes }
    var edits: [Edit] = []
    var doomed: Set<Int> = []
    let names = JSONPlace.parts(of: top[place].value, in: bytes.span)
    for (index, event) in events.enumerated() {
      let entries = JSONPlace.parts(of: names[index].value, in: bytes.span)
      let (gone, inner) = removals(event.value.elements ?? [], entries)
      if !gone.isEmpty, gone.count == entries.count { doomed.insert(index) } else { edits += inner }
    }
    guard doomed.count == events.count, !doomed.isEmpty else {
      return applied(edits + JSONLayout.removing(doomed, from: names))
    }
    let others = (root.members ?? []).filter { $0.name != "hooks" }
    if others.allSatisfy(agent.preamble.contains) { return nil }
    return applied(JSONLayout.removing([place], from: top))
  }

  /// The entries of an event that have nothing but calls of ours, and the edits that take them and others out.
  private func removals(
    _ values: [JSONValue], _ parts: [JSONPlace.Part]
  ) -> (gone: Set<Int>, edits: [Edit]) {
    var gone: Set<Int> = []
    var edits: [Edit] = []
    for (index, entry) in values.enumerated() {
      guard agent.hasGroups else {
        if HandlerCall(entry) != nil { gone.insert(index) }
        continue
      }
      let handlers = entry["hooks"]?.elements ?? []
      let ours = Set(handlers.indices.filter { HandlerCall(handlers[$0]) != nil })
      guard !ours.isEmpty else { continue }
      if ours.count == handlers.count {
        gone.insert(index)
      } else {
        let members = JSONPlace.parts(of: parts[index].value, in: bytes.span)
        guard let list = member("hooks", of: entry, members) else { continue }
        let inner = JSONPlace.parts(of: members[list].value, in: bytes.span)
        edits += JSONLayout.removing(ours, from: inner)
      }
    }
    return (gone, edits + JSONLayout.removing(gone, from: parts))
  }

  /// The same settings with one more call.
  private func putting(_ hook: AgentHook) throws(Refusal) -> AgentSettings {
    let entry = hook.entry(for: agent)
    guard root.members != nil else { throw refusal("expected an object", at: whole) }
    guard let hooks = root["hooks"] else {
      return try appending(
        .object([JSONMember(hook.event, .array([entry]))]), "hooks", to: whole)
    }
    let place = JSONPlace.range(of: [.member("hooks")], in: bytes.span)
    guard hooks.members != nil else { throw refusal("'hooks' is not an object", at: place) }
    guard let event = hooks[hook.event] else {
      return try appending(.array([entry]), hook.event, to: place)
    }
    let list = JSONPlace.range(of: [.member("hooks"), .member(hook.event)], in: bytes.span)
    guard event.elements != nil else {
      throw refusal("'\(hook.event)' is not a list", at: list)
    }
    return try appending(entry, nil, to: list)
  }

  private func appending(
    _ value: JSONValue, _ name: String?, to container: ByteRange
  ) throws(Refusal) -> AgentSettings {
    let edit = JSONLayout(of: bytes).appending(value, named: name, to: container)
    return try AgentSettings(of: agent, applied([edit]))
  }

  private func applied(_ edits: [Edit]) -> Bytes {
    guard let set = EditSet(edits) else { preconditionFailure("parts of JSON do not overlap") }
    return set.apply(to: bytes)
  }

  /// The place of all of it, without the blanks around it.
  private var whole: ByteRange { JSONPlace.range(of: [], in: bytes.span) }

  /// The index of the part that is a member of an object.
  private func member(_ name: String, of value: JSONValue, _ parts: [JSONPlace.Part]) -> Int? {
    value.members?.firstIndex { $0.name == name }.flatMap { $0 < parts.count ? $0 : nil }
  }

  private func refusal(_ message: String, at range: ByteRange) -> Refusal {
    Refusal(message, at: range.lower, in: bytes)
  }

  /// One entry of an event.
  private struct Entry: Hashable {
    let event: String
    let value: JSONValue

    init(event: String, value: JSONValue) {
      self.event = event
      self.value = value.sorted
    }
  }

  /// The entries that have a call of ours.
  private var ownEntries: [Entry] {
    (root["hooks"]?.members ?? []).flatMap { event in
      (event.value.elements ?? []).filter { entry in
        handlers(of: entry).contains { HandlerCall($0) != nil }
      }.map { Entry(event: event.name, value: $0) }
    }
  }

  private var handlers: [JSONValue] {
    (root["hooks"]?.members ?? []).flatMap { event in
      (event.value.elements ?? []).flatMap(handlers)
    }
  }

  private func handlers(of entry: JSONValue) -> [JSONValue] {
    agent.hasGroups ? entry["hooks"]?.elements ?? [] : [entry]
  }
}

extension AgentSettings.Refusal {
  fileprivate init(_ message: String, at offset: Int, in bytes: Bytes) {
    self.init(
      message: message,
      position: LineTable(bytes.span).position(of: min(offset, bytes.count), in: bytes.span))
  }
}

extension JSONValue {
  /// The same value with the members of its objects in the order of their names, which says nothing.
  fileprivate var sorted: JSONValue {
    switch self {
    case .object(let members):
      .object(
        members.map { JSONMember($0.name, $0.value.sorted) }.sorted { $0.name < $1.name })
    case .array(let elements): .array(elements.map(\.sorted))
    case .null, .bool, .number, .string: self
    }
  }
}
