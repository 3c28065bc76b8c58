// Who saw my data (S9): each look of staff at the own personal fields, out of the log that cannot be changed unnoticed.
#include <algorithm>

#include "audit/audit.h"
#include "i18n/dates.h"
#include "privacy/handlers.h"
#include "privacy/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/list.h"
#include "web/listing.h"

namespace privacy {
namespace {

using base::words;

std::string role_words(const web::Context& context, const std::string& name) {
    const auto found = std::ranges::find(web::role_names, name);
    return found == web::role_names.end() ? name : say(context, web::name_of(static_cast<web::Role>(found - web::role_names.begin())));
}

std::string field_words(const web::Context& context, const std::string& field) {
    if (field == "name") return say(context, words("Full name"));
    if (field == "email") return say(context, words("E-mail"));
    if (field == "phone") return say(context, words("Phone number"));
    if (field == "child") return say(context, words("Family"));
    return field;
}

LookView shown(const web::Context& context, const audit::Act& act) {
    LookView view{i18n::moment(context.language, context.site.zone.local(act.at), context.today), role_words(context, act.role), act.purpose, {}};
    for (const auto& change : act.changes) view.fields.append(view.fields.empty() ? "" : ", ").append(field_words(context, change.field));
    return view;
}

}  // namespace

Answer looks_page(web::Context& context) {
    const auto edge = TRY(web::asked_edge<std::int64_t>(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return audit::looks_at(context.db(), context.identity()->account.value, from, limit); });
    LooksView view;
    for (const auto& [id, act] : page.rows) view.looks.push_back(shown(context, act));
    const web::Asked all(context.href("/me/looks"));
    view.pager = web::pager_of(page, [&](std::string_view direction, const audit::Entry& row) { return all.page(direction, row.id); });
    auto chrome = web::frame(context, {.title = say(context, words("Who saw my data")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/looks", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::looks, chrome, view);
}

}  // namespace privacy
