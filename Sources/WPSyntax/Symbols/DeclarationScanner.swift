/// Finds the declarations of source files, without understanding what is in their bodies.
package enum DeclarationScanner {
  /// The declarations in the order of the file, a type before its members, or nil where the text cannot be read
  /// without doubt.
  package static func declarations(of text: Span<UInt8>, in language: SourceLanguage)
    -> [Declaration]?
  {
    guard TextFault(text) == nil else { return nil }
    var reader = DeclarationReader(text, language)
    return reader.read(text)
  }
}
