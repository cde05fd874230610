/// A meeting of scopes of which a report speaks.
///
/// A file that everybody claims makes every package meet all others. Whoever mends the first of these meetings needs
/// no list of the rest, and a thousand packages would have half a million of them.
struct ShownMeeting: Sendable {
  let meeting: ScopeOverlaps.Meeting
  /// How many more the later package has that are not shown; told with the last that is.
  let left: Int
}
