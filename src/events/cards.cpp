#include "events/cards.h"

#include <algorithm>

#include "base/text.h"
#include "events/card.h"
#include "events/query.h"

namespace events {
namespace {

Filter days_filter(const web::Context& context, Span span) {
    const auto midnight = [&](base::Day day) { return context.site.zone.instant(base::LocalTime(day)); };
    return {std::max(context.now, midnight(span.first)), midnight(span.last + std::chrono::days(1)), 0, 0, {}};
}

std::vector<OccurrenceId> first_dates(const web::Context& context, const Filter& filter, int limit) {
    return dates_after(context.db(), filter, {filter.from - std::chrono::seconds(1), 0}, limit);
}

// The first events of a filter, each once: a film with four sessions is one card.
std::vector<Card> day_cards(web::Context& context, const Filter& filter, When when, int limit) {
    constexpr int sessions = 4;
    std::vector<Card> joined;
    for (auto& card : make_cards(context, first_dates(context, filter, limit * sessions), when)) {
        if (when == When::time) join(joined, std::move(card));
        else if (std::ranges::find(joined, card.href, &Card::href) == joined.end()) joined.push_back(std::move(card));
    }
    if (joined.size() > static_cast<std::size_t>(limit)) joined.resize(static_cast<std::size_t>(limit));
    return joined;
}

}  // namespace

std::vector<Card> cards_of_organisation(web::Context& context, std::int64_t organisation_id, int limit) {
    return make_cards(context, of_organisation(context.db(), organisation_id, context.now, limit), When::date_and_time);
}

std::vector<Card> found_cards(web::Context& context, const std::string& text, int limit) {
    constexpr auto ahead = std::chrono::days(366 * 3);
    const Filter filter{context.now, context.now + ahead, 0, 0, base::folded(text)};
    return make_cards(context, first_dates(context, filter, limit), When::date_and_time);
}

std::vector<PaperDay> paper_days(web::Context& context, base::Day first, int days, int cards_a_day) {
    std::vector<PaperDay> week;
    for (int i = 0; i < days; ++i) {
        const auto day = first + std::chrono::days(i);
        const auto filter = days_filter(context, {day, day});
        week.push_back({day, day_cards(context, filter, When::time, cards_a_day), count(context.db(), filter)});
    }
    return week;
}

std::vector<Card> running_cards(web::Context& context, int limit) {
    const auto filter = days_filter(context, {context.today, context.today});
    return make_cards(context, running(context.db(), filter, context.now, limit), When::date_and_time);
}

Glance glance(web::Context& context, int today_limit, int weekend_limit) {
    const auto day = std::chrono::days(1);
    const auto today = days_filter(context, {context.today, context.today});
    const auto tomorrow = days_filter(context, {context.today + day, context.today + day});
    const auto rest = days_filter(context, weekend(context.today));
    Glance glance;
    glance.today_count = count(context.db(), today);
    glance.tomorrow_count = count(context.db(), tomorrow);
    glance.weekend_count = count(context.db(), rest);
    glance.today = day_cards(context, today, When::time, today_limit);
    glance.weekend = day_cards(context, rest, When::date_and_time, weekend_limit);
    return glance;
}

}  // namespace events
