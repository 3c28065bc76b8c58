// Two that may be one, side by side, and the decision about them.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "drafts/json.h"
#include "i18n/words.h"
#include "merging/handlers.h"
#include "merging/parts.h"
#include "merging/templates.h"
#include "moderation/review.h"
#include "organisations/row.h"
#include "requests/office.h"
#include "web/input.h"
#include "web/url.h"

namespace merging {
namespace {

using base::words;

// One of the two with all that the page says of it.
struct Shown {
    OrganisationId id;
    std::string name;
    merging::Side side;
    std::vector<std::pair<std::string, std::string>> team;
    std::vector<moderation::Said> said;
};

std::optional<Shown> shown_of(const web::Context& context, OrganisationId id, std::string name) {
    auto side = side_of(context.db(), id);
    const auto draft = organisations::draft_of(context.db(), id);
    if (!side || !draft) return {};
    const auto& matter = moderation::reviewable(moderation::Of::organisation);
    return Shown{id, std::move(name), std::move(*side), team_of(context.db(), id), matter.said(context.db(), drafts::json_of(*draft), context.language, context.site.zone)};
}

// Which is likelier to be kept: it is public, was checked, has people, says more, is older.
auto weight(const Shown& one) { return std::tuple(one.side.state == "published", one.side.verified, !one.team.empty(), std::ranges::count_if(one.said, [](const auto& line) { return !line.value.empty(); }), -one.id.value); }

base::Words state_word(std::string_view state) {
    if (state == "published") return words("published");
    if (state == "pending") return words("under review");
    if (state == "draft") return words("draft");
    return state == "closed" ? words("Closed for good") : words("not in the city any more");
}

std::string team_words(const web::Context& context, const Shown& shown) {
    std::string all;
    for (const auto& [name, role] : shown.team) {
        const auto known = std::ranges::find(web::team_role_names, role);
        const auto what = known == web::team_role_names.end() ? role : say(context, web::name_of(static_cast<web::TeamRole>(known - web::team_role_names.begin())));
        all.append(all.empty() ? "" : "\n").append(fmt::format("{} ({})", name, what));
    }
    return all;
}

std::vector<std::pair<std::string, std::string>> lines_of(const web::Context& context, const Shown& shown) {
    std::vector<std::pair<std::string, std::string>> lines{
        {say(context, words("State")), say(context, state_word(shown.side.state))},
        {say(context, words("Checked")), say(context, shown.side.verified ? words("yes") : words("no"))},
        {say(context, words("Team")), team_words(context, shown)},
        {say(context, words("Added")), requests::moment(context, shown.side.created_at)},
        {say(context, words("Source")), shown.side.source},
        {say(context, words("Offers")), fmt::to_string(shown.side.offers)},
        {say(context, words("Events")), fmt::to_string(shown.side.events)},
    };
    for (const auto& line : shown.said) lines.emplace_back(line.label, line.value);
    return lines;
}

void compare_sides(PairView& view, const web::Context& context, const Shown& one, const Shown& other) {
    const auto mine = lines_of(context, one), yours = lines_of(context, other);
    const auto value_in = [](const auto& lines, const std::string& label) {
        const auto found = std::ranges::find(lines, label, &std::pair<std::string, std::string>::first);
        return found == lines.end() ? std::string() : found->second;
    };
    const auto add = [&](const std::string& label, const std::string& left, const std::string& right) {
        if (left.empty() && right.empty()) return;
        (left == right ? view.same : view.differs).push_back({label, left, right});
    };
    for (const auto& [label, value] : mine) add(label, value, value_in(yours, label));
    for (const auto& [label, value] : yours)
        if (std::ranges::find(mine, label, &std::pair<std::string, std::string>::first) == mine.end()) add(label, {}, value);
}

PairView::Side side_view(const web::Context& context, const Shown& shown, bool decides) {
    const bool open = shown.side.state == "published" || shown.side.state == "closed";
    return {shown.name, open ? context.href(organisations::organisation_path(shown.id, shown.side.slug)) : std::string(), decides && shown.side.state == "published" ? fmt::to_string(shown.id.value) : std::string()};
}

std::string note_for(const web::Context& context, const Pair& pair, bool parting) {
    if (parting) return say(context, words("They were made one. Nothing has been changed since, so both can be put back as they were; open invitations to the team stay closed."));
    if (pair.state == PairState::merged) return {};
    return say(context, words("What the kept one lacks is taken from the other, with its branches, contacts, photos, prices, offers, events and team. The other’s address leads to it for ever. As long as nothing is changed afterwards, you can part them again."));
}

web::Response show_pair(web::Context& context, const web::Input& input, const Pair& pair, web::Banner banner) {
    PairView view;
    view.title = fmt::format("{} ↔ {}", pair.one_name, pair.other_name);
    view.banner = std::move(banner);
    view.sure = sure_badge(context, pair);
    view.why = why_words(context, pair.why);
    auto one = shown_of(context, pair.one, pair.one_name), other = shown_of(context, pair.other, pair.other_name);
    if (one && other) {
        if (weight(*one) < weight(*other)) std::swap(one, other);
        compare_sides(view, context, *one, *other);
        const bool decides = pair.state == PairState::waiting;
        view.one = side_view(context, *one, decides);
        view.other = side_view(context, *other, decides);
    }
    view.parting = can_part(context.db(), pair.id);
    view.surely = pair.score >= almost_certain;
    view.note = note_for(context, pair, view.parting);
    if (pair.state == PairState::waiting || view.parting) {
        view.form = input.view("/admin/duplicates/:id", words("Decide"));
        view.form.action = context.href(pair_path(pair.id));
        if (const auto* mistake = input.mistake_of("decision")) view.form.error = say(context, *mistake);
    } else if (pair.state == PairState::merged && view.banner.title.empty()) {
        view.banner = {.tone = "info", .icon = "info", .title = say(context, words("One of the two has been changed since, so they cannot be parted again."))};
    }
    if (const auto next = next_pair(context.db(), pair.place()); next && *next != pair.id) view.next = {say(context, words("Next")), context.href(pair_path(*next))};
    auto response = requests::office_page(context, templates::pair, view, view.title, {say(context, words("Duplicates")), context.href("/admin/duplicates")});
    if (!input.good()) response.status = 422;
    return response;
}

base::Result<Pair> pair_here(const web::Context& context, PairId id) {
    auto pair = pair_of(context.db(), id, context.language);
    if (!pair) return base::refuse(base::Error::Kind::not_found, words("There is no such pair any more."));
    return std::move(*pair);
}

Officer officer(web::Context& context) {
    const auto& identity = *context.identity();
    Officer who{identity.account, {}, context.environment.keys, {}};
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); who.role.empty() && identity.roles.has(role) && web::may(role, web::Act::manage_organisations)) who.role = std::string(web::role_names[i]);
    who.origin = requests::letter_origins(context);
    return who;
}

struct Wanted {
    enum class What : std::uint8_t { keep, different, part } what = What::different;
    OrganisationId kept;
};

Wanted typed_wish(web::Input& input, const Pair& pair) {
    const auto typed = input.text("decision", {.most = 20});
    if (typed == "different") return {};
    if (typed == "part") return {Wanted::What::part, {}};
    for (const auto id : {pair.one, pair.other})
        if (typed == fmt::to_string(id.value)) return {Wanted::What::keep, id};
    if (!input.mistake_of("decision")) input.mistake("decision", words("Choose which one is kept, or that they are two"));
    return {};
}

}  // namespace

Answer pair_page(web::Context& context, PairId id) {
    const auto pair = TRY(pair_here(context, id));
    const auto done = context.query.text("done", 20).value_or("");
    web::Banner banner;
    if (done == "decided") banner = {.tone = "done", .icon = "check", .title = say(context, words("Decided. This is the next pair."))};
    if (done == "parted") banner = {.tone = "done", .icon = "check", .title = say(context, words("They are two again, as they were."))};
    return show_pair(context, web::Input(context), pair, banner);
}

// After a decision the next pair stands ready, so that a queue is worked through without going back to it.
Answer decide_pair(web::Context& context, PairId id) {
    const auto pair = TRY(pair_here(context, id));
    web::Input input(context);
    const auto wanted = typed_wish(input, pair);
    if (!input.good()) return show_pair(context, input, pair, {});
    const auto done = context.write([=, who = officer(context), now = context.now](db::Writing& db) -> base::Result<void> {
        if (wanted.what == Wanted::What::part) return part(db, id, who, now);
        return wanted.what == Wanted::What::keep ? merge(db, id, wanted.kept, who, now) : tell_apart(db, id, who, now);
    });
    if (!done) {
        auto response = show_pair(context, input, pair_of(context.db(), id, context.language).value_or(pair), {.tone = "warn", .icon = "alert", .title = say(context, done.error().message)});
        response.status = 409;
        return response;
    }
    if (wanted.what == Wanted::What::part) return web::Response::redirect(web::Href(context.href(pair_path(id))).with("done", "parted").text());
    const auto next = next_pair(context.db(), pair.place());
    return web::Response::redirect(web::Href(context.href(next ? pair_path(*next) : "/admin/duplicates")).with("done", "decided").text());
}

}  // namespace merging
