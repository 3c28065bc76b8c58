// A list of a city for readers of news: what each of them says of itself, what it holds, and how it is answered.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bits.h"
#include "feeds/feed.h"
#include "web/context.h"

namespace cities {

// Without its entries; `address`: of the page it is a twin of, below the origin.
feeds::Feed list_feed(const web::Context&, const std::string& heading, const std::string& address);

// In the form that the request's path ends with.
web::Response answered(const web::Context&, const feeds::Feed&);

template <class Id>
struct Newest {
    std::vector<Id> ids;  // the last first
    bool more = false;    // than a feed holds
};

// What a list in memory finds for a query. The page changes when what holds now does.
template <class Id, class Sieve, class Index, class Query>
Newest<Id> newest(web::Context& context, const Index& index, const Query& query) {
    const auto now = index.now(context.now, context.site.zone);
    context.changes_at(now->until);
    std::optional<base::Bits> found_words;
    if (!query.words.empty()) found_words = with_words(context.db(), index, query.words);
    const Sieve sieve(query, index, *now, found_words ? &*found_words : nullptr);
    Newest<Id> found;
    for (const auto number : index.newest.numbers) {
        if (!sieve.found().has(number)) continue;
        found.more = found.ids.size() == feeds::most_entries;
        if (found.more) break;
        found.ids.push_back({index.ids[number]});
    }
    return found;
}

}  // namespace cities
