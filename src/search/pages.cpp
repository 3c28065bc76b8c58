#include "search/pages.h"

#include "base/text.h"
#include "events/cards.h"
#include "i18n/words.h"
#include "offers/rows.h"
#include "organisations/rows.h"
#include "search/templates.h"
#include "web/frame.h"

namespace search {
namespace {

using base::words;
using web::Who;

constexpr int shown_of_a_kind = 6;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

std::string whole_list(const web::Context& context, std::string_view list, const std::string& text) {
    return web::Href(context.href(list)).with("text", text).text();
}

void fill_found(IndexView& view, web::Context& context, const std::string& text) {
    view.events = events::found_cards(context, text, shown_of_a_kind);
    view.organisations = organisations::found_rows(context, text, shown_of_a_kind);
    view.offers = offers::found_rows(context, text, shown_of_a_kind);
    view.all_events_href = whole_list(context, "/events", text);
    view.all_organisations_href = whole_list(context, "/organisations", text);
    view.all_offers_href = whole_list(context, "/offers", text);
}

void fill_empty(IndexView& view, const web::Context& context, const std::string& text) {
    view.has_empty = true;
    view.empty.title = text.empty() ? say(context, words("What are you looking for?")) : say(context, words("Nothing found"));
    view.empty.text = text.empty() ? say(context, words("Write the name of an event, a place or an offer."))
                                   : say(context, words("Nothing found for ‘{query}’. Try another word.", {{"query", text}}));
    view.empty.action = {say(context, words("What’s on")), context.href("/events")};
    view.empty.other = {say(context, words("Places")), context.href("/organisations")};
}

base::Result<web::Response> index(web::Context& context) {
    const auto text = TRY(context.query.text("q", 100));
    IndexView view;
    view.heading = say(context, words("Search"));
    if (!base::folded(text).empty()) fill_found(view, context, text);
    if (view.events.empty() && view.organisations.empty() && view.offers.empty()) fill_empty(view, context, text);
    auto chrome = web::frame(context, {.title = view.heading, .section = "search", .indexed = false});
    chrome.query = text;
    return context.page(templates::index, chrome, view);
}

constexpr web::Route all_routes[] = {
    web::get<"/search", index>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

}  // namespace search
