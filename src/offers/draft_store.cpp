// Writes drafts: an offer with its texts, windows and audiences; the same record twice changes nothing.
#include <stdexcept>

#include "base/text.h"
#include "db/reading.h"
#include "offers/offer.h"
#include "web/markdown.h"

namespace offers {
namespace {

struct Known {
    std::int64_t id = 0;
    std::string digest;
};
[[maybe_unused]] void read(db::Row& row, Known& known) { row >> known.id >> known.digest; }

std::optional<std::string> id_or_null(const std::string& id) { return id.empty() ? std::nullopt : std::optional(id); }

std::optional<std::int64_t> id_or_null(std::int64_t id) { return id == 0 ? std::nullopt : std::optional(id); }

std::int64_t organisation_of(db::Writing& db, const Draft& draft) {
    if (draft.organisation_id != 0) return draft.organisation_id;
    const auto id = db.one<std::int64_t>("select id from organisation where source = ? and source_id = ?", draft.source,
                                         draft.organisation_source_id);
    if (!id) throw std::invalid_argument("an offer needs an organisation that exists");
    return *id;
}

std::int64_t insert(db::Writing& db, const Draft& draft, std::int64_t organisation, base::Instant now) {
    return db.insert(
        "insert into offer (slug, organisation_id, language, kind, percent, amount, nth, price_before, price_after, currency,"
        " valid_from_day, valid_until_day, state, source, source_id, import_id, created_at, updated_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?, ?, ?)",
        base::slug(draft.texts.front().title), organisation, i18n::tag(draft.texts.front().language), draft.kind, draft.percent,
        draft.amount, draft.nth, draft.price_before, draft.price_after, draft.currency, draft.valid_from, draft.valid_until,
        draft.source, id_or_null(draft.source_id), id_or_null(draft.import_id), now, now);
}

void update(db::Writing& db, std::int64_t id, const Draft& draft, base::Instant now) {
    db.exec("update offer set category_id = (select id from category where of = 'offer' and key = ?), language = ?, kind = ?,"
            " percent = ?, amount = ?, nth = ?, price_before = ?, price_after = ?, currency = ?, valid_from_day = ?,"
            " valid_until_day = ?, limit_total = max(?, used, ?), limit_per_person = ?, used = max(used, ?), new_clients_only = ?,"
            " source_digest = ?, updated_at = ? where id = ?",
            draft.category, i18n::tag(draft.texts.front().language), draft.kind, draft.percent, draft.amount, draft.nth,
            draft.price_before, draft.price_after, draft.currency, draft.valid_from, draft.valid_until, draft.limit_total, draft.used,
            draft.limit_per_person, draft.used, draft.new_clients_only, draft.digest, now, id);
}

void write_texts(db::Writing& db, std::int64_t id, const Draft& draft) {
    db.exec("delete from offer_text where offer_id = ?", id);
    for (const auto& text : draft.texts)
        db.exec("insert into offer_text (offer_id, language, title, terms, terms_html) values (?, ?, ?, ?, ?)"
                " on conflict do nothing",
                id, i18n::tag(text.language), text.title, text.terms, web::markdown_html(text.terms));
}

void write_limits(db::Writing& db, std::int64_t id, const Draft& draft) {
    db.exec("delete from offer_window where offer_id = ?", id);
    for (const auto& window : draft.windows)
        db.exec("insert into offer_window (offer_id, weekday, from_minute, until_minute) values (?, ?, ?, ?)", id, window.weekday,
                window.from_minute, window.until_minute);
    db.exec("delete from offer_audience where offer_id = ?", id);
    for (const auto& audience : draft.audiences)
        db.exec("insert into offer_audience (offer_id, audience) values (?, ?) on conflict do nothing", id, audience);
    db.exec("delete from offer_branch where offer_id = ?", id);
    for (const auto branch : draft.branches)  // one that is gone by now is left out
        db.exec("insert into offer_branch (offer_id, branch_id) select f.id, b.id from offer f join branch b on b.organisation_id = f.organisation_id"
                " where f.id = ? and b.id = ? on conflict do nothing", id, branch);
}

void write_words(db::Writing& db, std::int64_t id) {
    db.exec("insert into offer_words (offer_id, title, names, summary, text) select offer_id, title, names, summary, text"
            " from offer_wording where offer_id = ? on conflict (offer_id) do update set title = excluded.title,"
            " names = excluded.names, summary = excluded.summary, text = excluded.text", id);
}

void write_offer(db::Writing& db, std::int64_t id, const Draft& draft, base::Instant now) {
    update(db, id, draft, now);
    write_texts(db, id, draft);
    write_limits(db, id, draft);
    write_words(db, id);
}

void check(const Draft& draft) {
    if (draft.texts.empty()) throw std::invalid_argument("an offer needs a title");
}

}  // namespace

Outcome put(db::Writing& db, const Draft& draft, base::Instant now) {
    check(draft);
    const auto known =
        db.one<Known>("select id, source_digest from offer where source = ? and source_id = ?", draft.source, id_or_null(draft.source_id));
    if (known && !draft.digest.empty() && known->digest == draft.digest) return Outcome::unchanged;
    const auto id = known ? known->id : insert(db, draft, organisation_of(db, draft), now);
    write_offer(db, id, draft, now);
    // What a moderator removed stays removed, what its owner ended stays ended.
    db.exec("update offer set state = 'published' where id = ? and state = 'draft'", id);
    return known ? Outcome::changed : Outcome::created;
}

OfferId add(db::Writing& db, const Draft& draft, base::Instant now) {
    check(draft);
    const auto id = insert(db, draft, organisation_of(db, draft), now);
    write_offer(db, id, draft, now);
    db.exec("update offer set state = ? where id = ?", draft.state, id);
    return OfferId{id};
}

// A record of its source that has not changed leaves alone what people have made of it since.
void put(db::Writing& db, OfferId id, Draft draft, base::Instant now) {
    check(draft);
    draft.digest = db.value<std::string>("select source_digest from offer where id = ?", id);
    write_offer(db, id.value, draft, now);
    db.exec("update offer set state = ? where id = ? and state <> 'removed'", draft.state, id);
}

}  // namespace offers
