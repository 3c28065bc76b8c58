#include "web/dates.h"

#include <fmt/format.h>

#include <charconv>

namespace web {

using base::Error;
using base::refuse;
using base::words;

std::string iso(base::Day day) {
    const std::chrono::year_month_day date(day);
    const auto year = static_cast<int>(date.year());
    if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    std::string text = "0000-00-00";  // every list says its days so, hence by hand
    const auto put = [&](std::size_t at, unsigned number) {
        for (; number > 0; number /= 10) text[at--] = static_cast<char>('0' + number % 10);
    };
    put(3, static_cast<unsigned>(year));
    put(6, static_cast<unsigned>(date.month()));
    put(9, static_cast<unsigned>(date.day()));
    return text;
}

std::optional<base::Day> parse_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    int year = 0;
    unsigned month = 0, day = 0;
    const auto read = [](std::string_view part, auto& number) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        return error == std::errc() && end == part.data() + part.size();
    };
    if (!read(text.substr(0, 4), year) || !read(text.substr(5, 2), month) || !read(text.substr(8, 2), day)) return {};
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (!date.ok() || year < 1900 || year > 2199) return {};
    return base::Day(date);
}

base::Result<std::optional<base::Day>> read_day(const Fields& fields, std::string_view name) {
    const auto text = TRY(fields.text(name, 40));
    if (text.empty()) return std::optional<base::Day>();
    const auto day = parse_day(text);
    if (!day) return refuse(Error::Kind::invalid, words("There is no day “{day}”. Write it as 2026-11-20.", {{"day", text}}), std::string(name));
    return std::optional(*day);
}

}  // namespace web
