#include "organisations/show_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/cards.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "offers/rows.h"
#include "organisations/contact.h"
#include "organisations/open_words.h"
#include "organisations/row.h"
#include "organisations/templates.h"
#include "web/frame.h"
#include "web/share.h"

namespace organisations {
namespace {

using base::words;

constexpr int offers_shown = 6, events_shown = 6;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

std::string place_of(const web::Context& context, const BranchShown& branch) {
    std::string place = branch.address;
    const auto add = [&](const std::string& part) { if (!part.empty()) place.append(place.empty() ? "" : ", ").append(part); };
    if (!branch.settlement.empty() && branch.settlement != context.site.name(context.language))
        place = place.empty() ? branch.settlement : fmt::format("{}, {}", branch.settlement, place);
    if (!branch.district.empty()) add(branch.district);
    if (!branch.landmark.empty()) add(branch.landmark);
    return place;
}

std::string route_of(const web::Context& context, const BranchShown& branch) {
    const auto& city = branch.settlement.empty() ? context.site.name(context.language) : branch.settlement;
    if (web::route_address(branch.latitude, branch.longitude, branch.address, city).empty()) return {};
    return context.href(fmt::format("/go/branch/{}/route", branch.id));
}

// What a contact looks like and where it leads; a kind we do not know leads nowhere.
web::Line contact_line(const web::Context& context, const ContactShown& contact) {
    const auto text = contact.label.empty() ? contact.value : contact.label;
    const auto plain = [](std::string address) {
        for (const std::string_view prefix : {"https://", "http://", "www."})
            if (address.starts_with(prefix)) address.erase(0, prefix.size());
        while (address.ends_with('/')) address.pop_back();
        return address;
    };
    const auto named = [&](const char* icon, std::string name, std::string value) {
        return web::Line{icon, std::move(name), std::move(value), contact_address(contact.kind, contact.value), !opens_no_page(contact.kind)};
    };
    if (contact.kind == "phone") return named("phone", say(context, words("Phone")), text);
    if (contact.kind == "whatsapp") return named("chat", "WhatsApp", text);
    if (contact.kind == "email") return named("mail", say(context, words("E-mail")), contact.value);
    if (contact.kind == "site") return named("external", say(context, words("Website")), plain(contact.value));
    if (contact.kind == "instagram") return named("camera", "Instagram", plain(text));
    if (contact.kind == "telegram") return named("plane", "Telegram", plain(text));
    static constexpr std::pair<std::string_view, std::string_view> names[] = {{"facebook", "Facebook"}, {"vk", "VK"}, {"youtube", "YouTube"},
                                                                              {"tiktok", "TikTok"}, {"two_gis", "2GIS"}};
    for (const auto& [kind, name] : names)
        if (contact.kind == kind) return named("external", std::string(name), plain(text));
    return named("external", say(context, words("Link")), plain(text));
}

// What leads out goes by an address of ours, so that it can be counted; a telephone stays one, and the browser tells of it.
web::Line counted_line(const web::Context& context, const ContactShown& contact) {
    auto line = contact_line(context, contact);
    if (line.href.empty()) return line;
    auto& counted = opens_no_page(contact.kind) ? line.ping : line.href;
    counted = context.href(fmt::format("/go/contact/{}", contact.id));
    return line;
}

void fill_contacts(ShowView& view, const web::Context& context, OrganisationId id, const std::vector<BranchShown>& all_branches) {
    for (const auto& contact : contacts(context.db(), id)) {
        const bool elsewhere = contact.branch_id != 0 && (all_branches.empty() || contact.branch_id != all_branches.front().id);
        if (elsewhere) continue;
        auto line = counted_line(context, contact);
        if (contact.kind == "phone" && view.call_href.empty()) view.call_href = line.href, view.call_ping = line.ping, view.call_number = line.value;
        if (contact.kind == "whatsapp" && view.whatsapp_href.empty()) view.whatsapp_href = line.href;
        view.contacts.push_back(std::move(line));
    }
}

void fill_branches(ShowView& view, web::Context& context, const std::vector<BranchShown>& all, Holidays days_off) {
    if (all.empty()) return;
    const auto& main = all.front();
    const auto hours = read_hours(main.hours);
    const auto state = open_words(context, hours, days_off);
    view.open = state.open;
    view.open_word = state.words;
    view.address = place_of(context, main);
    view.route_href = route_of(context, main);
    view.hours = hours_table(context, hours, days_off);
    view.hours_note = main.hours_note;
    if (!view.address.empty()) view.contacts.insert(view.contacts.begin(), {"pin", say(context, words("Address")), view.address, "", false});
    if (all.size() < 2) return;
    for (const auto& branch : all) {
        const auto open = open_words(context, read_hours(branch.hours), days_off);
        view.branches.push_back({branch.name.empty() ? branch.address : branch.name, branch.name.empty() ? "" : place_of(context, branch), open.words, route_of(context, branch)});
    }
}

std::string unit_words(const web::Context& context, const std::string& unit, double number) {
    const auto text = i18n::decimal(context.language, number, number == static_cast<double>(static_cast<std::int64_t>(number)) ? 0 : 1);
    if (unit == "years") return say(context, words("from {n} years", {{"n", text}}));
    return text;
}

void fill_attributes(ShowView& view, const web::Context& context, OrganisationId id) {
    for (const auto& attribute : attributes(context.db(), id, context.language)) {
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
    std::string all_tags;
    for (const auto& tag : tags(context.db(), id)) all_tags.append(all_tags.empty() ? "" : ", ").append(tag);
    if (!all_tags.empty()) view.attributes.push_back({"", say(context, words("Tags")), all_tags, "", false});
}

void fill_head(ShowView& view, const web::Context& context, const Shown& shown, const Category* category) {
    view.crumbs = {{say(context, words("Places")), context.href("/organisations")}};
    if (category) {
        view.crumbs.push_back({category->name, web::Href(context.href("/organisations")).with("category", category->key).text()});
        view.kind = category->singular.empty() ? category->name : category->singular;
    }
    if (const auto bill = bill_words(context, shown.bill_min, shown.bill_max, shown.currency); !bill.empty())
        view.kind.append(view.kind.empty() ? "" : " · ").append(bill);
    view.name = shown.name;
    if (shown.language != i18n::tag(context.language)) view.language = shown.language;
    if (auto badge = verified_badge(context, shown.verified_what); !badge.text.empty()) view.badges.push_back(std::move(badge));
    if (shown.state == "closed") view.banners.push_back({"warn", "alert", say(context, words("Closed for good")), "", ""});
    view.description = {shown.description_html};
    view.source = shown.source_url.empty() && shown.licence.empty() ? "" : shown.source;
}

}  // namespace

base::Result<web::Response> show_page(web::Context& context, OrganisationId id) {
    const auto found = shown(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."));
    const auto path = organisation_path(id, found->slug);
    if (context.path != path) return web::Response::redirect(context.href(path), 301);
    const auto all = categories(context.db(), context.language);
    const auto all_branches = branches(context.db(), id, context.language);

    ShowView view;
    fill_head(view, context, *found, category_of(all, found->category_id));
    fill_contacts(view, context, id, all_branches);
    fill_branches(view, context, all_branches, holidays(context.db()));
    fill_attributes(view, context, id);
    if (!found->legal_name.empty() && found->legal_name != found->name)
        view.attributes.push_back({"", say(context, words("Legal name")), found->legal_name, "", false});
    view.offers = offers::rows_of_organisation(context, id.value, offers_shown);
    view.events = events::cards_of_organisation(context, id.value, events_shown);
    view.share = web::share(context.origin() + context.href(path), found->name);
    auto chrome = web::frame(context, {.title = found->name, .section = "organisations", .description = found->summary,
                                       .back = {say(context, words("Places")), context.href("/organisations")}, .path = path});
    chrome.shareable = true;
    return context.page(templates::show, chrome, view);
}

}  // namespace organisations
