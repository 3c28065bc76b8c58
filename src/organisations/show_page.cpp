#include "organisations/show_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "adverts/advert.h"
#include "base/text.h"
#include "collections/links.h"
#include "events/cards.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "maps/place.h"
#include "media/media.h"
#include "offers/rows.h"
#include "organisations/contact_line.h"
#include "organisations/feed.h"
#include "organisations/neighbours.h"
#include "organisations/open_words.h"
#include "organisations/poster.h"
#include "organisations/preview.h"
#include "organisations/row.h"
#include "organisations/templates.h"
#include "organisations/whole.h"
#include "posts/rows.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/share.h"
#include "web/url.h"

namespace organisations {
namespace {

using base::words;

constexpr int offers_shown = 6, events_shown = 6, posts_shown = 3, goods_shown = 5;
constexpr std::size_t neighbours_shown = 4;

std::string place_of(const web::Context& context, const BranchShown& branch) {
    std::string place = branch.address;
    const auto add = [&](const std::string& part) { if (!part.empty()) place.append(place.empty() ? "" : ", ").append(part); };
    if (!branch.settlement.empty() && branch.settlement != context.site.name(context.language))
        place = place.empty() ? branch.settlement : fmt::format("{}, {}", branch.settlement, place);
    if (!branch.district.empty()) add(branch.district);
    if (!branch.landmark.empty()) add(branch.landmark);
    return place;
}

// In a draft the way itself: nothing of it is counted.
std::string route_of(const web::Context& context, const BranchShown& branch) {
    const auto& city = branch.settlement.empty() ? context.site.name(context.language) : branch.settlement;
    auto address = web::route_address(branch.latitude, branch.longitude, branch.address, city);
    if (address.empty() || !branch.picture.empty()) return address;
    return context.href(fmt::format("/go/branch/{}/route", branch.id));
}

// Of the whole and of the main branch beside the buttons; of the others beside their addresses.
void fill_contacts(ShowView& view, const web::Context& context, const std::vector<ContactShown>& contacts, const std::vector<BranchShown>& all) {
    for (const auto& contact : contacts) {
        auto line = contact_line(context, contact);
        const auto branch = std::ranges::find(all, contact.branch_id, &BranchShown::id);
        if (branch != all.end() && branch != all.begin()) {
            auto& shown = view.branches[static_cast<std::size_t>(branch - all.begin() - 1)];
            if (contact.kind == "phone" && shown.phone_href.empty()) shown.phone = line.value, shown.phone_href = line.href, shown.phone_ping = line.ping;
            continue;
        }
        if (contact.kind == "phone" && view.call_href.empty()) view.call_href = line.href, view.call_ping = line.ping, view.call_number = line.value;
        if (contact.kind == "whatsapp" && view.whatsapp_href.empty()) view.whatsapp_href = line.href;
        view.contacts.push_back(std::move(line));
    }
}

Branch other_branch(web::Context& context, const BranchShown& branch, Holidays days_off) {
    const auto hours = read_hours(branch.hours);
    const auto open = open_words(context, hours, days_off);
    Branch shown;
    shown.name = branch.name.empty() ? branch.address : branch.name;
    shown.address = branch.name.empty() ? "" : place_of(context, branch);
    shown.open = open.open;
    shown.open_word = open.word;
    shown.open_rest = open.rest;
    shown.hours = hours_table(context, hours, days_off);
    shown.hours_note = branch.hours_note;
    shown.route_href = route_of(context, branch);
    return shown;
}

void fill_branches(ShowView& view, web::Context& context, const std::vector<BranchShown>& all, Holidays days_off) {
    if (all.empty()) return;
    const auto& main = all.front();
    const auto hours = read_hours(main.hours);
    const auto state = open_words(context, hours, days_off);
    view.open = state.open;
    view.open_word = state.word;
    view.open_rest = state.rest;
    view.address = place_of(context, main);
    view.route_href = route_of(context, main);
    const bool elsewhere = main.settlement != context.site.name(context.language);
    view.map = maps::whereabouts(context, {main.latitude, main.longitude, view.name, main.address, elsewhere ? main.settlement : ""},
                         main.picture.empty() ? fmt::format("/branches/{}/map.svg", main.id) : main.picture, "/organisations/map");
    if (!view.map.ways.empty()) view.map.ways.front().href = view.route_href;  // counted
    view.hours = hours_table(context, hours, days_off);
    view.hours_note = main.hours_note;
    view.changes = coming_changes(context, hours, holidays_ahead(context.db(), context.today, context.language));
    if (!view.address.empty()) view.contacts.push_back({"pin", say(context, words("Address")), view.address, "", false});
    for (std::size_t i = 1; i < all.size(); ++i) view.branches.push_back(other_branch(context, all[i], days_off));
}

std::string unit_words(const web::Context& context, const std::string& unit, double number) {
    const auto text = i18n::decimal(context.language, number, number == static_cast<double>(static_cast<std::int64_t>(number)) ? 0 : 1);
    if (unit == "years") return say(context, words("from {n} years", {{"n", text}}));
    if (unit == "months") return say(context, words("{n} month", "{n} months", {{"n", text}}));
    return text;
}

void fill_attributes(ShowView& view, const web::Context& context, const Whole& whole) {
    for (const auto& attribute : whole.attributes) {
        if (attribute.type == "yes_no") {
            // What is there needs no "yes"; what is not there says so.
            const bool yes = attribute.number.value_or(1) != 0;
            view.attributes.push_back({yes ? "check" : "close", yes ? "" : attribute.name, yes ? attribute.name : say(context, words("no")), "", false});
        } else if (attribute.number) {
            view.attributes.push_back({"", attribute.name, unit_words(context, attribute.unit, *attribute.number), "", false});
        } else {
            view.attributes.push_back({"", attribute.name, attribute.choice.empty() ? attribute.text : attribute.choice, "", false});
        }
    }
    for (const auto& tag : whole.tags) view.tags.push_back({tag.name, tag.slug.empty() ? std::string() : context.href("/tags/" + web::encoded(tag.slug))});
}

// The first photo stands above the page, the others in it. What a draft says of one counts before what is said of it now.
void fill_pictures(ShowView& view, const web::Context& context, const Whole& whole) {
    if (const auto logo = whole.logo == 0 ? std::nullopt : media::shown(context.db(), media::MediaId{whole.logo}, context.language)) view.logo = logo->small;
    for (const auto& photo : whole.photos) {
        auto shown = media::shown(context.db(), media::MediaId{photo.media}, context.language);
        if (!shown) continue;
        if (const auto said = std::ranges::find(photo.said, context.language, &std::pair<i18n::Language, std::string>::first); said != photo.said.end()) shown->alt = said->second;
        media::put_on(view.cover.image.empty() ? view.cover : view.pictures.emplace_back(), *shown);
    }
}

void fill_prices(ShowView& view, const web::Context& context, const std::vector<PriceLine>& prices) {
    for (const auto& line : prices) {
        if (view.prices.empty() || view.prices.back().title != line.section) view.prices.push_back({line.section, {}});
        auto price = i18n::price(context.language, line.price);
        if (!line.note.empty()) price.append(price.empty() ? "" : ", ").append(line.note);
        view.prices.back().lines.push_back({line.name, std::move(price)});
    }
}

void fill_goods(ShowView& view, const web::Context& context, OrganisationId id) {
    if (!context.site.has(web::Feature::goods)) return;
    for (const auto& good : newest_goods(context.db(), id, goods_shown))
        view.goods.push_back({"", good.name, i18n::price(context.language, good.price, true), context.href(fmt::format("/goods/{}", good.id)), false});
    view.all_goods_href = context.href(fmt::format("/organisations/{}/goods", id.value));
}

// Who it is by law, and since when.
void fill_legal(ShowView& view, const web::Context& context, const Shown& shown) {
    if (!shown.legal_name.empty() && shown.legal_name != shown.name)
        view.attributes.push_back({"", say(context, words("Legal name")), shown.legal_name, "", false});
    if (shown.founded_year) view.attributes.push_back({"", say(context, words("Founded in")), fmt::to_string(*shown.founded_year), "", false});
}

void fill_verified(ShowView& view, const web::Context& context, const Shown& shown) {
    auto badge = verified_badge(context, shown.verified_what);
    if (badge.text.empty()) return;
    badge.href = "#checked";
    if (shown.verified_at) {
        const auto day = std::chrono::floor<std::chrono::days>(context.site.zone.local(*shown.verified_at));
        view.checked = fmt::format("{} · {}", badge.text, i18n::full_date(context.language, day));
    } else {
        view.checked = badge.text;
    }
    view.badges.push_back(std::move(badge));
}

void fill_head(ShowView& view, const web::Context& context, const Shown& shown, const IndexedCategory* category) {
    view.crumbs = {{say(context, words("Places")), context.href("/organisations")}};
    if (category) {
        const auto& singular = in(category->singulars, context.language);
        view.crumbs.push_back({in(category->names, context.language), web::Href(context.href("/organisations")).with("category", category->key).text()});
        view.kind = singular.empty() ? in(category->names, context.language) : singular;
    }
    if (const auto bill = bill_words(context, shown.bill_min, shown.bill_max, shown.currency); !bill.empty())
        view.kind.append(view.kind.empty() ? "" : " · ").append(bill);
    view.name = shown.name;
    if (shown.language != i18n::tag(context.language)) view.language = shown.language;
    fill_verified(view, context, shown);
    if (shown.launch_number) view.badges.push_back({"brand", "star", say(context, words("Pioneer No. {n}", {{"n", fmt::to_string(*shown.launch_number)}})), ""});
    if (shown.state == "closed") view.banners.push_back({"warn", "alert", say(context, words("Closed for good")), say(context, words("The page stays so that old links lead somewhere.")), ""});
    view.description = {shown.description_html};
    view.source = shown.source_url.empty() && shown.licence.empty() ? "" : shown.source;
}

// The parts of the page, where there are so many that one would look for them.
void fill_tabs(ShowView& view, const web::Context& context) {
    const auto tab = [&](const base::Words& name, std::size_t count, const char* href, bool shown) {
        if (shown) view.tabs.push_back({say(context, name), count > 0 ? fmt::to_string(count) : "", href, false, ""});
    };
    tab(words("Offers"), view.offers.size(), "#offers", !view.offers.empty());
    tab(words("Goods"), 0, "#goods", !view.goods.empty());
    tab(words("News"), view.posts.size(), "#posts", !view.posts.empty());
    tab(words("Prices"), 0, "#prices", !view.prices.empty());
    tab(words("What’s on"), view.events.size(), "#events", !view.events.empty());
    tab(words("Branches"), view.branches.size(), "#branches", !view.branches.empty());
    tab(words("Opening hours"), 0, "#hours", !view.hours.empty());
    tab(words("Contacts"), 0, "#contacts", !view.contacts.empty());
    constexpr std::size_t worth_it = 3;
    if (view.tabs.size() < worth_it) view.tabs.clear();
}

void fill_neighbours(ShowView& view, web::Context& context, const Index& index, OrganisationId id, const std::vector<BranchShown>& all) {
    if (!all.empty()) view.same_address = make_rows(context, index, at_address(context, index, id, all.front(), neighbours_shown));
    const auto number = index.number_of(id);
    if (number != no_number) view.similar = make_rows(context, index, *index.now(context.now, context.site.zone), similar(index, number, neighbours_shown));
}

std::unexpected<base::Error> no_place() { return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed.")); }

ShowView view_of(web::Context& context, const Whole& whole, const Index& index) {
    const auto& [shown, all_branches, all_contacts, attributes, tags, logo, photos, prices] = whole;
    const auto category = std::ranges::find(index.categories, shown.category_id, &IndexedCategory::id);
    ShowView view;
    fill_head(view, context, shown, category == index.categories.end() ? nullptr : &*category);
    if (shown.state != "closed") fill_branches(view, context, all_branches, index.ground.holidays);
    fill_contacts(view, context, all_contacts, shown.state == "closed" ? std::vector<BranchShown>() : all_branches);
    fill_attributes(view, context, whole);
    fill_legal(view, context, shown);
    fill_pictures(view, context, whole);
    fill_prices(view, context, prices);
    view.offers = offers::rows_of_organisation(context, shown.id.value, offers_shown);
    view.events = events::cards_of_organisation(context, shown.id.value, events_shown);
    fill_goods(view, context, shown.id);
    view.posts = posts::rows_of_organisation(context, shown.id.value, posts_shown);
    view.all_posts_href = context.href("/posts");
    fill_tabs(view, context);
    return view;
}

}  // namespace

base::Result<web::Response> show_page(web::Context& context, OrganisationId id) {
    const auto found = whole(context.db(), id, context.language);
    if (!found) {
        // It stood here twice, and its page is the other one.
        const auto kept = made_one_with(context.db(), id);
        const auto other = kept ? whole(context.db(), *kept, context.language) : std::nullopt;
        return other ? base::Result<web::Response>(web::moved(context, organisation_path(*kept, other->shown.slug))) : no_place();
    }
    const auto path = organisation_path(id, found->shown.slug);
    if (context.path != path) return web::moved(context, path);
    const auto index = context.derived<Index>();
    auto view = view_of(context, *found, *index);
    fill_neighbours(view, context, *index, id, found->branches);
    view.suggest_href = context.href(fmt::format("/organisations/{}/suggest", id.value));
    if (found->shown.state == "published") view.collections = collections::links_of(context, {collections::Of::organisation, id.value});
    if (found->shown.state == "published") view.claim_href = context.href(fmt::format("/organisations/{}/claim", id.value));  // of src/claims
    if (auto mark = adverts::mark(context, adverts::Of::organisation, id.value); !mark.empty()) view.banners.push_back({"info", "info", std::move(mark), "", context.href("/adverts")});
    view.share = web::share(context.origin() + context.href(path), found->shown.name);
    auto chrome = web::frame(context, {.title = found->shown.name, .section = "organisations", .description = found->shown.summary,
                                       .back = {say(context, words("Places")), context.href("/organisations")}, .path = path});
    web::put_picture(chrome, context, make_poster(context, found->shown, found->branches.empty() ? "" : found->branches.front().address));
    chrome.shareable = true;
    chrome.more_css = web::asset_name("thing.css");
    tell_of_organisation(chrome, context, found->shown, found->branches, index->categories);
    return context.page(templates::show, chrome, view);
}

// It is one team's page: nothing of it is told to messengers and search engines.
base::Result<web::Response> preview(web::Context& context, OrganisationId id, const Draft& draft, std::string_view pictures, web::Link back) {
    auto whole = whole_of(context.db(), id, draft, context.language);
    whole.shown.currency = context.site.currency;
    for (auto& branch : whole.branches) branch.picture = fmt::format("{}/{}/map.svg", pictures, branch.id);
    auto view = view_of(context, whole, *context.derived<Index>());
    view.banners.insert(view.banners.begin(), {"info", "info", say(context, words("So it will look. Only your team sees it.")), "", ""});
    auto chrome = web::frame(context, {.title = whole.shown.name, .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("thing.css");
    context.personal = true;
    return context.page(templates::show, chrome, view);
}

}  // namespace organisations
