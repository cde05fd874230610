package import WPSyntax

/// A path that a plan speaks of and that its package therefore probably changes.
package struct ScopeSuggestion: Sendable, Equatable {
  /// How the plan speaks of it.
  package enum Reason: String, Sendable {
    case listed = "listed among the files"
    case quoted = "in backticks"
    case linked = "linked"
  }

  /// The pattern as `files` would hold it; a folder stands for everything below it.
  package let pattern: String
  /// Where the plan names it first.
  package let range: ByteRange
  package let reason: Reason
  /// Whether it stands in the work tree.
  package let exists: Bool

  /// What stands at a path of the work tree.
  package enum Entry: Sendable {
    case file, folder
  }

  /// The patterns that a package's document speaks of and that its scope does not hold yet, in document order.
  ///
  /// - Parameters:
  ///   - package: The package, by index.
  ///   - plan: Its plan.
  ///   - planningRoot: Where plans are; nothing there is work of a package.
  ///   - isBlind: Whether what the package names as its files is overlooked, as if it did not say so yet.
  ///   - look: Tells what stands at a path from the root of the run.
  /// - Returns: One suggestion for each pattern, in the order in which the plan names them first.
  package static func all(
    for package: Int, of plan: Plan, planningRoot: FilePath, isBlind: Bool = false,
    look: (FilePath) -> Entry?
  ) -> [ScopeSuggestion] {
    let files = plan.packages[package].files
    let known = isBlind ? [] : Set(files.map(\.value))
    let hidden = isBlind ? Set(files.map(\.range)) : []
    let document = plan.document(of: plan.packages[package])
    var found: [ScopeSuggestion] = []
    for mention in Mentions(document).all {
      guard !hidden.contains(mention.range),
        let suggestion = ScopeSuggestion(mention, planningRoot, look),
        !known.contains(suggestion.pattern),
        !found.contains(where: { $0.pattern == suggestion.pattern })
      else { continue }
      found.append(suggestion)
    }
    // What lies in a folder that is named, too, need not be named itself.
    let folders = (found.map(\.pattern) + known).filter { $0.hasSuffix("/**") }
    return found.filter { suggestion in
      !folders.contains { folder in
        folder != suggestion.pattern && suggestion.pattern.hasPrefix(folder.dropLast(2))
      }
    }
  }

  private init?(_ mention: Mentions.Mention, _ planningRoot: FilePath, _ look: (FilePath) -> Entry?)
  {
    guard let read = PathMention(mention.text) else { return nil }
    var path = read.path
    let isFolder = path.hasSuffix("/")
    while path.hasSuffix("/") { path.removeLast() }
    let file = FilePath(String(PathMention.file(of: path)))
    guard file != planningRoot, file.below(planningRoot) == nil,
      planningRoot.below(file) == nil
    else { return nil }
    let isPattern = path.contains { "*?[{".contains($0) }
    let entry = isPattern ? nil : look(file)
    // A name alone that nothing in the tree has may be a file anywhere, or in another repository.
    let isLikely = path.contains("/") && (read.isConvincing || isPattern)
    guard entry != nil || isLikely || mention.reason == .listed && read.isConvincing
    else { return nil }
    pattern = entry == .folder || (entry == nil && isFolder) ? path + "/**" : path
    guard case .success = PathPattern.parse(pattern) else { return nil }
    exists = entry != nil
    range = mention.range
    reason = mention.reason
  }
}

/// The words of a document that could be paths, with where and how they stand.
private struct Mentions {
  struct Mention {
    let text: String
    let range: ByteRange
    let reason: ScopeSuggestion.Reason
  }

  private(set) var all: [Mention] = []

  init(_ document: Document) {
    let bytes = document.bytes.span
    let tree = document.tree
    var skipped = 0
    for heading in document.outline.headings where heading.kind == .outOfScope {
      read(tree, skipped..<max(skipped, heading.node), document, bytes)
      skipped = max(skipped, heading.endNode)
    }
    read(tree, skipped..<tree.nodes.count, document, bytes)
    for link in document.links where !isExcluded(link.range, document) {
      let target = LinkTarget(link.destinationText(bytes))
      guard target.kind == .relative, let place = target.resolved(from: document.path.parent),
        let path = place.inside
      else { continue }
      all.append(Mention(text: path.text, range: link.range, reason: .linked))
    }
    all.sort { $0.range.start < $1.range.start }
  }

  private func isExcluded(_ range: ByteRange, _ document: Document) -> Bool {
    document.outline.headings.contains { heading in
      guard heading.kind == .outOfScope else { return false }
      let start = document.tree[heading.node].range.lower
      let end =
        heading.endNode < document.tree.nodes.count
        ? document.tree[heading.endNode].range.lower : document.bytes.count
      return start <= range.lower && range.lower < end
    }
  }

  private mutating func read(
    _ tree: Tree, _ nodes: Range<Int>, _ document: Document, _ bytes: Span<UInt8>
  ) {
    for node in nodes where tree[node].kind == .line || tree[node].kind == .tableCell {
      let kind = document.outline.heading(above: node)?.kind
      let isList = kind == .deliverables || kind == .files
      let range = tree[node].range
      let before = all.count
      readQuoted(range, bytes, isList ? .listed : .quoted)
      if isList, all.count == before, tree[node].kind == .line { readFirstWord(range, bytes) }
    }
  }

  private mutating func readQuoted(
    _ range: ByteRange, _ bytes: Span<UInt8>, _ reason: ScopeSuggestion.Reason
  ) {
    var offset = range.lower
    while let open = ByteScanner.find(0x60, in: bytes, from: offset, to: range.upper),
      let close = ByteScanner.find(0x60, in: bytes, from: open + 1, to: range.upper)
    {
      let inner = ByteRange(open + 1, close)
      if !inner.isEmpty {
        let text = ByteScanner.text(bytes, inner)
        // A class among the deliverables is no file.
        let isPath = PathMention(text)?.isConvincing == true
        all.append(Mention(text: text, range: inner, reason: isPath ? reason : .quoted))
      }
      offset = close + 1
    }
  }

  private mutating func readFirstWord(_ range: ByteRange, _ bytes: Span<UInt8>) {
    let text = HeaderLine.unmarked(range, of: bytes)
    var end = text.lower
    while end < text.upper, !ByteScanner.isBlank(bytes[end]) { end += 1 }
    let word = ByteScanner.text(bytes, ByteRange(text.lower, end))
    guard PathMention(word)?.isConvincing == true else { return }
    all.append(Mention(text: word, range: ByteRange(text.lower, end), reason: .listed))
  }
}
