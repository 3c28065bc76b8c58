#include "screening/plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/dates.h"

namespace screening {
namespace {

using base::refuse;
using base::words;
using std::chrono::days;

bool same_session(const SessionRow& row, const Wanted& wanted) { return row.work == wanted.work && row.starts == wanted.starts && row.hall == wanted.hall && row.format == wanted.format; }

bool same_session(const Wanted& one, const Wanted& other) { return one.work == other.work && one.starts == other.starts && one.hall == other.hall && one.format == other.format; }

Wanted wanted_of(const SessionRow& row) { return {row.work, row.title, row.starts, row.format, row.hall, row.price, 0, 0}; }

Planned planned_of(const SessionRow* row, const Wanted& wanted) {
    if (!row) return {Change::added, wanted, {}, {}, false, 0};
    const bool revived = row->state == "cancelled";
    return {revived || !same_price(row->price, wanted.price) ? Change::changed : Change::kept, wanted, row->id, row->price, revived, 0};
}

void find_hall(PlannedDay& day, Planned& planned, const std::vector<HallName>& halls) {
    if (planned.session.hall.empty()) return;
    const auto found = std::ranges::find(halls, planned.session.hall, &HallName::name);
    if (found != halls.end()) planned.hall = found->id;
    else if (planned.change == Change::added) day.faults.push_back({planned.session.line, planned.session.column, words("There is no hall of this name: {hall}", {{"hall", planned.session.hall}})});
}

void check_times(PlannedDay& day, const Planned& planned, const Ground& ground) {
    if (planned.change != Change::kept && planned.session.starts <= ground.now) day.faults.push_back({planned.session.line, planned.session.column, words("This time is over")});
}

// Two films that overlap in one hall.
void warn_of_overlaps(PlannedDay& day, const db::Reading& db, const Ground& ground) {
    for (std::size_t i = 0; i < day.sessions.size(); ++i) {
        const auto& one = day.sessions[i];
        if (one.session.hall.empty() || one.change == Change::removed) continue;
        const auto minutes = minutes_of(db, one.session.work);
        if (!minutes) continue;
        for (std::size_t j = i + 1; j < day.sessions.size(); ++j) {
            const auto& next = day.sessions[j];
            if (next.change == Change::removed || next.session.hall != one.session.hall || next.session.starts >= one.session.starts + std::chrono::minutes(*minutes)) continue;
            day.warnings.push_back(words("{time}, {hall}: the film that began there at {before} is not over", {{"time", i18n::clock(ground.zone.local(next.session.starts))}, {"hall", one.session.hall}, {"before", i18n::clock(ground.zone.local(one.session.starts))}}));
            break;
        }
    }
}

PlannedDay plan_day(const db::Reading& db, const WantedDay& wanted, const Ground& ground) {
    PlannedDay day{wanted.venue, wanted.day, {}, {}, {}};
    auto there = sessions(db, wanted.venue, ground.zone.midnight(wanted.day), ground.zone.midnight(wanted.day + days(1)), ground.language);
    if (ground.team) std::erase_if(there, [](const SessionRow& row) { return !row.own; });
    const auto names = halls(db, wanted.venue);
    for (const auto& one : wanted.sessions) {
        const auto known = std::ranges::find_if(there, [&](const SessionRow& row) { return same_session(row, one); });
        auto planned = planned_of(known == there.end() ? nullptr : &*known, one);
        if (std::ranges::any_of(day.sessions, [&](const Planned& other) { return same_session(other.session, one); })) day.faults.push_back({one.line, one.column, words("This session stands here twice")});
        find_hall(day, planned, names);
        check_times(day, planned, ground);
        day.sessions.push_back(std::move(planned));
    }
    for (const auto& row : there)
        if (row.starts > ground.now && row.state != "cancelled" && std::ranges::none_of(wanted.sessions, [&](const Wanted& one) { return same_session(row, one); }))
            day.sessions.push_back({Change::removed, wanted_of(row), row.id, {}, false, 0});
    std::ranges::stable_sort(day.sessions, {}, [](const Planned& planned) { return planned.session.starts; });
    warn_of_overlaps(day, db, ground);
    return day;
}

}  // namespace

bool same_price(const base::Price& one, const base::Price& other) { return one.free == other.free && one.min == other.min && one.max == other.max && (one.currency == other.currency || !one.min); }

std::size_t Plan::count(Change change) const {
    std::size_t all = 0;
    for (const auto& day : days) all += static_cast<std::size_t>(std::ranges::count(day.sessions, change, &Planned::change));
    return all;
}

std::vector<Fault> Plan::faults() const {
    std::vector<Fault> all;
    for (const auto& day : days)
        for (const auto& fault : day.faults)
            if (std::ranges::find(all, fault) == all.end()) all.push_back(fault);
    return all;
}

std::string Plan::seal() const {
    std::string text = fmt::format("{}", count(Change::added));
    for (const auto& day : days)
        for (const auto& planned : day.sessions)
            if (planned.change == Change::changed || planned.change == Change::removed) fmt::format_to(std::back_inserter(text), "{}{}", planned.change == Change::changed ? '~' : '-', planned.id.value);
    return text;
}

Plan plan(const db::Reading& db, const std::vector<WantedDay>& wanted, const Ground& ground) {
    Plan all;
    for (const auto& day : wanted) all.days.push_back(plan_day(db, day, ground));
    return all;
}

std::vector<Wanted> wanted_now(const db::Reading& db, VenueId venue, base::Day day, const Ground& ground) {
    std::vector<Wanted> all;
    for (const auto& row : sessions(db, venue, ground.zone.midnight(day), ground.zone.midnight(day + days(1)), ground.language))
        if (row.state != "cancelled" && (row.own || !ground.team)) all.push_back(wanted_of(row));
    return all;
}

base::Result<void> apply(db::Writing& db, const Plan& plan, base::Instant now) {
    for (const auto& day : plan.days)
        for (const auto& one : day.sessions)
            if (one.change == Change::removed) drop_session(db, one.id, now);
    for (const auto& day : plan.days)
        for (const auto& one : day.sessions) {
            if (one.change == Change::changed) price_session(db, one.id, one.session.price, now);
            if (one.change == Change::added && !add_session(db, day.venue, {one.session.work, one.session.starts, one.session.format, one.hall, one.session.price}, now))
                return refuse(base::Error::Kind::conflict, words("A moderator has taken {title} down at this venue, so it gets no sessions.", {{"title", one.session.title}}));
        }
    return {};
}

}  // namespace screening
