import WPSyntax

extension FrontMatter.Key {
  /// What a key takes as its value.
  enum Shape {
    case text, slug, status, priority, list, decisions

    /// The words a message uses for it.
    var words: String {
      switch self {
      case .text, .slug: "a text"
      case .status, .priority: "a word"
      case .list: "a list"
      case .decisions: "a list of 'title' and 'rationale'"
      }
    }
  }

  /// What this key takes.
  var shape: Shape {
    switch self {
    case .id: .slug
    case .status: .status
    case .priority: .priority
    case .assignee, .effort, .actual, .meeting, .branch: .text
    case .dependsOn, .files, .reads, .tests: .list
    case .decisions: .decisions
    }
  }
}

extension YAMLNode {
  /// The words a message uses for the kind of value it is.
  var words: String {
    switch kind {
    case .null: "nothing"
    case .boolean: "true or false"
    case .integer, .float: "a number"
    case .string: "a text"
    case .sequence: "a list"
    case .mapping: "keys with values"
    }
  }

  /// Whether it can stand for a text: `12` may be the name of something.
  var isText: Bool {
    switch kind {
    case .string, .integer, .float: true
    case .null, .boolean, .sequence, .mapping: false
    }
  }
}
