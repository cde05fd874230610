import Testing

@testable import WPCore

struct LeaseTests {
  private static let hour = 3_600_000
  private static let start = Moment(
    wall: 1_800_000_000_000, boot: Moment.Boot(id: "a", milliseconds: 5_000_000))

  private static func later(_ boot: Int, wall: Int, id: String = "a") -> Moment {
    Moment(
      wall: start.wall + wall,
      boot: Moment.Boot(id: id, milliseconds: start.boot.milliseconds + boot))
  }

  @Test(
    arguments: [
      (nil, false, 4), (60, false, 4), (180, false, 6), (nil, true, 8), (180, true, 8),
      (600, true, 20), (-1, false, 4), (Int.max, true, 366 * 24),
    ] as [(Int?, Bool, Int)])
  func `a package is held for twice its estimate, longer where clones share it`(
    minutes: Int?, isShared: Bool, hours: Int
  ) {
    let duration = Lease.usualDuration(effort: minutes, isShared: isShared)
    #expect(duration == hours * LeaseTests.hour)
  }

  @Test(arguments: [0, 72, -72, 24 * 365 * 30, -24 * 365 * 60])
  func `within one start of the machine a clock that is set changes nothing`(hours: Int) {
    let lease = Lease(from: LeaseTests.start, lasting: 4 * LeaseTests.hour)
    let jump = hours * LeaseTests.hour
    let almost = LeaseTests.later(4 * LeaseTests.hour - 1, wall: jump)
    #expect(lease.left(at: almost) == 1)
    #expect(!lease.isOver(at: almost))
    let end = LeaseTests.later(4 * LeaseTests.hour, wall: jump)
    #expect(lease.isOver(at: end))
    #expect(lease.left(at: end) == 0)
    #expect(lease.age(at: end) == max(0, jump))
  }

  @Test(
    arguments: [
      // A tenth of four hours is more than a minute, a tenth of five minutes is less.
      (4 * 3_600_000, 24 * 60_000), (300_000, 60_000), (0, 60_000),
    ])
  func `across a restart the clock on the wall counts, with some grace`(
    duration: Int, grace: Int
  ) {
    let lease = Lease(from: LeaseTests.start, lasting: duration)
    let almost = LeaseTests.later(0, wall: duration + grace - 1, id: "b")
    #expect(lease.left(at: almost) == 1)
    #expect(lease.isOver(at: LeaseTests.later(0, wall: duration + grace, id: "b")))
  }

  @Test func `it is half over when less than half is left, and when it is over`() {
    let lease = Lease(from: LeaseTests.start, lasting: 100)
    #expect(!lease.isHalfOver(at: LeaseTests.later(50, wall: 50)))
    #expect(lease.isHalfOver(at: LeaseTests.later(51, wall: 51)))
    #expect(Lease(from: LeaseTests.start, lasting: 0).isHalfOver(at: LeaseTests.start))
    #expect(Lease(from: LeaseTests.start, lasting: -5).isOver(at: LeaseTests.start))
  }

  @Test func `a renewal counts from now and keeps when it was taken`() {
    let lease = Lease(from: LeaseTests.start, lasting: 100)
    let moment = LeaseTests.later(90, wall: 90)
    let renewed = lease.renewed(at: moment)
    #expect(renewed.left(at: moment) == 100)
    #expect(renewed.acquired == LeaseTests.start.wall)
    #expect(lease.renewed(at: moment, lasting: 7).left(at: moment) == 7)
  }

  @Test func `what lapsed stays over though a clock is set back, until it is renewed`() {
    let lease = Lease(from: LeaseTests.start, lasting: 100).lapsed
    #expect(lease.isOver(at: LeaseTests.start))
    #expect(lease.isOver(at: LeaseTests.later(0, wall: -1_000_000, id: "b")))
    #expect(!lease.renewed(at: LeaseTests.start).isOver(at: LeaseTests.start))
  }

  private static let extremes = [Int.min, Int.min + 1, -1, 0, 1, Int.max - 1, Int.max]

  @Test(arguments: extremes, extremes)
  func `the ends of the numbers are numbers like others`(wall: Int, boot: Int) {
    for renewed in LeaseTests.extremes {
      for duration in LeaseTests.extremes {
        let lease = Lease(
          acquired: renewed, renewed: renewed, duration: duration,
          boot: Moment.Boot(id: "a", milliseconds: renewed))
        for id in ["a", "b"] {
          let moment = Moment(wall: wall, boot: Moment.Boot(id: id, milliseconds: boot))
          #expect(lease.left(at: moment) >= 0)
          #expect(lease.isOver(at: moment) == (lease.left(at: moment) == 0))
          #expect(lease.age(at: moment) >= 0)
          #expect(lease.renewed(at: moment).left(at: moment) == max(0, duration))
        }
      }
    }
  }

  @Test func `a session that was seen keeps its reservations, by the clock nobody can set`() {
    let reservation = Reservation(
      target: Reservation.Target(path: "a"), session: LedgerWorld.claimers[0].session,
      agent: LedgerWorld.claimers[0].agent, lease: Lease(from: LeaseTests.start, lasting: 100))
    let seen = LeaseTests.later(80, wall: -5_000)
    let moment = LeaseTests.later(150, wall: -4_930)
    #expect(reservation.lease.isOver(at: moment))
    #expect(reservation.lease(seen: seen).left(at: moment) == 30)
    // Having been seen before it was taken adds nothing.
    let earlier = LeaseTests.later(-10, wall: 9_000)
    #expect(reservation.lease(seen: earlier) == reservation.lease)
  }
}
