// The queue: what waits, the oldest first, and what was decided, the latest first.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "moderation/handlers.h"
#include "moderation/parts.h"
#include "moderation/templates.h"
#include "requests/office.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"
#include "web/url.h"

namespace moderation {
namespace {

using base::words;

struct Asking {
    web::Asked asked;
    std::optional<Kind> kind;

    bool decided() const { return asked.of("state") == "decided"; }
    bool appealed() const { return asked.of("state") == "appealed"; }
    bool doubtful() const { return asked.of("state") == "doubtful"; }
    bool can_choose() const { return !decided() && !appealed(); }
};

base::Result<Asking> asking_of(web::Context& context) {
    Asking asking{web::Asked(context.href("/admin/review")), {}};
    auto kind = TRY(context.query.choice("kind", {"new", "change", "suggestion"}));
    auto state = TRY(context.query.choice("state", {"doubtful", "appealed", "decided"}));
    if (!state.empty()) kind.clear();  // what was decided is one list
    for (std::size_t i = 0; i < kind_names.size(); ++i)
        if (kind_names[i] == kind) asking.kind = static_cast<Kind>(i);
    asking.asked.put("kind", std::move(kind));
    asking.asked.put("state", std::move(state));
    return asking;
}

std::vector<web::Chip> chips_of(const web::Context& context, const Asking& asking) {
    std::vector<web::Chip> chips;
    const auto add = [&](const base::Words& label, std::string_view name, std::string_view value) {
        chips.push_back(asking.asked.chip(say(context, label), 0, name, value));
        chips.back().count.clear();
    };
    for (std::size_t i = 0; i < kind_names.size() && asking.asked.of("state").empty(); ++i) add(name_of(static_cast<Kind>(i)), "kind", kind_names[i]);
    add(words("Looks like spam"), "state", "doubtful");
    add(words("Appeals"), "state", "appealed");
    add(words("Decided"), "state", "decided");
    return chips;
}

QueueView::Item item_of(const web::Context& context, const Row& row) {
    const auto at = requests::moment(context, row.decided_at.value_or(row.made_at));
    const auto who = row.decider.empty() ? sender_words(context, row) : row.decider;
    return {fmt::to_string(row.id.value), row.title, context.href(item_path(row.id)), fmt::format("{} · {} · {}", say(context, reviewable(row.thing.of).name), who, at),
            kind_badge(context, row.kind), row.decided_at ? state_badge(context, row.state) : requests::clock_badge(context, row.due_at), doubt_badges(context, row)};
}

web::Empty nothing(const web::Context& context, const web::Asked& asked) {
    web::Empty empty;
    empty.title = say(context, asked.filtered() ? words("Nothing with these filters") : words("Nothing waits for a decision"));
    empty.text = say(context, words("What residents and organisations send to be published comes here."));
    if (asked.filtered()) empty.action = {say(context, words("Clear filters")), asked.without_filters()};
    return empty;
}

web::Banner queue_banner(web::Context& context) {
    const auto done = context.query.text("done", 20).value_or("");
    const auto skipped = context.query.text("left", 20).value_or("");
    web::Banner banner{.tone = "done", .icon = "check", .title = {}};
    if (done == "decided") banner.title = say(context, words("Decided. Whoever sent it has a letter."));
    if (skipped == "some") banner.text = say(context, words("Some were decided by somebody else, or are your own. They are left as they were."));
    return banner;
}

web::Response queue(web::Context& context, const Asking& asking, base::Edge<base::Place> edge, std::string mistake) {
    const auto& asked = asking.asked;
    const auto page = web::page_at(edge, [&](auto from, int limit) {
        if (asking.appealed()) return appealed_rows(context.db(), web::list_page_size);  // they are few, and answered one by one
        if (asking.doubtful()) return doubtful_rows(context.db(), from, limit);
        return asking.decided() ? decided(context.db(), from, limit) : waiting(context.db(), asking.kind, from, limit);
    });
    const auto count = count_waiting(context.db(), context.now);
    QueueView view;
    view.summary = say(context, words("Waiting: {waiting}. Overdue: {overdue}.", {{"waiting", web::counted(context, count.count)}, {"overdue", web::counted(context, count.overdue)}}));
    view.banner = queue_banner(context);
    if (!mistake.empty()) view.banner = {.tone = "warn", .icon = "alert", .title = std::move(mistake)};
    view.chips = chips_of(context, asking);
    if (asked.filtered()) view.reset_href = asked.without_filters();
    for (const auto& row : page.rows) view.items.push_back(item_of(context, row));
    if (page.rows.empty()) view.empty = nothing(context, asked);
    if (asking.can_choose() && !page.rows.empty()) {
        view.action = context.href("/admin/review");
        view.token = web::form_token(context, "/admin/review");
    }
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return asked.page(direction, row.place()); });
    return requests::office_page(context, templates::queue, view, say(context, words("Moderation")), {});
}

// The numbers of the form's ticks; nothing for one that is no number.
std::vector<RevisionId> chosen(const web::Context& context) {
    std::vector<RevisionId> ids;
    for (const auto& [name, value] : context.form->fields().all()) {
        RevisionId id;
        if (name != "revision" || std::from_chars(value.data(), value.data() + value.size(), id.value).ptr != value.data() + value.size()) continue;
        if (ids.size() < web::list_page_size && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
    }
    return ids;
}

}  // namespace

Answer queue_page(web::Context& context) {
    const auto asking = TRY(asking_of(context));
    const auto edge = TRY(web::asked_place(context.query));
    return queue(context, asking, edge, {});
}

Answer decide_chosen(web::Context& context) {
    const auto again = [&](const base::Words& mistake) {
        auto response = queue(context, {web::Asked(context.href("/admin/review")), {}}, {}, say(context, mistake));
        response.status = 422;
        return response;
    };
    if (context.stale) return again(context.stale->message);
    web::Input input(context);
    const auto decision = input.choice("decision", {"applied", "spam"});
    const auto ids = chosen(context);
    if (!input.good() || ids.empty()) return again(words("Choose at least one, and what becomes of it."));
    const bool spam = decision == "spam";
    const auto decided = TRY(context.write([=, who = moderator(context), now = context.now](db::Writing& db) -> base::Result<std::size_t> {
        std::size_t count = 0;
        for (const auto id : ids) {
            const auto done = decide(db, {id, spam ? State::refused : State::applied, spam ? Reason::spam : Reason::fits, {}}, who, now);
            if (!done && done.error().kind != base::Error::Kind::conflict && done.error().kind != base::Error::Kind::not_found) return std::unexpected(done.error());
            count += done ? 1 : 0;
        }
        return count;
    }));
    return web::Response::redirect(web::Href(context.href("/admin/review")).with("done", decided > 0 ? "decided" : "").with("left", decided < ids.size() ? "some" : "").text());
}

}  // namespace moderation
