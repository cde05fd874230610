import WPSyntax

/// One page of HTML that needs nothing else: no script, no font and no picture from anywhere.
struct HTMLPage {
  let title: String
  /// What it looks like beyond what every page does.
  let css: String
  /// What stands in it, as HTML.
  let body: String

  /// The whole page.
  var bytes: Bytes {
    Bytes(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(PageStyle.css)\(css)</style>
      </head>
      <body>
      <main>
      \(body)</main>
      </body>
      </html>

      """)
  }

  /// A number, or a length of time, with what it is of.
  struct Figure {
    let name: String
    let value: String
    /// The part of the page that it is about.
    var place: String?
  }

  /// Some figures as a list for the head of a page.
  static func list(_ figures: [Figure]) -> String {
    let rows = figures.map { figure in
      let name = HTMLText.escaped(figure.name)
      let label = figure.place.map { "<a href=\"#\($0)\">\(name)</a>" } ?? name
      return "<div><dt>\(label)</dt><dd>\(HTMLText.escaped(figure.value))</dd></div>\n"
    }
    return "<dl>\n\(rows.joined())</dl>\n"
  }
}
