#include "offers/feed.h"

#include <fmt/format.h>

#include <map>

#include "cities/list_feed.h"
#include "feeds/feed.h"
#include "feeds/schema_org.h"
#include "feeds/text.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "offers/feed_store.h"
#include "offers/list_page.h"
#include "offers/row.h"
#include "offers/sieve.h"
#include "web/twins.h"

namespace offers {
namespace {

namespace schema = feeds::schema;
using base::words;

constexpr std::size_t offers_told = 10;

std::string address_of(const web::Context& context, const Listed& offer) {
    return context.origin() + context.href(offer_path(offer.id, offer.slug));
}

feeds::FeedEntry entry_of(const web::Context& context, const Listed& offer, const Told& told) {
    feeds::FeedEntry entry;
    entry.id = fmt::format("{}/offers/{}", context.origin(), offer.id.value);
    entry.href = address_of(context, offer);
    const auto won = gain(context, offer).text;
    entry.title = won.empty() ? offer.title : fmt::format("{} · {}", won, offer.title);
    if (offer.language != i18n::tag(context.language)) entry.language = offer.language;
    entry.author = offer.organisation;
    entry.summary = fmt::format("{} · {}", offer.organisation,
                                offer.valid_until ? i18n::until_date(context.language, *offer.valid_until, context.today)
                                                  : i18n::from_date(context.language, offer.valid_from, context.today));
    entry.html = fmt::format("<p>{}</p>{}", feeds::xml(entry.summary), told.terms_html);
    entry.published = told.created;
    entry.updated = told.updated;
    return entry;
}

}  // namespace

base::Result<web::Response> feed_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    const auto [ids, more] = cities::newest<OfferId, Sieve>(context, *index, query);
    auto feed = cities::list_feed(context, list_heading(context, query, *index), query.asked.address());
    if (more) feed.description = say(context, words("The first {n} offer", "The first {n} offers", {{"n", fmt::to_string(feeds::most_entries)}}));
    std::map<OfferId, Told> more_of;
    for (auto& told : told(context.db(), ids, context.language)) more_of.emplace(told.id, std::move(told));
    for (const auto& offer : listed(context.db(), ids, context.language))
        if (const auto found = more_of.find(offer.id); found != more_of.end()) {
            feed.entries.push_back(entry_of(context, offer, found->second));
            auto& entry = feed.entries.back();
            if (const auto mark = adverts::mark(context, adverts::Of::offer, offer.id.value); !mark.empty()) entry.summary = fmt::format("{} · {}", mark, entry.summary), entry.html = fmt::format("<p>{}</p>{}", feeds::xml(mark), entry.html);
        }
    return cities::answered(context, feed);
}

void tell_of_list(web::Chrome& chrome, const web::Context& context, const std::string& address, const IndexView& view) {
    chrome.feeds = web::twins(view.heading, address, false);
    std::vector<schema::Step> steps;
    for (const auto& row : view.rows)
        if (steps.size() < offers_told) steps.emplace_back(row.title, context.origin() + row.href);
    if (!steps.empty()) chrome.data.push_back({schema::item_list(view.heading, steps)});
}

void tell_of_offer(web::Chrome& chrome, const web::Context& context, const Shown& shown) {
    const auto& offer = shown.offer;
    schema::Bargain bargain{.href = address_of(context, offer), .title = offer.title, .description = chrome.description, .price = {},
                            .valid_from = offer.valid_from, .valid_until = offer.valid_until, .seller = {}};
    if (offer.price_after) bargain.price = base::Money{*offer.price_after, offer.currency};
    bargain.exhausted = offer.limit_total && offer.used >= *offer.limit_total;
    bargain.seller = {offer.organisation, context.origin() + context.href(fmt::format("/organisations/{}-{}", offer.organisation_id, offer.organisation_slug))};
    chrome.data.push_back({schema::bargain(bargain)});
    chrome.data.push_back({schema::breadcrumbs({{say(context, words("Offers")), context.origin() + context.href("/offers")},
                                                {offer.title, bargain.href}})});
}

}  // namespace offers
