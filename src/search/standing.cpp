#include "search/standing.h"

#include <algorithm>

#include "search/store.h"

namespace search {
namespace {

template <class T>
const T* by_id(const std::vector<T>& all, std::int64_t id) {
    const auto found = std::ranges::lower_bound(all, id, {}, &T::id);
    return found != all.end() && found->id == id ? &*found : nullptr;
}

}  // namespace

Standing::Standing(const db::Reading& db) : dates_(public_dates(db)), organisations_(public_organisations(db)), offers_(public_offers(db)) {
    std::int64_t place = 0;
    for (auto& one : organisations_) one.place = place++;
    std::ranges::sort(organisations_, {}, &Organisation::id);
}

const Standing::Date* Standing::date_of(std::int64_t event, base::Instant now) const {
    const auto [first, last] = std::ranges::equal_range(dates_, event, {}, &Date::event);
    if (first == last) return nullptr;
    const auto next = std::find_if(first, last, [&](const Date& date) { return date.ends >= now; });
    return next == last ? &*std::prev(last) : &*next;
}

const Standing::Organisation* Standing::organisation(std::int64_t id) const { return by_id(organisations_, id); }

const Standing::Offer* Standing::offer(std::int64_t id) const { return by_id(offers_, id); }

}  // namespace search
