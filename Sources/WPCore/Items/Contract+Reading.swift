import WPSyntax

extension Contract {
  /// Reads the contract of the spec in a folder, given from the root.
  init(_ reader: inout SpecReader, _ node: Int, in folder: FilePath) {
    var contract = Contract(range: reader.range(node))
    reader.members(of: node, known: ["coverage_mode", "floor", "ceiling"]) { reader, key, value in
      switch key {
      case "coverage_mode": contract.coverage = reader.choice(value)
      case "floor":
        contract.floorRange = reader.range(value)
        reader.items(of: value) { reader, item in
          let read = reader.mapping(item) {
            Obligation(&$0, $1, keys: Obligation.owedKeys, in: folder)
          }
          if let read { contract.floor.append(read) }
        }
      default: contract.ceiling = reader.mapping(value) { Ceiling(&$0, $1, in: folder) }
      }
    }
    self = contract
  }
}

extension Obligation {
  fileprivate static let owedKeys = [
    "id", "kind", "text", "path", "check", "weight", "waivable",
  ]
  fileprivate static let extraKeys = ["id", "text", "path"]

  fileprivate init(
    _ reader: inout SpecReader, _ node: Int, keys: [String], in folder: FilePath
  ) {
    var read = Obligation(range: reader.range(node))
    reader.members(of: node, known: keys) { reader, key, value in
      switch key {
      case "id": read.id = reader.text(value)
      case "kind": read.kind = reader.choice(value)
      case "text": read.text = reader.text(value)
      case "path": read.path = reader.pattern(value, in: folder)
      case "check": read.check = reader.text(value)
      case "weight": read.weight = reader.integer(value, 1...9)
      default: read.waivable = reader.boolean(value)
      }
    }
    self = read
  }
}

extension Ceiling {
  fileprivate init(_ reader: inout SpecReader, _ node: Int, in folder: FilePath) {
    var ceiling = Ceiling(range: reader.range(node))
    reader.members(of: node, known: ["allow", "deny", "extras", "limits"]) { reader, key, value in
      switch key {
      case "allow":
        ceiling.allowRange = reader.range(value)
        ceiling.allow = reader.patterns(value, in: folder, mayExclude: true)
      case "deny": ceiling.deny = reader.patterns(value, in: folder)
      case "extras":
        reader.items(of: value) { reader, item in
          let read = reader.mapping(item) {
            Obligation(&$0, $1, keys: Obligation.extraKeys, in: folder)
          }
          if let read { ceiling.extras.append(read) }
        }
      default:
        reader.members(of: value, known: ["files", "lines"]) { reader, key, value in
          let limit = reader.integer(value, 0...1_000_000_000)
          if key == "files" { ceiling.files = limit } else { ceiling.lines = limit }
        }
      }
    }
    self = ceiling
  }
}

extension SpecReader {
  /// Reads a pattern; what cannot be one is a fault, and only what is allowed may be narrowed by exclusions.
  fileprivate mutating func pattern(
    _ node: Int, in folder: FilePath, mayExclude: Bool = false
  ) -> ItemPattern? {
    guard let text = text(node) else { return nil }
    let pattern = ItemPattern(text, in: folder)
    switch pattern.reading {
    case .success(let read) where read.isExclusion && !mayExclude:
      refuse(node, text.value, "a pattern without '!'")
    case .success: break
    case .failure(let problem):
      refuse(node, text.value, "another pattern: this one \(problem.wording)")
    }
    return pattern
  }

  fileprivate mutating func patterns(
    _ node: Int, in folder: FilePath, mayExclude: Bool = false
  ) -> [ItemPattern] {
    var found: [ItemPattern] = []
    items(of: node) { reader, item in
      if let pattern = reader.pattern(item, in: folder, mayExclude: mayExclude) {
        found.append(pattern)
      }
    }
    return found
  }
}
