#include "search/rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

#include "base/text.h"
#include "events/card.h"
#include "events/showings.h"
#include "goods/good.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "offers/row.h"
#include "organisations/row.h"
#include "web/markdown.h"

namespace search {
namespace {

using base::words;
using i18n::Language;
using lexicon::Tongue;

std::string list_of(std::span<const Hit> hits, std::int64_t Hit::*id) {
    std::string list = "[";
    for (const auto& hit : hits) fmt::format_to(std::back_inserter(list), "{}{}", list.size() > 1 ? "," : "", hit.*id);
    return list + "]";
}

Tongue tongue_of(std::string_view language) {
    if (language == "ru") return Tongue::russian;
    if (language == "kk") return Tongue::kazakh;
    return language == "en" ? Tongue::english : Tongue::unknown;
}

bool has_hit(const Marked& pieces) { return std::ranges::any_of(pieces, &lexicon::Piece::hit); }

// An excerpt out of the summary, or out of the long text where the words stand there.
Marked excerpt_of(const Said& said, const lexicon::Question& question) {
    const auto tongue = tongue_of(said.language);
    auto summary = lexicon::excerpt(said.summary, question, tongue);
    if (summary.found || said.text.empty()) return std::move(summary.pieces);
    auto text = lexicon::excerpt(web::markdown_text(said.text), question, tongue);
    return std::move(text.found || summary.pieces.empty() ? text.pieces : summary.pieces);
}

// In the language of the page; in another where only that one has the words.
void fill_said(Found& found, const web::Context& context, const std::vector<Said>& all, const lexicon::Question& question) {
    const Said* shown = nullptr;
    for (const auto& said : all) {
        auto title = lexicon::marked(said.title, question, tongue_of(said.language));
        auto excerpt = excerpt_of(said, question);
        const bool better = has_hit(title) || has_hit(excerpt);
        if (shown && !better) continue;
        shown = &said;
        found.title = std::move(title);
        found.excerpt = std::move(excerpt);
        if (better) break;
    }
    if (shown && shown->language != i18n::tag(context.language)) found.language = shown->language;
}

std::map<std::int64_t, std::vector<Said>> texts(const web::Context& context, Kind kind, const std::string& ids) {
    std::map<std::int64_t, std::vector<Said>> by_id;
    for (auto& one : said(context.db(), kind, ids, context.language)) by_id[one.id].push_back(std::move(one));
    return by_id;
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts)
        if (!part.empty()) text.append(text.empty() ? "" : " · ").append(part);
    return text;
}

Found found_event(web::Context& context, const EventRow& row) {
    Found found;
    found.href = context.href(events::event_path(events::EventId{row.id}, row.slug));
    found.when = events::when_words(context, row.starts, row.ends, row.all_day);
    found.datetime = events::datetime(context, row.starts, row.all_day);
    found.note = joined({row.category, row.place});
    if (row.state == "cancelled" || row.date_state == "cancelled") found.badges.push_back({"bad", "", say(context, words("cancelled")), ""});
    else if (row.date_state == "postponed") found.badges.push_back({"warn", "", say(context, words("postponed")), ""});
    else if (row.ends < context.now) found.badges.push_back({"", "", say(context, words("over")), ""});
    context.changes_at(row.starts);
    context.changes_at(row.ends);
    return found;
}

Found found_organisation(const web::Context& context, const OrganisationRow& row) {
    Found found;
    found.href = context.href(organisations::organisation_path(organisations::OrganisationId{row.id}, row.slug));
    found.note = joined({row.category, row.address});
    if (auto badge = organisations::verified_badge(context, row.verified_what); !badge.text.empty()) found.badges.push_back(std::move(badge));
    return found;
}

Found found_offer(const web::Context& context, const OfferRow& row) {
    Found found;
    found.href = context.href(offers::offer_path(offers::OfferId{row.id}, row.slug));
    const auto until = row.until ? say(context, words("until {day}", {{"day", i18n::cover_date(context.language, *row.until)}})) : std::string();
    found.note = joined({row.organisation, until});
    return found;
}

Found found_good(const web::Context& context, const GoodRow& row) {
    Found found;
    found.href = context.href(goods::good_path(goods::GoodId{row.id}));
    found.note = joined({i18n::price(context.language, row.price, true), row.organisation});
    return found;
}

Found found_work(const web::Context& context, const WorkRow& row) {
    Found found;
    found.href = context.href(events::work_path(events::WorkId{row.id}, row.slug));
    found.note = joined({row.genres, row.director, row.year ? fmt::to_string(*row.year) : "", row.age_min ? fmt::format("{}+", *row.age_min) : ""});
    return found;
}

Found found_venue(const web::Context& context, const VenueRow& row) {
    Found found;
    found.href = context.href(events::venue_path(row.id, row.slug));
    found.note = row.address;
    return found;
}

std::vector<std::pair<std::int64_t, Found>> bare_rows(web::Context& context, Kind kind, std::span<const Hit> hits) {
    std::vector<std::pair<std::int64_t, Found>> rows;
    const auto& db = context.db();
    const auto ids = list_of(hits, kind == Kind::events ? &Hit::date : &Hit::id);
    const auto add = [&](const auto& row, Found found) { rows.emplace_back(row.id, std::move(found)); };
    switch (kind) {
        case Kind::events: for (const auto& row : event_rows(db, ids, context.language)) add(row, found_event(context, row)); break;
        case Kind::works: for (const auto& row : work_rows(db, ids)) add(row, found_work(context, row)); break;
        case Kind::organisations: for (const auto& row : organisation_rows(db, ids, context.language)) add(row, found_organisation(context, row)); break;
        case Kind::venues: for (const auto& row : venue_rows(db, ids)) add(row, found_venue(context, row)); break;
        case Kind::offers: for (const auto& row : offer_rows(db, ids, context.language)) add(row, found_offer(context, row)); break;
        case Kind::goods: for (const auto& row : good_rows(db, ids, context.language)) add(row, found_good(context, row)); break;
    }
    return rows;
}

}  // namespace

std::vector<Found> rows(web::Context& context, Kind kind, const lexicon::Question& question, std::span<const Hit> hits) {
    if (hits.empty()) return {};
    const auto said = texts(context, kind, list_of(hits, &Hit::id));
    std::vector<Found> rows;
    for (auto& [id, row] : bare_rows(context, kind, hits)) {
        if (const auto texts = said.find(id); texts != said.end()) fill_said(row, context, texts->second, question);
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace search
