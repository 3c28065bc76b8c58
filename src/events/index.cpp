#include "events/index.h"

#include <algorithm>
#include <limits>
#include <type_traits>

#include "events/fragments.h"
#include "events/index_memory.h"
#include "events/index_store.h"

#if defined(__x86_64__)
#define QALA_COUNTING __attribute__((target_clones("popcnt", "default")))
#else
#define QALA_COUNTING
#endif

namespace events {

using base::Bits;

namespace {

// Events of at most 64 units, each once. `lasts` has a bit on the last unit of each event. Adding the other bits to
// themselves carries into the last one where any of them is set, and never beyond it.
QALA_COUNTING std::size_t distinct(const std::uint64_t* a, const std::uint64_t* b, const std::uint64_t* lasts, std::size_t size) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto set = a[i] & b[i], others = ~lasts[i];
        sum += static_cast<std::size_t>(__builtin_popcountll((((set & others) + others) | set) & lasts[i]));
    }
    return sum;
}

// The set under this key, made where there is none yet.
template <class Key, class Hash, class Make>
std::shared_ptr<const Bits> kept(base::Kept<Key, Bits, Hash>& sets, const std::type_identity_t<Key>& key, Make make) {
    if (auto known = sets.find(key)) return known;
    auto set = std::make_shared<const Bits>(make());
    return sets.keep(key, set, set->words().size_bytes());
}

}  // namespace

const Index::Event* Index::find(EventId id) const {
    const auto found = std::ranges::lower_bound(events_, id.value, {}, &Event::id);
    return found == events_.end() || found->id != id.value ? nullptr : &*found;
}

std::size_t Index::first_at(base::Instant starts) const {
    return static_cast<std::size_t>(std::ranges::lower_bound(dates_, starts, {}, &Date::starts) - dates_.begin());
}

std::size_t Index::first_behind(Key key) const {
    return static_cast<std::size_t>(std::ranges::upper_bound(dates_, key, {}, &Date::key) - dates_.begin());
}

// Whole blocks of dates where there are any, single dates at both ends.
Bits Index::starting(std::size_t first, std::size_t last) const {
    Bits set(size());
    const auto add = [&](std::size_t from, std::size_t to) {
        for (auto i = from; i < to; ++i) set.add(dates_[i].unit);
    };
    auto from = (first + dates_in_block - 1) / dates_in_block, to = last / dates_in_block;
    if (from >= to) {
        add(first, last);
        return set;
    }
    add(first, from * dates_in_block);
    add(to * dates_in_block, last);
    for (std::size_t level = 0; from < to; ++level) {
        if (from % 2 == 1) set |= blocks_[level][from++];
        if (to % 2 == 1) set |= blocks_[level][--to];
        from /= 2;
        to /= 2;
    }
    return set;
}

Bits Index::running(base::Instant at) const {
    Bits set(size());
    for (const auto position : long_dates_) {
        const auto& date = dates_[position];
        if (date.starts >= at) break;
        if (date.ends > at) set.add(date.unit);
    }
    return set;
}

std::shared_ptr<const Bits> Index::beginning(base::Instant from, base::Instant until) const {
    const auto first = first_at(from), last = std::max(first, first_at(until));
    return kept(memory_->beginning, {static_cast<std::int64_t>(first), static_cast<std::int64_t>(last)}, [&] { return starting(first, last); });
}

std::shared_ptr<const Bits> Index::within(base::Instant from, base::Instant until) const {
    return kept(memory_->within, {from.time_since_epoch().count(), until.time_since_epoch().count()}, [&] { return running(from) | *beginning(from, until); });
}

std::shared_ptr<const Bits> Index::with_words(const db::Reading& db, const std::string& folded) const {
    return kept(memory_->worded, folded, [&] {
        Bits set(size());
        for (const auto id : events_with_words(db, folded))
            if (const auto* event = find({id}))
                for (std::uint32_t i = 0; i < event->units; ++i) set.add(event->first_unit + i);
        return set;
    });
}

std::shared_ptr<const Bits> Index::priced(std::optional<std::int64_t> least, std::optional<std::int64_t> most) const {
    constexpr auto highest = std::numeric_limits<std::int64_t>::max();  // of "from 500" no upper end is known
    return kept(memory_->priced, {least.value_or(0), most.value_or(highest)}, [&] {
        Bits set(size());
        for (std::size_t number = 0; number < size(); ++number) {
            const auto& unit = units_[number];
            if (unit.event == none || (!unit.free && !unit.price_min && !unit.price_max)) continue;
            const auto low = unit.price_min.value_or(0), high = unit.free ? 0 : unit.price_max.value_or(highest);
            if (low <= most.value_or(highest) && high >= least.value_or(0)) set.add(number);
        }
        return set;
    });
}

bool Index::any_ahead(std::string_view kind_of_work, base::Instant now) const {
    return std::ranges::any_of(last_works_, [&](const auto& last) { return last.first == kind_of_work && last.second >= now; });
}

base::Instant Index::next_change(base::Instant now) const {
    auto next = base::Instant::max();
    if (const auto begins = std::ranges::upper_bound(dates_, now, {}, &Date::starts); begins != dates_.end()) next = begins->starts;
    if (const auto ends = std::ranges::upper_bound(long_ends_, now); ends != long_ends_.end()) next = std::min(next, *ends);
    return next;
}

std::size_t Index::wide(const Bits& a, const Bits& b) const {
    std::size_t sum = 0;
    for (const auto& [first, words] : wide_) {
        std::uint64_t any = 0;
        for (std::size_t i = first; i < first + words; ++i) any |= a.words()[i] & b.words()[i];
        sum += any != 0;
    }
    return sum;
}

std::size_t Index::count(const Bits& set) const { return count(set, set); }

std::size_t Index::count(const Bits& a, const Bits& b) const {
    return distinct(a.words().data(), b.words().data(), last_units_.data(), last_units_.size()) + wide(a, b);
}

std::size_t Index::count(const Bits& set, const Facet& facet, std::size_t thing) const {
    if (facet.bits(thing).size() > 0) return count(set, facet.bits(thing));
    std::size_t sum = 0;
    auto last = none;
    for (const auto number : facet.units(thing)) {
        if (!set.has(number) || units_[number].event == last) continue;
        last = units_[number].event;
        ++sum;
    }
    return sum;
}

namespace {

// The first `most`, the largest first.
void keep_largest(std::vector<Index::Counted>& counted, std::size_t most) {
    const auto before = [](const Index::Counted& a, const Index::Counted& b) {
        return a.count != b.count ? a.count > b.count : a.thing < b.thing;
    };
    const auto middle = counted.begin() + static_cast<std::ptrdiff_t>(std::min(most, counted.size()));
    std::ranges::partial_sort(counted, middle, before);
    counted.erase(middle, counted.end());
}

}  // namespace

std::vector<Index::Counted> Index::largest(By by, const Bits& set, std::size_t most, base::Instant since) const {
    constexpr std::size_t small = 3000;  // units that are tallied sooner than candidates are counted
    if (set.count() <= small) return tallied(by, set, most);
    const Memory::Pair key{since.time_since_epoch().count(), static_cast<std::int64_t>(most * ways) + static_cast<std::int64_t>(by)};
    auto candidates = memory_->rankings.find(key);
    if (!candidates) {
        auto ranking = tallied(by, *within(since, base::Instant::max()), 2 * most + 4);
        const auto bytes = ranking.size() * sizeof(Counted);
        candidates = memory_->rankings.keep(key, std::make_shared<const std::vector<Counted>>(std::move(ranking)), bytes);
    }
    auto counted = *candidates;
    for (auto& one : counted) one.count = count(set, facet(by), one.thing);
    std::erase_if(counted, [](const Counted& one) { return one.count == 0; });
    keep_largest(counted, most);
    return counted;
}

std::vector<Index::Counted> Index::tallied(By by, const Bits& set, std::size_t most) const {
    const auto& facet = this->facet(by);
    struct Tally {
        std::uint32_t count = 0, last = none;
    };
    std::vector<Tally> tallies(facet.things().size());
    std::vector<Counted> found;
    set.each([&](std::size_t number) {
        const auto event = units_[number].event;
        for (const auto thing : facet.of_unit(number)) {
            auto& tally = tallies[thing];
            if (tally.last == event) continue;
            if (tally.count == 0) found.push_back({thing, 0});
            tally.last = event;
            ++tally.count;
        }
    });
    for (auto& one : found) one.count = tallies[one.thing].count;
    keep_largest(found, most);
    return found;
}

}  // namespace events
