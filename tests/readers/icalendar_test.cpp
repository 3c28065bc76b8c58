#include "readers/icalendar.h"

#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <map>

#include "readers/recurrence.h"
#include "readers/shared.h"

using namespace readers;
using namespace std::chrono;

namespace {

const base::Zone city_zone = *base::Zone::find("Asia/Almaty");
constexpr base::Instant november{sys_days(2026y / November / 1)}, year_later{sys_days(2027y / November / 1)};

Calendar read(const std::string& lines) { return read_calendar("BEGIN:VCALENDAR\r\n" + lines + "END:VCALENDAR\r\n", city_zone, november, year_later); }
Calendar one(const std::string& lines) { return read("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\n" + lines + "END:VEVENT\r\n"); }

// The dates on Almaty's wall: "11-21 19:00/21:00"
std::string dates(const Calendar& calendar, std::size_t which = 0) {
    if (calendar.events.size() <= which) return calendar.refused.empty() ? "nothing" : std::string(calendar.refused[0].reason.msgid);
    std::string out;
    for (const auto& when : calendar.events[which].dates) {
        const auto local = city_zone.local(when.start);
        const year_month_day day(floor<days>(local));
        out += fmt::format("{}{:02}-{:02} {:02}:{:02}", out.empty() ? "" : ", ", unsigned(day.month()), unsigned(day.day()),
                           (local - floor<days>(local)) / 1h, (local - floor<days>(local)) / 1min % 60);
        if (when.end) out += fmt::format("+{}", (*when.end - when.start) / 1min);
        if (when.all_day) out += " all day";
    }
    return out;
}

std::string rule(const char* text, base::LocalTime start, std::size_t most = 10) {
    const auto read = read_rrule(text);
    if (!read) return "refused";
    std::string out;
    for (const auto local : expanded(*read, start, start, start + days(2000), most)) {
        const year_month_day day(floor<days>(local));
        out += fmt::format("{}{:02}{:02}{:02}", out.empty() ? "" : " ", int(day.year()) % 100, unsigned(day.month()), unsigned(day.day()));
        if (local - floor<days>(local) != 19h) out += fmt::format("T{:02}", (local - floor<days>(local)) / 1h);
    }
    return out;
}

}  // namespace

TEST_CASE("an event of a calendar is read with all it says", "[readers][icalendar]") {
    const auto calendar = read("X-WR-CALNAME:Афиша\r\nBEGIN:VEVENT\r\nUID:42@dk.kz\r\nDTSTART;TZID=Asia/Almaty:20261121T190000\r\nDTEND;TZID=Asia/Almaty:20261121T210000\r\n"
                               "SUMMARY:Концерт\\, вечер\r\nDESCRIPTION:Раз\\nдва \r\n и три\\; четыре\\\\\r\nLOCATION:Дворец культуры\\, Сатпаева 1\r\nGEO:47.78;67.71\r\n"
                               "CATEGORIES:Концерты,a\\,b\r\nORGANIZER;CN=\"Филармония: ^'А^'\":mailto:a@b.kz\r\nURL:https://dk.kz/1\r\nSTATUS:CONFIRMED\r\n"
                               "BEGIN:VALARM\r\nTRIGGER:-PT15M\r\nDESCRIPTION:x\r\nEND:VALARM\r\nEND:VEVENT\r\n");
    REQUIRE(calendar.events.size() == 1);
    CHECK(calendar.name == "Афиша");
    const auto& event = calendar.events[0];
    CHECK(event.summary == "Концерт, вечер");
    CHECK(event.description == "Раз\nдва и три; четыре\\");
    CHECK(event.categories == std::vector<std::string>{"Концерты", "a,b"});
    CHECK(event.organiser == "Филармония: \"А\"");
    CHECK(event.spot == Spot{47.78, 67.71});
    CHECK(dates(calendar) == "11-21 19:00+120");
    const auto record = read_event(event, {city_zone, {}});
    REQUIRE(record);
    CHECK(record->venue.name == "Дворец культуры");
    CHECK(record->categories == std::vector<std::string>{"concerts"});
}

TEST_CASE("times stand in every zone calendars name", "[readers][icalendar]") {
    CHECK(dates(one("DTSTART:20261121T140000Z\r\nDURATION:PT2H\r\n")) == "11-21 19:00+120");
    CHECK(dates(one("DTSTART:20261121T190000\r\n")) == "11-21 19:00");
    CHECK(dates(one("DTSTART;VALUE=DATE:20261121\r\n")) == "11-21 00:00+1440 all day");
    CHECK(dates(one("DTSTART;VALUE=DATE:20261121\r\nDTEND;VALUE=DATE:20261123\r\n")) == "11-21 00:00+2880 all day");
    CHECK(dates(one("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Moscow:20261121T170000\r\n")) == "11-21 19:00");
    CHECK(dates(one("DTSTART;TZID=\"Russian Standard Time\":20261121T170000\r\n")) == "11-21 19:00");
    CHECK(dates(one("DTSTART;TZID=\"(UTC+03:00) Moscow\":20261121T170000\r\n")) == "11-21 19:00");
    const auto unknown = one("DTSTART;TZID=Nowhere/Middle:20261121T190000\r\n");
    CHECK(dates(unknown) == "11-21 19:00");
    CHECK(unknown.events[0].remarks.size() == 1);
    CHECK(dates(read("BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0400\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\n"
                     "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0400\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
                     "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Own:20261121T170000\r\nRDATE;TZID=Own:20270621T180000\r\nEND:VEVENT\r\n")) == "11-21 19:00, 06-21 19:00");
}

TEST_CASE("repetitions are written out inside the window", "[readers][icalendar]") {
    CHECK(dates(one("DTSTART:20261121T140000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEXDATE:20261128T140000Z\r\nRDATE:20261201T140000Z\r\n")) == "11-21 19:00, 12-01 19:00, 12-05 19:00");
    CHECK(dates(one("DTSTART;TZID=Asia/Almaty:20200101T190000\r\nRRULE:FREQ=DAILY;UNTIL=20261103T140000Z\r\n")) == "11-01 19:00, 11-02 19:00, 11-03 19:00");
    CHECK(one("DTSTART:20200101T190000\r\nRRULE:FREQ=HOURLY\r\n").events[0].dates.size() == 1000);
    CHECK(dates(one("DTSTART:20261121T190000\r\nRRULE:FREQ=SECONDLY\r\n")) == "11-21 19:00");
    CHECK(dates(one("DTSTART:20100101T190000\r\nRRULE:FREQ=DAILY;COUNT=5\r\n")) == "no date of it falls into the time asked for");
    const auto moved = read("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nDTSTART:20261121T140000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nEND:VEVENT\r\n"
                            "BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:B\r\nRECURRENCE-ID:20261128T140000Z\r\nDTSTART:20261129T140000Z\r\nEND:VEVENT\r\n");
    CHECK(dates(moved) == "11-21 19:00, 12-05 19:00");
    CHECK(dates(moved, 1) == "11-29 19:00");
    CHECK(moved.events[1].uid == "1#2026-11-28T14:00:00Z");
}

TEST_CASE("rules of repetition mean what RFC 5545 says", "[readers][icalendar]") {
    const base::LocalTime start = local_days(1997y / September / 2) + 19h;  // a Tuesday, as in the RFC's examples
    CHECK(rule("FREQ=DAILY;INTERVAL=10;COUNT=3", start) == "970902 970912 970922");
    CHECK(rule("FREQ=WEEKLY;COUNT=4;BYDAY=TU,TH", start) == "970902 970904 970909 970911");
    CHECK(rule("FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH", start) == "970902 970904 970916 970918");
    CHECK(rule("FREQ=MONTHLY;COUNT=3;BYDAY=1FR", local_days(1997y / September / 5) + 19h) == "970905 971003 971107");
    CHECK(rule("FREQ=MONTHLY;COUNT=3;BYMONTHDAY=-3", local_days(1997y / September / 28) + 19h) == "970928 971029 971128");
    CHECK(rule("FREQ=MONTHLY;COUNT=4;BYDAY=TU,WE,TH;BYSETPOS=3", local_days(1997y / September / 4) + 19h) == "970904 971007 971106 971204");
    CHECK(rule("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", local_days(1997y / September / 29) + 19h) == "970929 971030 971127");
    CHECK(rule("FREQ=YEARLY;COUNT=4;BYMONTH=6,7", local_days(1997y / June / 10) + 19h) == "970610 970710 980610 980710");
    CHECK(rule("FREQ=YEARLY;INTERVAL=3;COUNT=4;BYYEARDAY=1,100,200", local_days(1997y / January / 1) + 19h) == "970101 970410 970719 000101");
    CHECK(rule("FREQ=YEARLY;BYDAY=20MO;COUNT=3", local_days(1997y / May / 19) + 19h) == "970519 980518 990517");
    CHECK(rule("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;COUNT=3", local_days(1997y / May / 12) + 19h) == "970512 980511 990517");
    CHECK(rule("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3", local_days(1998y / February / 13) + 19h) == "980213 980313 981113");
    CHECK(rule("FREQ=MONTHLY;COUNT=3", local_days(1997y / January / 31) + 19h) == "970131 970331 970531");
    CHECK(rule("FREQ=DAILY;BYHOUR=9,10;COUNT=3", local_days(1997y / September / 2) + 9h) == "970902T09 970902T10 970903T09");
    CHECK(rule("FREQ=DAILY;COUNT=2;BYDAY=WE", start) == "970902 970903");
    for (const auto bad : {"", "COUNT=3", "FREQ=FOO", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYDAY=XX", "FREQ=DAILY;BYMONTH=13", "FREQ=MINUTELY", "FREQ=DAILY;COUNT=-1", "FREQ=DAILY;UNTIL=x", "FREQ"})
        CHECK(rule(bad, start) == "refused");
    CHECK(rule("FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30", start) == "970902");
    CHECK(rule("FREQ=YEARLY;INTERVAL=99999", start) == "970902");
}

TEST_CASE("a broken component is refused alone", "[readers][icalendar]") {
    const auto calendar = read("BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:A\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:INVALID\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:3\r\nDTSTART:20261121T190000\r\n"
                               "BEGIN:VEVENT\r\nUID:4\r\nDTSTART:20261121T190000\r\nDTEND:nonsense\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:5\r\n");
    REQUIRE(calendar.events.size() == 1);
    CHECK(calendar.events[0].uid == "4");
    CHECK(calendar.events[0].remarks.size() == 1);
    REQUIRE(calendar.refused.size() == 4);
    CHECK(calendar.refused[0].reason.msgid == "it has no start");
    CHECK(calendar.refused[0].line == 2);
    CHECK(calendar.refused[3].uid == "5");
}

TEST_CASE("lines broken without folding belong to the text before them", "[readers][icalendar]") {
    CHECK(one("DTSTART:20261121T190000\r\nDESCRIPTION:раз\r\nдва и три\r\n\r\n").events[0].description == "раз\nдва и три");
    CHECK(one("DTSTART:20261121T190000\nDESCRIPTION:Жез\xD2\r\n \x9B" "азған\r\n").events[0].description == "Жезқазған");
}

TEST_CASE("every calendar of the collection is read, and refusals have reasons", "[readers][icalendar]") {
    const auto folder = readers_test::shared_data("calendars");
    if (!folder) return;
    std::size_t files = 0, events = 0, refused = 0, remarks = 0;
    std::map<std::string, std::size_t> reasons;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(*folder)) {
        if (entry.path().extension() != ".ics") continue;
        ++files;
        INFO(entry.path().string());
        const auto calendar = read_calendar(readers_test::content(entry.path()), city_zone, base::Instant(sys_days(1995y / January / 1)), year_later);
        events += calendar.events.size();
        for (const auto& event : calendar.events) {
            remarks += event.remarks.size();
            CHECK_FALSE(event.dates.empty());
        }
        for (const auto& one : calendar.refused) {
            ++refused;
            ++reasons[std::string(one.reason.msgid)];
            CHECK_FALSE(one.reason.msgid.empty());
            CHECK(one.line > 0);
        }
    }
    std::string summary;
    for (const auto& [reason, n] : reasons) summary += "; " + reason + ": " + std::to_string(n);
    WARN(files << " calendars, " << events << " events, " << remarks << " remarks, " << refused << " refused" << summary);
    CHECK(files >= 200);
    CHECK(events > 100);
}
