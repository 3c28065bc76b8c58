// /admin/venues: which organisation runs a venue, said by editors.
#include <fmt/format.h>

#include "audit/audit.h"
#include "hosting/handlers.h"
#include "hosting/templates.h"
#include "i18n/words.h"
#include "web/input.h"
#include "web/listing.h"
#include "web/office.h"

namespace hosting {
namespace {

using base::words;

constexpr int most_venues = 100;

std::string host_way(VenueNumber id) { return fmt::format("/admin/venues/{}", id.value); }

base::Result<HostedVenue> known_venue(const web::Context& context, VenueNumber id) {
    auto venue = venue_here(context.db(), id, context.language);
    if (!venue) return base::refuse(base::Error::Kind::not_found, words("There is no such venue."));
    return std::move(*venue);
}

web::Response host_form(web::Context& context, const web::Input& input, const HostedVenue& venue) {
    HostedFormView view;
    view.title = venue.name;
    view.intro = venue.address;
    view.form = input.view("/admin/venues/:id", words("Save"));
    view.form.action = context.href(host_way(venue.id));
    view.form.fields = {input.field({.name = "organisation", .label = say(context, words("Which organisation runs it?")), .hint = say(context, words("By its name. Its team then confirms what takes place there and says how to get there. Empty: none.")), .required = false}, venue.organisation)};
    view.ways = {link(context, words("Page in the city"), fmt::format("/venues/{}-{}", venue.id.value, venue.slug))};
    context.personal = true;
    auto response = context.page(templates::hosted_form, web::office_frame(context, {.title = view.title, .back = link(context, words("Venues"), "/admin/venues"), .path = context.path}), view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer hosts_page(web::Context& context) {
    web::Asked asked(context.href("/admin/venues"));
    const auto text = TRY(context.query.text("text", 100));
    asked.put("text", text);
    HostsView view{.intro = say(context, words("Who runs a venue confirms what takes place there.")), .find = web::word_form(asked)};
    if (context.query.text("done", 20).value_or("") == "changed") view.banner = done(context, words("Saved."));
    view.table = {say(context, words("Venues")), {say(context, words("Venue")), say(context, words("Run by")), say(context, words("Address"))}, {}};
    for (const auto& venue : venues_called(context.db(), text, context.language, most_venues))
        view.table.rows.push_back({{{.text = venue.name, .href = context.href(host_way(venue.id))}, {.text = venue.organisation}, {.text = venue.address}}});
    view.empty = web::nothing(context, asked, {words("No venue is called so."), words("Show all venues")}, {.title = say(context, words("The city has no venue yet"))});
    context.personal = true;
    return context.page(templates::hosts, web::office_frame(context, {.title = say(context, words("Venues")), .path = "/admin/venues"}), view);
}

Answer host_page(web::Context& context, VenueNumber id) {
    const auto venue = TRY(known_venue(context, id));
    return host_form(context, web::Input(context), venue);
}

Answer change_host(web::Context& context, VenueNumber id) {
    const auto venue = TRY(known_venue(context, id));
    web::Input input(context);
    const auto name = input.text("organisation", {.required = false, .most = 200});
    const auto named = name.empty() ? std::nullopt : organisation_named(context.db(), name);
    if (!name.empty() && !named) input.mistake("organisation", words("No organisation of the city, or more than one, is called so."));
    if (!input.good()) return host_form(context, input, venue);
    const auto organisation = named.value_or(0);
    const auto& identity = *context.identity();
    std::string role;
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (const auto one = static_cast<web::Role>(i); role.empty() && identity.roles.has(one) && web::may(one, web::Act::publish)) role = std::string(web::role_names[i]);
    context.write([=, account = identity.account.value, before = venue.organisation, same = organisation == venue.organisation_id, now = context.now](db::Writing& db) {
        if (same) return;
        give_venue(db, id, organisation);
        audit::record(db, {now, account, role, "venue.give", "venue", id.value, {}, {{"organisation", before, name}}});
    });
    return web::Response::redirect(context.href("/admin/venues?done=changed"));
}

}  // namespace hosting
