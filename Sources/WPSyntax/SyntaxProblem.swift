/// Something in a file that its format does not allow.
///
/// Parsers never throw about content: every input gives a tree and a list of these.
package struct SyntaxProblem: Hashable, Sendable {
  /// What is wrong; the rules map each case to a code with an exhaustive `switch`.
  package enum Kind: Hashable, Sendable {
    /// A fence that runs to the end of the file or of its container.
    case unclosedFence
    /// A container nested deeper than the parser follows.
    case nestedTooDeep
    /// Frontmatter without its closing line.
    case unclosedFrontMatter
    /// YAML that cannot be read; the text says what was expected.
    case yamlSyntax(String)
    /// A key that stands twice in one mapping; the range of the first is in `related`.
    case duplicateKey(String)
    /// A feature of YAML that the dialect leaves out.
    case refusedFeature(RefusedFeature)
  }

  /// The features of YAML that frontmatter does not use.
  package enum RefusedFeature: String, Hashable, Sendable, CaseIterable {
    case anchor, alias, tag, directive
    case mergeKey = "merge key"
    case complexKey = "complex key"
    case severalDocuments = "several documents"
  }

  package let kind: Kind
  package let range: ByteRange
  /// Another place that explains this one.
  package let related: ByteRange?

  package init(_ kind: Kind, at range: ByteRange, related: ByteRange? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}

extension SyntaxProblem.Kind: CustomStringConvertible {
  /// What is wrong, as a phrase.
  package var description: String {
    switch self {
    case .unclosedFence: "the code block is not closed"
    case .nestedTooDeep: "blocks are nested too deep"
    case .unclosedFrontMatter: "the frontmatter is not closed by a line '---'"
    case .yamlSyntax(let text): text
    case .duplicateKey(let key): "the key '\(key)' stands here a second time"
    case .refusedFeature(let feature): "frontmatter does not use \(feature.words)"
    }
  }
}

extension SyntaxProblem.RefusedFeature {
  /// The feature in the plural, for a sentence.
  package var words: String {
    switch self {
    case .anchor: "anchors (&name)"
    case .alias: "aliases (*name)"
    case .tag: "tags (!name)"
    case .directive: "directives (%NAME)"
    case .mergeKey: "merge keys (<<)"
    case .complexKey: "complex keys"
    case .severalDocuments: "several documents (--- or ...)"
    }
  }
}
