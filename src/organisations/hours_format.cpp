// Opening hours as OpenStreetMap's opening_hours.
#include <fmt/format.h>

#include "organisations/hours.h"

namespace organisations {
namespace {

using namespace std::chrono;

constexpr std::string_view day_codes[] = {"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"};
constexpr std::string_view month_codes[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string clock(int minute) { return fmt::format("{:02}:{:02}", minute / 60, minute % 60); }

std::string text(const Periods& periods) {
    if (periods.empty()) return "off";
    std::string out;
    for (const auto& [from, to, open_end] : periods) {
        out += (out.empty() ? "" : ",") + clock(from);
        if (!open_end || to != 1440) out += "-" + clock(to > 1440 ? to - 1440 : to);
        if (open_end) out += "+";
    }
    return out;
}

// "Mo-Fr,Su"
std::string days_text(std::uint8_t days) {
    std::string out;
    for (int day = 0; day < 7; ++day) {
        if (!(days >> day & 1)) continue;
        int last = day;
        while (last < 6 && days >> (last + 1) & 1) ++last;
        out += (out.empty() ? "" : ",") + std::string(day_codes[day]);
        if (last > day) out += (last == day + 1 ? "," : "-") + std::string(day_codes[last]);
        day = last;
    }
    return out;
}

std::string date_text(month_day date) { return fmt::format("{} {:02}", month_codes[unsigned(date.month()) - 1], unsigned(date.day())); }
std::string date_text(base::Day day) {
    const year_month_day date(day);
    return fmt::format("{} {}", int(date.year()), date_text(month_day{date.month(), date.day()}));
}

void put(std::string& out, const std::string& rule) { out += (out.empty() ? "" : "; ") + rule; }

// Closed days stand first where a night reaches into them: "Su off" behind "Sa 10:00-02:00" would cut it (opening_hours.js).
void put_week(std::string& out, const Week& week, const std::string& before) {
    std::vector<WeekRow> rows;
    bool nights = false;
    for (std::size_t day = 0; day < 7; ++day) {
        if (!week[day]) continue;
        for (const auto& period : *week[day]) nights = nights || period.to > 1440;
        auto same = rows.begin();
        while (same != rows.end() && same->periods != *week[day]) ++same;
        if (same == rows.end()) same = rows.insert(rows.end(), WeekRow{0, *week[day]});
        same->days |= static_cast<std::uint8_t>(1 << day);
    }
    for (const bool closed : {true, false})
        for (const auto& row : rows)
            if (!nights ? !closed : row.periods.empty() == closed) put(out, before + days_text(row.days) + " " + text(row.periods));
}

bool around_the_clock(const Week& week) {
    static const Periods whole{{0, 1440, false}};
    for (const auto& day : week)
        if (day != whole) return false;
    return true;
}

}  // namespace

std::string format(const Hours& hours) {
    std::string out;
    if (around_the_clock(hours.week)) out = "24/7";
    else put_week(out, hours.week, "");
    for (const auto& season : hours.seasons)
        put_week(out, season.week, season.from == season.to ? date_text(season.from) + " " : date_text(season.from) + "-" + date_text(season.to) + " ");
    if (hours.holidays) put(out, "PH " + text(*hours.holidays));
    for (const auto& one : hours.exceptions) put(out, date_text(one.from) + (one.from == one.to ? "" : "-" + date_text(one.to)) + " " + text(one.periods));
    if (hours.by_appointment) out += out.empty() ? "\"by appointment\"" : " || \"by appointment\"";
    if (!hours.note.empty()) out += (out.empty() ? "\"" : " || \"") + hours.note + "\"";
    return out;
}

}  // namespace organisations
