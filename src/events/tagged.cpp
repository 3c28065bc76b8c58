#include "events/tagged.h"

#include <fmt/format.h>

#include <unordered_map>

#include "events/card.h"
#include "events/selection.h"
#include "i18n/words.h"

namespace events {
namespace {

constexpr auto ahead = std::chrono::days(366 * 3);
constexpr std::size_t every_date = 1'000'000;

struct Next {
    OccurrenceId date;
    std::size_t more = 0;  // dates after it
};

// Events by their next date: under way first, then ahead.
std::vector<Next> next_dates(const Selection& selection) {
    std::vector<Next> all;
    std::unordered_map<std::int64_t, std::size_t> places;  // by event
    const auto take = [&](const Index::Date& date) {
        const auto [found, fresh] = places.emplace(selection.index().event_of(date).id, all.size());
        if (fresh) all.push_back({{date.id}});
        else ++all[found->second].more;
    };
    for (const auto& date : selection.running(every_date)) take(date);
    for (const auto& date : selection.first(every_date)) take(date);
    return all;
}

}  // namespace

std::vector<Card> cards_of_tag(web::Context& context, std::int64_t tag_id, std::size_t limit) {
    const auto index = context.derived<Index>();
    Filter filter;
    filter.from = context.now;
    filter.until = context.now + ahead;
    filter.tag = tag_id;
    auto next = next_dates(Selection(index, context.db(), filter));
    context.changes_at(index->next_change(context.now));
    next.resize(std::min(next.size(), limit));
    std::vector<OccurrenceId> ids;
    for (const auto& one : next) ids.push_back(one.date);
    auto made = make_cards(context, ids, When::date_and_time);
    for (std::size_t i = 0; i < made.size() && made.size() == next.size(); ++i)
        if (const auto n = next[i].more)
            made[i].when.append(" · ").append(i18n::say(context.language, base::words("and {n} more date", "and {n} more dates", {{"n", fmt::to_string(n)}})));
    return made;
}

}  // namespace events
