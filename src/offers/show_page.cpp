#include "offers/show_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "collections/links.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "offers/feed.h"
#include "offers/filters.h"
#include "offers/poster.h"
#include "offers/preview.h"
#include "offers/row.h"
#include "offers/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/lead.h"
#include "web/share.h"

namespace offers {
namespace {

using base::words;

constexpr int others_shown = 4;

void fill_prices(ShowView& view, const web::Context& context, const Listed& offer) {
    const auto sum = [&](std::int64_t minor) { return i18n::money(context.language, {minor, offer.currency}); };
    if (!offer.price_after) return;
    view.new_price = sum(*offer.price_after);
    if (!offer.price_before || *offer.price_before <= *offer.price_after) return;
    view.old_price = sum(*offer.price_before);
    view.saving = say(context, words("You save {sum}", {{"sum", sum(*offer.price_before - *offer.price_after)}}));
}

// Whether it can be used at this moment, and when that changes.
void fill_state(ShowView& view, web::Context& context, const Shown& shown, const std::vector<Window>& windows, const cities::Ground& ground) {
    const auto& offer = shown.offer;
    const auto answer = held(windows, context.now, context.site.zone, ground.holidays);
    if (answer.changes_at) context.changes_at(*answer.changes_at);
    if (shown.ended || (offer.valid_until && *offer.valid_until < context.today))
        view.state = {"warn", "info", say(context, words("This offer has expired")), "", ""};
    else if (offer.limit_total && offer.used >= *offer.limit_total)
        view.state = {"warn", "info", say(context, words("Everything has been taken")), "", ""};
    else if (context.today < offer.valid_from)
        view.state = {"info", "clock", say(context, words("Not yet valid")), i18n::from_date(context.language, offer.valid_from, context.today), ""};
    else if (answer.now)
        view.state = {"done", "check", say(context, words("Valid now")), "", ""};
    else
        view.state = {"info", "clock", say(context, words("Not valid at this hour")), windows_words(context, windows), ""};
}

std::string audience_words(const web::Context& context, const std::vector<std::string>& keys) {
    std::string text;
    for (std::size_t at = 0; at < audience_keys.size(); ++at)
        if (std::ranges::find(keys, audience_keys[at]) != keys.end()) text.append(text.empty() ? "" : ", ").append(say(context, audience_name(at)));
    return text;
}

void fill_conditions(ShowView& view, const web::Context& context, const Shown& shown, const std::vector<Window>& windows) {
    const auto& offer = shown.offer;
    const auto line = [&](const char* icon, const base::Words& label, const std::string& value) {
        if (!value.empty()) view.conditions.push_back({icon, say(context, label), value, "", false});
    };
    line("calendar", words("Valid for"), offer.valid_until ? i18n::date_range(context.language, offer.valid_from, *offer.valid_until, context.today)
                                                            : i18n::from_date(context.language, offer.valid_from, context.today));
    line("clock", words("Days and hours"), windows_words(context, windows));
    line("people", words("For whom"), audience_words(context, audiences(context.db(), offer.id)));
    if (offer.new_clients_only) line("person", words("Who can use it"), say(context, words("new clients only")));
    if (shown.limit_per_person) line("ticket", words("Times per person"), fmt::to_string(*shown.limit_per_person));
    line("ticket", words("Promo code"), shown.promo_code);
}

// Where it holds, with the way to each address.
void fill_branches(ShowView& view, const web::Context& context, OfferId id) {
    for (const auto& branch : branches(context.db(), id)) {
        const auto& city = branch.settlement.empty() ? context.site.name(context.language) : branch.settlement;
        auto address = branch.address;
        if (!branch.settlement.empty() && branch.settlement != context.site.name(context.language)) address = fmt::format("{}, {}", branch.settlement, address);
        auto route = web::route_address(branch.latitude, branch.longitude, branch.address, city);
        if (!route.empty()) route = context.href(fmt::format("/go/branch/{}/route", branch.id));
        if (!address.empty() || !route.empty()) view.branches.push_back({"pin", branch.name, address.empty() ? branch.name : address, route, true});
    }
}

void fill_left(ShowView& view, const web::Context& context, const Listed& offer) {
    if (!offer.limit_total) return;
    view.limited = true;
    view.total = *offer.limit_total;
    view.left = std::max(0, *offer.limit_total - offer.used);
    view.left_text = say(context, words("{n} of {total} left", {{"n", fmt::to_string(view.left)}, {"total", fmt::to_string(view.total)}}));
}

void fill_others(ShowView& view, web::Context& context, const Index& index, std::int64_t organisation, Number self) {
    const auto now = index.now(context.now, context.site.zone);
    auto others = index.of_organisation(organisation) & now->current;
    if (self != no_number) others.remove(self);
    if (others.count() > others_shown) view.all_others_href = web::Href(context.href("/offers")).with("organisation", fmt::to_string(organisation)).text();
    view.others = first_rows(context, index, *now, index.by_end, others, others_shown);
}

void fill_organisation(ShowView& view, const web::Context& context, const Listed& offer) {
    view.organisation = offer.organisation;
    if (context.look.simple)
        if (const auto found = phone(context.db(), offer.organisation_id)) view.phone = web::call_line(context, found->contact_id, found->value, found->label);
    view.organisation_href = context.href(fmt::format("/organisations/{}-{}", offer.organisation_id, offer.organisation_slug));
    view.organisation_initials = base::initials(offer.organisation);
}

std::unexpected<base::Error> none() { return base::refuse(base::Error::Kind::not_found, words("There is no such offer. It may have been removed.")); }

struct OfferPage {
    web::Chrome chrome;
    ShowView view;
};

OfferPage page_of(web::Context& context, const Shown& found) {
    const auto& offer = found.offer;
    const auto id = offer.id;
    const auto path = offer_path(id, offer.slug);
    const auto index = context.derived<Index>();
    const auto number = index->number_of(id);
    const auto in_hours = windows(context.db(), id);
    const auto won = gain(context, offer);

    ShowView view;
    view.crumbs = {{say(context, words("Offers")), context.href("/offers")}};
    view.gain = won.text;
    view.long_gain = won.long_text;
    if (won.text.empty()) view.motif = number == no_number ? "tort-qulaq" : motif_of(*index, number);
    view.title = offer.title;
    if (offer.language != i18n::tag(context.language)) view.language = offer.language;
    fill_organisation(view, context, offer);
    fill_prices(view, context, offer);
    fill_state(view, context, found, in_hours, index->ground);
    if (auto mark = adverts::mark(context, adverts::Of::offer, id.value); !mark.empty()) view.badges.push_back({"info", "", std::move(mark), context.href("/adverts")});
    fill_left(view, context, offer);
    fill_conditions(view, context, found, in_hours);
    fill_branches(view, context, id);
    view.terms = {found.terms_html};
    view.action_note = say(context, words("Say at the till that you saw this offer here."));
    view.share = web::share(context.origin() + context.href(path), offer.title);
    view.collections = collections::links_of(context, {collections::Of::offer, offer.id.value});
    fill_others(view, context, *index, offer.organisation_id, number);
    auto chrome = web::frame(context, {.title = offer.title, .section = "offers", .description = fmt::format("{}{}{}", won.text, won.text.empty() ? "" : " · ", offer.organisation),
                                       .back = {say(context, words("Offers")), context.href("/offers")}, .path = path});
    web::put_picture(chrome, context, make_poster(context, found));
    chrome.shareable = true;
    chrome.more_css = web::asset_name("thing.css");
    tell_of_offer(chrome, context, found);
    return {std::move(chrome), std::move(view)};
}

}  // namespace

base::Result<web::Response> show_page(web::Context& context, OfferId id) {
    const auto found = shown(context.db(), id, context.language);
    if (!found) return none();
    const auto path = offer_path(id, found->offer.slug);
    if (context.path != path) return web::moved(context, path);
    const auto [chrome, view] = page_of(context, *found);
    return context.page(templates::show, chrome, view);
}

// It is its team's page: nothing of it is told to messengers and search engines.
base::Result<web::Response> preview(web::Context& context, OfferId id, web::Link back) {
    const auto found = shown(context.db(), id, context.language, true);
    if (!found) return none();
    auto [chrome, view] = page_of(context, *found);
    chrome.indexed = false;
    chrome.back = std::move(back);
    chrome.shareable = false;
    chrome.data.clear();
    chrome.alternates.clear();
    chrome.picture.clear();
    view.share = {};
    view.collections = {};
    view.state = {"info", "info", say(context, words("So it will look. Nobody sees it but your team.")), "", ""};
    return context.page(templates::show, chrome, view);
}

}  // namespace offers
