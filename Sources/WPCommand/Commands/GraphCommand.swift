import WPCore
import WPSyntax

extension Command {
  private static let format = Option(
    "format", "how it is drawn",
    takes: .choice("FORMAT", DependencyPicture.Format.allCases.map(\.rawValue)))

  static let graph = Command(
    "graph", .planning, summary: "show which packages wait for which",
    description: """
      The star marks the packages that wait for each other and take the longest
      together. Packages that are done or given up are left out.
      """,
    operands: [Operand("REF", .any, "plans or packages; else all plans under way")],
    options: [format, .input],
    examples: [
      Example("wp graph roadmap", "lists what each package of a plan waits for"),
      Example("wp graph roadmap --format mermaid", "draws it for a page in Markdown"),
    ],
    run: { invocation in
      let source = try WorkloadSource.readOrdered(invocation)
      let picture = DependencyPicture(source.workload)
      let wanted = try invocation.arguments.text(format) ?? DependencyPicture.Format.text.rawValue
      if invocation.wantsJSON {
        return source.remarking(
          Answer(json: "wp.graph/1") { write(source.workload, picture, to: &$0) })
      }
      if let drawn = DependencyPicture.Format(rawValue: wanted).flatMap(picture.drawn) {
        return source.remarking(Answer(output: drawn))
      }
      return source.remarking(Answer(text(source.workload, picture, invocation.style)))
    })

  private static func text(
    _ workload: Workload, _ picture: DependencyPicture, _ style: Style
  ) -> String {
    guard !workload.units.isEmpty else { return "There is no live package.\n" }
    let levels = picture.levels
    let rows = workload.units.indices.sorted { (levels[$0], $0) < (levels[$1], $1) }.map { unit in
      [
        Visible.text(workload.name(unit)) + (picture.isCritical(unit) ? " *" : ""),
        WorkTime.span(workload.units[unit].minutes),
        workload.units[unit].prerequisites.map { Visible.text(workload.name($0)) }
          .joined(separator: ", "),
      ]
    }
    return Columns.text([["PACKAGE", "EFFORT", "WAITS FOR"]] + rows, head: style)
      + (picture.path.map { "\nLongest path: \($0)\n" } ?? "\nNothing waits for anything.\n")
      + WorkloadRemarks(workload, about: [.order, .estimates]).lines.map { "Note: \($0)\n" }
      .joined()
  }

  private static func write(
    _ workload: Workload, _ picture: DependencyPicture, to json: inout JSONWriter
  ) {
    json.key("packages")
    json.array { list in
      for (unit, work) in workload.units.enumerated() {
        list.object { json in
          json.member("package", work.id)
          json.member("title", work.title)
          json.member("minutes", work.minutes)
          json.member("depends_on", work.prerequisites.map { workload.units[$0].id })
          json.member("critical", picture.isCritical(unit))
        }
      }
    }
    let path = workload.longestPath
    json.member("critical_path", path.units.map { workload.units[$0].id })
    json.member("critical_minutes", path.minutes)
    WorkloadRemarks(workload).write(to: &json)
  }
}
