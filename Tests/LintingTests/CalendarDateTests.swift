import Linting
import Testing

struct CalendarDateTests {
  @Test(arguments: ["2027-01-31", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func daysAreRead(text: String) {
    #expect(CalendarDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "2027-02-29", "1900-02-29", "2027-02-30", "2027-04-31", "2027-13-01", "2027-00-10",
    "2027-01-00", "2027-01-32", "27-01-31", "2027-1-31", "2027/01/31", "2027-01-31 ", "+027-01-31",
    "2027-01-3a", "20270131", "２027-01-31",
  ])
  func otherTextsAreRefused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  /// Every day of four centuries follows the one before, and reads back as what it prints.
  @Test func daysSince1970AreThoseOfTheCalendar() {
    #expect(CalendarDate(daysSince1970: 0).description == "1970-01-01")
    #expect(CalendarDate(daysSince1970: -1).description == "1969-12-31")
    #expect(CalendarDate(daysSince1970: 20_778).description == "2026-11-21")
    var previous = CalendarDate(daysSince1970: -200_001)
    for day in -200_000...100_000 {
      let date = CalendarDate(daysSince1970: day)
      let isNext =
        date.year == previous.year && date.month == previous.month && date.day == previous.day + 1
        || date.day == 1 && (date.month == previous.month + 1 || date.month == 1)
      guard isNext, previous < date, CalendarDate(date.description) == date else {
        Issue.record("\(previous) is followed by \(date)")
        return
      }
      previous = date
    }
    #expect(previous.description == "2243-10-17")
  }
}
