#include "cities/city.h"

#include <array>
#include <map>
#include <set>

#include "demo/calendar.h"
#include "kit.h"

using namespace demo_kit;
using i18n::Language;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::seconds;

namespace {

bool happens_on(const events::Draft& event, base::Day when) {
    const auto zone = almaty();
    for (const auto& date : event.dates) {
        const auto last = date.ends > date.starts ? date.ends - seconds(1) : date.ends;
        if (zone.today(date.starts) <= when && when <= zone.today(last)) return true;
    }
    return false;
}

void check_texts(const events::Draft& event) {
    std::set<Language> seen;
    for (const auto& text : event.texts) {
        CHECK(seen.insert(text.language).second);
        CHECK(fault(text.title, text.language) == "");
        CHECK(base::letters(text.title) <= 300);
        for (const auto paragraph : demo::split(text.description, '\n')) CHECK(fault(std::string(paragraph), text.language) == "");
        CHECK_FALSE(text.description.empty());
        if (text.language == Language::kk) CHECK(has_kazakh_letter(text.title + text.description));
    }
}

void check_dates(const events::Draft& event, base::Day today) {
    const auto zone = almaty();
    std::set<std::tuple<base::Instant, std::string, std::string, std::string>> unique;
    REQUIRE_FALSE(event.dates.empty());
    for (const auto& date : event.dates) {
        CHECK(date.ends > date.starts);
        CHECK(zone.today(date.starts) >= today + days(demo::first_day));
        CHECK(unique.insert({date.starts, date.venue ? date.venue->origin.id : "", date.hall, date.format}).second);
        const bool somewhere = date.venue || !date.place.empty() || event.is_online;
        CHECK(somewhere);
        if (date.price.free) CHECK_FALSE(date.price.min.has_value());
        if (date.price.min) {
            CHECK(*date.price.min > 0);
            CHECK(*date.price.max >= *date.price.min);
        }
        if (!date.hall.empty()) {
            REQUIRE(date.venue);
            bool known = false;
            for (const auto& hall : date.venue->halls) known |= hall.first == date.hall;
            CHECK(known);
        }
    }
}

}  // namespace

TEST_CASE("the demo city has five hundred events, and as many more for each time it is larger", "[demo]") {
    CHECK(events_of(november).size() == 500);
    const auto larger = events_of({.seed = 1, .today = november.today, .scale = 2});
    REQUIRE(larger.size() == 1000);
    CHECK(larger[999].origin.id == "event-1000");
    // A copy is told apart by its title.
    CHECK(larger[600].texts[0].title != larger[100].texts[0].title);
}

TEST_CASE("a demo event keeps the rules of its draft in every season", "[demo]") {
    const auto content = demo::fixed_content(november);
    std::set<std::string_view> categories;
    for (const auto& one : cities::first_categories())
        if (one.of == "event") categories.insert(one.key);
    for (const auto today : {day(2026, 1, 5), day(2026, 3, 20), day(2026, 6, 1), day(2026, 9, 23), november.today, day(2028, 2, 29)}) {
        std::set<std::string> ids;
        for (const auto& event : events_of({.seed = 1, .today = today})) {
            INFO(event.origin.id << " " << event.texts.front().title);
            CHECK(event.origin.source == "demo");
            CHECK(ids.insert(event.origin.id).second);
            CHECK(categories.contains(event.category));
            REQUIRE_FALSE(event.texts.empty());
            check_texts(event);
            check_dates(event, today);
            CHECK_FALSE(event.organisers.empty());
            for (const auto& organiser : event.organisers) CHECK(organiser.organisation_source_id.starts_with("org-"));
            for (const auto& item : event.programme) CHECK(fault(item.title, Language::ru) == "");
        }
    }
}

TEST_CASE("the demo city is never empty: something today, more at the weekend", "[demo]") {
    for (int i = 0; i < 30; ++i) {
        const auto today = day(2026, 1, 3) + days(i * 12);
        const auto saturday = today + days((13 - demo::weekday(today)) % 7);
        int on_today = 0, on_weekend = 0;
        for (const auto& event : events_of({.seed = static_cast<std::uint64_t>(i), .today = today})) {
            if (happens_on(event, today)) ++on_today;
            if (happens_on(event, saturday) || happens_on(event, saturday + days(1))) ++on_weekend;
        }
        INFO("day " << i * 12 << " of 2026, weekday " << demo::weekday(today));
        CHECK(on_today >= 5);
        CHECK(on_weekend >= 20);
    }
}

TEST_CASE("most demo events lie ahead, and weekends are the liveliest", "[demo]") {
    const auto zone = almaty();
    int past = 0, ahead = 0;
    std::array<int, 8> by_weekday{};
    for (const auto& event : events_of(november))
        if (event.dates.size() == 1) {
            const auto when = zone.today(event.dates[0].starts);
            (when < november.today ? past : ahead) += 1;
            ++by_weekday[static_cast<std::size_t>(demo::weekday(when))];
        }
    CHECK(past >= 40);
    CHECK(ahead >= 3 * past);
    CHECK(by_weekday[6] > by_weekday[2]);
    CHECK(by_weekday[7] > by_weekday[2]);
    CHECK(by_weekday[5] > by_weekday[1]);
}

TEST_CASE("two demo events never meet in one hall at one time", "[demo]") {
    std::map<std::string, std::vector<std::pair<base::Instant, base::Instant>>> taken;
    int clashes = 0, dates = 0;
    for (const auto& event : events_of(november)) {
        const bool once = event.dates.size() == 1 && event.dates[0].ends - event.dates[0].starts < hours(24);
        const bool film = event.work && event.work->kind == "film";
        if (!once && !film) continue;
        for (const auto& date : event.dates) {
            if (!date.venue) continue;
            ++dates;
            auto& all = taken[date.venue->origin.id + "/" + date.hall];
            for (const auto& [from, to] : all) clashes += from < date.ends && date.starts < to;
            all.emplace_back(date.starts, date.ends);
        }
    }
    CHECK(dates > 400);
    CHECK(clashes * 100 <= dates);
}

TEST_CASE("the demo city has of every kind: works, series, runs, changes of plans, all languages", "[demo]") {
    int films = 0, plays = 0, series = 0, rules = 0, runs = 0, whole = 0, online = 0, two_organisers = 0, programmes = 0, featured = 0;
    int cancelled = 0, postponed = 0, sold_out = 0, per_person = 0, ranges = 0, long_titles = 0, complete = 0, alone = 0, in_3d = 0;
    std::map<std::string, int> categories;
    for (const auto& event : events_of(november)) {
        ++categories[event.category];
        if (event.work) (event.work->kind == "film" ? films : plays) += 1;
        if (event.dates.size() >= 8 && !event.work) ++series;
        if (!event.rrule.empty()) ++rules;
        const auto& date = event.dates.front();
        if (date.ends - date.starts > hours(24) && !date.all_day) ++runs;
        if (date.all_day) ++whole;
        if (event.is_online) ++online;
        if (event.organisers.size() > 1) ++two_organisers;
        if (!event.programme.empty()) ++programmes;
        if (event.featured_rank > 0) ++featured;
        if (event.state == "cancelled") ++cancelled;
        if (date.state == "postponed") ++postponed;
        if (date.state == "sold_out") ++sold_out;
        if (date.price.unit == "person") ++per_person;
        if (date.price.min && date.price.min != date.price.max) ++ranges;
        if (base::letters(event.texts.front().title) >= 105) ++long_titles;
        if (event.texts.size() == 3) ++complete;
        if (event.texts.size() == 1) ++alone;
        for (const auto& one : event.dates) in_3d += one.format == "3D";
    }
    CHECK(categories.size() == 8);
    for (const auto& [category, count] : categories) {
        INFO(category);
        CHECK(count >= 12);
    }
    CHECK(films >= 12);
    CHECK(plays >= 6);
    CHECK(series >= 6);
    CHECK(rules >= series);
    CHECK(runs >= 8);
    CHECK(whole >= 1);
    CHECK(online >= 4);
    CHECK(two_organisers >= 40);
    CHECK(programmes >= 3);
    CHECK(featured >= 5);
    CHECK(cancelled == 1);
    CHECK(postponed == 1);
    CHECK(sold_out == 1);
    CHECK(per_person >= 3);
    CHECK(ranges >= 30);
    CHECK(long_titles >= 1);
    CHECK(complete >= 350);
    CHECK(alone >= 20);
    CHECK(in_3d >= 10);
}

TEST_CASE("an event's dates follow the rule it names", "[demo]") {
    const auto zone = almaty();
    for (const auto& event : events_of(november)) {
        if (event.rrule.empty()) continue;
        INFO(event.texts.front().title << " " << event.rrule);
        CHECK(event.rrule.ends_with("COUNT=" + std::to_string(event.dates.size())));
        const auto clock = zone.local(event.dates[0].starts) - floor<days>(zone.local(event.dates[0].starts));
        for (std::size_t i = 0; i < event.dates.size(); ++i) {
            const auto local = zone.local(event.dates[i].starts);
            CHECK(local - floor<days>(local) == clock);
            if (i > 0) CHECK(event.dates[i].starts > event.dates[i - 1].starts);
        }
    }
}

TEST_CASE("feasts stand on their days", "[demo]") {
    const auto zone = almaty();
    const auto day_of = [&](base::Day today, const std::string& title) {
        for (const auto& event : events_of({.seed = 1, .today = today}))
            for (const auto& text : event.texts)
                if (text.title.starts_with(title)) return zone.today(event.dates[0].starts);
        return base::Day();
    };
    CHECK(day_of(day(2026, 3, 1), "Наурыз: ") == day(2026, 3, 22));
    CHECK(day_of(day(2026, 7, 1), "День металлурга") == day(2026, 7, 19));
    CHECK(day_of(day(2027, 7, 1), "День металлурга") == day(2027, 7, 18));
    CHECK(day_of(day(2026, 11, 1), "Наурыз: ") == base::Day());
}
