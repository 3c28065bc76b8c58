#include "transport/timetable.h"

#include <algorithm>

namespace transport {

bool Service::runs_on(base::Day day) const {
    const auto exception = std::ranges::find(exceptions, day, &std::pair<base::Day, bool>::first);
    if (exception != exceptions.end()) return exception->second;
    return from <= day && day <= until && (weekdays >> (std::chrono::weekday(day).iso_encoding() - 1) & 1) != 0;
}

std::size_t Timetable::departures() const {
    std::size_t all = 0;
    for (const auto& trip : trips) all += trip.calls.size();
    return all;
}

std::optional<int> read_minute(std::string_view text) {
    std::vector<int> parts;
    while (true) {
        int number = 0, figures = 0;
        while (!text.empty() && text[0] >= '0' && text[0] <= '9' && figures < 3) {
            number = number * 10 + (text[0] - '0');
            text.remove_prefix(1);
            ++figures;
        }
        if (figures == 0 || figures > 2) return {};
        parts.push_back(number);
        if (text.empty()) break;
        if (text[0] != ':' && text[0] != '.') return {};
        text.remove_prefix(1);
    }
    if (parts.size() < 2 || parts.size() > 3 || parts[1] > 59 || (parts.size() == 3 && parts[2] > 59)) return {};
    const int minute = parts[0] * 60 + parts[1];
    return minute < latest_minute ? std::optional(minute) : std::nullopt;
}

std::expected<Timetable, std::string> read_timetable(std::string_view bytes, base::Day today) {
    auto read = bytes.starts_with("PK") ? read_gtfs(bytes) : read_table(bytes, today);
    if (read && read->departures() == 0) return std::unexpected("there is no departure in it");
    return read;
}

}  // namespace transport
