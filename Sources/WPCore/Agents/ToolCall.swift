import WPSyntax

/// A tool that an agent calls, with what it hands to it.
struct ToolCall {
  private let tool: String
  private let input: JSONValue

  /// Takes the name as the agent spells it: `Write`, `apply_patch`, `mcp__files__write_file`.
  init(name: String, input: JSONValue) {
    let words = name.split(separator: "_", omittingEmptySubsequences: false)
    let start = words.lastIndex(where: \.isEmpty).map { $0 + 1 } ?? 0
    tool = words[start...].joined().lowercased().filter { $0 != "-" }
    self.input = input
  }

  /// The files it writes, as far as that can be told.
  var writes: [FileWrite] {
    switch tool {
    case "write", "writefile", "create", "createfile", "createnewfile":
      return paths.map { FileWrite($0, content.map { .content($0) } ?? .whole) }
    case "edit", "multiedit", "editfile", "editfiles", "strreplace", "searchreplace",
      "replacestringinfile", "multireplacestringinfile", "inserteditintofile":
      return edits
    case "notebookedit", "editnotebook", "delete", "deletefile", "remove", "removefile", "move",
      "movefile", "rename", "renamefile":
      return paths.map { FileWrite($0, .whole) }
    case "bash", "shell", "localshell", "shellcommand", "execcommand", "runinterminal",
      "applypatch":
      return commands.flatMap { ToolCall.writes(inCommand: $0, isPatch: tool == "applypatch") }
    default: return []
    }
  }

  private static func writes(inCommand text: String, isPatch: Bool) -> [FileWrite] {
    let shell = ShellText.writes(in: text)
    // The patch itself, where no shell is told to apply it.
    guard shell.isEmpty, isPatch, PatchEnvelope.isIn(text) else { return shell }
    return PatchEnvelope.writes(in: text)
  }

  /// One path or several, under any of the names in use.
  private var paths: [String] {
    let single = [
      "file_path", "path", "notebook_path", "filePath", "target_file", "source", "destination",
      "old_path", "new_path",
    ].compactMap { input.text($0) }
    let listed = ["files", "paths"].flatMap { input[$0]?.elements ?? [] }
    return single
      + listed.compactMap { entry in
        entry.string
          ?? ["file_path", "path", "filePath"].lazy.compactMap { entry.text($0) }.first
      }
  }

  private var content: String? {
    ["content", "contents", "file_text", "text"].lazy.compactMap { input.text($0) }.first
  }

  private var edits: [FileWrite] {
    let list = input["edits"]?.elements ?? input["replacements"]?.elements
    let pieces = (list ?? [input]).map(ToolCall.piece)
    let paths = paths
    // Edits that name files of their own.
    if paths.isEmpty, let list {
      return zip(list, pieces).compactMap { entry, piece in
        let path = ["file_path", "filePath", "path"].lazy.compactMap { entry.text($0) }.first
        return path.map { FileWrite($0, piece.map { .replacements([$0]) } ?? .whole) }
      }
    }
    let known = pieces.compactMap(\.self)
    let isTold = !known.isEmpty && known.count == pieces.count && paths.count == 1
    return paths.map { path in
      if isTold { return FileWrite(path, .replacements(known)) }
      return FileWrite(path, content.map { .content($0) } ?? .whole)
    }
  }

  private static func piece(_ edit: JSONValue) -> FileWrite.Replacement? {
    guard
      let old = ["old_string", "oldString", "old_str"].lazy.compactMap({ edit.text($0) }).first,
      let new = ["new_string", "newString", "new_str"].lazy.compactMap({ edit.text($0) }).first
    else { return nil }
    let isEverywhere = edit["replace_all"]?.bool ?? edit["replaceAll"]?.bool ?? false
    return FileWrite.Replacement(old, new, at: isEverywhere ? .everywhere : .first)
  }

  /// The command, which some agents hand over as a list of words.
  private var commands: [String] {
    for name in ["command", "cmd", "input", "patch"] {
      guard let value = input[name] else { continue }
      if let text = value.string { return [text] }
      let words = (value.elements ?? []).compactMap(\.string)
      guard let first = words.first else { continue }
      if first == "apply_patch" { return Array(words.dropFirst()) }
      // `bash -lc TEXT`: the last word is what the shell reads.
      return words.count > 2 && words[1].hasPrefix("-") ? [words[words.count - 1]] : []
    }
    return []
  }
}
