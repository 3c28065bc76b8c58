// The queue of whoever answers: what is due first in front, and how fast we answer.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "requests/office.h"
#include "support/handlers.h"
#include "support/parts.h"
#include "support/templates.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"

namespace support {
namespace {

using base::words;

constexpr std::chrono::days measured{30};

struct Asking {
    web::Asked asked;
    State state = State::open;
    std::optional<AccountId> taker;
};

base::Result<Asking> asking_of(web::Context& context) {
    Asking asking{web::Asked(context.href("/admin/support")), State::open, {}};
    auto mine = TRY(context.query.choice("mine", {"yes"}));
    auto state = TRY(context.query.choice("state", {"answered", "waiting", "solved", "closed"}));
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == state) asking.state = static_cast<State>(i);
    if (!mine.empty()) asking.taker = context.identity()->account;
    asking.asked.put("mine", std::move(mine));
    asking.asked.put("state", std::move(state));
    return asking;
}

std::vector<web::Chip> chips_of(const web::Context& context, const web::Asked& asked) {
    std::vector<web::Chip> chips;
    const auto add = [&](const base::Words& label, std::string_view name, std::string_view value) {
        chips.push_back(asked.chip(say(context, label), 0, name, value));
        chips.back().count.clear();
    };
    add(words("Taken by me"), "mine", "yes");
    add(words("Answered"), "state", "answered");
    add(words("Asked back"), "state", "waiting");
    add(words("Solved"), "state", "solved");
    add(words("Closed"), "state", "closed");
    return chips;
}

std::string shown_hours(const web::Context& context, std::chrono::seconds span) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(span).count();
    return say(context, words("{hours} h {minutes} min", {{"hours", fmt::to_string(minutes / 60)}, {"minutes", fmt::to_string(minutes % 60)}}));
}

std::vector<web::Line> numbers_of(const web::Context& context) {
    const auto pace = support::pace(context.db(), context.now - measured);
    std::vector<web::Line> numbers{{"", say(context, words("Waiting")), web::counted(context, open_tickets(context.db()))}};
    if (pace.answers == 0) return numbers;
    numbers.push_back({"", say(context, words("First answers in 30 days")), fmt::to_string(pace.answers)});
    numbers.push_back({"", say(context, words("First answer, median")), shown_hours(context, pace.median)});
    numbers.push_back({"", say(context, words("Answered in time")), fmt::format("{} %", pace.in_time * 100 / pace.answers)});
    return numbers;
}

web::TableRow table_row(const web::Context& context, const Row& row) {
    const auto clock = row.state == State::open ? requests::clock_badge(context, row.due_at) : state_badge(context, row);
    return {{{title_of(context, row), context.href(fmt::format("/admin/support/{}", row.id.value)), "", false},
             {say(context, name_of(row.topic)), "", "", false},
             {clock.text, "", clock.tone, false},
             {say(context, words("{n} h", {{"n", fmt::to_string(row.hours)}})), "", "", false},
             {requests::moment(context, row.received_at), "", "", false},
             {row.taker.empty() ? say(context, words("nobody")) : row.taker, "", "", false}}};
}

}  // namespace

Answer queue_page(web::Context& context) {
    const auto asking = TRY(asking_of(context));
    const auto edge = TRY(web::asked_place(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) {
        return asking.state == State::open ? open_rows(context.db(), asking.taker, from, limit) : rows_in(context.db(), asking.state, asking.taker, from, limit);
    });
    QueueView view;
    view.numbers = numbers_of(context);
    view.chips = chips_of(context, asking.asked);
    if (asking.asked.filtered()) view.reset_href = asking.asked.without_filters();
    view.table = {say(context, words("Tickets")), {say(context, words("Number")), say(context, words("About")), say(context, words("State")), say(context, words("Promised within")), say(context, words("Received")), say(context, words("Who works on it"))}, {}};
    for (const auto& row : page.rows) view.table.rows.push_back(table_row(context, row));
    if (page.rows.empty()) {
        view.empty.title = say(context, asking.asked.filtered() ? words("Nothing with these filters") : words("Nobody waits for an answer"));
        view.empty.text = say(context, words("Questions and faults that people write about at “Ask support” come here."));
        if (asking.asked.filtered()) view.empty.action = {say(context, words("Clear filters")), asking.asked.without_filters()};
    }
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return asking.asked.page(direction, row.place()); });
    return requests::office_page(context, templates::queue, view, say(context, words("Support")), {});
}

}  // namespace support
