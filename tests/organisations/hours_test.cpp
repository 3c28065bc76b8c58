#include "organisations/hours.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include <nlohmann/json.hpp>
#include <sstream>

#include "base/random.h"
#include "readers/shared.h"

using namespace organisations;
using namespace std::chrono;

namespace {

constexpr base::Day monday = local_days(2026y / November / 16);

std::string canonical(std::string_view text) { return format(read_hours(text)); }

base::LocalTime on(base::Day day, int hour, int minute = 0) { return day + hours(hour) + minutes(minute); }

// ── A model that looks at every minute ────────────────────────────────────────────────────────────────────────────

Openness plainly(const Hours& hours, base::Day day, int minute, Holidays holidays) {
    const auto said = [&](base::Day of) -> std::optional<Periods> {
        std::optional<Periods> found;
        const year_month_day date(of);
        const auto which = weekday(of).iso_encoding() - 1;
        if (hours.week[which]) found = hours.week[which];
        for (const auto& season : hours.seasons) {
            const month_day now{date.month(), date.day()};
            const bool inside = season.from <= season.to ? season.from <= now && now <= season.to : now >= season.from || now <= season.to;
            if (inside && season.week[which]) found = season.week[which];
        }
        if (hours.holidays && std::ranges::find(holidays, of) != holidays.end()) found = hours.holidays;
        for (const auto& one : hours.exceptions)
            if (one.from <= of && of <= one.to) found = one.periods;
        return found;
    };
    bool any_open = false;
    for (const auto& periods : hours.week) any_open = any_open || (periods && !periods->empty());
    for (const auto& season : hours.seasons)
        for (const auto& periods : season.week) any_open = any_open || (periods && !periods->empty());
    bool unknown = false;
    for (int back = 0; back < 2; ++back) {
        const auto periods = said(day - days(back));
        const int at = minute + 1440 * back;
        if (!periods) unknown = unknown || (!any_open && back == 0);
        else
            for (const auto& one : *periods) {
                if (one.from <= at && at < one.to) return Openness::open;
                if (one.open_end && one.to <= at && at < 1440) unknown = true;
            }
    }
    return unknown ? Openness::unknown : Openness::closed;
}

Periods random_periods(base::Random& random) {
    Periods periods;
    int at = static_cast<int>(random.below(12)) * 60;
    for (auto count = random.below(3); count > 0 && at < 1440; --count) {
        const int length = 30 + static_cast<int>(random.below(20)) * 30;
        const bool last = count == 1;
        const int to = last ? at + length : std::min(at + length, 1439);
        periods.push_back({at, to, random.below(6) == 0});
        at = to + 15 + static_cast<int>(random.below(8)) * 15;
    }
    if (random.below(10) == 0) periods = {{0, 1440, false}};
    if (random.below(10) == 0) periods = {{600, 600 + 1440, false}};
    return periods;
}

Week random_week(base::Random& random) {
    Week week;
    const auto usual = random_periods(random);
    for (auto& day : week)
        if (random.below(4) != 0) day = random.below(3) == 0 ? random_periods(random) : usual;
    return week;
}

bool empty(const Week& week) {
    return std::ranges::none_of(week, [](const auto& day) { return day.has_value(); });
}

Hours random_hours(base::Random& random) {
    Hours hours{.week = random_week(random)};
    for (auto count = random.below(3); count > 0; --count) {
        Season season{month(1 + static_cast<unsigned>(random.below(12))) / day(1 + static_cast<unsigned>(random.below(28))), month(1 + static_cast<unsigned>(random.below(12))) / day(1 + static_cast<unsigned>(random.below(28))), random_week(random)};
        const bool twice = !hours.seasons.empty() && hours.seasons.back().from == season.from && hours.seasons.back().to == season.to;
        if (!empty(season.week) && !twice) hours.seasons.push_back(season);
    }
    for (auto count = random.below(3); count > 0; --count) {
        const auto from = monday + days(random.below(20));
        hours.exceptions.push_back({from, from + days(random.below(4)), random_periods(random)});
    }
    if (random.below(2) == 0) hours.holidays = random_periods(random);
    hours.by_appointment = random.below(4) == 0;
    if (random.below(3) == 0) hours.note = "звоните (8); см. сайт, вход со двора";
    return hours;
}

}  // namespace

TEST_CASE("OpenStreetMap's opening hours are read and written", "[organisations][hours]") {
    const auto same = GENERATE("24/7", "Mo-Fr 09:00-18:00; Sa 10:00-14:00", "Mo-Fr 09:00-13:00,14:00-18:00; Sa,Su off; PH off", "Mo-Su 10:00-02:00", "Mo-Su 18:00+", "Mo-Su 10:00-18:00+",
                               "Jun 01-Aug 31 Mo-Su 10:00-20:00", "Mo-Fr 09:00-18:00; Dec 31-Jan 08 Mo-Su off; PH 10:00-16:00", "Mo-Fr 09:00-18:00; 2026 Mar 21-2026 Mar 23 off", "\"by appointment\"",
                               "Mo-Fr 09:00-18:00 || \"by appointment\" || \"звонить заранее\"", "Su off; Mo-Sa 10:00-02:00", "Mo-Fr,Su 09:00-18:00");
    CHECK(canonical(same) == same);
    CHECK(canonical("mo-su 09:00-21:00") == "Mo-Su 09:00-21:00");
    CHECK(canonical("10:00-22:00") == "Mo-Su 10:00-22:00");
    CHECK(canonical("12:00-24:00") == "Mo-Su 12:00-24:00");
    CHECK(canonical("mo-sa 09:00-21:00, su 10:00-20:00") == "Mo-Sa 09:00-21:00; Su 10:00-20:00");
    CHECK(canonical("Mo-Fr 08:00-12:00, Mo-Fr 13:00-17:00") == "Mo-Fr 08:00-12:00,13:00-17:00");
    CHECK(canonical("Mo-Su 10:00-26:00") == "Mo-Su 10:00-02:00");
    CHECK(canonical("Jun-Aug: Mo-Fr 10:00-16:00") == "Jun 01-Aug 31 Mo-Fr 10:00-16:00");
    CHECK(canonical("Mo-Su,PH 10:00-22:00") == "Mo-Su 10:00-22:00; PH 10:00-22:00");
    CHECK(canonical("Fr-Mo 10:00-22:00") == "Mo,Fr-Su 10:00-22:00");
    CHECK(canonical("Jan 01 off; Mo-Su 10:00-22:00") == "Mo-Su 10:00-22:00");  // a later rule without dates replaces, as the specification has it
    CHECK(canonical("2026 Mar 21-23 off; Mo-Su 10:00-22:00") == "Mo-Su 10:00-22:00; 2026 Mar 21-2026 Mar 23 off");
}

TEST_CASE("opening hours are read from what people write", "[organisations][hours]") {
    CHECK(canonical("пн, ср–вс 10:00–22:00") == "Mo,We-Su 10:00-22:00");
    CHECK(canonical("ежедневно 10:00 - 01:00") == "Mo-Su 10:00-01:00");
    CHECK(canonical("every day noon\u00A0–\u00A0midnight") == "Mo-Su 12:00-24:00");
    CHECK(canonical("every day 11 a.m.\u00A0–\u00A011 p.m.") == "Mo-Su 11:00-23:00");
    CHECK(canonical("вт–чт 11:00–20:00, пт–вс 11:00–21:00") == "Tu-Th 11:00-20:00; Fr-Su 11:00-21:00");
    CHECK(canonical("пн–пт 9–18, обед 13–14, сб-вс выходной") == "Mo-Fr 09:00-13:00,14:00-18:00; Sa,Su off");
    CHECK(canonical("Пн-Пт с 9:00 до 18:00 (обед 13:00-14:00)") == "Mo-Fr 09:00-13:00,14:00-18:00");
    CHECK(canonical("пн-пт 9-18, перерыв с 13 до 14, выходной: сб, вс") == "Mo-Fr 09:00-13:00,14:00-18:00; Sa,Su off");
    CHECK(canonical("круглосуточно") == "24/7");
    CHECK(canonical("Круглосуточно, без выходных") == "24/7");
    CHECK(canonical("тәулік бойы") == "24/7");
    CHECK(canonical("10:00-22:00 без выходных") == "Mo-Su 10:00-22:00");
    CHECK(canonical("без выходных с 10 до 22") == "Mo-Su 10:00-22:00");
    CHECK(canonical("дс–жм 9:00–18:00") == "Mo-Fr 09:00-18:00");
    CHECK(canonical("дүйсенбі-жұма 9:00-ден 18:00-ге дейін, демалыс: сенбі, жексенбі") == "Mo-Fr 09:00-18:00; Sa,Su off");
    CHECK(canonical("күн сайын 10:00–22:00") == "Mo-Su 10:00-22:00");
    CHECK(canonical("Режим работы: понедельник – пятница с 9.00 до 18.00; суббота, воскресенье – выходные") == "Mo-Fr 09:00-18:00; Sa,Su off");
    CHECK(canonical("будни 9:00-18:00, выходные 10:00-16:00") == "Mo-Fr 09:00-18:00; Sa,Su 10:00-16:00");
    CHECK(canonical("ежедневно кроме вс 10:00-18:00") == "Mo-Sa 10:00-18:00; Su off");
    CHECK(canonical("выходной – вс, пн–сб 9–18") == "Mo-Sa 09:00-18:00; Su off");
    CHECK(canonical("9-00 - 18-00, вс вых.") == "Mo-Sa 09:00-18:00; Su off");
    CHECK(canonical("пн-пт\n9:00-18:00") == "\"пн-пт;9:00-18:00\"");
    CHECK(canonical("пн-пт 9:00-18:00\nсб 10:00-14:00") == "Mo-Fr 09:00-18:00; Sa 10:00-14:00");
    CHECK(canonical("с 10:00 до последнего гостя") == "Mo-Su 10:00+");
    CHECK(canonical("июнь–август: пн–пт 10–16, сб 10–14") == "Jun 01-Aug 31 Mo-Fr 10:00-16:00; Jun 01-Aug 31 Sa 10:00-14:00");
    CHECK(canonical("пн-пт 9-18, праздничные дни выходной") == "Mo-Fr 09:00-18:00; PH off");
    CHECK(canonical("по предварительной записи") == "\"by appointment\"");
    CHECK(canonical("пн–пт 9:00–18:00, вход по билетам") == "Mo-Fr 09:00-18:00 || \"вход по билетам\"");
    CHECK(canonical("ежедневно 19:00–23:00 (касса: ежедневно 10:00–22:00)") == "Mo-Su 19:00-23:00 || \"касса: ежедневно 10:00–22:00\"");
    CHECK(canonical("") == "");
}

TEST_CASE("what is not understood is kept and nothing guessed", "[organisations][hours]") {
    const auto text = GENERATE("Mo-Fr sunrise-sunset", "Mo[1] 10:00-12:00", "week 1-10 Mo 10:00-12:00", "SH off", "пн-пт", "2 этаж", "1-2 этаж", "тел. 8 701 123 45 67", "как получится", "Mo-Fr 09:00",
                               "летом 10-18", "пн-пт 9-18, чётные дни 10-12", "25:00-99:00", "10:00-22:00 8 701 123 45 67", "Mo-Fr 10:00-12:00 unknown");
    const auto hours = read_hours(text);
    INFO(text);
    CHECK_FALSE(hours.said());
    CHECK(hours.note == text);
    CHECK(at(hours, on(monday, 12)) == State{});
}

TEST_CASE("open and closed are told to the minute, with the next change", "[organisations][hours]") {
    const auto hours = read_hours("Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-02:00");
    CHECK(at(hours, on(monday, 9)) == State{Openness::open, on(monday, 13), {}, false});
    CHECK(at(hours, on(monday, 13)) == State{Openness::closed, on(monday, 14), on(monday, 14), false});
    CHECK(at(hours, on(monday, 18)) == State{Openness::closed, on(monday + days(1), 9), on(monday + days(1), 9), false});
    CHECK(at(hours, on(monday + days(6), 1, 59)) == State{Openness::open, on(monday + days(6), 2), {}, false});
    CHECK(at(hours, on(monday + days(6), 2)) == State{Openness::closed, on(monday + days(7), 9), on(monday + days(7), 9), false});
    CHECK(at(read_hours("24/7"), on(monday, 3)) == State{Openness::open, {}, {}, false});
    CHECK(at(read_hours("18:00+"), on(monday, 20)) == State{Openness::open, on(monday + days(1), 0), {}, true});
    CHECK(at(read_hours("Mo-Su off"), on(monday, 3)) == State{Openness::closed, {}, {}, false});
    CHECK(at(read_hours("Su off"), on(monday, 3)).now == Openness::unknown);
    CHECK(at(read_hours("Mo-Su 10:00-20:00; Oct-Apr off"), on(monday, 12)).opens_at == on(local_days(2027y / May / 1), 10));
    const std::vector<base::Day> holidays{local_days(2026y / December / 16)};
    CHECK(at(read_hours("Mo-Su 10:00-20:00; PH off"), on(holidays[0], 12), holidays).opens_at == on(holidays[0] + days(1), 10));
    CHECK(at(read_hours("Mo-Su 22:00-02:00; Su off"), on(monday + days(6), 1)).now == Openness::open);
}

TEST_CASE("days with equal hours stand in one row", "[organisations][hours]") {
    const auto hours = read_hours("Mo,We-Su 10:00-22:00; 2026 Nov 18 off");
    CHECK(table(hours) == std::vector<WeekRow>{{0b1111101, {{600, 1320, false}}}, {0b0000010, {}}});
    CHECK(table(hours, monday) == std::vector<WeekRow>{{0b1111001, {{600, 1320, false}}}, {0b0000110, {}}});
}

TEST_CASE("every hours keep their meaning in writing", "[organisations][hours]") {
    base::SeededRandom random(1);
    for (int i = 0; i < 3000; ++i) {
        const auto hours = random_hours(random);
        if (!hours.said()) continue;
        const auto text = format(hours);
        INFO(text);
        REQUIRE(read_hours(text) == hours);
    }
}

TEST_CASE("the answer is that of a model that looks at every minute", "[organisations][hours]") {
    base::SeededRandom random(2);
    const std::vector<base::Day> holidays{monday + days(2), monday + days(9)};
    for (int i = 0; i < 400; ++i) {
        const auto hours = random_hours(random);
        if (!hours.said()) continue;
        INFO(format(hours));
        // Two weeks of minutes, and what each would answer.
        std::vector<Openness> model;
        for (int minute = 0; minute < 14 * 1440; ++minute) model.push_back(plainly(hours, monday + days(minute / 1440), minute % 1440, holidays));
        for (int probe = 0; probe < 40; ++probe) {
            const auto now = static_cast<std::size_t>(random.below(12 * 1440));
            const auto state = at(hours, monday + minutes(now), holidays);
            INFO("minute " << now);
            REQUIRE(state.now == model[now]);
            const auto change = std::find_if(model.begin() + static_cast<std::ptrdiff_t>(now), model.end(), [&](Openness one) { return one != model[now]; });
            if (change != model.end()) REQUIRE(state.changes_at == monday + minutes(change - model.begin()));
            else REQUIRE((!state.changes_at || *state.changes_at >= monday + days(14)));
            const auto opening = std::find(model.begin() + static_cast<std::ptrdiff_t>(now), model.end(), Openness::open);
            if (model[now] != Openness::open && opening != model.end()) REQUIRE(state.opens_at == monday + minutes(opening - model.begin()));
        }
    }
}

TEST_CASE("a change of clocks moves nothing but itself", "[organisations][hours]") {
    const auto berlin = *base::Zone::find("Europe/Berlin");
    base::SeededRandom random(3);
    // Clocks go back on 25 October 2026 at 3:00 and forward on 28 March 2027 at 2:00.
    for (const auto sunday : {local_days(2026y / October / 25), local_days(2027y / March / 28)}) {
        for (int i = 0; i < 30; ++i) {
            Hours hours{.week = random_week(random)};
            if (!hours.said()) continue;
            INFO(format(hours));
            const auto begin = berlin.instant(sunday - days(1)), end = berlin.instant(sunday + days(2));
            const auto open = [&](base::Instant now) {
                for (int day = -2; day < 3; ++day)
                    for (const auto& one : periods_on(hours, sunday + days(day)))
                        if (berlin.instant(sunday + days(day) + minutes(one.from)) <= now && now < berlin.instant(sunday + days(day) + minutes(one.to))) return true;
                return false;
            };
            for (auto now = begin; now < end; now += 47min) {
                const auto state = at(hours, now, berlin);
                REQUIRE((state.now == Openness::open) == open(now));
                if (!state.changes_at || *state.changes_at > end) continue;
                REQUIRE(*state.changes_at > now);
                for (auto between = now; between < *state.changes_at; between += 15min) REQUIRE(open(between) == open(now));
            }
        }
    }
}

TEST_CASE("the hours of real places are understood", "[organisations][hours]") {
    const auto file = readers_test::shared_data("city/businesses.jsonl");
    if (!file) return;
    std::istringstream lines(readers_test::content(*file));
    std::size_t all = 0, understood = 0;
    std::string unknown;
    for (std::string line; std::getline(lines, line);) {
        const auto record = nlohmann::json::parse(line);
        for (const auto* field : {"opening_hours", "hours_text"}) {
            if (!record.contains(field)) continue;
            const auto text = record[field].get<std::string>();
            const auto hours = read_hours(text);
            ++all;
            understood += hours.said();
            if (!hours.said()) unknown += "; " + text;
        }
    }
    WARN(understood << " of " << all << " understood" << unknown);
    CHECK(understood * 10 >= all * 9);
}
