// Builds the index: reads whole tables, numbers the units and gathers their sets.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "events/fragments.h"
#include "events/index.h"
#include "events/index_memory.h"
#include "events/index_store.h"

namespace events {

using base::Bits;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

struct Index::Built {
    std::vector<EventRow> events;
    std::vector<DateRow> dates;        // of known events only
    std::vector<std::string> formats;  // sorted
};

namespace {

constexpr std::size_t word = 64;

template <class Rows>
std::optional<std::uint32_t> position(const Rows& rows, std::int64_t id) {
    const auto found = std::ranges::lower_bound(rows, id, {}, [](const auto& row) { return row.id; });
    if (found == rows.end() || found->id != id) return {};
    return static_cast<std::uint32_t>(found - rows.begin());
}

// Things of words that stand in the rows themselves: formats, spoken languages. Their ids count from 1.
std::vector<Thing> word_things(const std::vector<std::string>& sorted) {
    std::vector<Thing> things;
    for (const auto& text : sorted) things.push_back({static_cast<std::int64_t>(things.size()) + 1, text, {}, text});
    return things;
}

// 'ru,kk' is two.
std::vector<std::string> parts(const std::string& list) {
    std::vector<std::string> all;
    for (std::size_t at = 0; at < list.size();) {
        const auto end = std::min(list.find(',', at), list.size());
        if (end > at) all.push_back(list.substr(at, end - at));
        at = end + 1;
    }
    return all;
}

// A round sum near this one: 1, 2, 3 or 5 times a power of ten of whole units of money.
std::int64_t round_sum(std::int64_t minor) {
    constexpr std::int64_t whole = 100;
    std::int64_t power = whole;
    while (power * 10 <= minor) power *= 10;
    std::int64_t best = power;
    for (const std::int64_t times : {2, 3, 5, 10})
        if (std::abs(power * times - minor) < std::abs(best - minor)) best = power * times;
    return best;
}

}  // namespace

Index::Index(Index&&) noexcept = default;
Index::~Index() = default;

Index::Index(const db::Reading& db)
    : memory_(std::make_unique<Memory>()), fragments_(std::make_unique<Fragments>()) {
    Built built;
    built.events = indexed_events(db);
    built.dates = indexed_dates(db);
    std::erase_if(built.dates, [&](const DateRow& date) { return !position(built.events, date.event); });
    std::set<std::string> formats;
    for (const auto& date : built.dates) formats.insert(date.format);
    formats.erase("");
    built.formats.assign(formats.begin(), formats.end());
    sort_dates(built);
    gather_times();
    gather_flags(built);
    gather_facets(db, built);
    for (const auto language : {i18n::Language::ru, i18n::Language::kk, i18n::Language::en})
        categories_[static_cast<std::size_t>(language)] = events::categories(db, language);
    find_last_works(db);
    find_price_steps();
}

// Numbers the units of each event one after another, in the order of its first date, so that what is on at one time stands
// close together. An event of several units keeps within a word of the sets: that is how counting sees it as one.
void Index::lay_out(std::vector<std::vector<Unit>>& units_of) {
    std::vector<std::uint32_t> order;
    for (const auto& date : dates_) {
        const auto event = date.unit;  // not numbered yet: the position of the event stands here
        if (events_[event].units > 0) continue;
        events_[event].units = static_cast<std::uint32_t>(units_of[event].size());
        order.push_back(event);
    }
    for (const auto event : order) {
        auto& units = units_of[event];
        if (units_.size() % word + units.size() > word) units_.resize((units_.size() + word - 1) / word * word);
        events_[event].first_unit = static_cast<std::uint32_t>(units_.size());
        units_.insert(units_.end(), units.begin(), units.end());
        if (units.size() <= word) continue;
        const auto words = static_cast<std::uint32_t>((units.size() + word - 1) / word);
        wide_.emplace_back(events_[event].first_unit / word, words);
        units_.resize((events_[event].first_unit / word + words) * word);
    }
    last_units_.assign((units_.size() + word - 1) / word, 0);
    for (const auto& event : events_) {
        if (event.units == 0 || event.units > word) continue;
        const auto last = event.first_unit + event.units - 1;
        last_units_[last / word] |= std::uint64_t(1) << last % word;
    }
}

void Index::sort_dates(const Built& built) {
    for (const auto& row : built.events) {
        events_.push_back({row.id, row.category, row.work, 0, 0, row.featured_from && row.featured_until ? row.featured_rank : 0,
                           row.featured_from.value_or(base::Instant()), row.featured_until.value_or(base::Instant())});
    }
    std::vector<std::vector<Unit>> units_of(events_.size());
    std::vector<std::uint32_t> within;  // its event's
    for (const auto& row : built.dates) {
        const auto event = *position(built.events, row.event);
        const auto format = row.format.empty() ? 0 : std::ranges::lower_bound(built.formats, row.format) - built.formats.begin() + 1;
        const Unit unit{event, row.venue, row.free, row.price_min, row.price_max, static_cast<std::int64_t>(format)};
        auto& units = units_of[event];
        const auto same = std::ranges::find(units, unit);
        within.push_back(static_cast<std::uint32_t>(same - units.begin()));
        if (same == units.end()) units.push_back(unit);
        dates_.push_back({row.starts, row.ends, row.id, event});
    }
    lay_out(units_of);
    for (std::size_t i = 0; i < events_.size(); ++i)
        if (events_[i].featured_rank > 0 && events_[i].units > 0) featured_.push_back(static_cast<std::uint32_t>(i));
    std::ranges::stable_sort(featured_, {}, [&](std::uint32_t position) { return events_[position].featured_rank; });
    for (std::size_t i = 0; i < dates_.size(); ++i) dates_[i].unit = events_[dates_[i].unit].first_unit + within[i];
}

void Index::gather_times() {
    constexpr std::size_t block = dates_in_block;
    Pairs pairs;
    if (!dates_.empty()) blocks_.emplace_back((dates_.size() + block - 1) / block, Bits(size()));
    for (std::size_t i = 0; i < dates_.size(); ++i) {
        pairs.emplace_back(dates_[i].unit, static_cast<std::uint32_t>(i));
        blocks_[0][i / block].add(dates_[i].unit);
        if (!dates_[i].runs()) continue;
        long_dates_.push_back(static_cast<std::uint32_t>(i));
        long_ends_.push_back(dates_[i].ends);
    }
    std::ranges::sort(long_ends_);
    dates_of_ = Lists(size(), std::move(pairs));
    while (!blocks_.empty() && blocks_.back().size() > 1) {
        std::vector<Bits> twice;
        const auto& single = blocks_.back();
        for (std::size_t i = 0; i + 1 < single.size(); i += 2) twice.push_back(single[i] | single[i + 1]);
        blocks_.push_back(std::move(twice));
    }
}

void Index::gather_flags(const Built& built) {
    free_ = paid_ = for_children_ = online_ = Bits(size());
    suitable_.assign(oldest + 1, Bits(size()));
    for (std::size_t number = 0; number < size(); ++number) {
        const auto& unit = units_[number];
        if (unit.event == none) continue;
        const auto& event = built.events[unit.event];
        if (unit.free) free_.add(number);
        else if (unit.price_min || unit.price_max) paid_.add(number);
        if (event.for_children) for_children_.add(number);
        if (event.online) online_.add(number);
        for (int age = event.age_min.value_or(0); age <= oldest; ++age) suitable_[static_cast<std::size_t>(age)].add(number);
    }
}

void Index::gather_facets(const db::Reading& db, const Built& built) {
    std::map<std::int64_t, std::int64_t> district_of;
    for (const auto& [venue, district] : venue_districts(db)) district_of.emplace(venue, district);
    std::set<std::string> languages;
    for (const auto& event : built.events)
        for (auto& language : parts(event.spoken)) languages.insert(std::move(language));
    const std::vector<std::string> spoken(languages.begin(), languages.end());

    std::array<std::vector<Thing>, ways> things{category_things(db), venue_things(db),   organiser_things(db),        tag_things(db),
                                                district_things(db), work_things(db),    word_things(built.formats),  word_things(spoken)};
    std::array<Pairs, ways> pairs;
    const auto add = [&](By by, std::int64_t thing, std::size_t unit) {
        const auto way = static_cast<std::size_t>(by);
        if (const auto found = position(things[way], thing)) pairs[way].emplace_back(*found, static_cast<std::uint32_t>(unit));
    };
    for (std::size_t number = 0; number < size(); ++number) {
        const auto& unit = units_[number];
        if (unit.event == none) continue;
        add(By::category, events_[unit.event].category, number);
        add(By::work, events_[unit.event].work, number);
        add(By::venue, unit.venue, number);
        add(By::format, unit.format, number);
        if (const auto district = district_of.find(unit.venue); district != district_of.end()) add(By::district, district->second, number);
        for (const auto& language : parts(built.events[unit.event].spoken))
            add(By::spoken, std::ranges::lower_bound(spoken, language) - spoken.begin() + 1, number);
    }
    const auto add_all = [&](By by, const std::vector<std::pair<std::int64_t, std::int64_t>>& rows) {
        for (const auto& [event, thing] : rows)
            if (const auto found = position(events_, event))
                for (std::uint32_t i = 0; i < events_[*found].units; ++i) add(by, thing, events_[*found].first_unit + i);
    };
    add_all(By::organiser, indexed_organisers(db));
    add_all(By::tag, indexed_tags(db));
    for (std::size_t way = 0; way < ways; ++way) facets_[way] = Facet(std::move(things[way]), size(), std::move(pairs[way]));
}

void Index::find_last_works(const db::Reading& db) {
    const auto kinds = kinds_of_works(db);
    for (const auto& date : dates_) {  // by start: the last one stays
        const auto work = event_of(date).work;
        const auto known = std::ranges::lower_bound(kinds, work, {}, &std::pair<std::int64_t, std::string>::first);
        if (known == kinds.end() || known->first != work) continue;
        const auto last = std::ranges::find(last_works_, known->second, &std::pair<std::string, base::Instant>::first);
        if (last == last_works_.end()) last_works_.emplace_back(known->second, date.starts);
        else last->second = date.starts;
    }
}

// Near the lower third and the upper quarter of all sums, so that each step leaves something on either side.
void Index::find_price_steps() {
    std::vector<std::int64_t> sums;
    for (const auto& unit : units_)
        if (!unit.free && unit.price_min) sums.push_back(*unit.price_min);
    if (sums.empty()) return;
    std::ranges::sort(sums);
    for (const auto at : {sums.size() / 3, sums.size() * 3 / 4}) {
        const auto step = round_sum(sums[at]);
        if (price_steps_.empty() || price_steps_.back() < step) price_steps_.push_back(step);
    }
}

}  // namespace events
