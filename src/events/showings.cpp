#include "events/showings.h"

#include <fmt/format.h>

#include <algorithm>

#include "events/card.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "web/dates.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;

std::string state_of(const web::Context& context, const Showing& showing) {
    if (showing.state == "cancelled" || showing.event_state == "cancelled") return say(context, words("cancelled"));
    if (showing.state == "postponed") return say(context, words("postponed"));
    if (showing.state == "sold_out") return say(context, words("no places left"));
    return {};
}

std::string near_note(const web::Context& context, base::Day day) {
    return day >= context.today && day <= context.today + days(1) ? i18n::near(context.language, day, context.today) : "";
}

}  // namespace

std::string work_path(WorkId id, const std::string& slug) {
    return slug.empty() ? fmt::format("/works/{}", id.value) : fmt::format("/works/{}-{}", id.value, slug);
}

std::string venue_path(std::int64_t id, const std::string& slug) {
    return slug.empty() ? fmt::format("/venues/{}", id) : fmt::format("/venues/{}-{}", id, slug);
}

std::string about_work(const web::Context& context, std::optional<int> age_min, std::optional<int> minutes, const std::string& genres) {
    std::string about;
    const auto add = [&](const std::string& part) { if (!part.empty()) about.append(about.empty() ? "" : " · ").append(part); };
    if (age_min) add(fmt::format("{}+", *age_min));
    if (minutes) add(i18n::duration(context.language, base::Minutes(*minutes)));
    add(genres);
    return about;
}

Session session(web::Context& context, const Showing& showing) {
    Session shown;
    shown.time = i18n::clock(context.site.zone.local(showing.starts));
    shown.datetime = datetime(context, showing.starts, false);
    shown.detail = showing.format;
    if (!showing.hall.empty()) shown.detail.append(shown.detail.empty() ? "" : " · ").append(showing.hall);
    shown.price = price_tag(context, showing.price, showing.price_unit, showing.price_note, false).text;
    shown.state = state_of(context, showing);
    shown.over = showing.starts < context.now || showing.state == "cancelled" || showing.event_state == "cancelled";
    shown.href = context.href(event_path(showing.event, showing.event_slug));
    context.changes_at(showing.starts);
    return shown;
}

std::vector<SessionDay> by_day_and_place(web::Context& context, const std::vector<Showing>& showings) {
    std::vector<SessionDay> shown;
    for (const auto& showing : showings) {
        const auto day = std::chrono::floor<days>(context.site.zone.local(showing.starts));
        if (shown.empty() || shown.back().date != web::iso(day))
            shown.push_back({web::iso(day), i18n::day_heading(context.language, day, context.today), near_note(context, day), {}});
        const auto name = showing.venue.empty() ? showing.place : showing.venue;
        auto& rows = shown.back().rows;
        auto row = std::ranges::find(rows, name, &SessionRow::name);
        if (row == rows.end()) {
            rows.push_back({name, showing.venue_id ? context.href(venue_path(showing.venue_id, showing.venue_slug)) : "", "", {}});
            row = rows.end() - 1;
        }
        row->sessions.push_back(session(context, showing));
    }
    return shown;
}

}  // namespace events
