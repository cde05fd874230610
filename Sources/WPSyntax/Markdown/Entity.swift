/// A character reference: `&amp;`, `&#35;`, `&#x23;`.
struct Entity {
  /// What the reference stands for.
  let scalar: Unicode.Scalar
  /// The offset behind its semicolon.
  let end: Int

  /// Reads the reference whose `&` stands at an offset.
  static func read(_ text: Span<UInt8>, from start: Int) -> Entity? {
    let first = start + 1
    guard first < text.count else { return nil }
    return text[first] == UInt8(ascii: "#") ? numeric(text, from: first + 1) : named(text, first)
  }

  private static func numeric(_ text: Span<UInt8>, from start: Int) -> Entity? {
    guard start < text.count else { return nil }
    let isHex = text[start] | 0x20 == UInt8(ascii: "x")
    let digits = isHex ? start + 1 : start
    var offset = digits
    var value: UInt32 = 0
    while offset < text.count, offset - digits <= 7, let digit = digit(text[offset], isHex) {
      value = value &* (isHex ? 16 : 10) &+ digit
      offset += 1
    }
    guard offset > digits, offset - digits <= (isHex ? 6 : 7), offset < text.count,
      text[offset] == UInt8(ascii: ";")
    else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return Entity(scalar: scalar ?? "\u{FFFD}", end: offset + 1)
  }

  private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
    let decimal = byte &- UInt8(ascii: "0")
    if decimal < 10 { return UInt32(decimal) }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return isHex && letter < 6 ? UInt32(letter) + 10 : nil
  }

  private static func named(_ text: Span<UInt8>, _ start: Int) -> Entity? {
    var end = start
    while end < text.count, end - start < 9, HTMLTag.isNameByte(text[end]) { end += 1 }
    guard end > start, end < text.count, text[end] == UInt8(ascii: ";"),
      let scalar = names[ByteScanner.text(text, ByteRange(start, end))]
    else { return nil }
    return Entity(scalar: scalar, end: end + 1)
  }

  /// The names in use: markup, Latin-1, and the signs that people write in prose.
  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "hellip": "…", "mdash": "—",
      "ndash": "–", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
      "bdquo": "„", "bull": "•", "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔",
      "lArr": "⇐", "rArr": "⇒", "hArr": "⇔", "check": "✓", "cross": "✗", "le": "≤", "ge": "≥",
      "ne": "≠", "asymp": "≈", "equiv": "≡", "infin": "∞", "minus": "−", "sum": "∑", "radic": "√",
      "euro": "€", "trade": "™", "dagger": "†", "prime": "′", "ensp": "\u{2002}",
      "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
      "OElig": "Œ", "oelig": "œ", "Scaron": "Š", "scaron": "š", "Dcaron": "Ď", "alpha": "α",
      "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "lambda": "λ", "mu": "μ",
      "pi": "π", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ",
      "Omega": "Ω", "colon": ":", "comma": ",", "period": ".", "num": "#", "excl": "!",
      "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "lbrack": "[", "rbrack": "]",
      "lcub": "{", "rcub": "}", "ast": "*", "lowbar": "_", "grave": "`", "verbar": "|",
      "vert": "|", "sol": "/", "bsol": "\\", "equals": "=", "plus": "+", "percnt": "%",
      "dollar": "$", "commat": "@", "semi": ";", "quest": "?", "Tab": "\t", "NewLine": "\n",
    ]
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc \
      Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute \
      THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
      igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave \
      uacute ucirc uuml yacute thorn yuml
      """
    for (index, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = Unicode.Scalar(UInt8(0xA0 + index))
    }
    return names
  }()
}
