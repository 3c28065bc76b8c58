// All public dates of a city's events in memory, with sets of bits for whatever a list can be filtered by, so that a list
// and the counts on its filters ask the database nothing. Reached by `context.derived<events::Index>()`.
//
// For pages of other folders:
//   a list's ids for any address                    matching(), in events/query.h
//   dates on the days of a calendar                 Selection(index, db, filter).between()
//   dates at a venue, of a work, with a tag         the same, with filter.venue, filter.work, filter.tag
//   how many events                                 Selection(index, db, filter).count()
//   names of venues, organisers, tags, districts    index->facet(By::venue).things()
//   what is like an event, what editors chose       similar(), featured()
//
// Bits number *units*: an event together with one combination of what differs between its dates (venue, price, format). Most
// events are one unit, so a filter is an AND of sets and a count is a popcount, put right for the few events of several.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bits.h"
#include "base/instant.h"
#include "db/reading.h"
#include "events/event.h"
#include "events/facet.h"
#include "events/store.h"

namespace events {

// Which dates a list shows. Moments are half-open: from <= start < until.
struct Filter {
    enum class Price : std::uint8_t { any, free, paid };

    base::Instant from, until;
    std::int64_t category = 0, venue = 0, organisation = 0, tag = 0, district = 0, work = 0;  // ids; 0: any
    Price price = Price::any;
    std::optional<std::int64_t> price_min, price_max;  // minor units; free is 0, a price that is not said is outside
    std::optional<int> age;      // suits somebody of that age: no limit, or one at most that high
    bool for_children = false, online = false;
    bool running = false;        // only what began before `from`, lasts longer than a day and is not over then
    std::string spoken, format;  // 'kk'; '3D'
    std::string text;            // folded

    bool operator==(const Filter&) const = default;
};

// Where a page of a list begins: behind (or before) this date.
struct Key {
    base::Instant starts;
    std::int64_t id = 0;

    auto operator<=>(const Key&) const = default;
};

class Fragments;

class Index {
public:
    explicit Index(const db::Reading&);
    Index(Index&&) noexcept;
    ~Index();

    struct Date {
        base::Instant starts, ends;
        std::int64_t id = 0;
        std::uint32_t unit = 0;

        Key key() const { return {starts, id}; }
        bool runs() const { return ends - starts > std::chrono::days(1); }
    };
    struct Event {
        std::int64_t id = 0, category = 0, work = 0;
        std::uint32_t first_unit = 0, units = 0;
        int featured_rank = 0;                     // editors' choice, the lowest first; 0: none
        base::Instant featured_from, featured_until;
    };
    struct Unit {
        std::uint32_t event = ~std::uint32_t(0);                // position in events(); none: a gap
        std::int64_t venue = 0;
        bool free = false;
        std::optional<std::int64_t> price_min, price_max;  // minor units
        std::int64_t format = 0;                   // id in facet(By::format); 0: none

        bool operator==(const Unit&) const = default;
    };
    static constexpr int oldest = 21;              // ages go from 0 to this
    static constexpr std::uint32_t none = ~std::uint32_t(0);

    std::span<const Date> dates() const { return dates_; }      // by start, then id
    std::span<const Event> events() const { return events_; }   // by id
    const Unit& unit(std::size_t number) const { return units_[number]; }
    const Event& event_of(const Date& date) const { return events_[units_[date.unit].event]; }
    const Event* find(EventId) const;
    std::span<const std::uint32_t> featured() const { return featured_; }  // positions of events that editors chose, by rank
    std::size_t size() const { return units_.size(); }          // of every set of bits
    std::span<const std::uint32_t> dates_of(std::size_t unit) const { return dates_of_[unit]; }  // positions, ascending
    std::span<const std::uint32_t> long_dates() const { return long_dates_; }                    // positions of those that run

    const Facet& facet(By by) const { return facets_[static_cast<std::size_t>(by)]; }
    const std::vector<Category>& categories(i18n::Language language) const { return categories_[static_cast<std::size_t>(language)]; }
    const base::Bits& free() const { return free_; }
    const base::Bits& paid() const { return paid_; }
    const base::Bits& for_children() const { return for_children_; }
    const base::Bits& online() const { return online_; }
    const base::Bits& suitable(int age) const { return suitable_[static_cast<std::size_t>(age)]; }  // 0 to 21
    std::shared_ptr<const base::Bits> priced(std::optional<std::int64_t> least, std::optional<std::int64_t> most) const;
    // Two or three round sums that part the prices of the city, in minor units.
    const std::vector<std::int64_t>& price_steps() const { return price_steps_; }

    std::size_t first_at(base::Instant starts) const;           // position of the first date that begins then or later
    std::size_t first_behind(Key) const;
    // Units with a date that begins in [from, until), or that began earlier, lasts over a day and is not over at `from`.
    std::shared_ptr<const base::Bits> within(base::Instant from, base::Instant until) const;
    std::shared_ptr<const base::Bits> beginning(base::Instant from, base::Instant until) const;  // those alone that begin then
    base::Bits running(base::Instant at) const;
    std::shared_ptr<const base::Bits> with_words(const db::Reading&, const std::string& folded) const;
    // Whether a film or a play still has a date that begins.
    bool any_ahead(std::string_view kind_of_work, base::Instant now) const;
    // Something begins, or what runs ends: lists change then by themselves.
    base::Instant next_change(base::Instant now) const;

    // Distinct events among units.
    std::size_t count(const base::Bits&) const;
    std::size_t count(const base::Bits&, const base::Bits&) const;                    // in both
    std::size_t count(const base::Bits&, const Facet&, std::size_t thing) const;
    // The things of a facet with most events within the set, at most `most`, the largest first. Of a large set only those
    // are counted that have most events from `since` on: whoever has few there has few among them too.
    struct Counted {
        std::size_t thing = 0, count = 0;
    };
    std::vector<Counted> largest(By, const base::Bits&, std::size_t most, base::Instant since) const;

    Fragments& fragments() const { return *fragments_; }

private:
    static constexpr std::size_t dates_in_block = 1024;
    struct Built;
    struct Memory;
    void lay_out(std::vector<std::vector<Unit>>& units_of);
    void sort_dates(const Built&);
    void gather_times();
    void gather_flags(const Built&);
    void gather_facets(const db::Reading&, const Built&);
    void find_last_works(const db::Reading&);
    void find_price_steps();
    base::Bits starting(std::size_t first, std::size_t last) const;
    std::size_t wide(const base::Bits&, const base::Bits&) const;
    std::vector<Counted> tallied(By, const base::Bits&, std::size_t most) const;

    std::vector<Date> dates_;
    std::vector<Event> events_;
    std::vector<std::uint32_t> featured_;
    std::vector<Unit> units_;
    Lists dates_of_;
    std::vector<std::uint32_t> long_dates_;
    std::vector<base::Instant> long_ends_;                    // sorted
    std::vector<std::uint64_t> last_units_;                   // a bit on the last unit of each event of at most 64
    std::vector<std::pair<std::uint32_t, std::uint32_t>> wide_;  // first word and number of words of events of more
    std::vector<std::vector<base::Bits>> blocks_;             // units of 1, 2, 4… times 1024 dates: blocks_[level][block]
    std::array<Facet, ways> facets_;
    std::array<std::vector<Category>, 3> categories_;  // by language, in the city's order
    base::Bits free_, paid_, for_children_, online_;
    std::vector<base::Bits> suitable_;
    std::vector<std::int64_t> price_steps_;
    std::vector<std::pair<std::string, base::Instant>> last_works_;  // of each kind of work the start of its last date
    std::unique_ptr<Memory> memory_;
    std::unique_ptr<Fragments> fragments_;
};

}  // namespace events
