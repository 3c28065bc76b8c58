#include "organisations/feed.h"

#include <fmt/format.h>

#include <algorithm>

#include "cities/list_feed.h"
#include "feeds/feed.h"
#include "feeds/schema_org.h"
#include "feeds/text.h"
#include "i18n/words.h"
#include "organisations/feed_store.h"
#include "organisations/list_page.h"
#include "organisations/row.h"
#include "organisations/schema_hours.h"
#include "organisations/sieve.h"
#include "web/twins.h"

namespace organisations {
namespace {

namespace schema = feeds::schema;
using base::words;

constexpr std::size_t places_told = 10;

feeds::FeedEntry entry_of(const web::Context& context, const Told& told) {
    feeds::FeedEntry entry;
    entry.id = fmt::format("{}/organisations/{}", context.origin(), told.id.value);
    entry.href = context.origin() + context.href(organisation_path(told.id, told.slug));
    entry.title = told.name;
    if (told.language != i18n::tag(context.language)) entry.language = told.language;
    entry.summary = told.summary;
    if (!told.address.empty()) entry.summary.append(entry.summary.empty() ? "" : " · ").append(told.address);
    entry.html = fmt::format("<p>{}</p>{}", feeds::xml(entry.summary), told.description_html);
    if (!told.category.empty()) entry.categories = {told.category};
    entry.published = told.created;
    entry.updated = told.updated;
    return entry;
}

void fill_contacts(schema::Business& business, const std::vector<ContactShown>& contacts) {
    for (const auto& contact : contacts) {
        if (contact.kind == "phone" || contact.kind == "whatsapp") business.telephones.push_back(contact.value);
        else if (contact.kind == "email") business.email = contact.value;
        else if (contact.value.starts_with("http")) business.same_as.push_back(contact.value);
    }
}

void fill_branches(schema::Business& business, const web::Context& context, const std::vector<BranchShown>& branches) {
    const auto& city = context.site.name(context.language);
    business.place = {"", "", city, context.site.country, {}, {}};
    if (branches.empty()) return;
    const auto& main = branches.front();
    business.place.address = main.address;
    if (!main.settlement.empty()) business.place.locality = main.settlement;
    if (main.latitude && main.longitude) business.place.point = feeds::Point{*main.latitude, *main.longitude};
    business.openings = schema_hours(read_hours(main.hours), context.today);
    for (const auto& branch : branches)
        if (&branch != &main && !branch.address.empty()) business.departments.push_back({branch.address, business.href});
}

}  // namespace

base::Result<web::Response> feed_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    const auto [ids, more] = cities::newest<OrganisationId, Sieve>(context, *index, query);
    auto feed = cities::list_feed(context, list_heading(context, query, *index), query.asked.address());
    if (more) feed.description = say(context, words("The first {n} place", "The first {n} places", {{"n", fmt::to_string(feeds::most_entries)}}));
    for (const auto& told : told(context.db(), ids, context.language)) feed.entries.push_back(entry_of(context, told));
    return cities::answered(context, feed);
}

void tell_of_list(web::Chrome& chrome, const web::Context& context, const std::string& address, const IndexView& view) {
    chrome.feeds = web::twins(view.heading, address, false);
    std::vector<schema::Step> steps;
    for (const auto& row : view.rows)
        if (steps.size() < places_told) steps.emplace_back(row.name, context.origin() + row.href);
    if (!steps.empty()) chrome.data.push_back({schema::item_list(view.heading, steps)});
}

void tell_of_organisation(web::Chrome& chrome, const web::Context& context, const Shown& shown, const std::vector<BranchShown>& branches,
                          const std::vector<IndexedCategory>& categories) {
    const auto found = std::ranges::find(categories, shown.category_id, &IndexedCategory::id);
    const auto* category = found == categories.end() ? nullptr : &*found;
    const auto* parent = category && category->parent != nowhere ? &categories[category->parent] : nullptr;
    schema::Business business;
    business.type = schema::business_type(category ? category->key : "", parent ? parent->key : "");
    business.href = context.origin() + context.href(organisation_path(shown.id, shown.slug));
    business.name = shown.name;
    business.description = shown.summary;
    business.legal_name = shown.legal_name;
    business.image = chrome.picture;
    business.price_range = bill_words(context, shown.bill_min, shown.bill_max, shown.currency);
    fill_contacts(business, contacts(context.db(), shown.id));
    fill_branches(business, context, branches);
    chrome.data.push_back({schema::business(business)});
    std::vector<schema::Step> steps{{say(context, words("Places")), context.origin() + context.href("/organisations")}};
    if (category) steps.emplace_back(in(category->names, context.language), context.origin() + web::Href(context.href("/organisations")).with("category", category->key).text());
    steps.emplace_back(shown.name, business.href);
    chrome.data.push_back({schema::breadcrumbs(steps)});
}

}  // namespace organisations
