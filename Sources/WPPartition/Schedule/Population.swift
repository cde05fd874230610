/// Schedules that a search breeds from, no two alike.
struct Population {
  /// A schedule as the order of its starts.
  struct Member {
    let order: [Int]
    let starts: [Int]
    let makespan: Int
  }

  let capacity: Int
  private(set) var members: [Member] = []

  init(capacity: Int) { self.capacity = capacity }

  /// Takes a schedule in, in the place of the longest one when there is no other room.
  mutating func insert(_ builder: inout ScheduleBuilder) {
    let makespan = builder.makespan
    var worst = 0
    for (index, member) in members.enumerated() {
      if member.makespan == makespan, member.starts == builder.starts { return }
      if member.makespan >= members[worst].makespan { worst = index }
    }
    let isFull = members.count >= capacity
    if isFull, members[worst].makespan < makespan { return }
    let member = Member(
      order: builder.orderOfStarts(), starts: builder.starts, makespan: makespan)
    if isFull { members[worst] = member } else { members.append(member) }
  }

  /// The better of two members drawn by lot.
  func parent(_ dice: inout Dice) -> Int {
    let one = dice.below(members.count)
    let other = dice.below(members.count)
    return members[other].makespan < members[one].makespan ? other : one
  }
}
