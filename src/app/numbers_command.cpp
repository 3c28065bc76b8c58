// `qala numbers`: what was looked at, shown in lists and called, as totals.
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "app/chosen_city.h"
#include "app/commands.h"
#include "app/counts.h"
#include "app/inbox.h"
#include "counting/store.h"

namespace app {
namespace {

std::optional<base::Day> read_day(const std::string& text) {
    if (text.empty()) return {};
    int year = 0;
    unsigned month = 0, day = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u", &year, &month, &day) != 3) throw std::runtime_error(fmt::format("{} is no day such as 2026-11-20", text));
    return base::Day(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day));
}

std::string line(const counting::Key& key, std::int64_t count) {
    const std::chrono::year_month_day date(key.day);
    const auto subject = key.subject ? fmt::format(" {}", key.subject) : std::string();
    const auto source = key.source.empty() ? std::string() : fmt::format(" from {}", key.source);
    return fmt::format("{:04}-{:02}-{:02}  {:>8}  {} of {}{}{}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()), count, key.what, key.kind, subject, source);
}

}  // namespace

int run_numbers(Installation& installation, const Numbers& numbers, const Say& say) {
    const auto city = chosen_city(installation, numbers.city);
    const auto day = read_day(numbers.day);
    write_counts(installation);  // of this minute too
    std::map<std::string, std::int64_t> sums;
    const auto lease = installation.open(*city)->read(std::chrono::hours(1));
    for (const auto& [key, count] : counting::totals(*lease, day)) {
        say(line(key, count));
        sums[key.what] += count;
    }
    if (sums.empty()) say("nothing was counted yet");
    for (const auto& [what, sum] : sums) say(fmt::format("{}: {}", what, sum));
    return Exit::done;
}

int numbers(const Numbers& numbers) {
    return here_or_there(numbers.data, {{"command", "numbers"}, {"city", numbers.city}, {"day", numbers.day}});
}

}  // namespace app
