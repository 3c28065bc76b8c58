#include "offers/row.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/numbers.h"
#include "i18n/words.h"
#include "web/lead.h"

namespace offers {
namespace {

using base::words;

constexpr std::size_t short_gain = 6;  // letters that fit the tile in its large size

std::string gain_text(const web::Context& context, const Listed& offer) {
    const auto sum = [&](std::int64_t minor) { return i18n::money(context.language, {minor, offer.currency}); };
    if (offer.kind == "percent") return i18n::discount(context.language, *offer.percent);
    if (offer.kind == "sum") return "−" + sum(*offer.amount);
    if (offer.kind == "new_price") return sum(*offer.price_after);
    if (offer.kind == "one_plus_one") return "1 + 1";
    if (offer.kind == "gift") return sum(0);
    if (offer.kind == "nth_free") return fmt::format("{} = {}", *offer.nth, *offer.nth - 1);
    if (offer.price_before && offer.price_after && *offer.price_before > *offer.price_after)
        return i18n::discount(context.language, (*offer.price_before - *offer.price_after) * 100 / *offer.price_before);
    return {};
}

std::string clock(int minute) { return i18n::clock(base::Minutes(minute % 1440 == 0 && minute > 0 ? 1440 : minute % 1440)); }

// Runs of days: "пн–пт", "сб, вс".
std::string days_words(i18n::Language language, const std::vector<int>& weekdays) {
    std::string text;
    for (std::size_t i = 0; i < weekdays.size();) {
        std::size_t last = i;
        while (last + 1 < weekdays.size() && weekdays[last + 1] == weekdays[last] + 1) ++last;
        if (last == i + 1) last = i;
        const auto name = [&](int weekday) { return i18n::weekday_short(language, std::chrono::weekday(static_cast<unsigned>(weekday))); };
        text.append(text.empty() ? "" : ", ").append(name(weekdays[i]));
        if (last > i) text.append("–").append(name(weekdays[last]));
        i = last + 1;
    }
    return text;
}

}  // namespace

std::string offer_path(OfferId id, const std::string& slug) {
    return slug.empty() ? fmt::format("/offers/{}", id.value) : fmt::format("/offers/{}-{}", id.value, slug);
}

Gain gain(const web::Context& context, const Listed& offer) {
    Gain gain{gain_text(context, offer)};
    gain.long_text = base::letters(gain.text) > short_gain;
    return gain;
}

std::string motif_of(const Index& index, Number number) {
    for (const auto& category : index.categories)
        if (category.offers.has(number)) return category.motif;
    return "tort-qulaq";
}

namespace {

struct HoursOfDays {
    int from, until;
    std::vector<int> weekdays;
};

std::string hours_words(i18n::Language language, int from, int until) {
    if (from == 0 && until == 1440) return {};
    if (from == 0) return i18n::until_time(language, base::Minutes(until));
    return until == 1440 ? i18n::from_time(language, base::Minutes(from)) : fmt::format("{}–{}", clock(from), clock(until));
}

void join(std::string& text, std::string_view part, std::string_view between) {
    if (!part.empty()) text.append(text.empty() ? "" : between).append(part);
}

}  // namespace

std::string windows_words(const web::Context& context, const std::vector<Window>& windows) { return windows_words(context.language, windows); }

std::string windows_words(i18n::Language language, const std::vector<Window>& windows) {
    std::vector<HoursOfDays> groups;
    std::string on_holidays;
    for (const auto& window : windows) {
        if (window.weekday > 7) {
            join(on_holidays, hours_words(language, window.from_minute, window.until_minute), ", ");
            continue;
        }
        auto found = std::ranges::find_if(groups, [&](const HoursOfDays& g) { return g.from == window.from_minute && g.until == window.until_minute; });
        if (found == groups.end()) found = groups.insert(groups.end(), {window.from_minute, window.until_minute, {}});
        found->weekdays.push_back(window.weekday);
    }
    std::string text;
    for (const auto& group : groups) {
        std::string part = group.weekdays.size() == 7 ? "" : days_words(language, group.weekdays);
        join(part, hours_words(language, group.from, group.until), " ");
        join(text, part, "; ");
    }
    if (std::ranges::any_of(windows, [](const Window& window) { return window.weekday > 7; })) {
        auto part = i18n::say(language, words("public holidays"));
        join(part, on_holidays, " ");
        join(text, part, "; ");
    }
    return text;
}

namespace {

void fill_badges(Row& row, const web::Context& context, const Index& index, const Now& now, Number number) {
    if (now.ending_soon.has(number)) {
        const auto left = (*index.offers[number].until - now.today).count();
        const auto said = left == 0 ? words("last day") : words("{n} more day", "{n} more days", {{"n", fmt::to_string(left)}});
        row.badges.push_back({"warn", "", i18n::say(context.language, said), ""});
    }
    if (now.fresh.has(number)) row.badges.push_back({"info", "", i18n::say(context.language, words("new offer")), ""});
}

void fill_condition(Row& row, const web::Context& context, const Index& index, Number number, const Listed& offer) {
    if (offer.valid_from > context.today) row.condition = i18n::from_date(context.language, offer.valid_from, context.today);
    else row.condition = windows_words(context, index.windows[index.offers[number].windows]);
    if (offer.new_clients_only) join(row.condition, i18n::say(context.language, words("new clients only")), " · ");
    if (!offer.limit_total) return;
    row.limited = true;
    row.total = *offer.limit_total;
    row.left = std::max(0, *offer.limit_total - offer.used);
    join(row.condition, i18n::say(context.language, words("{n} left", "{n} left", {{"n", fmt::to_string(row.left)}})), " · ");
}

Row make_row(const web::Context& context, const Index& index, const Now& now, const RowOf& of, const Listed& offer) {
    Row row;
    row.href = context.href(offer_path(offer.id, offer.slug));
    const auto won = gain(context, offer);
    row.gain = won.text;
    row.long_gain = won.long_text;
    if (row.gain.empty()) row.motif = motif_of(index, of.number);
    row.until = offer.valid_until ? i18n::say(context.language, words("until {day}", {{"day", i18n::cover_date(context.language, *offer.valid_until)}}))
                                  : i18n::say(context.language, words("no end date"));
    row.title = offer.title;
    row.organisation = offer.organisation;
    if (of.metres) row.organisation.append(" · ").append(web::distance_words(context.language, *of.metres));
    fill_condition(row, context, index, of.number, offer);
    fill_badges(row, context, index, now, of.number);
    if (const auto* advert = index.adverts.running(adverts::Of::offer, offer.id.value, context.now)) row.advert = adverts::mark_of(context, *advert);
    if (context.look.simple)  // one calls from the list itself
        if (const auto found = phone(context.db(), offer.organisation_id)) row.phone = web::call_line(context, found->contact_id, found->value, found->label);
    return row;
}

}  // namespace

namespace {

using Found = std::vector<std::shared_ptr<const Listed>>;

std::size_t size_of(const Listed& offer) { return sizeof offer + offer.slug.size() + offer.title.size() + offer.organisation.size() + offer.organisation_slug.size(); }

// In their order, asked of the database once in each version of the data; null: gone since the index was made.
Found found(const web::Context& context, const Index& index, const std::vector<RowOf>& all) {
    std::vector<std::uint64_t> keys;
    for (const auto& of : all) keys.push_back(std::uint64_t(of.number) << 2 | i18n::index(context.language));
    Found found;
    index.rows().find_all(keys, [&](std::shared_ptr<const Listed> offer) { found.push_back(std::move(offer)); });
    std::vector<OfferId> missing;
    for (std::size_t at = 0; at < all.size(); ++at)
        if (!found[at]) missing.push_back(OfferId{index.ids[all[at].number]});
    if (missing.empty()) return found;
    const bool newest = context.lease.version() == context.file.version();  // the index may be of a newer version than this snapshot
    std::size_t at = 0;
    for (auto& offer : listed(context.db(), missing, context.language)) {
        while (index.ids[all[at].number] != offer.id.value) ++at;
        const auto bytes = size_of(offer);
        found[at] = std::make_shared<const Listed>(std::move(offer));
        if (newest) index.rows().keep(keys[at], found[at], bytes);
    }
    return found;
}

}  // namespace

std::vector<Row> make_rows(const web::Context& context, const Index& index, const Now& now, const std::vector<RowOf>& all) {
    const auto offers = found(context, index, all);
    std::vector<Row> rows;
    for (std::size_t at = 0; at < all.size(); ++at)
        if (offers[at]) rows.push_back(make_row(context, index, now, all[at], *offers[at]));
    return rows;
}

std::vector<Row> first_rows(const web::Context& context, const Index& index, const Now& now, const base::Standing& order, const base::Bits& among, int limit) {
    std::vector<RowOf> all;
    for (const auto number : order.numbers) {
        if (static_cast<int>(all.size()) == limit) break;
        if (among.has(number)) all.push_back({number, {}});
    }
    return make_rows(context, index, now, all);
}

}  // namespace offers
