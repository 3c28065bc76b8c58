#include "screening/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "authoring/parts.h"
#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "moderation/sending.h"
#include "web/office.h"

namespace screening {

using base::refuse;
using base::words;

// ── Where one stands ────────────────────────────────────────────────────────────────────────────────────────────────

std::string Stand::way(std::string_view rest) const { return desk ? teams::desk_path(desk->id, rest) : fmt::format("/admin{}", rest); }

std::string Stand::pattern(std::string_view rest) const { return fmt::format("{}{}", desk ? "/desk/:id" : "/admin", rest); }

base::Result<Stand> office_stand(web::Context& context) {
    const auto& identity = *context.identity();
    context.personal = true;
    return Stand{{}, authoring::role_that_publishes(identity), identity.account, true};
}

base::Result<Stand> desk_stand(web::Context& context, OrganisationId id) {
    Stand stand;
    stand.desk = TRY(teams::desk_here(context, id));
    const auto who = teams::occasion(context, id);
    stand.role = who.actor.role;
    stand.account = who.actor.account;
    stand.at_once = moderation::standing_at_desk(context, id.value).at_once;
    context.personal = true;
    return stand;
}

base::Words unchecked_organisation() { return words("The city has not checked this organisation yet. After that it writes its films and sessions itself."); }

base::Result<void> may_write(const Stand& stand) {
    if (stand.at_once) return {};
    return refuse(base::Error::Kind::conflict, unchecked_organisation());
}

web::Chrome chrome_at(web::Context& context, const Stand& stand, std::string title, std::string_view page, web::Link back) {
    if (!stand.desk) return web::office_frame(context, {.title = std::move(title), .back = std::move(back), .path = context.path});
    auto chrome = teams::office(context, *stand.desk, std::move(title), page);
    chrome.back = std::move(back);
    return chrome;
}

web::FormView form_at(const web::Context& context, const web::Input& input, const Stand& stand, std::string_view pattern, std::string_view rest, base::Words button) {
    return teams::form_to(context, input, stand.pattern(pattern), stand.way(rest), std::move(button));
}

Ground ground_of(const web::Context& context, const Stand& stand) { return {context.site.zone, context.now, context.language, stand.desk.has_value()}; }

base::Result<CinemaRow> cinema_here(const web::Context& context, const Stand& stand, VenueId id) {
    auto found = cinema(context.db(), id, context.language);
    if (!found || (stand.desk && found->organisation != stand.team())) return refuse(base::Error::Kind::not_found, words("There is no such venue."));
    return std::move(*found);
}

// ── Titles ──────────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

std::optional<std::int64_t> number_behind(std::string_view title) {
    const auto sign = title.rfind('#');
    if (sign == title.npos) return {};
    std::int64_t id = 0;
    const auto read = std::from_chars(title.data() + sign + 1, title.data() + title.size(), id);
    return read.ec == std::errc() && read.ptr == title.data() + title.size() ? std::optional(id) : std::nullopt;
}

std::string namesakes_text(const std::vector<Namesake>& all, std::string_view title) {
    std::string text;
    for (const auto& one : all) text.append(fmt::format("{}{} #{}{}", text.empty() ? "" : ", ", title, one.id.value, one.year ? fmt::format(" ({})", *one.year) : ""));
    return text;
}

}  // namespace

base::Result<std::int64_t> work_called(const db::Reading& db, std::string_view title) {
    const auto shown = base::shortened(title, 60);
    if (const auto id = number_behind(title)) {
        const auto name = base::folded(title.substr(0, title.rfind('#')));
        const auto all = works_named(db, name);
        if (std::ranges::any_of(all, [&](const Namesake& one) { return one.id.value == *id; })) return *id;
    }
    const auto all = works_named(db, title);
    if (all.size() == 1) return all.front().id.value;
    if (all.empty()) return refuse(base::Error::Kind::invalid, words("No film or play is called so: {title}. Add it among the films first.", {{"title", shown}}));
    return refuse(base::Error::Kind::invalid, words("Several are called so. Write which: {titles}", {{"titles", namesakes_text(all, shown)}}));
}

std::string title_for_programme(const db::Reading& db, WorkId id, const std::string& title) { return works_named(db, title).size() > 1 ? fmt::format("{} #{}", title, id.value) : title; }

// A film a line, in the order of their first sessions.
std::string written_programme(const web::Context& context, const std::vector<Wanted>& sessions) {
    std::vector<std::pair<WorkId, std::string>> lines;
    for (const auto& one : sessions) {
        auto line = std::ranges::find(lines, one.work, &std::pair<WorkId, std::string>::first);
        if (line == lines.end()) {
            lines.emplace_back(one.work, title_for_programme(context.db(), one.work, one.title) + ":");
            line = lines.end() - 1;
        } else line->second += ";";
        const auto local = context.site.zone.local(one.starts);
        const auto at = std::chrono::floor<base::Minutes>(local - std::chrono::floor<std::chrono::days>(local));
        line->second.append(" ").append(written_session({at, one.format, one.hall, one.price, {}, 0, 0}, i18n::free_of_charge(context.language)));
    }
    std::string text;
    for (const auto& [work, line] : lines) text.append(line).append("\n");
    return text;
}

// ── A plan ──────────────────────────────────────────────────────────────────────────────────────────────────────────

base::Words fault_words(const web::Context& context, const Fault& fault) {
    if (fault.line == 0) return fault.what;
    const auto what = say(context, fault.what);
    if (fault.column == 0) return words("Line {line}: {what}", {{"line", fmt::to_string(fault.line)}, {"what", what}});
    return words("Line {line}, column {column}: {what}", {{"line", fmt::to_string(fault.line)}, {"column", fmt::to_string(fault.column)}, {"what", what}});
}

namespace {

web::Badge badge_of(const web::Context& context, const Planned& planned) {
    if (planned.change == Change::added) return {"good", "", say(context, words("new")), ""};
    if (planned.change == Change::removed) return {"bad", "", say(context, words("taken out")), ""};
    return {"info", "", say(context, planned.revived ? words("takes place again") : words("other price")), ""};
}

std::string price_text(const web::Context& context, const base::Price& price) { return i18n::price(context.language, price, true); }

std::string line_text(const web::Context& context, const Planned& planned) {
    const auto& one = planned.session;
    auto text = fmt::format("{} {}", i18n::clock(context.site.zone.local(one.starts)), one.title);
    for (const auto& part : {one.format, one.hall}) if (!part.empty()) text.append(" · ").append(part);
    auto price = price_text(context, one.price);
    if (planned.change == Change::changed && !same_price(planned.before, one.price)) {
        const auto before = price_text(context, planned.before);
        price = fmt::format("{} → {}", before.empty() ? "–" : before, price.empty() ? "–" : price);
    }
    if (!price.empty()) text.append(" · ").append(price);
    return text;
}

}  // namespace

PlanView plan_view(const web::Context& context, const Plan& plan, bool with_venues) {
    PlanView view{done_words(context, plan), {}};
    for (const auto& day : plan.days) {
        PlanView::Day shown{i18n::day_heading(context.language, day.day, context.today), {}, {}, {}};
        if (with_venues)
            if (const auto venue = cinema(context.db(), day.venue, context.language)) shown.title = fmt::format("{}: {}", venue->name, shown.title);
        std::size_t kept = 0;
        for (const auto& one : day.sessions) {
            if (one.change == Change::kept) ++kept;
            else shown.lines.push_back({badge_of(context, one), line_text(context, one)});
        }
        if (kept > 0) shown.kept = say(context, words("Stay as they are: {n}", {{"n", fmt::to_string(kept)}}));
        for (const auto& warning : day.warnings) shown.warnings.push_back(say(context, warning));
        view.days.push_back(std::move(shown));
    }
    return view;
}

std::string done_words(const web::Context& context, const Plan& plan) {
    return say(context, words("Added: {added}, changed: {changed}, taken out: {removed}", {{"added", fmt::to_string(plan.count(Change::added))}, {"changed", fmt::to_string(plan.count(Change::changed))}, {"removed", fmt::to_string(plan.count(Change::removed))}}));
}

}  // namespace screening
