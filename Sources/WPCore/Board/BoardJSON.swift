package import WPSyntax

extension Board {
  /// Writes the board as members of a JSON object.
  package func write(to json: inout JSONWriter) {
    json.member("plans", plans)
    json.member("packages", count)
    json.key("columns")
    json.array { list in
      for column in columns {
        list.object { json in
          json.member("state", column.state.word)
          json.key("cards")
          json.array { list in
            for card in column.cards { list.object { write(card, to: &$0) } }
          }
        }
      }
    }
  }

  private func write(_ card: BoardCard, to json: inout JSONWriter) {
    json.member("package", card.reference)
    json.member("plan", card.plan)
    json.member("title", card.title)
    json.member("state", card.state.word)
    json.member("priority", ifPresent: card.priority?.word)
    json.member("owner", ifPresent: card.standing.isStale ? nil : card.standing.agent)
    card.standing.write(to: &json)
    if let ends = card.ends { json.member("left_s", max(0, ends - moment) / 1_000) }
    json.member("files", card.files)
    json.member("meeting", ifPresent: card.meeting)
    json.key("reservations")
    json.array { list in
      for cover in card.covers {
        list.object { json in
          json.member("path", cover.reservation.target.path)
          json.member("symbol", ifPresent: cover.reservation.target.symbol)
          json.member("agent", cover.reservation.agent.text)
          json.member("session", cover.reservation.session.text)
          json.member("task", ifPresent: cover.reservation.task)
          json.member("left_s", max(0, cover.ends - moment) / 1_000)
        }
      }
    }
  }
}
