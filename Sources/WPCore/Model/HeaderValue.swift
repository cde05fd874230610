package import WPSyntax

/// One `key: value` pair that a document states before its first section, or in its footer.
package struct HeaderValue: Sendable, Equatable {
  package let key: HeaderKey
  /// The bytes of the key, markers included.
  package let keyRange: ByteRange
  /// The bytes of the value, without blanks at either end.
  package let range: ByteRange
  /// The node of the line or cell that holds it.
  package let node: Int

  package init(key: HeaderKey, keyRange: ByteRange, range: ByteRange, node: Int) {
    self.key = key
    self.keyRange = keyRange
    self.range = range
    self.node = node
  }
}

/// What a document says about itself above its first section and below its last rule.
package struct Header: Sendable, Equatable {
  package var values: [HeaderValue] = []
  package var footer: [HeaderValue] = []

  package init() {}

  /// The first value of a key in the header.
  package func first(_ key: HeaderKey) -> HeaderValue? { values.first { $0.key == key } }

  /// The first value of a key in the footer.
  package func footer(_ key: HeaderKey) -> HeaderValue? { footer.first { $0.key == key } }
}
