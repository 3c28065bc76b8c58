#include "feeds/schema_org.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "feeds/text.h"
#include "i18n/dates.h"

namespace feeds::schema {
namespace {

using nlohmann::json;
using std::chrono::floor;

json thing(std::string_view type) { return {{"@type", type}}; }

void put(json& object, const char* name, const std::string& value) {
    if (!value.empty()) object[name] = value;
}

std::string whole(json object) {
    object["@context"] = "https://schema.org";
    return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

json place(const Place& place) {
    auto object = thing("Place");
    put(object, "name", place.name.empty() ? place.address : place.name);
    auto address = thing("PostalAddress");
    put(address, "streetAddress", place.address);
    put(address, "addressLocality", place.locality);
    put(address, "addressCountry", place.country);
    object["address"] = address;
    if (place.point) object["geo"] = {{"@type", "GeoCoordinates"}, {"latitude", place.point->latitude}, {"longitude", place.point->longitude}};
    if (place.step_free)
        object["amenityFeature"] = {{"@type", "LocationFeatureSpecification"}, {"name", "step-free access"}, {"value", *place.step_free}};
    return object;
}

// "2500" or "12.50": the sum as a decimal number, a point before the minor units.
std::string decimal(std::int64_t minor, base::Currency currency) {
    std::int64_t scale = 1;
    for (int i = 0; i < currency.digits(); ++i) scale *= 10;
    if (minor % scale == 0) return fmt::to_string(minor / scale);
    return fmt::format("{}.{:0{}}", minor / scale, minor % scale, currency.digits());
}

json offer(const Event& event, const Date& date) {
    const auto& price = date.price;
    const bool range = price.min && price.max && *price.min != *price.max;
    auto object = thing(range ? "AggregateOffer" : "Offer");
    object["priceCurrency"] = price.currency.view();
    if (range) {
        object["lowPrice"] = decimal(*price.min, price.currency);
        object["highPrice"] = decimal(*price.max, price.currency);
    } else {
        object["price"] = price.free ? "0" : decimal(price.min ? *price.min : *price.max, price.currency);
    }
    object["availability"] = date.sold_out ? "https://schema.org/SoldOut" : "https://schema.org/InStock";
    object["url"] = event.tickets_href.empty() ? event.href : event.tickets_href;
    return object;
}

json location(const Event& event, const Date& date) {
    if (!event.is_online) return place(date.place);
    auto online = thing("VirtualLocation");
    online["url"] = event.online_href.empty() ? event.href : event.online_href;
    if (date.place.name.empty()) return online;
    return json::array({online, place(date.place)});
}

json work(const Work& work) {
    auto object = thing(work.film ? "Movie" : "CreativeWork");
    put(object, "name", work.title);
    if (work.original_title != work.title) put(object, "alternateName", work.original_title);
    put(object, "url", work.href);
    if (!work.director.empty()) object[work.film ? "director" : "author"] = {{"@type", "Person"}, {"name", work.director}};
    if (work.year) object["dateCreated"] = fmt::to_string(*work.year);
    if (work.minutes && work.film) object["duration"] = fmt::format("PT{}M", *work.minutes);
    return object;
}

json organisers(const std::vector<Party>& parties) {
    auto list = json::array();
    for (const auto& party : parties) {
        auto object = thing("Organization");
        put(object, "name", party.name);
        put(object, "url", party.href);
        list.push_back(object);
    }
    return list;
}

void put_common(json& object, const Event& event) {
    put(object, "name", event.title);
    put(object, "description", event.description);
    put(object, "image", event.image);
    put(object, "url", event.href);
    if (!event.languages.empty()) object["inLanguage"] = event.languages;
    if (event.age_min) object["typicalAgeRange"] = fmt::format("{}-", *event.age_min);
    if (!event.organisers.empty()) object["organizer"] = organisers(event.organisers);
}

std::string when(base::Instant moment, bool all_day, const base::Zone& zone) {
    return all_day ? i18n::machine_date(floor<std::chrono::days>(zone.local(moment))) : i18n::machine_moment(moment, zone);
}

json dated(const Event& event, const Date& date, const base::Zone& zone) {
    auto object = thing(event.type);
    put_common(object, event);
    object["startDate"] = when(date.starts, date.all_day, zone);
    // Our end of whole days is the midnight after the last; schema.org's is the last day itself.
    if (date.ends > date.starts) object["endDate"] = when(date.all_day ? date.ends - std::chrono::seconds(1) : date.ends, date.all_day, zone);
    const auto status = date.status == Date::Status::cancelled   ? "EventCancelled"
                        : date.status == Date::Status::postponed ? "EventPostponed"
                                                                 : "EventScheduled";
    object["eventStatus"] = fmt::format("https://schema.org/{}", status);
    object["eventAttendanceMode"] = fmt::format("https://schema.org/{}", !event.is_online             ? "OfflineEventAttendanceMode"
                                                                         : date.place.name.empty() ? "OnlineEventAttendanceMode"
                                                                                                   : "MixedEventAttendanceMode");
    object["location"] = location(event, date);
    const bool priced = date.price.free || date.price.min || date.price.max;
    if (priced) {
        object["offers"] = offer(event, date);
        object["isAccessibleForFree"] = date.price.free;
    }
    if (event.work) object[event.type == "ScreeningEvent" ? "workPresented" : "workPerformed"] = work(*event.work);
    return object;
}

std::string clock(int minute) { return fmt::format("{:02}:{:02}", minute / 60 % 24, minute % 60); }

json opening(const Opening& opening) {
    static constexpr std::string_view names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    auto object = thing("OpeningHoursSpecification");
    auto days = json::array();
    for (std::size_t day = 0; day < 7; ++day)
        if (opening.days >> day & 1) days.push_back(fmt::format("https://schema.org/{}", names[day]));
    object["dayOfWeek"] = days;
    const bool around = opening.to_minute - opening.from_minute == 1440;
    object["opens"] = clock(opening.from_minute);
    object["closes"] = around ? clock(opening.from_minute + 1439) : clock(opening.to_minute);
    put(object, "validFrom", opening.valid_from);
    put(object, "validThrough", opening.valid_until);
    return object;
}

}  // namespace

std::string event(const Event& event, const base::Zone& zone) {
    if (event.dates.size() == 1) return whole(dated(event, event.dates.front(), zone));
    auto series = thing("EventSeries");
    put_common(series, event);
    series["startDate"] = when(event.dates.front().starts, event.dates.front().all_day, zone);
    series["endDate"] = when(std::max(event.dates.back().starts, event.dates.back().ends - std::chrono::seconds(1)), event.dates.back().all_day, zone);
    series["location"] = location(event, event.dates.front());
    for (const auto& date : event.dates) series["subEvent"].push_back(dated(event, date, zone));
    return whole(std::move(series));
}

std::string business(const Business& business) {
    auto object = thing(business.type);
    put(object, "@id", business.href);
    put(object, "url", business.href);
    put(object, "name", business.name);
    put(object, "description", business.description);
    put(object, "legalName", business.legal_name);
    put(object, "email", business.email);
    put(object, "image", business.image);
    put(object, "priceRange", business.price_range);
    if (!business.telephones.empty()) object["telephone"] = business.telephones;
    if (!business.same_as.empty()) object["sameAs"] = business.same_as;
    const auto at = place(business.place);
    object["address"] = at["address"];
    if (at.contains("geo")) object["geo"] = at["geo"];
    for (const auto& one : business.openings) object["openingHoursSpecification"].push_back(opening(one));
    for (const auto& branch : business.departments)
        object["department"].push_back({{"@type", business.type}, {"name", business.name}, {"address", branch.name}, {"url", branch.href}});
    return whole(std::move(object));
}

std::string bargain(const Bargain& bargain) {
    auto object = thing("Offer");
    put(object, "url", bargain.href);
    put(object, "name", bargain.title);
    put(object, "description", bargain.description);
    object["validFrom"] = i18n::machine_date(bargain.valid_from);
    if (bargain.valid_until) {
        object["validThrough"] = i18n::machine_date(*bargain.valid_until);
        object["priceValidUntil"] = i18n::machine_date(*bargain.valid_until);
    }
    if (bargain.price) {
        object["price"] = decimal(bargain.price->minor, bargain.price->currency);
        object["priceCurrency"] = bargain.price->currency.view();
    }
    object["availability"] = bargain.exhausted ? "https://schema.org/SoldOut" : "https://schema.org/InStock";
    object["seller"] = organisers({bargain.seller}).front();
    object["itemOffered"] = {{"@type", "Service"}, {"name", bargain.title}};
    return whole(std::move(object));
}

static json availability(bool in_stock) { return in_stock ? "https://schema.org/InStock" : "https://schema.org/BackOrder"; }

static json offer_of(const Product& product, std::int64_t minor, bool in_stock) {
    json offer{{"@type", "Offer"}, {"price", decimal(minor, product.price.currency)}, {"priceCurrency", product.price.currency.view()}, {"availability", availability(in_stock)}, {"url", product.href}};
    offer["seller"] = organisers({product.seller}).front();
    return offer;
}

std::string product(const Product& product) {
    auto object = thing("Product");
    put(object, "url", product.href);
    put(object, "name", product.name);
    put(object, "description", product.description);
    put(object, "image", product.image);
    put(object, "sku", product.code);
    const auto least = product.price.min.value_or(0);
    if (product.variants.empty()) {
        object["offers"] = offer_of(product, least, product.in_stock);
        return whole(std::move(object));
    }
    for (const auto& variant : product.variants) {
        auto offer = offer_of(product, variant.price.value_or(least), variant.in_stock);
        offer["name"] = variant.name;
        object["offers"].push_back(std::move(offer));
    }
    return whole(std::move(object));
}

std::string breadcrumbs(const std::vector<Step>& steps) {
    auto object = thing("BreadcrumbList");
    object["itemListElement"] = json::array();
    for (const auto& [name, href] : steps)
        object["itemListElement"].push_back({{"@type", "ListItem"}, {"position", object["itemListElement"].size() + 1}, {"name", name}, {"item", href}});
    return whole(std::move(object));
}

std::string item_list(std::string_view name, const std::vector<Step>& steps) {
    auto object = thing("ItemList");
    object["name"] = name;
    object["numberOfItems"] = steps.size();
    object["itemListElement"] = json::array();
    for (const auto& [title, href] : steps)
        object["itemListElement"].push_back({{"@type", "ListItem"}, {"position", object["itemListElement"].size() + 1}, {"name", title}, {"url", href}});
    return whole(std::move(object));
}

std::string website(std::string_view name, std::string_view href, std::string_view language, std::string_view search) {
    auto object = thing("WebSite");
    object["name"] = name;
    object["url"] = href;
    object["inLanguage"] = language;
    object["potentialAction"] = {{"@type", "SearchAction"},
                                 {"target", {{"@type", "EntryPoint"}, {"urlTemplate", search}}},
                                 {"query-input", "required name=text"}};
    return whole(std::move(object));
}

std::string event_type(std::string_view category_key, std::string_view work_kind) {
    if (work_kind == "film") return "ScreeningEvent";
    if (work_kind == "play") return "TheaterEvent";
    static constexpr std::pair<std::string_view, std::string_view> types[] = {
        {"concerts", "MusicEvent"},       {"children", "ChildrensEvent"},     {"sports", "SportsEvent"},
        {"seminars", "BusinessEvent"},    {"education", "EducationEvent"},    {"exhibitions", "ExhibitionEvent"},
        {"cinema", "ScreeningEvent"},     {"theatre", "TheaterEvent"},        {"festivals", "Festival"}};
    for (const auto& [key, type] : types)
        if (category_key == key) return std::string(type);
    return "Event";
}

std::string business_type(std::string_view category_key, std::string_view parent_key) {
    static constexpr std::pair<std::string_view, std::string_view> types[] = {
        {"food", "FoodEstablishment"},    {"cafes", "CafeOrCoffeeShop"},      {"coffee", "CafeOrCoffeeShop"},
        {"restaurants", "Restaurant"},    {"canteens", "FoodEstablishment"},  {"fast-food", "FastFoodRestaurant"},
        {"bakeries", "Bakery"},           {"beauty", "BeautySalon"},          {"cars", "AutomotiveBusiness"},
        {"home", "HomeAndConstructionBusiness"}, {"hotels", "Hotel"},         {"documents", "LegalService"},
        {"shops", "Store"},               {"groceries", "GroceryStore"},      {"clothes", "ClothingStore"},
        {"electronics", "ElectronicsStore"}, {"household", "HardwareStore"},  {"leisure", "SportsActivityLocation"},
        {"gyms", "ExerciseGym"},          {"arenas", "StadiumOrArena"},       {"fun", "EntertainmentBusiness"},
        {"kindergartens", "ChildCare"},   {"health", "MedicalBusiness"},      {"clinics", "MedicalClinic"},
        {"dentists", "Dentist"},          {"pharmacies", "Pharmacy"},         {"government", "GovernmentOffice"},
        {"finance", "FinancialService"},  {"culture", "LocalBusiness"}};
    for (const auto key : {category_key, parent_key})
        for (const auto& [known, type] : types)
            if (key == known) return std::string(type);
    return "LocalBusiness";
}

}  // namespace feeds::schema
