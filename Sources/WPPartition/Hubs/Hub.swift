/// A file that is better taken out, so that the packages fall into smaller groups.
package struct Hub: Sendable, Equatable {
  /// The number of the file.
  package let file: Int

  /// The number of packages that use it.
  package let users: Int

  /// The number of packages in the largest group before this file was taken out.
  package let before: Int

  /// The number of packages in the largest group afterwards.
  package let after: Int
}
