/// The small letters, digits and hyphens that stand for a name in the name of a file.
package enum Slug {
  /// The most bytes of a slug: a number, `-plan.md` and a date fit around it on every file system.
  package static let longest = 60

  /// The slug of a name, or nil where nothing of the name can be written with letters of ASCII.
  package static func of(_ name: String) -> String? {
    var slug = ""
    var isApart = false
    for scalar in name.unicodeScalars {
      guard let letters = spelling(of: scalar) else {
        isApart = true
        continue
      }
      if letters.isEmpty { continue }
      if isApart, !slug.isEmpty { slug += "-" }
      isApart = false
      slug += letters
      // What would be cut off anyway need not be read.
      if slug.utf8.count > 2 * longest { break }
    }
    return slug.isEmpty ? nil : clipped(slug)
  }

  /// The words of a slug as a title has them.
  package static func title(_ slug: String) -> String {
    slug.split(separator: "-").map { word in
      word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  // A word is cut off whole, unless it is most of the slug.
  private static func clipped(_ slug: String) -> String {
    guard slug.utf8.count > longest else { return slug }
    let head = slug.prefix(longest)
    if slug.dropFirst(longest).first == "-" { return String(head) }
    guard let hyphen = head.lastIndex(of: "-"),
      head.distance(from: head.startIndex, to: hyphen) > longest / 2
    else { return String(head.last == "-" ? head.dropLast() : head) }
    return String(head[..<hyphen])
  }

  // Empty for what leaves no gap, nil for what separates words.
  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "A"..."Z": scalar.properties.lowercaseMapping
    case "'", "’", "\u{300}"..."\u{36F}": ""
    case "À"..."ſ": latin(scalar)
    default: nil
    }
  }

  private static func latin(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "Ä", "Æ", "ä", "æ": "ae"
    case "Ö", "Ø", "ö", "ø", "Œ", "œ": "oe"
    case "Ü", "ü": "ue"
    case "ß": "ss"
    case "Þ", "þ": "th"
    case "Ĳ", "ĳ": "ij"
    case "À"..."Å", "à"..."å", "Ā"..."ą": "a"
    case "Ç", "ç", "Ć"..."č": "c"
    case "Ð", "ð", "Ď"..."đ": "d"
    case "È"..."Ë", "è"..."ë", "Ē"..."ě": "e"
    case "Ĝ"..."ģ": "g"
    case "Ĥ"..."ħ": "h"
    case "Ì"..."Ï", "ì"..."ï", "Ĩ"..."ı": "i"
    case "Ĵ", "ĵ": "j"
    case "Ķ"..."ĸ": "k"
    case "Ĺ"..."ł": "l"
    case "Ñ", "ñ", "Ń"..."ŋ": "n"
    case "Ò"..."Ö", "ò"..."ö", "Ō"..."ő": "o"
    case "Ŕ"..."ř": "r"
    case "Ś"..."š", "ſ": "s"
    case "Ţ"..."ŧ": "t"
    case "Ù"..."Ü", "ù"..."ü", "Ũ"..."ų": "u"
    case "Ŵ", "ŵ": "w"
    case "Ý", "ý", "ÿ", "Ŷ"..."Ÿ": "y"
    case "Ź"..."ž": "z"
    default: nil
    }
  }
}
