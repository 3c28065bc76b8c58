#include "offers/row.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/numbers.h"
#include "i18n/words.h"

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
    return "%";
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

std::string windows_words(const web::Context& context, const std::vector<Window>& windows) {
    struct Hours {
        int from, until;
        std::vector<int> weekdays;
    };
    std::vector<Hours> groups;
    for (const auto& window : windows) {
        if (window.weekday > 7) continue;
        auto found = std::ranges::find_if(groups, [&](const Hours& g) { return g.from == window.from_minute && g.until == window.until_minute; });
        if (found == groups.end()) found = groups.insert(groups.end(), {window.from_minute, window.until_minute, {}});
        found->weekdays.push_back(window.weekday);
    }
    std::string text;
    for (const auto& group : groups) {
        std::string part = group.weekdays.size() == 7 ? "" : days_words(context.language, group.weekdays);
        if (group.from > 0 || group.until < 1440)
            part.append(part.empty() ? "" : " ").append(fmt::format("{}–{}", clock(group.from), clock(group.until)));
        if (!part.empty()) text.append(text.empty() ? "" : "; ").append(part);
    }
    return text;
}

bool holds_now(web::Context& context, const Listed& offer, const std::vector<Window>& windows) {
    if (context.today < offer.valid_from || (offer.valid_until && *offer.valid_until < context.today)) return false;
    if (offer.limit_total && offer.used >= *offer.limit_total) return false;
    const auto now = context.site.zone.local(context.now);
    bool holds = windows.empty();
    for (const auto& window : windows) {
        // A window of yesterday may reach into today.
        for (const auto day : {context.today, context.today - std::chrono::days(1)}) {
            if (static_cast<int>(std::chrono::weekday(day).iso_encoding()) != window.weekday) continue;
            const auto from = base::LocalTime(day) + base::Minutes(window.from_minute), until = base::LocalTime(day) + base::Minutes(window.until_minute);
            if (from <= now && now < until) holds = true;
            context.changes_at(context.site.zone.instant(from));
            context.changes_at(context.site.zone.instant(until));
        }
    }
    return holds;
}

Row make_row(const web::Context& context, const Listed& offer) {
    Row row;
    row.href = context.href(offer_path(offer.id, offer.slug));
    const auto won = gain(context, offer);
    row.gain = won.text;
    row.long_gain = won.long_text;
    row.until = offer.valid_until ? i18n::say(context.language, words("until {day}", {{"day", i18n::cover_date(context.language, *offer.valid_until)}}))
                                  : i18n::say(context.language, words("no end date"));
    row.title = offer.title;
    row.organisation = offer.organisation;
    if (offer.valid_from > context.today) row.condition = i18n::from_date(context.language, offer.valid_from, context.today);
    else row.condition = windows_words(context, windows(context.db(), offer.id));
    if (offer.new_clients_only) row.condition.append(row.condition.empty() ? "" : " · ").append(i18n::say(context.language, words("new clients only")));
    if (offer.limit_total) {
        row.limited = true;
        row.total = *offer.limit_total;
        row.left = std::max(0, *offer.limit_total - offer.used);
        const auto left = i18n::say(context.language, words("{n} left", "{n} left", {{"n", fmt::to_string(row.left)}}));
        row.condition.append(row.condition.empty() ? "" : " · ").append(left);
    }
    return row;
}

std::vector<Row> make_rows(const web::Context& context, const std::vector<OfferId>& ids) {
    std::vector<Row> rows;
    for (const auto& offer : listed(context.db(), ids, context.language)) rows.push_back(make_row(context, offer));
    return rows;
}

}  // namespace offers
