#include "teams/parts.h"

#include <fmt/format.h>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/asset.h"

namespace teams {

using base::words;

std::string desk_path(OrganisationId id, std::string_view rest) { return fmt::format("/desk/{}{}", id.value, rest); }

base::Result<Desk> desk_here(web::Context& context, OrganisationId id) {
    if (auto desk = desk_of(context.db(), id, context.language)) return std::move(*desk);
    return base::refuse(base::Error::Kind::not_found, words("There is no such organisation."));
}

namespace {

// In which of their roles somebody of the city's staff looks after organisations.
std::string duty_of(web::Roles roles) {
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto role = static_cast<web::Role>(i); roles.has(role) && web::may(role, web::Act::manage_organisations)) return std::string(web::role_names[i]);
    return {};
}

}  // namespace

Occasion occasion(web::Context& context, OrganisationId id) {
    const auto& identity = *context.identity();
    Occasion occasion{{identity.account, {}, !context.team_role}, id, context.environment.keys, context.now, {}};
    occasion.actor.role = context.team_role ? std::string(web::team_role_names[static_cast<std::size_t>(*context.team_role)]) : duty_of(identity.roles);
    for (const auto language : i18n::languages) occasion.desk[i18n::index(language)] = context.origin() + context.site.href(language, desk_path(id));
    return occasion;
}

bool may_here(web::Context& context, web::TeamAct act) {
    return (context.team_role && web::may(*context.team_role, act)) || web::may(context.identity()->roles, web::Act::manage_organisations);
}

web::Chrome office(web::Context& context, const Desk& desk, std::string title, std::string_view page) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("office.css");
    chrome.office = desk.name;
    const auto add = [&](const char* icon, const base::Words& label, std::string_view rest) {
        chrome.office_pages.push_back({icon, say(context, label), context.href(desk_path(desk.id, rest)), "", rest == page});
    };
    add("home", words("Overview"), "");
    const bool edits = may_here(context, web::TeamAct::edit);
    if (edits && context.site.has(web::Feature::offers)) add("percent", words("Offers"), "/offers");  // of src/offering
    if (edits && context.site.has(web::Feature::posts)) add("edit", words("News"), "/posts");  // of src/posting
    if (edits && context.site.has(web::Feature::goods)) add("wallet", words("Goods"), "/goods");  // of src/stocking
    if (edits && runs_venues(context.db(), desk.id)) {
        add("pin", words("Venues"), "/venues");          // of src/hosting
        add("clock", words("Sessions"), "/screenings");  // of src/screening
        add("ticket", words("Films and plays"), "/works");
    }
    add("print", words("Print"), "/print");  // of src/printing
    if (may_here(context, web::TeamAct::manage_team)) add("people", words("Team"), "/team");
    if (may_here(context, web::TeamAct::manage_team)) add("shield", words("Check"), "/verification");  // of src/claims
    return chrome;
}

web::FormView form_to(const web::Context& context, const web::Input& input, std::string_view pattern, const std::string& path, base::Words button) {
    auto form = input.view(pattern, std::move(button));
    form.action = context.href(path);
    return form;
}

web::Badge state_badge(const web::Context& context, std::string_view state) {
    if (state == "draft") return {"", "", say(context, words("draft"))};
    if (state == "pending") return {"info", "", say(context, words("under review"))};
    if (state == "closed") return {"warn", "", say(context, words("closed for good"))};
    if (state == "removed") return {"bad", "", say(context, words("removed by the city"))};
    return {"good", "", say(context, words("published"))};
}

std::string day_of(const web::Context& context, base::Instant moment) { return i18n::date(context.language, context.site.zone.today(moment), context.today); }

std::string role_since(const web::Context& context, const Member& member) {
    return fmt::format("{} · {}", say(context, web::name_of(member.role)), i18n::from_date(context.language, context.site.zone.today(member.joined_at), context.today));
}

}  // namespace teams
