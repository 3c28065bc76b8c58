#include "useful/pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "organisations/open_words.h"
#include "organisations/rows.h"
#include "readers/contacts.h"
#include "transport/glance.h"
#include "useful/store.h"
#include "useful/templates.h"
#include "useful/useful.h"
#include "web/asset.h"
#include "web/frame.h"

namespace useful {
namespace {

using base::words;
using web::Who;

constexpr std::size_t shown = 12;  // places of a kind

// The night that comes, or the one that is now.
base::LocalTime this_night(const web::Context& context) {
    const auto deep = base::LocalTime(context.today) + deep_night;
    return context.site.zone.local(context.now) <= deep ? deep : deep + std::chrono::days(1);
}

std::vector<organisations::OrganisationId> open_at(const std::vector<Place>& places, base::LocalTime moment) {
    std::vector<organisations::OrganisationId> ids;
    for (const auto& place : places)
        if (ids.size() < shown && organisations::at(place.hours, moment).now == organisations::Openness::open) ids.push_back(place.id);
    return ids;
}

// "8 7102 72-15-15" is dialled as it stands; a foreign sign in it is left out.
std::string dialled(const std::string& phone) {
    std::string address = "tel:";
    for (const char c : phone)
        if ((c >= '0' && c <= '9') || (c == '+' && address.size() == 4)) address += c;
    return address;
}

NumberRow row_of(web::Context& context, const Number& number) {
    NumberRow row{number.name, number.phone.starts_with('+') ? readers::shown_phone(number.phone) : number.phone, dialled(number.phone), number.note};
    if (number.hours.empty()) return row;
    const auto open = organisations::open_words(context, organisations::read_hours(number.hours), organisations::Holidays{});
    if (!open.word.empty()) row.note.append(row.note.empty() ? "" : " · ").append(open.word).append(open.rest);
    return row;
}

base::Result<web::Response> index_page(web::Context& context) {
    IndexView view;
    for (const auto& number : numbers(context.db(), context.language)) view.numbers.push_back(row_of(context, number));
    const auto places = context.derived<Places>();
    const auto night = this_night(context);
    context.changes_at(context.site.zone.instant(night));
    auto pharmacies = open_at(places->pharmacies, night);
    view.pharmacies_note = pharmacies.empty() ? say(context, words("None is open tonight. These are open now.")) : say(context, words("Open tonight"));
    if (pharmacies.empty()) pharmacies = open_at(places->pharmacies, context.site.zone.local(context.now));
    view.pharmacies = organisations::rows_of(context, pharmacies);
    view.night = organisations::rows_of(context, open_at(places->others, night));
    const auto& cash = places->cash_machines;
    view.cash_machines = organisations::rows_of(context, {cash.begin(), cash.begin() + static_cast<std::ptrdiff_t>(std::min(cash.size(), shown))});
    if (transport::has_timetable(context)) view.transport_href = context.href("/transport");
    view.has_empty = view.numbers.empty() && view.pharmacies.empty() && view.night.empty() && view.cash_machines.empty() && view.transport_href.empty();
    if (view.has_empty) {
        view.empty.title = say(context, words("Nothing has been put together here yet"));
        view.empty.text = say(context, words("In an emergency call 112."));
        view.empty.action = {say(context, words("Call")) + " 112", "tel:112"};
    }
    auto chrome = web::frame(context, {.title = say(context, words("Useful now")), .section = "useful",
                                       .description = say(context, words("Emergency numbers, duty pharmacies, what is open at night, cash machines, transport.")), .path = "/useful"});
    chrome.more_css = web::asset_name("useful.css");
    return context.page(templates::index, chrome, view);
}

constexpr web::Route all_routes[] = {
    web::get<"/useful", index_page>(Who::anyone),
};

}  // namespace

std::vector<Glance> glance(web::Context& context, std::size_t most) {
    std::vector<Glance> seen;
    for (const auto& number : numbers(context.db(), context.language))
        if (seen.size() < most) seen.push_back({number.name, number.phone, dialled(number.phone), "phone"});
    const auto pharmacies = open_at(context.derived<Places>()->pharmacies, this_night(context));
    if (!pharmacies.empty())
        for (const auto& row : organisations::rows_of(context, {pharmacies.front()})) seen.push_back({row.name, row.address, row.href, "clock"});
    if (transport::has_timetable(context)) seen.push_back({say(context, words("Transport")), say(context, words("What leaves a stop today")), context.href("/transport"), "route"});
    return seen;
}

std::span<const web::Route> routes() { return all_routes; }

}  // namespace useful
