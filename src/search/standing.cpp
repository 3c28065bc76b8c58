#include "search/standing.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "search/store.h"

namespace search {
namespace {

template <class T>
const T* by_id(const std::vector<T>& all, std::int64_t id) {
    const auto found = std::ranges::lower_bound(all, id, {}, &T::id);
    return found != all.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

Standing::Standing(const db::Reading& db)
    : dates_(public_dates(db)), organisations_(public_organisations(db)), offers_(public_offers(db)), works_(public_works(db)), venues_(public_venues(db)) {
    for (std::size_t i = 0; i < dates_.size(); ++i)
        if (events_.empty() || events_.back().id != dates_[i].event) events_.push_back({dates_[i].event, static_cast<std::uint32_t>(i)});
    events_.push_back({std::numeric_limits<std::int64_t>::max(), static_cast<std::uint32_t>(dates_.size())});
    std::int64_t place = 0;
    for (auto& one : organisations_) one.place = place++;
    std::ranges::sort(organisations_, {}, &Organisation::id);
}

const Standing::Date* Standing::date_of(std::int64_t event, base::Instant now) const {
    const auto found = std::ranges::lower_bound(events_, event, {}, &Event::id);
    if (found->id != event || found + 1 == events_.end()) return nullptr;
    const auto first = dates_.begin() + found->first, last = dates_.begin() + std::next(found)->first;
    const auto next = std::find_if(first, last, [&](const Date& date) { return date.ends >= now; });
    return next == last ? &*std::prev(last) : &*next;
}

const Standing::Organisation* Standing::organisation(std::int64_t id) const { return by_id(organisations_, id); }

const Standing::Offer* Standing::offer(std::int64_t id) const { return by_id(offers_, id); }

const Standing::Work* Standing::work(std::int64_t id) const { return by_id(works_, id); }

bool Standing::has_venue(std::int64_t id) const { return std::ranges::binary_search(venues_, id); }

}  // namespace search
