// The index against the tables themselves: whatever is asked, both say the same.
#include <catch2/catch.hpp>

#include <set>

#include "events/index_store.h"
#include "events/random_city.h"
#include "events/selection.h"
#include "organisations/organisation.h"

using events::Filter;
using events::Index;
using events::Key;
using events::Selection;

namespace kit {

void begin_city_by_lot(db::Writing& db) {
    for (const auto* slug : {"north", "south"}) db.exec("insert into district (slug) values (?)", slug);
    db.exec("insert into import (id, kind, name, digest, state, started_at) values (1, 'events', 'half.csv', '', 'applying', 0)");
    for (int i = 0; i < 3; ++i) {
        organisations::Draft firm;
        firm.source = "lot";
        firm.source_id = fmt::format("firm{}", i);
        firm.category = "food";
        firm.texts = {{i18n::Language::ru, fmt::format("Фирма {}", i), "", ""}};
        organisations::put(db, firm, friday_noon);
    }
}

}  // namespace kit

namespace {

constexpr auto hours = [](int count) { return std::chrono::hours(count); };

Filter filter_by_lot(kit::Lot& lot) {
    static constexpr const char* languages[] = {"kk", "ru"};
    static constexpr const char* formats[] = {"3D", "IMAX"};
    Filter filter;
    filter.from = kit::friday_noon + hours(lot.below(24 * 60) - 24 * 20);
    filter.until = filter.from + hours(1 + lot.below(lot.one_in(2) ? 48 : 24 * 60));
    if (lot.one_in(3)) filter.category = 1 + lot.below(8);
    if (lot.one_in(6)) filter.venue = 1 + lot.below(10);
    if (lot.one_in(6)) filter.organisation = 1 + lot.below(4);
    if (lot.one_in(6)) filter.tag = 1 + lot.below(5);
    if (lot.one_in(6)) filter.district = 1 + lot.below(2);
    if (lot.one_in(5)) filter.price = lot.one_in(2) ? Filter::Price::free : Filter::Price::paid;
    if (lot.one_in(6)) filter.price_min = 50'000 * lot.below(8);
    if (lot.one_in(6)) filter.price_max = 50'000 * lot.below(8);
    if (lot.one_in(6)) filter.age = lot.below(21);
    filter.for_children = lot.one_in(8);
    filter.online = lot.one_in(8);
    filter.running = lot.one_in(10);
    if (lot.one_in(8)) filter.spoken = lot.of(languages);
    if (lot.one_in(8)) filter.format = lot.of(formats);
    if (lot.one_in(8)) filter.text = fmt::format("событие {}", 1 + lot.below(200));
    return filter;
}

std::string said(const Filter& f) {
    return fmt::format("{}…{} category {} venue {} organisation {} tag {} district {} price {} {}…{} age {} children {} online {} running {} {} {} {}",
                       f.from.time_since_epoch().count(), f.until.time_since_epoch().count(), f.category, f.venue, f.organisation, f.tag,
                       f.district, static_cast<int>(f.price), f.price_min.value_or(-1), f.price_max.value_or(-1), f.age.value_or(-1),
                       f.for_children, f.online, f.running, f.spoken, f.format, f.text);
}

struct Row {
    std::int64_t id = 0, event = 0;
    base::Instant starts, ends;
};
[[maybe_unused]] void read(db::Row& row, Row& r) { row >> r.id >> r.event >> r.starts >> r.ends; }

// Dates that the filter lets through, of whatever time, asked of the tables.
std::vector<Row> rows_of(const db::Reading& db, const Filter& f) {
    return db.all<Row>(
        "select o.id, o.event_id, o.starts_at, o.ends_at from occurrence o /* whole */ join event e on e.id = o.event_id"
        " where e.state in ('published', 'cancelled') and coalesce(e.import_id, 0) <> 1"
        " and (?1 = 0 or e.category_id = ?1) and (?2 = 0 or o.venue_id = ?2)"
        " and (?3 = 0 or exists (select 1 from event_organiser r where r.event_id = e.id and r.organisation_id = ?3))"
        " and (?4 = 0 or exists (select 1 from event_tag t where t.event_id = e.id and t.tag_id = ?4))"
        " and (?5 = 0 or exists (select 1 from venue v where v.id = o.venue_id and v.district_id = ?5))"
        " and (?6 = 0 or (?6 = 1 and o.free = 1) or (?6 = 2 and o.free = 0 and coalesce(o.price_min, o.price_max) is not null))"
        " and (?7 < 0 or o.free = 1 and ?7 = 0 or o.free = 0 and (o.price_max >= ?7 or o.price_max is null and o.price_min is not null))"
        " and (?8 < 0 or o.free = 1 or coalesce(o.price_min, o.price_max) is not null and coalesce(o.price_min, 0) <= ?8)"
        " and (?9 < 0 or coalesce(e.age_min, 0) <= ?9) and (?10 = 0 or e.for_children = 1) and (?11 = 0 or e.is_online = 1)"
        " and (?12 = '' or instr(',' || e.spoken || ',', ',' || ?12 || ',') > 0) and (?13 = '' or o.format = ?13)"
        " order by o.starts_at, o.id",
        f.category, f.venue, f.organisation, f.tag, f.district, static_cast<int>(f.price), f.price_min.value_or(-1),
        f.price_max.value_or(-1), f.age.value_or(-1), f.for_children, f.online, f.spoken, f.format);
}

struct Expected {
    std::vector<std::int64_t> running, listed;
    std::set<std::int64_t> events;
};

Expected expected(const db::Reading& db, const Filter& filter) {
    Expected all;
    std::set<std::int64_t> with_words;  // which words find which texts is tested where that is decided
    if (!filter.text.empty())
        for (const auto id : events::events_with_words(db, filter.text)) with_words.insert(id);
    for (const auto& row : rows_of(db, filter)) {
        if (!filter.text.empty() && !with_words.contains(row.event)) continue;
        const bool runs = row.ends - row.starts > hours(24) && row.starts < filter.from && row.ends > filter.from;
        const bool begins = row.starts >= filter.from && row.starts < filter.until;
        if (runs) all.running.push_back(row.id);
        if (begins && !filter.running) all.listed.push_back(row.id);
        if (runs || (begins && !filter.running)) all.events.insert(row.event);
    }
    return all;
}

std::vector<std::int64_t> ids(const std::vector<Index::Date>& dates) {
    std::vector<std::int64_t> all;
    for (const auto& date : dates) all.push_back(date.id);
    return all;
}

// From the beginning to the end in pieces of a random size, and from there back again.
void check_walk(const Selection& selection, const std::vector<std::int64_t>& all, kit::Lot& lot) {
    const auto size = static_cast<std::size_t>(1 + lot.below(40));
    std::vector<Index::Date> forwards, backwards;
    for (auto piece = selection.first(size); !piece.empty(); piece = selection.after(forwards.back().key(), size))
        forwards.insert(forwards.end(), piece.begin(), piece.end());
    CHECK(ids(forwards) == all);
    if (forwards.empty()) return;
    for (auto piece = selection.before({forwards.back().starts, forwards.back().id + 1}, size); !piece.empty();
         piece = selection.before(backwards.back().key(), size))
        backwards.insert(backwards.end(), piece.begin(), piece.end());
    std::ranges::reverse(backwards);
    CHECK(ids(backwards) == all);
}

}  // namespace

TEST_CASE("whatever is asked of the index, it says what the tables say", "[events]") {
    kit::Town town(kit::city_by_lot(1, 260));
    const auto db = town.file().read(std::chrono::minutes(5));  // a busy machine may be slow
    const auto index = std::make_shared<const Index>(*db);
    kit::Lot lot(2);
    std::size_t found = 0;
    for (int round = 0; round < 1500; ++round) {
        const auto filter = filter_by_lot(lot);
        const Selection selection(index, *db, filter);
        const auto all = expected(*db, filter);
        INFO(said(filter));
        REQUIRE(selection.count() == all.events.size());
        REQUIRE(ids(selection.running(10'000)) == all.running);
        check_walk(selection, filter.running ? all.running : all.listed, lot);
        found += all.events.size();
    }
    CHECK(found > 1500);  // the lots were not all blanks
}

TEST_CASE("leaving one thing out counts what is behind the others", "[events]") {
    kit::Town town(kit::city_by_lot(3, 200));
    const auto db = town.file().read(std::chrono::minutes(5));  // a busy machine may be slow
    const auto index = std::make_shared<const Index>(*db);
    kit::Lot lot(4);
    for (int round = 0; round < 300; ++round) {
        auto filter = filter_by_lot(lot);
        filter.category = 1 + lot.below(8);
        const Selection selection(index, *db, filter);
        const auto among = selection.without(events::Asked::category);
        const auto& facet = index->facet(events::By::category);
        for (std::size_t thing = 0; thing < facet.things().size(); ++thing) {
            auto other = filter;
            other.category = facet.things()[thing].id;
            REQUIRE(index->count(among, facet, thing) == expected(*db, other).events.size());
        }
        for (const auto& [thing, count] : index->largest(events::By::tag, selection.without(events::Asked::tag), 3, filter.from)) {
            auto other = filter;
            other.tag = index->facet(events::By::tag).things()[thing].id;
            REQUIRE(count == expected(*db, other).events.size());
        }
    }
}

TEST_CASE("the largest things come first, whether they are counted one by one or all at once", "[events]") {
    kit::Town town(kit::city_by_lot(5, 300));
    const auto db = town.file().read(std::chrono::minutes(5));  // a busy machine may be slow
    const Index index(*db);
    const base::Bits all(index.size(), true);
    const auto& facet = index.facet(events::By::venue);
    std::vector<std::size_t> counts;
    for (std::size_t thing = 0; thing < facet.things().size(); ++thing) counts.push_back(index.count(all, facet, thing));
    std::ranges::sort(counts, std::ranges::greater());
    const auto largest = index.largest(events::By::venue, all, 4, base::Instant::min());
    REQUIRE(largest.size() == 4);
    for (std::size_t i = 0; i < largest.size(); ++i) CHECK(largest[i].count == counts[i]);
}

TEST_CASE("a window's set is the same by whole blocks and by single dates", "[events]") {
    kit::Town town(kit::city_by_lot(6, 1700));  // several blocks of dates
    const auto db = town.file().read(std::chrono::minutes(5));  // a busy machine may be slow
    const Index index(*db);
    REQUIRE(index.dates().size() > 3000);
    kit::Lot lot(7);
    for (int round = 0; round < 200; ++round) {
        const auto from = kit::friday_noon + hours(lot.below(24 * 60) - 24 * 20), until = from + hours(lot.below(24 * 60));
        base::Bits set(index.size());
        for (const auto& date : index.dates())
            if (date.starts >= from && date.starts < until) set.add(date.unit);
        REQUIRE(*index.beginning(from, until) == set);
    }
}

TEST_CASE("lists change when something begins and when what runs ends", "[events]") {
    kit::Town town(kit::city_by_lot(8, 100));
    const auto db = town.file().read(std::chrono::minutes(5));  // a busy machine may be slow
    const Index index(*db);
    for (int hour = -400; hour < 1200; hour += 7) {
        const auto now = kit::friday_noon + hours(hour);
        auto next = base::Instant::max();
        for (const auto& date : index.dates()) {
            if (date.starts > now) next = std::min(next, date.starts);
            if (date.runs() && date.ends > now) next = std::min(next, date.ends);
        }
        REQUIRE(index.next_change(now) == next);
    }
}
