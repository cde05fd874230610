package import WPSyntax

/// What a write touches in a file, as far as that can be told.
package enum TouchedParts: Hashable, Sendable {
  /// The file as a whole, or something in it that has no name.
  case file
  /// Nobody can tell; that has to count as the whole file wherever others are concerned.
  case unknown
  /// These declarations and nothing else.
  case symbols([PathSymbol])

  /// More symbols than this are taken for the whole file.
  package static let most = 8

  /// What a write makes of a file; nil stands for a version that is not there, or not known.
  package init(from old: Bytes?, to new: Bytes?, in path: FilePath) {
    guard let language = SourceLanguage(of: path) else {
      self = .unknown
      return
    }
    guard let old, let new, old.count <= FileWrite.sizeLimit, new.count <= FileWrite.sizeLimit
    else {
      self = .file
      return
    }
    switch TouchedSymbols.between(old.span, new.span, in: language) {
    case .file: self = .file
    case .symbols(let names) where names.count > TouchedParts.most: self = .file
    case .symbols(let names): self = .symbols(names.map { PathSymbol(Bytes($0)) })
    }
  }

  /// Whether a symbol that somebody else has is among them.
  func meet(_ symbol: PathSymbol?) -> Bool {
    switch self {
    case .file, .unknown: return true
    case .symbols(let names):
      return names.contains { name in
        if case .at = PathSymbol.meet(name, symbol) { true } else { false }
      }
    }
  }

  /// What is to be reserved of a file before they are touched.
  func targets(in path: FilePath) -> [Reservation.Target] {
    switch self {
    case .file, .unknown: [Reservation.Target(path: path.text)]
    case .symbols(let names):
      names.map {
        Reservation.Target(path: path.text, symbol: String(decoding: $0.name, as: UTF8.self))
      }
    }
  }
}
