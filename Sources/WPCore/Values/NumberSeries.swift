/// What the number of a document counts: files of the folder, phases, or user stories.
package enum NumberSeries: UInt8, Sendable, Hashable {
  case file, phase, story
}

extension DocumentName {
  /// The series that the number belongs to; numbers of different series have nothing to do with each other.
  package var series: NumberSeries { isPhase ? .phase : isStory ? .story : .file }
}
