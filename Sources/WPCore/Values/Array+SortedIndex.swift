extension Array {
  /// The index of the first element of a sorted array that does not come before something; the end where all do.
  @inlinable
  package func sortedIndex(where comesBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = low + (high - low) / 2
      if comesBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
