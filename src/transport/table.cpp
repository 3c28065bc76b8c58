// A timetable as somebody types it: one stop of one direction a line.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "readers/csv.h"
#include "transport/timetable.h"

namespace transport {
namespace {

constexpr auto a_year = std::chrono::days(366);

// The columns, by any of the names people give them.
struct Column {
    std::string_view name;
    std::array<std::string_view, 4> known;
};
constexpr Column columns[] = {{"route", {"route", "маршрут", "бағыт", "number"}},
                              {"headsign", {"headsign", "направление", "қайда", "to"}},
                              {"stop", {"stop", "остановка", "аялдама", ""}},
                              {"times", {"times", "время", "уақыты", "time"}},
                              {"days", {"days", "дни", "күндері", ""}}};

constexpr std::array<std::array<std::string_view, 3>, 7> weekdays = {{{"пн", "дс", "mo"}, {"вт", "сс", "tu"}, {"ср", "ср", "we"}, {"чт", "бс", "th"},
                                                                     {"пт", "жм", "fr"}, {"сб", "сн", "sa"}, {"вс", "жс", "su"}}};

std::optional<int> weekday(std::string_view word) {
    for (int i = 0; i < 7; ++i)
        if (std::ranges::find(weekdays[static_cast<std::size_t>(i)], word) != weekdays[static_cast<std::size_t>(i)].end()) return i;
    return {};
}

std::vector<std::string> split(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of(separators), text.size());
        if (end > 0) parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return parts;
}

// "пн-пт", "сб,вс", "ежедневно"; empty: every day.
std::optional<std::uint8_t> days_of(std::string text) {
    for (auto at = text.find("–"); at != text.npos; at = text.find("–")) text.replace(at, 3, "-");
    std::string small;
    for (const auto& part : split(text, ", ")) {
        std::string folded;
        for (const auto& side : split(part, "-")) folded += (folded.empty() ? "" : "-") + base::folded(side);
        small += (small.empty() ? "" : ",") + folded;
    }
    if (small.empty() || small == "ежедневно" || small == "daily" || small == "күн,сайын") return std::uint8_t{0x7f};
    std::uint8_t days = 0;
    for (const auto& part : split(small, ",")) {
        const auto sides = split(part, "-");
        const auto from = weekday(sides.front()), to = weekday(sides.back());
        if (sides.size() > 2 || !from || !to) return {};
        for (int day = *from;; day = (day + 1) % 7) {
            days |= static_cast<std::uint8_t>(1 << day);
            if (day == *to) break;
        }
    }
    return days;
}

class Table {
public:
    explicit Table(base::Day today) : today_(today) {}

    std::expected<Timetable, std::string> read(std::string_view csv) {
        readers::CsvReader reader(csv);
        for (const auto& column : columns) {
            const auto found = std::ranges::find_if(reader.header(), [&](const std::string& name) {
                return std::ranges::find(column.known, base::folded(name)) != column.known.end();
            });
            if (found != reader.header().end()) headers_[column.name] = *found;
            else if (column.name != "days" && column.name != "headsign")
                return std::unexpected(fmt::format("the table wants the columns route, headsign, stop, times and days; {} is not there", column.name));
        }
        while (const auto record = reader.next()) {
            const auto why = *record ? line(**record) : std::string("cannot be read as a table");
            if (!why.empty()) made_.left_out.push_back(fmt::format("line {}: {}", *record ? (*record)->line : record->error().line, why));
        }
        return std::move(made_);
    }

private:
    std::string field(const readers::CsvRecord& record, std::string_view column) {
        const auto header = headers_.find(column);
        return header == headers_.end() ? "" : base::clean(record[header->second].value_or(""));
    }
    template <class Thing>
    static std::size_t place(std::map<std::string, std::size_t>& known, std::vector<Thing>& all, const std::string& name, Thing thing) {
        const auto [found, fresh] = known.emplace(name, all.size());
        if (fresh) all.push_back(std::move(thing));
        return found->second;
    }
    std::string line(const readers::CsvRecord& record) {
        const auto route = field(record, "route"), stop = field(record, "stop"), times = field(record, "times");
        if (route.empty() || stop.empty() || times.empty()) return "a route, a stop and times are wanted";
        const auto days = days_of(field(record, "days"));
        if (!days) return fmt::format("{} are no days such as пн-пт", field(record, "days"));
        std::vector<int> minutes;
        for (const auto& time : split(times, " ,;")) {
            const auto minute = read_minute(time);
            if (!minute) return fmt::format("{} is no time such as 7:05", time);
            minutes.push_back(*minute);
        }
        const auto service = place(services_, made_.services, std::to_string(*days), Service{*days, today_ - a_year, today_ + 5 * a_year, {}});
        const auto at = place(stops_, made_.stops, stop, Stop{stop, {}, {}});
        const auto of = place(routes_, made_.routes, route, Route{route, "", "bus"});
        for (const auto minute : minutes) made_.trips.push_back({of, service, field(record, "headsign"), {{at, minute}}});
        return {};
    }

    base::Day today_;
    Timetable made_;
    std::map<std::string_view, std::string> headers_;
    std::map<std::string, std::size_t> stops_, routes_, services_;
};

}  // namespace

std::expected<Timetable, std::string> read_table(std::string_view csv, base::Day today) { return Table(today).read(csv); }

}  // namespace transport
