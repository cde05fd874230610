import Testing
import WPSyntax

@testable import WPCore

/// The files that import lines lead to.
struct ImportedFilesTests {
  private static let files: [FilePath] = [
    "src/a.ts", "src/b/index.tsx", "src/b/c.ts", "src/data.json", "lib/x.vue",
    "app/__init__.py", "app/core/__init__.py", "app/core/store.py", "app/main.py",
    "src/tool/run.py",
    "go/cmd/main.go", "go/pkg/store/a.go", "go/pkg/store/b.go", "store/z.go",
    "rs/src/lib.rs", "rs/src/net.rs", "rs/src/net/http.rs", "rs/src/util/mod.rs",
    "rs/src/util/text.rs",
    "Sources/Core/A.swift", "Sources/Core/In/B.swift", "Sources/App/main.swift",
  ]

  @Test(arguments: [
    ("src/b/c.ts", "import {a} from '../a'", ["src/a.ts"]),
    (
      "src/a.ts", "import b from \"./b\";\nexport * from './b/c.js'",
      ["src/b/c.ts", "src/b/index.tsx"]
    ),
    ("src/a.ts", "import {\n  x,\n} from './b/c'", ["src/b/c.ts"]),
    (
      "src/a.ts", "const d = require('./data.json'), v = await import('../lib/x.vue')",
      ["lib/x.vue", "src/data.json"]
    ),
    ("src/a.ts", "import x from 'react'; import y from '../../out'; const s = 'from ./b'", []),
    ("src/a.ts", "reimport './b'; import './a'", []),
    ("app/main.py", "import app.core.store as s, os", ["app/core/store.py"]),
    (
      "app/main.py", "from app.core import store, other  # x",
      ["app/core/__init__.py", "app/core/store.py"]
    ),
    (
      "app/core/store.py", "from . import store\nfrom ..main import x",
      ["app/core/__init__.py", "app/main.py"]
    ),
    ("app/main.py", "from tool.run import (go,", ["src/tool/run.py"]),
    ("app/main.py", "from ........ import x", []),
    (
      "go/cmd/main.go",
      "import (\n\t\"fmt\"\n\ts \"example.org/m/go/pkg/store\"\n)\nvar x = \"store\"",
      ["go/pkg/store/a.go", "go/pkg/store/b.go"]
    ),
    ("go/cmd/main.go", "import \"x/store\"", ["store/z.go"]),
    (
      "rs/src/lib.rs", "pub mod net;\nmod util;\nmod gone;",
      ["rs/src/net.rs", "rs/src/util/mod.rs"]
    ),
    (
      "rs/src/net.rs", "mod http;\nuse crate::util::text::{Trim, Cut};",
      ["rs/src/net/http.rs", "rs/src/util/text.rs"]
    ),
    (
      "rs/src/util/text.rs", "use super::super::net::http::Get;\nuse std::io;",
      ["rs/src/net/http.rs"]
    ),
    (
      "Sources/App/main.swift", "@testable import Core\nimport Glibc",
      ["Sources/Core/A.swift", "Sources/Core/In/B.swift"]
    ),
    ("notes.md", "import './src/a'", []),
  ])
  func `imports lead to files`(path: String, text: String, expected: [String]) {
    let found = ImportedFiles(Self.files).imported(by: FilePath(path), Bytes(text))
    #expect(found.map(\.text) == expected)
  }

  @Test func `hostile files are read in one go`() {
    let files = ImportedFiles(Self.files)
    let long = String(repeating: "import 'x' from ", count: 100_000)
    #expect(files.imported(by: "src/a.ts", Bytes(long)).isEmpty)
    let many = String(repeating: "from ", count: 190) + "\n"
    #expect(files.imported(by: "src/a.ts", Bytes(String(repeating: many, count: 2_000))).isEmpty)
    let deep =
      "use crate" + String(repeating: "::a", count: 200) + ";\nfrom "
      + String(repeating: ".", count: 900) + " import x\n"
    #expect(files.imported(by: "rs/src/lib.rs", Bytes(deep)).isEmpty)
    #expect(files.imported(by: "app/main.py", Bytes(deep)).isEmpty)
  }
}
