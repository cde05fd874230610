@testable import WPSyntax

/// A text of each language with most of what makes brackets and quotes hard to read.
enum SourceTexts {
  static let all: [(language: SourceLanguage, text: String, lines: [String])] = [
    (.typeScript, typeScript, typeScriptLines), (.typeScriptJSX, elements, elementLines),
    (.javaScript, script, scriptLines), (.swift, swift, swiftLines), (.python, python, pythonLines),
    (.go, go, goLines), (.rust, rust, rustLines),
  ]

  static let typeScript = #"""
    import { a } from './a'

    /** What is kept. */
    @sealed({ deep: true })
    export class Store<T extends { id: string }> extends Base<Map<string, T>> {
      private items = new Map<string, T>()
      static { Store.count = 0 }

      // The only way in.
      async save(item: T): Promise<{ ok: boolean }> {
        const pattern = /[/}]\/'/g, half = this.count / 2 / 1
        return `${item.id} } ${`nested ${'`'}`}`
      }
      get size(): number { return 1 }
      onChange = (item: T): void => { this.items.delete(item.id) }
      #secret() {}
      abstract load(id: string): T
      'quoted name'() {}
    }

    export interface Shape { area(): number }
    export type Pair<A, B = {}> =
      | { a: A }
      | { b: B }
    export const enum Level { low, high }
    declare function over(a: string): { x: 1 }
    export function over(a: string | number): { x: 1 } {
      if (a) /}/.test('{')
      return { x: 1 }
    }
    export const limit: Map<string, number> = new Map<string, number>()
    const one = 1, two = 2
    export const { three } = all
    namespace Deep.Inner {
      export function f() { function inner() {} }
    }
    type X = Array<string>
    type Y = string // of the same line
    export default function () {}
    run()

    """#
  static let typeScriptLines = [
    "3-19 class Store", "9-13 method Store.save", "14-14 method Store.size",
    "15-15 method Store.onChange", "16-16 method Store.#secret", "17-17 method Store.load",
    "18-18 method Store.quoted name", "21-21 interface Shape", "22-24 type Pair",
    "25-25 enum Level", "26-26 function over", "27-30 function over", "31-31 constant limit",
    "34-36 module Deep.Inner", "35-35 function Deep.Inner.f", "37-37 type X", "38-38 type Y",
    "39-39 function default",
  ]

  static let elements = #"""
    export const identity = <T,>(value: T) => value
    export function Page({ items }: Props) {
      const less = items.length < 3 && items.length > 1
      return (
        <Layout title="it's" render={() => <b>}</b> /* } */}>
          Don't {items.map((item) => <Item<string> key={item.id} {...item} />)} stop {'}'}
          <>
            {/* a comment { */}
          </>
        </Layout>
      )
    }
    export const after = 1

    """#
  static let elementLines = [
    "1-1 constant identity", "2-12 function Page", "13-13 constant after",
  ]

  static let script = #"""
    #!/usr/bin/env node
    'use strict'
    const a = x => x / 2; function b() { return /[}]/ } var c = a < b
    class A { static x = 1; constructor() { this.y = '\'}' } *walk() {} }
    if (a) { function hidden() {} } let d = 1
    module.exports = { b() {} }
    export default {
      data() {},
    }

    """#
  static let scriptLines = [
    "3-3 constant a", "3-3 function b", "3-3 constant c", "4-4 class A",
    "4-4 method A.constructor", "4-4 method A.walk", "5-5 constant d", "7-9 constant default",
  ]

  static let swift = #####"""
    import Module

    /// A store.
    /* /* nested } */ */
    @MainActor @available(macOS 15, *)
    public final class Store<Key: Hashable>: Base where Key: Sendable {
      private let items: [Key] = [], more = [1]
      static let standard = Store { $0 }
      /// The size.
      var size: Int { items.count }
      private(set) var seen = 0 { didSet { print("}") } }
      init?(_ key: Key) { nil }
      subscript(key: Key) -> Int { 1 }
      class func make() -> Store { Store("\("a" + "\("b}")")")! }
      func `a raw name`() throws -> [Key: (Int) -> Void] {
        let pattern = /[/"{]/
        let text = #"\( " \#(name + "}") "# + """
          "quoted" }
          """
        return [:]
      }
      static func == (a: Store, b: Store) -> Bool { a / b / 1 == 2 }
      enum Kind { case a }
    }
    extension Store.Kind {
      func next() {}
    }
    extension [Store] { var first: Int { 1 } }
    protocol Shape {
      func area() -> Int
      var name: String { get }
    }
    let limit: Array<Int> = list
      .filter { $0 > 1 }
      + rest
    var a = 1, b = 2
    typealias Pair = (Int, Int)
    func free<T>(_ value: T) async throws -> T where T: Shape
    {
      value
    }
    print("done")

    """#####
  static let swiftLines = [
    "3-24 class Store", "8-8 property Store.standard", "9-10 property Store.size",
    "11-11 property Store.seen", "12-12 method Store.init", "13-13 method Store.subscript",
    "14-14 method Store.make", "15-21 method Store.a raw name", "22-22 method Store.==",
    "23-23 enum Store.Kind", "25-27 extension Store.Kind", "26-26 method Store.Kind.next",
    "28-28 extension [Store]", "28-28 property [Store].first", "29-32 interface Shape",
    "30-30 method Shape.area", "31-31 property Shape.name", "33-35 variable limit",
    "37-37 type Pair", "38-41 function free",
  ]

  static let python = #"""
    """Text of the module: def hidden(): pass"""
    import os
    LIMIT: int = max(
        1,
    )  # of the same line
    a = b = 1; c = 2
    x, y = 1, 2

    # What saves.
    @decorator(
        "def no(): pass")
    class Store(Base):
        '''it's
    def nothing(): pass'''
        size = 1

        @property
        def first(self):
            return [r"\\", {
        }]
            # of the body

        async def save(self): return f"{self.x['}']}"
        class Inner:
            def deep(self): pass

    if os.name == "posix":
        def open_it(): \
            return 1
    else:
    	def open_it():
    		return 2
    print(LIMIT)

    """#
  static let pythonLines = [
    "3-5 variable LIMIT", "9-25 class Store", "17-21 method Store.first",
    "23-23 method Store.save", "24-25 class Store.Inner", "28-29 function open_it",
    "31-32 function open_it",
  ]

  static let go = #"""
    package main

    import "fmt"

    // A store.
    type Store[K comparable] struct{ items map[K]struct{} }
    type (
    	// A shape.
    	Shape interface{ Area() int }
    	Pair = [2]int
    )
    const (
    	a = 1.
    	b
    )
    var x, y = 1, 2
    var _ Shape = nil
    var text = `{ "` + "}" + string('\'') +
    	"more"

    func (s *Store[K]) Save(k K) (func() struct{}, error) {
    	return nil, fmt.Errorf("}") // }
    } // of the same line
    func main() { /* } */ }

    """#
  static let goLines = [
    "5-6 type Store", "8-9 type Shape", "10-10 type Pair", "13-13 constant a", "14-14 constant b",
    "18-19 variable text", "21-23 method Store.Save", "24-24 function main",
  ]

  static let rust = #####"""
    #![allow(dead_code)]
    //! The file.

    use std::{fmt, io};

    /// A store.
    #[derive(Debug)]
    pub(crate) struct Store<'a, const N: usize>(&'a [u8; N]);
    impl<'a, F, const N: usize> fmt::Display for Store<'a, N>
    where
        F: for<'b> Fn(&'b str) -> String,
    {
        type Out = u8;
        /* /* nested */ } */
        fn fmt(&self) -> char { if true { '\'' } else { '}' } }
        pub const fn size<T: Into<u8>>() -> usize { r#"}""#.len() }
    }
    impl Store<'_, 1> { fn one() {} }
    pub trait Shape { fn area(&self) -> u8; fn twice(&self) -> u8 { 2 } }
    pub enum Level { Low, High }
    const LIMIT: [u8; 2] = { [1, 2] };
    pub const unsafe fn raw() {}
    static mut COUNT: u8 = b'}';
    macro_rules! shout { ($a:expr) => { fn hidden() {} } }
    thread_local! { static A: u8 = 1; }
    mod tests {
        #[test]
        fn works() { mod inner {} }
    }
    type Alias = Vec<u8>;
    fn r#type() -> impl Fn() -> u8 { || 1 }
    struct Many<const N: usize = { 1 + 1 }> { all: [u8; N] }

    """#####
  static let rustLines = [
    "6-8 struct Store", "9-17 extension Store", "14-15 method Store.fmt",
    "16-16 method Store.size", "18-18 extension Store", "18-18 method Store.one",
    "19-19 trait Shape", "19-19 method Shape.area", "19-19 method Shape.twice",
    "20-20 enum Level", "21-21 constant LIMIT", "22-22 function raw", "23-23 variable COUNT",
    "24-24 macro shout", "26-29 module tests", "27-28 function tests.works", "30-30 type Alias",
    "31-31 function r#type", "32-32 struct Many",
  ]
}
