// What a list of events was asked for, and the addresses of the same list asked a little differently.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "events/store.h"
#include "web/context.h"

namespace events {

struct Span {
    base::Day first, last;  // both included
};

struct Query {
    std::string when;      // today, tomorrow, weekend, week, month; empty: everything ahead
    std::string from, to;  // 'YYYY-MM-DD'; empty: not asked
    std::string category;  // key
    std::string price;     // free, paid
    std::string text;      // as typed
    std::optional<Key> after, before;

    // Refused with a sentence: an unknown word, a day that does not exist, a range that ends before it begins.
    static base::Result<Query> read(const web::Context&, const std::vector<Category>&);

    std::optional<Span> span(base::Day today) const;  // none: everything ahead
    Filter filter(const web::Context&, const std::vector<Category>&) const;
    bool filtered() const { return !when.empty() || !from.empty() || !to.empty() || !category.empty() || !price.empty() || !text.empty(); }
    std::string address(const web::Context&) const;  // of the first page
    std::string page_after(const web::Context&, Key) const;
    std::string page_before(const web::Context&, Key) const;
};

Span weekend(base::Day today);  // Saturday and Sunday: this one's while it lasts, else the coming one's

}  // namespace events
