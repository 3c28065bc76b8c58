#include "feeds/icalendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "feeds/text.h"

namespace feeds {
namespace {

using std::chrono::days;
using std::chrono::floor;

constexpr std::size_t line_octets = 75;  // RFC 5545 3.1, without the line end

std::string date(base::Day day) {
    const std::chrono::year_month_day d(day);
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()));
}

std::string date_time(base::LocalTime local) {
    const auto day = floor<days>(local);
    const std::chrono::hh_mm_ss time(local - day);
    return fmt::format("{}T{:02}{:02}{:02}", date(day), time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string utc(base::Instant moment) { return date_time(base::LocalTime(moment.time_since_epoch())) + "Z"; }

bool is_utc(const base::Zone& zone) { return zone.name() == "Etc/UTC" || zone.name() == "UTC"; }

class Lines {
public:
    void add(std::string_view name, std::string_view value) { text_ += folded_line(fmt::format("{}:{}", name, value)); }
    void text(std::string_view name, std::string_view value) {
        if (!value.empty()) add(name, calendar_text(value));
    }
    void raw(std::string_view lines) { text_ += lines; }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

void add_moment(Lines& lines, std::string_view name, base::Instant moment, const base::Zone& zone) {
    if (is_utc(zone)) lines.add(name, utc(moment));
    else lines.add(fmt::format("{};TZID={}", name, zone.name()), date_time(zone.local(moment)));
}

// Without DTEND a date with a time is a moment, one without is a day (RFC 5545 3.6.1).
void add_span(Lines& lines, const CalendarEntry& entry, const base::Zone& zone) {
    if (!entry.all_day) {
        add_moment(lines, "DTSTART", entry.starts, zone);
        if (entry.ends > entry.starts) add_moment(lines, "DTEND", entry.ends, zone);
        return;
    }
    const auto first = floor<days>(zone.local(entry.starts));
    const auto behind = floor<days>(zone.local(entry.ends));
    lines.add("DTSTART;VALUE=DATE", date(first));
    lines.add("DTEND;VALUE=DATE", date(std::max(behind, first + days(1))));
}

void add_categories(Lines& lines, const std::vector<std::string>& categories) {
    std::string all;
    for (const auto& category : categories) all.append(all.empty() ? "" : ",").append(calendar_text(category));
    if (!all.empty()) lines.add("CATEGORIES", all);
}

std::string_view word(CalendarEntry::Status status) {
    switch (status) {
        case CalendarEntry::Status::tentative: return "TENTATIVE";
        case CalendarEntry::Status::cancelled: return "CANCELLED";
        case CalendarEntry::Status::confirmed: break;
    }
    return "CONFIRMED";
}

void add_entry(Lines& lines, const CalendarEntry& entry, const base::Zone& zone) {
    lines.raw("BEGIN:VEVENT\r\n");
    lines.text("UID", entry.uid);
    lines.add("DTSTAMP", utc(entry.updated));
    lines.add("LAST-MODIFIED", utc(entry.updated));
    lines.add("SEQUENCE", fmt::to_string(entry.revision));
    add_span(lines, entry, zone);
    lines.text("SUMMARY", entry.title);
    lines.text("DESCRIPTION", entry.description);
    lines.text("LOCATION", entry.location);
    if (entry.point) lines.add("GEO", fmt::format("{:.6f};{:.6f}", entry.point->latitude, entry.point->longitude));
    if (!entry.href.empty()) lines.add("URL", uri(entry.href));
    add_categories(lines, entry.categories);
    lines.add("STATUS", word(entry.status));
    lines.raw("END:VEVENT\r\n");
}

// The moment at which an offset that differs at both ends changes, to the second.
base::Instant change_between(const base::Zone& zone, base::Instant before, base::Instant after) {
    const auto old = zone.offset(before);
    while (after - before > std::chrono::seconds(1)) {
        const auto middle = before + (after - before) / 2;
        (zone.offset(middle) == old ? before : after) = middle;
    }
    return after;
}

std::string offset_text(std::chrono::seconds offset) {
    const auto minutes = std::abs(std::chrono::duration_cast<std::chrono::minutes>(offset).count());
    return fmt::format("{}{:02}{:02}", offset.count() < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

// DTSTART is what the clocks showed when they changed (RFC 5545 3.6.5).
std::string observance(bool summer, base::LocalTime onset, std::chrono::seconds from, std::chrono::seconds to) {
    const std::string_view kind = summer ? "DAYLIGHT" : "STANDARD";
    return fmt::format("BEGIN:{0}\r\nDTSTART:{1}\r\nTZOFFSETFROM:{2}\r\nTZOFFSETTO:{3}\r\nTZNAME:{3}\r\nEND:{0}\r\n", kind, date_time(onset),
                       offset_text(from), offset_text(to));
}

}  // namespace

std::string folded_line(std::string_view line) {
    std::string out;
    auto room = line_octets;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 1 && is_continuation(line[cut])) --cut;
        out.append(line.substr(0, cut)).append("\r\n ");
        line.remove_prefix(cut);
        room = line_octets - 1;  // the space counts
    }
    return out.append(line).append("\r\n");
}

std::string calendar_text(std::string_view text) {
    std::string out;
    for (const char c : valid_text(text)) {
        if (c == '\\' || c == ';' || c == ',') out += '\\';
        if (c == '\n') out += "\\n";
        else if (c != '\r') out += c;
    }
    return out;
}

std::string timezone_block(const base::Zone& zone, base::Instant from, base::Instant until) {
    constexpr auto step = days(7);  // no zone changes twice within a week and back
    auto text = folded_line(fmt::format("TZID:{}", zone.name()));
    auto offset = zone.offset(from);
    text += observance(false, zone.local(from), offset, offset);
    for (auto at = from; at < until; at += step) {
        const auto after = zone.offset(at + step);
        if (after == offset) continue;
        const auto change = change_between(zone, at, at + step);
        // Summer time is an hour more that is taken back within the year.
        const bool summer = after > offset && zone.offset(change + days(300)) == offset;
        text += observance(summer, base::LocalTime(change.time_since_epoch() + offset), offset, after);
        offset = after;
    }
    return "BEGIN:VTIMEZONE\r\n" + text + "END:VTIMEZONE\r\n";
}

std::string icalendar(const Calendar& calendar) {
    Lines lines;
    lines.raw("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    lines.add("PRODID", fmt::format("-//Qala//Qala//{}", i18n::tag(calendar.language) == "en" ? "EN" : i18n::tag(calendar.language) == "kk" ? "KK" : "RU"));
    lines.raw("CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n");
    lines.text("X-WR-CALNAME", calendar.name);
    lines.text("NAME", calendar.name);
    lines.text("X-WR-CALDESC", calendar.description);
    lines.text("DESCRIPTION", calendar.description);
    lines.add("X-WR-TIMEZONE", calendar.zone.name());
    if (!calendar.href.empty()) {
        lines.add("SOURCE;VALUE=URI", uri(calendar.href));
        lines.add("URL", uri(calendar.href));
    }
    lines.raw("REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\nX-PUBLISHED-TTL:PT4H\r\n");
    if (!is_utc(calendar.zone) && !calendar.entries.empty()) {
        auto [first, last] = std::ranges::minmax(calendar.entries, {}, &CalendarEntry::starts);
        const auto end = std::ranges::max(calendar.entries, {}, &CalendarEntry::ends).ends;
        lines.raw(timezone_block(calendar.zone, floor<days>(first.starts) - days(1), std::max(end, last.starts) + days(8)));
    }
    for (const auto& entry : calendar.entries) add_entry(lines, entry, calendar.zone);
    lines.raw("END:VCALENDAR\r\n");
    return lines.take();
}

}  // namespace feeds
