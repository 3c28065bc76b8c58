// Reads the tables' opening hours: they are ours, so a mistake in them is a mistake of the program.
#include "demo/opening.h"

#include <string>

#include "demo/words.h"

namespace demo {

namespace {

using organisations::Hours;
using organisations::Periods;
using organisations::Week;

constexpr int day_minutes = 24 * 60;

Periods periods(std::string_view text) {
    Periods all;
    if (text == "off") return all;
    for (const auto piece : split(text, ',')) {
        const auto dash = piece.find('-');
        const int from = minutes_of(piece.substr(0, dash));
        int to = minutes_of(piece.substr(dash + 1));
        if (to <= from) to += day_minutes;  // past midnight
        all.push_back({from, to});
    }
    return all;
}

void say(Week& week, std::string_view days, const Periods& open) {
    for (const auto piece : split(days, ',')) {
        const int first = number_in(piece.substr(0, 1));
        const int last = piece.size() == 3 ? number_in(piece.substr(2)) : first;
        for (int day = first; day <= last; ++day) week.at(static_cast<std::size_t>(day - 1)) = open;
    }
}

std::chrono::month_day month_day(std::string_view text) {
    return std::chrono::month(static_cast<unsigned>(number_in(text.substr(0, 2)))) /
           std::chrono::day(static_cast<unsigned>(number_in(text.substr(3, 2))));
}

void read_part(Hours& hours, std::string_view part) {
    const auto words = split(part);
    if (words[0] == "appointment") {
        hours.by_appointment = true;
    } else if (words[0] == "PH") {
        hours.holidays = periods(words.at(1));
    } else if (words[0] == "24/7") {
        say(hours.week, "1-7", {{0, day_minutes}});
    } else if (words[0].find('.') != std::string_view::npos) {
        const auto from = month_day(words[0].substr(0, 5)), to = month_day(words[0].substr(6));
        if (hours.seasons.empty() || hours.seasons.back().from != from) hours.seasons.push_back({from, to, {}});
        say(hours.seasons.back().week, words.at(1), periods(words.at(2)));
    } else {
        say(hours.week, words[0], periods(words.at(1)));
    }
}

}  // namespace

Hours opening(std::string_view rules) {
    Hours hours;
    for (const auto part : split(rules, ';')) read_part(hours, part);
    return hours;
}

}  // namespace demo
