// Filters combined at random, sound and unsound: every answer is a list or a sentence that says what is wrong.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>

#include "app/commands.h"
#include "kit/hostile.h"
#include "web/url.h"

namespace {

struct Parameter {
    const char* name;
    std::vector<std::string> values;
};

struct List {
    const char* path;
    std::vector<Parameter> parameters;
};

const std::vector<std::string> texts = {"джаз", "МАСТЕРОВ", "кафе", "a", "ы", "тойхана", "%", "_", "'", "<b>", "  ", "zzz", "\"", "концерт для детей", std::string(101, 'x')};

const std::vector<List> lists = {
    {"/events",
     {{"when", {"today", "tomorrow", "weekend", "week", "month", "", "yesterday", "TODAY"}},
      {"from", {"2026-11-20", "2026-11-01", "2026-12-01", "1900-01-01", "2199-12-31", "", "2026-02-31", "20.11.2026", "2200-01-01"}},
      {"to", {"2026-11-20", "2026-11-30", "2027-01-01", "1900-01-01", "2199-12-31", "", "2026-11-31", "-1"}},
      {"category", {"concerts", "children", "exhibitions", "leisure", "sports", "", "cinema", "food", "no-such"}},
      {"price", {"free", "paid", "", "cheap", "0"}},
      {"text", texts},
      {"after", {"1795158000-1", "1795158000-9223372036854775807", "-62135596800-0", "253402300799-1", "0-0", "", "1", "253402300800-1", "1795158000--1", "x"}},
      {"before", {"1795158000-1", "-62135596800-0", "253402300799-9223372036854775807", "0-0", "", "1795158000", "9999999999999-9"}}}},
    {"/organisations",
     {{"category", {"food", "health", "shops", "leisure", "", "concerts", "no-such"}},
      {"text", texts},
      {"verified", {"yes", "", "no", "1"}},
      {"offers", {"yes", "", "no"}},
      {"open", {"now", "night", "always", "", "later"}},
      {"children", {"yes", "", "2"}},
      {"kind", {"business", "public_body", "sole_trader", "", "bank"}},
      {"district", {"centre", "samal", "", "moon"}},
      {"near", {"47.79,67.71", "47.80000,67.70", "-90,180", "", "91,0", "47.79", "nan,nan", "0,0"}},
      {"sort", {"name", "newest", "distance", "", "size"}},
      {"wifi", {"yes", "", "no"}},
      {"parking", {"own", "paid", "", "sky"}},
      {"children_from_age", {"0", "5", "", "-1", "x", "1000001"}},
      {"after", {"1", "2", "", "0", "-1", "9007199254740992", "9007199254740993", "99", "x"}},
      {"before", {"1", "2", "", "0", "99", "1e3"}}}},
    {"/offers",
     {{"category", {"food", "shops", "", "no-such"}},
      {"text", texts},
      {"for", {"children", "students", "pensioners", "large_families", "birthday", "", "everyone"}},
      {"ending", {"soon", "", "late"}},
      {"now", {"yes", "", "no"}},
      {"new", {"yes", "", "old"}},
      {"kind", {"percent", "one_plus_one", "gift", "text", "", "free"}},
      {"organisation", {"1", "", "0", "9007199254740992", "x"}},
      {"district", {"centre", "samal", "", "moon"}},
      {"near", {"47.79,67.71", "", "91,0", "x"}},
      {"sort", {"ending", "newest", "gain", "distance", "", "size"}},
      {"after", {"1", "", "0", "99", "9007199254740992", "x"}},
      {"before", {"1", "", "0", "99"}}}},
    {"/offers/map",
     {{"category", {"food", "", "no-such"}},
      {"for", {"children", "", "everyone"}},
      {"district", {"centre", "", "moon"}},
      {"at", {"47.79,67.71", "", "0,0", "x"}},
      {"z", {"11", "17", "", "18"}}}},
    {"/near", {{"for", {"offers", "organisations", "", "events"}}, {"all", {"yes", "", "no"}}}},
    {"/search", {{"q", texts}}},
    {"/events/calendar",
     {{"month", {"2026-11", "2026-12", "2027-01", "1900-01", "", "2026-13", "11.2026", "2026-11-01"}},
      {"week", {"2026-11-16", "2026-12-07", "2199-12-30", "", "2026-02-31"}},
      {"day", {"2026-11-20", "2026-12-16", "1900-01-01", "", "2026-11-31"}},
      {"category", {"concerts", "children", "", "no-such"}}}},
    {"/events/weekend", {{"when", {"next", "", "last"}}, {"for", {"children", "", "adults"}}, {"price", {"free", "", "paid"}}}},
    {"/screenings", {{"day", {"2026-11-20", "2026-11-21", "1900-01-01", "2199-12-31", "", "2026-02-31", "x"}}}},
    {"/venues", {{"page", {"1", "2", "", "0", "-1", "100000", "100001", "x"}}}},
};

class Dice {
public:
    bool one_in(unsigned n) { return random_() % n == 0; }
    template <class T>
    const T& of(const std::vector<T>& all) { return all[random_() % all.size()]; }
    const char* prefix() {
        constexpr const char* prefixes[] = {"", "", "/kk", "/en"};
        return prefixes[random_() % 4];
    }

private:
    std::mt19937_64 random_{20261120};
};

std::string combined(Dice& dice) {
    const auto& list = dice.of(lists);
    auto target = fmt::format("{}{}?", dice.prefix(), list.path);
    for (const auto& parameter : list.parameters) {
        if (!dice.one_in(3)) continue;
        target += fmt::format("&{}={}", parameter.name, web::encoded(dice.of(parameter.values)));
        if (dice.one_in(40)) target += fmt::format("&{}={}", parameter.name, web::encoded(dice.of(parameter.values)));
    }
    if (dice.one_in(50)) target += "&unknown=1&&=&x";
    return target;
}

// The words under the heading of a page that refuses.
std::string sentence(const std::string& html) {
    const auto heading = html.find("<h1>");
    const auto begin = html.find("<p>", heading), end = html.find("</p>", begin);
    return heading == html.npos || end == html.npos ? "" : html.substr(begin + 3, end - begin - 3);
}

std::string list_fault(const kit::Answered& answered) {
    const bool busy = answered.status == 503;  // the machine may be: a page has so much time and no more
    if (answered.status != 200 && answered.status != 404 && answered.status != 422 && !busy) return fmt::format("status {}", answered.status);
    if (answered.status != 200 && sentence(answered.body).size() < 20) return "no sentence";
    if (answered.status != 200 && sentence(answered.body).find('{') != std::string::npos) return "a sentence with holes";
    if (answered.status == 200 && answered.body.find("<main") == std::string::npos) return "no page";
    if (answered.body.size() > 60'000) return fmt::format("{} bytes", answered.body.size());
    return {};
}

void walk(kit::Town& town, int steps) {
    Dice dice;
    std::vector<double> times;
    std::pair<double, std::string> slowest;
    std::map<int, int> statuses;
    for (int i = 0; i < steps; ++i) {
        const auto target = combined(dice);
        const auto begun = std::chrono::steady_clock::now();
        const auto answered = town.get(target);
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begun).count());
        if (times.back() > slowest.first) slowest = {times.back(), target};
        ++statuses[answered.status];
        auto fault = list_fault(answered);
        if (fault.empty() && i % 10 == 0) fault = kit::page_fault(answered.body, "", true);
        if (!fault.empty()) FAIL_CHECK(fault << "\n  asked: " << target << "\n  took ms: " << times.back());
    }
    std::ranges::sort(times);
    std::string counts;
    for (const auto& [status, count] : statuses) counts += fmt::format("{} × {}  ", status, count);
    WARN(fmt::format("{} requests: {}; p50 {:.2f} ms, p99 {:.2f} ms, the longest {:.1f} ms: {}", steps, counts, times[times.size() / 2], times[times.size() * 99 / 100], slowest.first, slowest.second));
    CHECK(statuses[503] <= steps / 50);
    CHECK(statuses[200] > steps / 10);
    CHECK(statuses[422] > steps / 10);
}

}  // namespace

TEST_CASE("thousands of random combinations of filters find a list or a sentence", "[app][hostile]") {
    kit::Town town;
    const auto before = kit::city_bytes(town);
    walk(town, 5'000);
    CHECK(kit::city_bytes(town) == before);
}

TEST_CASE("the demo city bears random combinations of filters", "[app][hostile]") {
    kit::Town town(kit::Town::Maker([](const std::filesystem::path& data) { app::demo({data, 1, 1, base::Day(std::chrono::year(2026) / 11 / 20)}); }));
    const auto before = kit::city_bytes(town);
    walk(town, kit::everything() ? 50'000 : 300);
    CHECK(kit::city_bytes(town) == before);
}
