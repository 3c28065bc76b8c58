// The page of one good: what it costs, whether there is any, which variants, and where the shop is.
#include <fmt/format.h>

#include "base/text.h"
#include "feeds/schema_org.h"
#include "goods/handlers.h"
#include "goods/row.h"
#include "goods/templates.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/lead.h"
#include "web/share.h"
#include "web/url.h"

namespace goods {
namespace {

using base::words;
namespace schema = feeds::schema;

std::string variant_price(const web::Context& context, const Variant& variant, const Listed& good) {
    return variant.price ? i18n::money(context.language, {*variant.price, good.price.currency}) : i18n::price(context.language, good.price, true);
}

void fill_facts(ShowView& view, const web::Context& context, const Shown& shown) {
    view.facts.push_back({"", say(context, words("Section")), say(context, section_name(shown.good.section)), web::Href(context.href("/goods")).with("section", shown.good.section).text(), false});
    if (!shown.code.empty()) view.facts.push_back({"", say(context, words("Number in the shop")), shown.code, "", false});
}

void fill_shop(ShowView& view, const web::Context& context, const Listed& good) {
    view.shop = good.organisation_name;
    view.shop_href = organisation_href(context, good);
    view.shop_initials = base::initials(good.organisation_name);
    view.shop_address = good.address;
    view.all_of_shop = link(context, words("All goods of the shop"), shop_path(good.organisation));
    view.search = {say(context, words("The same in other shops")), web::Href(context.href("/goods")).with("text", base::shortened(good.name, 60)).text()};
}

void tell_of_good(web::Chrome& chrome, const web::Context& context, const Shown& shown, const ShowView& view) {
    const auto& good = shown.good;
    schema::Product product{.href = context.origin() + context.href(good_path(good.id)), .name = good.name, .description = chrome.description, .image = {}, .code = shown.code,
                            .price = good.price, .in_stock = good.in_stock, .seller = {good.organisation_name, context.origin() + organisation_href(context, good)}, .variants = {}};
    if (!view.picture.image.empty()) product.image = context.origin() + view.picture.image;
    for (const auto& variant : shown.variants) product.variants.push_back({variant.name, variant.price, variant.in_stock});
    chrome.data.push_back({schema::product(product)});
    chrome.data.push_back({schema::breadcrumbs({{say(context, words("Where to buy")), context.origin() + context.href("/goods")}, {good.name, product.href}})});
}

ShowView view_of(web::Context& context, const Shown& shown) {
    const auto& good = shown.good;
    ShowView view;
    view.crumbs = {{say(context, words("Where to buy")), context.href("/goods")}, {say(context, section_name(good.section)), web::Href(context.href("/goods")).with("section", good.section).text()}};
    view.name = good.name;
    if (good.language != i18n::tag(context.language)) view.language = good.language;
    view.picture = picture_of(context, good.picture, false);
    view.price = i18n::price(context.language, good.price);
    view.badges = {stock_badge(context, good.in_stock)};
    view.confirmed = confirmed_words(context, good);
    if (is_stale(good, context.now)) view.warning = {"warn", "alert", say(context, words("The price may be old")), say(context, words("It was confirmed more than 30 days ago. Ask the shop before you go there.")), ""};
    for (const auto& variant : shown.variants) view.variants.push_back({variant.name, variant_price(context, variant, good), stock_badge(context, variant.in_stock)});
    view.text = {shown.text_html};
    fill_facts(view, context, shown);
    fill_shop(view, context, good);
    view.share = web::share(context.origin() + context.href(good_path(good.id)), good.name);
    return view;
}

}  // namespace

base::Result<web::Response> show_page(web::Context& context, GoodId id) {
    const auto found = shown(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such good. The shop may have taken it off."));
    const auto path = good_path(id);
    if (context.path != path) return web::moved(context, path);
    const auto view = view_of(context, *found);
    auto chrome = web::frame(context, {.title = found->good.name, .section = "organisations", .description = fmt::format("{} · {}", view.price, found->good.organisation_name),
                                       .back = link(context, words("Where to buy"), "/goods"), .path = path});
    chrome.more_css = web::asset_name("thing.css");
    chrome.shareable = true;
    tell_of_good(chrome, context, *found, view);
    return context.page(templates::show, chrome, view);
}

}  // namespace goods
