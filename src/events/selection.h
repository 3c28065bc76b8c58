// The dates that a filter lets through: listed in order, counted, and counted again for each filter one might add.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "events/index.h"

namespace events {

// What a filter asks, one by one: leaving one out shows what is behind the others.
enum class Asked : std::uint8_t { time, category, venue, organiser, tag, district, work, format, spoken, price, age, children, online, text };

class Selection {
public:
    // The database is asked only for words.
    Selection(std::shared_ptr<const Index> index, const db::Reading& db, Filter filter);

    const Filter& filter() const { return filter_; }
    const Index& index() const { return *index_; }

    std::size_t count() const;  // distinct events
    // Dates in order of (start, id) from behind a key, or descending from before one. Of a filter for what runs these are
    // the dates that run; else those that begin within its time.
    std::vector<Index::Date> after(Key behind, std::size_t most) const;
    std::vector<Index::Date> before(Key before, std::size_t most) const;
    std::vector<Index::Date> first(std::size_t most) const;  // from the beginning
    // What began before the filter's time, lasts over a day and is not over then.
    std::vector<Index::Date> running(std::size_t most) const;
    // For a calendar: all dates that touch the filter's time, those that run first, at most so many.
    std::vector<Index::Date> between(std::size_t most) const;

    // The units of everything that is asked, of all but the time, and of all but one thing. They live as long as the selection.
    const base::Bits& all() const { return all_; }
    const base::Bits& at_any_time() const { return units_; }
    const base::Bits& without(Asked) const;
    bool asks(Asked) const;

private:
    struct Part {
        Asked what;
        std::shared_ptr<const base::Bits> set;
        mutable std::optional<base::Bits> others;  // of all that is asked but this: made when it is first wanted
    };
    void add(Asked what, std::shared_ptr<const base::Bits> set);
    void add_own(Asked what, const base::Bits& set);
    void add(Asked what, By by, std::optional<std::size_t> thing);
    base::Bits but(Asked what, bool with_time) const;
    template <class Take>
    void gather(std::size_t first, std::size_t last, bool backwards, Take take) const;
    std::vector<Index::Date> piece(std::size_t first, std::size_t last, bool backwards, std::size_t most) const;
    std::vector<Index::Date> running_piece(Key behind, Key before, bool backwards, std::size_t most) const;

    std::shared_ptr<const Index> index_;
    Filter filter_;
    std::vector<Part> parts_;
    base::Bits units_;  // of everything but the time
    base::Bits all_;
};

// The next date of each of the events most like this one, the likest first: of the same category, with its tags, at its
// venue, by its organisers.
std::vector<Index::Date> similar(const Index&, EventId, base::Instant now, std::size_t most);
// The next date of each of these events, in their order, among the units given.
std::vector<Index::Date> next_of(const Index&, const std::vector<std::int64_t>& events, const base::Bits& among, base::Instant now);
// The next date of each event that the editors chose, in their order, among the units given.
std::vector<Index::Date> featured(const Index&, const base::Bits&, base::Instant now, std::size_t most);

std::vector<OccurrenceId> ids_of(std::span<const Index::Date>);

}  // namespace events
