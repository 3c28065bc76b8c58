#include "events/venues_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "events/showings.h"
#include "events/templates.h"
#include "events/venue_store.h"
#include "events/ways.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/listing.h"

namespace events {
namespace {

using base::words;

constexpr std::size_t venues_on_page = 60;

std::string page_href(const web::Context& context, std::size_t page) {
    return web::Href(context.href("/venues")).with("page", page < 2 ? "" : fmt::to_string(page)).text();
}

VenueRow row_of(const web::Context& context, const VenueDirectory::Entry& entry, std::int64_t events) {
    const auto& name = entry.names[static_cast<std::size_t>(context.language)];
    VenueRow row;
    row.href = context.href(venue_path(entry.id.value, entry.slug));
    row.name = name.name;
    if (name.language != i18n::tag(context.language)) row.language = name.language;
    row.initials = base::initials(name.name);
    row.address = entry.address;
    if (!entry.settlement.empty() && entry.settlement != context.site.name(context.language))
        row.address = row.address.empty() ? entry.settlement : fmt::format("{}, {}", entry.settlement, row.address);
    if (events > 0) row.events = say(context, words("{n} event", "{n} events", {{"n", fmt::to_string(events)}}));
    return row;
}

void fill_rows(VenuesView& view, const web::Context& context, const VenueDirectory& all, std::size_t begin, std::size_t end) {
    std::vector<VenueId> ids;
    for (auto i = begin; i < end; ++i) ids.push_back(all.at(context.language, i).id);
    std::map<VenueId, std::int64_t> counts;
    for (const auto& row : events_at(context.db(), ids, context.now)) counts[row.id] = row.events;
    for (auto i = begin; i < end; ++i) {
        const auto& entry = all.at(context.language, i);
        view.venues.push_back(row_of(context, entry, counts[entry.id]));
    }
}

}  // namespace

base::Result<web::Response> venues_page(web::Context& context) {
    const auto all = context.derived<VenueDirectory>();
    const auto pages = std::max<std::size_t>(1, (all->size() + venues_on_page - 1) / venues_on_page);
    const auto asked = TRY(context.query.number("page", 1, 100'000));
    const auto page = static_cast<std::size_t>(asked.value_or(1));
    if (page > pages) return base::refuse(base::Error::Kind::not_found, words("This page of the list does not exist."));

    VenuesView view;
    view.heading = say(context, words("Venues"));
    if (all->size() > 0) view.summary = say(context, words("{n} venue", "{n} venues", {{"n", fmt::to_string(all->size())}}));
    fill_rows(view, context, *all, (page - 1) * venues_on_page, std::min(all->size(), page * venues_on_page));
    if (page > 1) view.pager.earlier_href = page_href(context, page - 1);
    if (page < pages) view.pager.later_href = page_href(context, page + 1);
    view.has_empty = all->size() == 0;
    if (view.has_empty) view.empty = web::coming(context, words("No venues yet"), words("They appear here with the first events."));
    view.ways = other_ways(context, "/venues");
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .back = {say(context, words("What’s on")), context.href("/events")}});
    chrome.more_css = web::asset_name("calendar.css");
    return context.page(templates::venues, chrome, view);
}

}  // namespace events
