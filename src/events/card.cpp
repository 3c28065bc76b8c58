#include "events/card.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include "adverts/advert.h"
#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "web/cover.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;
using std::chrono::floor;

// A card is looked at in passing and a list may hold forty: what is longer is read on the event's own page.
constexpr std::size_t card_title_letters = 160, place_letters = 80, price_letters = 60;

// The last local day of something that ends at `ends`: midnight still belongs to the evening before.
base::Day last_day(const web::Context& context, base::Instant starts, base::Instant ends) {
    const auto end = ends > starts ? ends - std::chrono::seconds(1) : ends;
    return floor<days>(context.site.zone.local(end));
}

base::Day first_day(const web::Context& context, base::Instant starts) { return floor<days>(context.site.zone.local(starts)); }

// A night event that ends at four in the morning is one evening, not two days.
bool spans_days(const web::Context& context, base::Instant starts, base::Instant ends) {
    return ends - starts > std::chrono::hours(18) && last_day(context, starts, ends) > first_day(context, starts);
}

std::vector<web::Badge> badges_of(const web::Context& context, const Listed& listed) {
    const auto say = [&](base::Words sentence) { return i18n::say(context.language, sentence); };
    if (listed.event_state == "cancelled" || listed.state == "cancelled") return {{"bad", "", say(words("cancelled")), ""}};
    if (listed.state == "postponed") return {{"warn", "", say(words("postponed")), ""}};
    if (listed.state == "sold_out") return {{"brand", "", say(words("no places left")), ""}};
    return {};
}

std::string kind_words(const Listed& listed, const Category* category) {
    std::string kind = category ? (category->singular.empty() ? category->name : category->singular) : "";
    const auto add = [&](std::string_view word) { kind.append(kind.empty() ? "" : " · ").append(word); };
    if (!listed.format.empty()) add(listed.format);
    if (listed.age_min) add(fmt::format("{}+", *listed.age_min));
    return kind;
}

}  // namespace

std::string event_path(EventId id, const std::string& slug) {
    return slug.empty() ? fmt::format("/events/{}", id.value) : fmt::format("/events/{}-{}", id.value, slug);
}

const Category* category_of(const std::vector<Category>& categories, std::int64_t id) {
    const auto found = std::ranges::find(categories, id, &Category::id);
    return found == categories.end() ? nullptr : &*found;
}

std::string datetime(const web::Context& context, base::Instant moment, bool all_day) {
    const auto local = context.site.zone.local(moment);
    const auto day = floor<days>(local);
    const std::chrono::year_month_day date(day);
    auto text = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    if (all_day) return text;
    const std::chrono::hh_mm_ss time(local - day);
    const auto offset = std::chrono::duration_cast<std::chrono::minutes>(context.site.zone.offset(moment)).count();
    return text + fmt::format("T{:02}:{:02}{}{:02}:{:02}", time.hours().count(), time.minutes().count(), offset < 0 ? '-' : '+',
                              std::abs(offset) / 60, std::abs(offset) % 60);
}

web::Cover leaf(const web::Context& context, const Category* category, std::uint64_t hash, base::Instant starts, base::Instant ends, bool all_day) {
    web::Cover cover;
    web::draw(cover, category ? category->hue : 195, category ? web::motif_of(category->motif, category->key) : web::Motif::su, hash);
    const auto first = first_day(context, starts), last = all_day || spans_days(context, starts, ends) ? last_day(context, starts, ends) : first;
    const std::chrono::year_month_day from(first), to(last);
    cover.range = last > first && from.month() == to.month() && from.year() == to.year();
    cover.figure = cover.range ? fmt::format("{}–{}", static_cast<unsigned>(from.day()), static_cast<unsigned>(to.day()))
                               : fmt::format("{}", static_cast<unsigned>(from.day()));
    cover.month = i18n::month_short(context.language, from.month());
    return cover;
}

std::string when_words(const web::Context& context, base::Instant starts, base::Instant ends, bool all_day) {
    const auto first = first_day(context, starts), last = last_day(context, starts, ends);
    if (spans_days(context, starts, ends)) return i18n::date_range(context.language, first, last, context.today);
    if (all_day) return i18n::short_heading(context.language, first, context.today);
    return i18n::moment(context.language, context.site.zone.local(starts), context.today);
}

web::PriceTag price_tag(const web::Context& context, const base::Price& price, std::string_view unit, const std::string& note, bool registration) {
    const auto say = [&](base::Words sentence) { return i18n::say(context.language, sentence); };
    if (price.free) return {say(registration ? words("free, booking needed") : words("free")), true};
    if (!price.min && !price.max) return {note, false};
    auto counted = price;
    counted.unit = unit;
    return {i18n::price(context.language, counted), false};
}

Card make_card(web::Context& context, const Listed& listed, const std::vector<Category>& categories, When when) {
    const auto* category = category_of(categories, listed.category_id);
    Card card;
    card.href = context.href(event_path(listed.event, listed.slug));
    card.title = base::shortened(listed.title, card_title_letters);
    if (listed.language != i18n::tag(context.language)) card.language = listed.language;
    card.cover = leaf(context, category, static_cast<std::uint64_t>(listed.event.value), listed.starts, listed.ends, listed.all_day);
    const bool timed = when == When::time && !listed.all_day && !spans_days(context, listed.starts, listed.ends);
    card.when = timed ? i18n::clock(context.site.zone.local(listed.starts)) : when_words(context, listed.starts, listed.ends, listed.all_day);
    if (when == When::time && listed.all_day && !spans_days(context, listed.starts, listed.ends))
        card.when = i18n::say(context.language, words("all day"));
    card.datetime = datetime(context, listed.starts, listed.all_day);
    card.kind = kind_words(listed, category);
    card.place = listed.place.empty() && listed.is_online ? i18n::say(context.language, words("Online")) : base::shortened(listed.place, place_letters);
    card.price = price_tag(context, listed.price, listed.price_unit, base::shortened(listed.price_note, price_letters), listed.registration);
    card.badges = badges_of(context, listed);
    card.advert = adverts::mark(context, adverts::Of::event, listed.event.value);
    context.changes_at(listed.starts);
    return card;
}

void join(std::vector<Card>& cards, Card card) {
    const auto same = std::ranges::find_if(cards, [&](const Card& other) { return other.href == card.href && other.place == card.place; });
    if (same == cards.end()) cards.push_back(std::move(card));
    else if (same->when.find(card.when) == same->when.npos) same->when.append(", ").append(card.when);
}

std::vector<Card> make_cards(web::Context& context, const std::vector<OccurrenceId>& ids, When when) {
    const auto all = categories(context.db(), context.language);
    std::vector<Card> made;
    for (const auto& listed : cards(context.db(), ids, context.language)) made.push_back(make_card(context, listed, all, when));
    return made;
}

}  // namespace events
