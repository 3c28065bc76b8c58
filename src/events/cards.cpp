#include "events/cards.h"

#include <algorithm>

#include "base/text.h"
#include "events/card.h"
#include "events/query.h"
#include "events/selection.h"
#include "i18n/dates.h"

namespace events {
namespace {

Selection of_days(web::Context& context, std::string_view when) {
    Query query;
    query.when = when;
    const auto index = context.derived<Index>();
    return {index, context.db(), query.filter(context, *index)};
}

// The first events of some days, each once: a film with four sessions is one card.
std::vector<Card> day_cards(web::Context& context, const Selection& selection, When when, std::size_t limit) {
    constexpr std::size_t sessions = 4;
    std::vector<Card> joined;
    for (auto& card : make_cards(context, ids_of(selection.first(limit * sessions)), when)) {
        if (when == When::time) join(joined, std::move(card));
        else if (std::ranges::find(joined, card.href, &Card::href) == joined.end()) joined.push_back(std::move(card));
    }
    if (joined.size() > limit) joined.resize(limit);
    return joined;
}

}  // namespace

std::vector<Card> cards_of_organisation(web::Context& context, std::int64_t organisation_id, int limit) {
    return make_cards(context, of_organisation(context.db(), organisation_id, context.now, limit), When::date_and_time);
}

std::vector<EventCard> cards_of_events(web::Context& context, const std::vector<std::int64_t>& ids) {
    const auto shown = shown_dates(context.db(), ids, context.now);
    std::vector<OccurrenceId> dates;
    for (const auto& one : shown) dates.push_back(one.date);
    const auto all = categories(context.db(), context.language);
    std::vector<EventCard> made;
    for (const auto& listed : cards(context.db(), dates, context.language)) {
        const auto date = std::ranges::find(shown, listed.occurrence, &ShownDate::date);
        context.changes_at(listed.ends + std::chrono::seconds(1));
        made.push_back({listed.event.value, make_card(context, listed, all, When::date_and_time), date->over});
    }
    return made;
}

std::vector<PaperDay> paper_days(web::Context& context, base::Day first, int days, std::size_t cards_a_day) {
    const auto index = context.derived<Index>();
    std::vector<PaperDay> week;
    for (int i = 0; i < days; ++i) {
        const auto day = first + std::chrono::days(i);
        Query query;
        query.from = query.to = i18n::machine_date(day);
        const Selection selection(index, context.db(), query.filter(context, *index));
        week.push_back({day, day_cards(context, selection, When::time, cards_a_day), static_cast<std::int64_t>(selection.count())});
    }
    return week;
}

std::vector<Card> running_cards(web::Context& context, std::size_t limit) {
    return make_cards(context, ids_of(of_days(context, "today").running(limit)), When::date_and_time);
}

Glance glance(web::Context& context, int today_limit, int weekend_limit) {
    const auto today = of_days(context, "today"), tomorrow = of_days(context, "tomorrow"), rest = of_days(context, "weekend");
    context.changes_at(today.index().next_change(context.now));
    Glance glance;
    glance.today_count = static_cast<std::int64_t>(today.count());
    glance.tomorrow_count = static_cast<std::int64_t>(tomorrow.count());
    glance.weekend_count = static_cast<std::int64_t>(rest.count());
    glance.today = day_cards(context, today, When::time, static_cast<std::size_t>(today_limit));
    glance.weekend = day_cards(context, rest, When::date_and_time, static_cast<std::size_t>(weekend_limit));
    const auto chosen = featured(today.index(), base::Bits(today.index().size(), true), context.now, static_cast<std::size_t>(today_limit));
    glance.chosen = make_cards(context, ids_of(chosen), When::date_and_time);
    return glance;
}

}  // namespace events
