// The list of events as an address says it: every filter, and where the page begins.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "events/index.h"
#include "events/views/filters.h"
#include "web/context.h"

namespace events {

inline constexpr std::size_t running_shown = 6;  // of what goes on for several days, before the days themselves

struct Span {
    base::Day first, last;  // both included
};

struct Query {
    std::string when;      // today, tomorrow, weekend, week, month; empty: everything ahead
    std::string from, to;  // 'YYYY-MM-DD'; empty: not asked
    std::string category;  // key
    std::string price;     // free, paid
    std::optional<std::int64_t> price_min, price_max;  // whole units of the city's money
    std::optional<std::int64_t> age;                   // suits somebody of that age
    bool children = false, online = false;
    bool running = false;            // only what goes on for several days
    std::string venue, organiser, tag, work;  // 'ID-slug' as they are written now, whatever was typed behind the number
    std::string district;            // slug
    std::string spoken;              // 'kk'
    std::string format;              // '3D'
    std::string text;                // as typed
    std::optional<Key> after, before;
    std::string_view page = "/events";  // that its addresses lead to: the list, or the map of the same

    // Refused with a sentence: an unknown word, thing or day, a range that ends before it begins.
    static base::Result<Query> read(const web::Context&, const Index&);

    std::optional<Span> span(base::Day today) const;  // none: everything ahead
    std::pair<base::Instant, base::Instant> moments(const web::Context&) const;  // the span as moments, half-open
    Filter filter(const web::Context&, const Index&) const;
    bool filtered() const;
    // The fields as they stand in an address, "when=today&category=concerts" or empty: the same list however it was typed.
    // Without `after` and `before`.
    std::string fields() const;
    std::vector<FormField> pairs() const;  // the same, for the hidden fields of a form
    std::string address(const web::Context&) const;  // of the first page
    std::string page_after(const web::Context&, Key) const;
    std::string page_before(const web::Context&, Key) const;
};

// "?when=today" from this list to others of which some fields are different, from their first page. Letters that are no
// ASCII stand as they are, as HTML allows: a list has a hundred such links, and a Cyrillic letter is two bytes where its
// encoded form is six.
class Links {
public:
    using Changes = std::initializer_list<std::pair<std::string_view, std::string_view>>;  // field, value; empty: taken out

    Links(const web::Context&, const Query&);
    std::string with(Changes) const;

private:
    std::string whole_;  // the list without filters
    std::vector<std::pair<std::string_view, std::string>> fields_;  // all there are, encoded, in the order of addresses
};

// The dates that the list at this address shows from its beginning: first what goes on for several days, then the rest, by
// start. For feeds, calendars and maps of the same address: one date for one line.
std::vector<OccurrenceId> matching(web::Context&, const Query&, std::size_t limit);

// "17-slug": how a venue, an organiser or a tag stands in addresses.
std::string numbered(const Thing&);
std::int64_t minor_units(base::Currency);  // how many make one whole: sums stand in addresses as people say them

Span weekend(base::Day today);  // Saturday and Sunday: this one's while it lasts, else the coming one's

}  // namespace events
