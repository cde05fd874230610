import WPCore

/// What comes of a call: the answer for the agent, and remarks for whoever looks after it.
struct HookReply {
  var answer: HookAnswer = .silence
  var notes: [String] = []
}
