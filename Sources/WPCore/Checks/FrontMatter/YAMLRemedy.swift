extension Message {
  /// What to do about YAML that cannot be read, by what the parser says of it.
  static func remedy(forYAML fault: String) -> Message {
    if fault.hasSuffix("is never closed") || fault.hasSuffix("before the next line of the mapping")
    {
      return "close it, or put the whole text between quotes"
    }
    if fault.hasPrefix("a text cannot start with '@'") {
      return "put the name between quotes, or leave the '@' away"
    }
    if fault.hasPrefix("tabs") { return "put two spaces in the place of each tab" }
    return "put a text with ':', '#' or brackets in it between quotes, and indent with spaces"
  }
}
