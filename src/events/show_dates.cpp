#include "events/show_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

#include "events/card.h"
#include "events/showings.h"
#include "i18n/dates.h"
#include "i18n/words.h"

namespace events {
namespace {

using base::words;

constexpr std::size_t ahead_shown = 120, past_shown = 60;  // two years of a weekly meeting
constexpr std::size_t session_days = 3;
constexpr int sessions_read = 120;

void add(std::string& text, const std::string& part) {
    if (!part.empty()) text.append(text.empty() ? "" : " · ").append(part);
}

bool is_over(const DateShown& date, base::Instant now) { return std::max(date.ends, date.starts) < now; }

std::string date_note(const web::Context& context, const DateShown& date, const DateShown& main) {
    std::string note;
    if (date.state == "cancelled") add(note, say(context, words("cancelled")));
    if (date.state == "postponed") add(note, say(context, words("postponed")));
    if (date.state == "sold_out") add(note, say(context, words("no places left")));
    if (date.venue != main.venue || date.hall != main.hall) add(note, date.hall.empty() ? date.venue : fmt::format("{}, {}", date.venue, date.hall));
    add(note, date.format);
    return note;
}

Occurrence occurrence(const web::Context& context, const DateShown& date, const DateShown& main) {
    return {when_words(context, date.starts, date.ends, date.all_day), datetime(context, date.starts, date.all_day), date_note(context, date, main),
            date.state == "cancelled"};
}

}  // namespace

const DateShown& next_date(const std::vector<DateShown>& dates, base::Instant now) {
    const auto next = std::ranges::find_if(dates, [&](const DateShown& date) { return !is_over(date, now); });
    return next == dates.end() ? dates.back() : *next;
}

std::string when_detail(const web::Context& context, const DateShown& date) {
    const auto day = std::chrono::floor<std::chrono::days>(context.site.zone.local(date.starts));
    auto detail = i18n::near(context.language, day, context.today);
    const auto length = date.ends - date.starts;
    if (date.starts <= context.now && context.now < date.ends) add(detail, say(context, words("on now")));
    else if (date.starts < context.now) add(detail, say(context, words("over")));
    if (!date.all_day && length > std::chrono::minutes(0) && length <= std::chrono::hours(18))
        add(detail, i18n::duration(context.language, std::chrono::duration_cast<base::Minutes>(length)));
    add(detail, date.format);
    return detail;
}

void fill_dates(ShowView& view, const web::Context& context, const std::vector<DateShown>& dates, const DateShown& main) {
    std::size_t ahead = 0, past = 0;
    for (const auto& date : dates)
        if (date.id != main.id && !is_over(date, context.now) && ++ahead <= ahead_shown) view.occurrences.push_back(occurrence(context, date, main));
    for (const auto& date : dates | std::views::reverse)
        if (date.id != main.id && is_over(date, context.now) && ++past <= past_shown) view.past.push_back(occurrence(context, date, main));
    if (ahead > 0) view.more_dates = say(context, words("{n} more date", "{n} more dates", {{"n", fmt::to_string(ahead)}}));
    if (past > 0) view.past_dates = say(context, words("{n} date gone by", "{n} dates gone by", {{"n", fmt::to_string(past)}}));
}

void fill_sessions(ShowView& view, web::Context& context, const Shown& event) {
    auto showings = showings_of_work(context.db(), {event.work_id}, context.now, sessions_read, context.language);
    std::erase_if(showings, [&](const Showing& showing) { return showing.event != event.id; });
    if (showings.size() < 2) return;
    view.sessions = by_day_and_place(context, showings);
    if (view.sessions.size() > session_days) {
        view.sessions.resize(session_days);
        view.later_href = view.work.href;
    }
    for (auto& day : view.sessions)
        for (auto& row : day.rows)
            for (auto& session : row.sessions) session.href.clear();
    view.occurrences.clear();
    view.past.clear();
}

}  // namespace events
