// What everybody may know of decisions (R1): how many, how soon and why; nobody is named and nothing is quoted.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "moderation/handlers.h"
#include "moderation/parts.h"
#include "moderation/templates.h"
#include "web/frame.h"

namespace moderation {
namespace {

using base::words;

constexpr std::chrono::days counted_back{30};
constexpr int latest = 20;

std::string outcome_words(const web::Context& context, State state, Reason reason) {
    const bool told = reason == Reason::none || reason == Reason::fits;
    return told ? say(context, name_of(state)) : fmt::format("{}: {}", say(context, name_of(state)), say(context, name_of(reason)));
}

void count_up(LogView& view, const web::Context& context) {
    int all = 0, in_time = 0;
    for (const auto& outcome : outcomes_since(context.db(), context.now - counted_back)) {
        all += outcome.count;
        in_time += outcome.in_time;
        view.reasons.push_back({"", outcome_words(context, outcome.state, outcome.reason), fmt::to_string(outcome.count)});
    }
    if (all == 0) view.figures.push_back(say(context, words("In the last 30 days nothing had to be decided.")));
    else view.figures.push_back(say(context, words("Decided within a day: {n} %.", {{"n", fmt::to_string(100 * in_time / all)}})));
}

}  // namespace

Answer log_page(web::Context& context) {
    LogView view;
    count_up(view, context);
    for (const auto& told : told_lately(context.db(), latest)) {
        const auto day = i18n::date(context.language, context.site.zone.today(told.at), context.today);
        view.latest.push_back({"", fmt::format("{} · {}: {}", day, say(context, reviewable(told.of).name), say(context, name_of(told.kind))), outcome_words(context, told.state, told.reason)});
    }
    return context.page(templates::log, web::frame(context, {.title = say(context, words("How the city decides what is published")), .path = "/decisions"}), view);
}

}  // namespace moderation
