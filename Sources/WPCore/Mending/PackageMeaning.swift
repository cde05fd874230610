import WPSyntax

/// What a package and its document say, but for one or two fields; two are equal when they say the same.
struct PackageMeaning: Equatable {
  private struct Pair: Equatable {
    let key: String
    let value: String
  }

  private let title: String
  private let phase: String?
  private let status: Status?
  private let state: PackageState?
  private let texts: [Pair]
  private let lists: [[String]]
  private let dependencies: [Dependency.Target]
  private let header: [Pair]
  private let matter: [Pair]
  private let headings: [String]
  private let criteria: [Pair]
  private let links: [String]

  init(_ package: WorkPackage, in plan: Plan, without fields: Set<PackageField>) {
    let document = plan.document(of: package)
    let bytes = document.bytes
    func kept<Value>(_ field: PackageField, _ value: Value?) -> Value? {
      fields.contains(field) ? nil : value
    }
    title = package.title
    phase = package.phase?.value
    status = kept(.status, package.status?.value)
    state = kept(.status, package.state?.value)
    let sources: [(PackageField, Sourced<String>?)] = [
      (.assignee, package.assignee), (.priority, package.priorityText), (.branch, package.branch),
      (.meeting, package.meeting), (.effort, package.effort?.map { _ in "" }),
      (.actual, package.actual?.map { _ in "" }),
    ]
    texts =
      sources.compactMap { field, source in
        kept(field, source).map { Pair(key: field.word, value: document.raw($0.range)) }
      } + [Pair(key: "id", value: kept(.id, package.id) ?? "")]
    lists = [
      kept(.files, package.files), kept(.reads, package.reads), kept(.tests, package.tests),
    ].map { $0?.map(\.value) ?? [] }
    dependencies = kept(.dependsOn, package.dependencies.map(\.target)) ?? []
    let keys = Set(fields.compactMap(\.headerKey))
    header = (document.header.values + document.header.footer)
      .filter { !keys.contains($0.key) && !$0.range.isEmpty }
      .map { Pair(key: "\($0.key.rawValue)", value: document.raw($0.range)) }
    let names = Set(fields.map(\.rawValue))
    matter = (document.frontMatter?.entries ?? [])
      .filter { entry in entry.key.map { !names.contains($0.rawValue) } ?? true }
      .map { entry in
        let yaml = document.frontMatter?.yaml
        return Pair(
          key: yaml.map { document.raw($0[entry.keyNode].range) } ?? "",
          value: yaml.map { document.raw($0[entry.valueNode].range) } ?? "")
      }
    headings = document.outline.headings
      .filter { heading in
        let pair = HeaderLine.pair(in: heading.range, of: bytes.span)
        return pair.map { !keys.contains($0.key) } ?? true
      }
      .map { document.raw($0.range) }
    criteria = document.criteria.map {
      Pair(key: $0.isMet.map { $0 ? "x" : " " } ?? "?", value: document.raw($0.range))
    }
    links = document.links.filter { link in
      !document.header.values.contains { keys.contains($0.key) && $0.range.contains(link.range) }
    }.map { document.raw($0.range) }
  }
}
