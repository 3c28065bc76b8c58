#include "pictures/sheet.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/cards.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "offers/rows.h"
#include "organisations/rows.h"

namespace pictures {
namespace {

using base::words;

constexpr std::size_t cards_a_day = 14, running_most = 6;
constexpr int days_shown = 7, offers_most = 18, places_most = 14, numbers_most = 8;

// What scans are counted by.
std::string counted(const web::Context& context, std::string_view href) {
    return fmt::format("{}{}{}from=paper", context.origin(), href, href.find('?') == href.npos ? "?" : "&");
}

// "/kk/events/17-kontsert" as "/kk/events/17": fewer letters make a coarser code, which is read from further away.
std::string_view without_words(std::string_view href) {
    const auto hyphen = href.find('-', href.rfind('/'));
    return href.substr(0, hyphen);
}

// Of several sessions the first stands before the title, the others under it.
SheetItem event_item(const web::Context& context, const events::Card& card, const std::string& when) {
    const auto comma = when.find(", ");
    auto detail = comma == when.npos ? std::string() : when.substr(comma + 2);
    if (!card.place.empty()) detail.append(detail.empty() ? "" : " · ").append(card.place);
    return {when.substr(0, comma), card.title, card.language.empty() ? std::string(i18n::tag(context.language)) : card.language, detail, card.price.text,
            counted(context, without_words(card.href)), 0, card.cover.hue};
}

// Of each group in turn, what was not shown on an earlier day first: a cinema with twelve sessions does not fill the day.
std::vector<SheetItem> varied(std::vector<SheetItem> items, std::vector<std::string>& shown) {
    std::vector<std::pair<std::size_t, std::size_t>> rank;  // round, place
    std::vector<std::pair<std::string, std::size_t>> rounds;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool again = std::ranges::find(shown, items[i].address) != shown.end();
        auto round = std::ranges::find(rounds, items[i].group, &std::pair<std::string, std::size_t>::first);
        if (round == rounds.end()) round = rounds.insert(rounds.end(), {items[i].group, 0});
        items[i].order = i;
        rank.emplace_back(again ? 1000 : round->second++, i);
    }
    std::ranges::sort(rank);
    std::vector<SheetItem> out;
    for (const auto& [round, place] : rank) out.push_back(std::move(items[place]));
    for (const auto& item : out) shown.push_back(item.address);
    return out;
}

void fill_week(Sheet& sheet, web::Context& context) {
    SheetSection running{say(context, words("On now")), false, 0, {}};
    std::vector<std::string> shown;
    for (const auto& card : events::running_cards(context, running_most)) {
        auto item = event_item(context, card, "");
        item.detail = card.place.empty() ? card.when : fmt::format("{} · {}", card.when, card.place);
        shown.push_back(item.address);
        item.order = running.items.size();
        running.items.push_back(std::move(item));
    }
    if (!running.items.empty()) sheet.week.push_back(std::move(running));
    std::int64_t all = 0;
    for (const auto& day : events::paper_days(context, context.today, days_shown, cards_a_day)) {
        all += day.count;
        if (day.cards.empty()) continue;
        std::vector<SheetItem> items;
        for (const auto& card : day.cards) items.push_back(event_item(context, card, card.when));
        sheet.week.push_back({i18n::day_heading(context.language, day.day, context.today), true, std::max<std::int64_t>(day.count, static_cast<std::int64_t>(items.size())), varied(std::move(items), shown)});
    }
    if (sheet.week.empty()) sheet.nothing = say(context, words("No events are announced yet. Look in again soon."));
    sheet.all_title = all > 0 ? say(context, words("The whole week: {n} event", "The whole week: {n} events", {{"n", fmt::to_string(all)}}))
                              : say(context, words("What’s on"));
    sheet.all_address = counted(context, context.href("/events?when=week"));
}

void fill_offers(Sheet& sheet, web::Context& context) {
    sheet.offers.heading = say(context, words("Offers ending soon"));
    sheet.offers.count = offers::current_count(context);
    for (const auto& row : offers::ending_rows(context, offers_most)) {
        SheetItem item{row.gain, row.title, std::string(i18n::tag(context.language)), row.organisation, row.until, counted(context, without_words(row.href)), sheet.offers.items.size(), ""};
        sheet.offers.items.push_back(std::move(item));
    }
}

void fill_places(Sheet& sheet, web::Context& context) {
    sheet.places.marked = false;
    sheet.places.heading = say(context, words("New places"));
    for (const auto& row : organisations::newest_rows(context, places_most)) {
        auto detail = row.kind;
        if (!row.address.empty()) detail.append(detail.empty() ? "" : " · ").append(row.address);
        sheet.places.items.push_back({"", row.name, std::string(i18n::tag(context.language)), detail, "", counted(context, without_words(row.href)), sheet.places.items.size(), ""});
    }
}

// 112 answers in every country we know (ETSI TS 122 101); the short ones are those of Kazakhstan and Russia.
void fill_numbers(Sheet& sheet, const web::Context& context) {
    sheet.numbers_heading = say(context, words("Useful numbers"));
    sheet.numbers.push_back({say(context, words("All emergencies")), "112", true});
    if (context.site.country == "KZ" || context.site.country == "RU") {
        const std::pair<const char*, std::string> short_ones[] = {{"101", say(context, words("Fire brigade"))}, {"102", say(context, words("Police"))},
                                                                  {"103", say(context, words("Ambulance"))}, {"104", say(context, words("Gas leak"))}};
        for (const auto& [number, name] : short_ones) sheet.numbers.push_back({name, number, true});
    }
    for (auto& number : organisations::useful_numbers(context, numbers_most)) sheet.numbers.push_back({std::move(number.name), std::move(number.phone), false});
}

}  // namespace

Sheet sheet(web::Context& context) {
    const auto last = context.today + std::chrono::days(days_shown - 1);
    Sheet sheet;
    sheet.brand = brand(context.site, context.language, context.origin());
    sheet.language = context.language;
    sheet.title = say(context, words("What’s on this week"));
    sheet.days = i18n::date_range(context.language, context.today, last, context.today);
    sheet.issue = say(context, words("Issue of {date}", {{"date", i18n::full_date(context.language, context.today)}}));
    sheet.created = i18n::machine_moment(context.site.zone.midnight(context.today), context.site.zone);
    fill_week(sheet, context);
    fill_offers(sheet, context);
    fill_places(sheet, context);
    fill_numbers(sheet, context);
    sheet.all_text = say(context, words("Point a phone’s camera at a code and the page opens. Everything is at {address}.", {{"address", sheet.brand.host}}));
    sheet.print_title = say(context, words("For your entrance hall"));
    sheet.print_text = say(context, words("A fresh sheet every week, also in large print: {address}.", {{"address", sheet.brand.host + context.href("/paper")}}));
    sheet.print_address = counted(context, context.href("/paper"));
    return sheet;
}

}  // namespace pictures
