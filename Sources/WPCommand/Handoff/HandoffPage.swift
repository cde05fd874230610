import WPCore
import WPSyntax

/// The hand-over of a package, as a document or for a program.
struct HandoffPage {
  private let invocation: Invocation
  private let reference: String
  private let text: HandoffText

  init(_ name: String, _ invocation: Invocation) throws {
    self.invocation = invocation
    let named = try NamedPackage(name, invocation)
    let (plan, index) = named.found
    reference = plan.reference(of: plan.packages[index])
    guard
      let text = HandoffText(
        of: index, in: plan, without: SharedPaths(named.workplace.settings.shared))
    else {
      throw Failure(
        code: "no_items", "\(reference) has no work items",
        hint: "'wp handoff \(reference) --read FILE --write' makes them from a table",
        status: .refused)
    }
    self.text = text
  }

  var answer: Answer {
    guard invocation.wantsJSON else { return Answer(text.markdown) }
    return Answer(json: "wp.handoff/1") { json in
      json.member("package", reference)
      json.member("workpackage", text.package)
      json.member("parallelizable", text.isParallelizable)
      json.member("rationale", text.rationale)
      json.key("sub_packages")
      json.array { list in
        for row in text.rows {
          list.object { json in
            json.member("id", row.id)
            json.member("scope", row.scope)
            json.member("files", row.files)
            json.member("description", row.description)
            json.member("dependencies", row.dependencies)
          }
        }
      }
    }
  }
}
