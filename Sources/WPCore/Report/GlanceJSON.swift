package import WPSyntax

extension Glance {
  /// Writes the state as members of a JSON object.
  package func write(to json: inout JSONWriter) {
    json.member("planning_root", planningRoot.text)
    json.member("plans", plans)
    json.key("under_way")
    json.array { list in
      for plan in underWay {
        list.object { json in
          json.member("name", plan.name)
          json.member("status", ifPresent: plan.status?.description)
          json.member("completed", plan.done)
          json.member("packages", plan.total)
        }
      }
    }
    json.key("held")
    json.array { list in
      for holding in held {
        list.object { json in
          json.member("package", holding.reference)
          json.member("state", ifPresent: holding.standing.state?.word)
          json.member("assignee", ifPresent: holding.standing.agent)
          json.member("claimed", holding.standing.isHeld)
        }
      }
    }
    json.member("errors", errors)
    json.member("warnings", warnings)
    json.member("unprotected", unprotected)
    json.key("next")
    json.object { json in
      json.member("call", next.call)
      json.member("meaning", next.meaning)
    }
  }
}
