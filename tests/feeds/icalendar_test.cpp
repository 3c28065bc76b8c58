// Calendars as RFC 5545 wants them: lines, letters, zones, days.
#include "feeds/icalendar.h"

#include <catch2/catch.hpp>
#include <random>

#include "feeds/text.h"
#include "kit/hostile.h"

namespace {

using feeds::CalendarEntry;

// What a reader of calendars does first (RFC 5545 3.1).
std::string unfolded(std::string text) {
    for (auto at = text.find("\r\n "); at != text.npos; at = text.find("\r\n ", at)) text.erase(at, 3);
    return text;
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') { out += text[i]; continue; }
        ++i;
        out += text.at(i) == 'n' ? '\n' : text[i];
    }
    return out;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = text.find("\r\n");
        REQUIRE(end != text.npos);
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 2);
    }
    return lines;
}

std::string random_text(std::mt19937& dice) {
    static const std::vector<std::string> letters = {"a", " ", "ж", "қ", "ә", "😀", "€", "\n", ",", ";", "\\", "\"", ":", "—", "0"};
    std::string text;
    for (auto size = dice() % 200; size > 0; --size) text += letters[dice() % letters.size()];
    return text;
}

base::Instant at(int year, unsigned month, unsigned day, int hour) {
    return base::Zone::find("Asia/Almaty")->instant(base::LocalTime(base::Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))) +
                                                    std::chrono::hours(hour));
}

CalendarEntry concert(base::Instant starts) {
    CalendarEntry entry;
    entry.uid = "17@city.example";
    entry.starts = starts;
    entry.ends = starts + std::chrono::hours(2);
    entry.title = "Концерт";
    entry.updated = at(2024, 1, 1, 0);
    return entry;
}

feeds::Calendar calendar(std::vector<CalendarEntry> entries) {
    return {.name = "Афиша", .description = {}, .href = "https://city.example/events.ics", .zone = *base::Zone::find("Asia/Almaty"), .entries = std::move(entries)};
}

bool has(const feeds::Calendar& whole, std::string_view line) {
    const auto all = lines_of(unfolded(feeds::icalendar(whole)));
    return std::ranges::find(all, line) != all.end();
}

}  // namespace

TEST_CASE("no line of a calendar is longer than 75 octets, none cuts a letter, and unfolded they say the same", "[feeds]") {
    std::mt19937 dice(7);
    for (int round = 0; round < 2'000; ++round) {
        const auto text = "SUMMARY:" + feeds::calendar_text(random_text(dice));
        const auto folded = feeds::folded_line(text);
        for (const auto& line : lines_of(folded)) {
            CHECK(line.size() <= 75);
            CHECK_FALSE(feeds::is_continuation(line.size() > 1 && line[0] == ' ' ? line[1] : line[0]));
        }
        CHECK(unfolded(folded) == text + "\r\n");
    }
}

TEST_CASE("a text in a calendar comes back as it was", "[feeds]") {
    std::mt19937 dice(8);
    for (int round = 0; round < 2'000; ++round) {
        const auto text = random_text(dice);
        CHECK(unescaped(feeds::calendar_text(text)) == text);
    }
    CHECK(feeds::calendar_text("a\r\nb;c,d\\e\x01") == "a\\nb\\;c\\,d\\\\e");
}

TEST_CASE("hostile texts stay within their line of a calendar", "[feeds]") {
    for (const auto& text : kit::own_hostile_texts()) {
        auto entry = concert(at(2026, 11, 20, 19));
        entry.title = entry.description = entry.location = text;
        entry.categories = {text};
        for (const auto& line : lines_of(feeds::icalendar(calendar({entry})))) {
            CHECK(line.size() <= 75);
            CHECK(line.find('\n') == line.npos);
        }
    }
}

TEST_CASE("the clocks of Almaty went back on 1 March 2024, and the calendar says so", "[feeds]") {
    const auto text = feeds::timezone_block(*base::Zone::find("Asia/Almaty"), at(2024, 2, 1, 0), at(2024, 4, 1, 0));
    CHECK(text ==
          "BEGIN:VTIMEZONE\r\nTZID:Asia/Almaty\r\n"
          "BEGIN:STANDARD\r\nDTSTART:20240201T000000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0600\r\nTZNAME:+0600\r\nEND:STANDARD\r\n"
          "BEGIN:STANDARD\r\nDTSTART:20240301T000000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500\r\nTZNAME:+0500\r\nEND:STANDARD\r\n"
          "END:VTIMEZONE\r\n");
}

TEST_CASE("summer time is DAYLIGHT, and each year's change is named", "[feeds]") {
    const auto berlin = *base::Zone::find("Europe/Berlin");
    const auto text = feeds::timezone_block(berlin, at(2026, 1, 1, 0), at(2026, 12, 1, 0));
    CHECK(text.find("BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200") != text.npos);
    CHECK(text.find("BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100") != text.npos);
}

TEST_CASE("seven in the evening is seven in the evening on both sides of the change", "[feeds]") {
    const auto before = concert(at(2024, 2, 29, 19)), after = concert(at(2024, 3, 2, 19));
    CHECK(after.starts - before.starts == std::chrono::hours(49));
    CHECK(has(calendar({before, after}), "DTSTART;TZID=Asia/Almaty:20240229T190000"));
    CHECK(has(calendar({before, after}), "DTSTART;TZID=Asia/Almaty:20240302T190000"));
}

TEST_CASE("whole days are dates, and the end is the day after", "[feeds]") {
    auto feast = concert(at(2026, 12, 16, 0));
    feast.all_day = true;
    feast.ends = at(2026, 12, 18, 0);
    CHECK(has(calendar({feast}), "DTSTART;VALUE=DATE:20261216"));
    CHECK(has(calendar({feast}), "DTEND;VALUE=DATE:20261218"));
    feast.ends = feast.starts;
    CHECK(has(calendar({feast}), "DTEND;VALUE=DATE:20261217"));
}

TEST_CASE("an end that nobody knows is left out", "[feeds]") {
    auto walk = concert(at(2026, 12, 16, 10));
    walk.ends = walk.starts;
    CHECK(feeds::icalendar(calendar({walk})).find("DTEND") == std::string::npos);
}

TEST_CASE("what has changed or is off says so in the words calendars know", "[feeds]") {
    auto off = concert(at(2026, 11, 20, 19));
    off.status = CalendarEntry::Status::cancelled;
    off.revision = 3;
    off.point = feeds::Point{47.797375, 67.704807};
    off.categories = {"Концерты", "джаз, блюз"};
    for (const auto* line : {"STATUS:CANCELLED", "SEQUENCE:3", "UID:17@city.example", "LAST-MODIFIED:20231231T180000Z", "DTSTAMP:20231231T180000Z",
                             "GEO:47.797375;67.704807", "CATEGORIES:Концерты,джаз\\, блюз", "X-WR-CALNAME:Афиша",
                             "REFRESH-INTERVAL;VALUE=DURATION:PT4H", "X-PUBLISHED-TTL:PT4H"}) {
        INFO(line);
        CHECK(has(calendar({off}), line));
    }
}

TEST_CASE("a calendar in UTC names no zone", "[feeds]") {
    auto whole = calendar({concert(at(2026, 11, 20, 19))});
    whole.zone = base::Zone::utc();
    const auto text = feeds::icalendar(whole);
    CHECK(text.find("DTSTART:20261120T140000Z") != text.npos);
    CHECK(text.find("VTIMEZONE") == text.npos);
}

TEST_CASE("a calendar without dates is a calendar", "[feeds]") {
    const auto lines = lines_of(feeds::icalendar(calendar({})));
    CHECK(lines.front() == "BEGIN:VCALENDAR");
    CHECK(lines.back() == "END:VCALENDAR");
}
