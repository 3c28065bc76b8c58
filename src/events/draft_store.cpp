// Writes drafts: an event with its texts, venues, work, dates, organisers and tags, so that the same record twice changes
// nothing and a changed one keeps its ids.
#include <algorithm>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "db/reading.h"
#include "events/event.h"
#include "media/media.h"
#include "web/markdown.h"

namespace events {
namespace {

using base::Instant;

constexpr std::size_t most_title_letters = 300, summary_letters = 300, likely_summary = 160;

std::string summary_of(const Text& text) {
    if (!text.summary.empty()) return base::shortened(text.summary, summary_letters);
    return base::shortened(web::markdown_text(text.description), likely_summary);
}

std::optional<std::string> id_or_null(const std::string& id) { return id.empty() ? std::nullopt : std::optional(id); }

std::optional<std::int64_t> id_or_null(std::int64_t id) { return id == 0 ? std::nullopt : std::optional(id); }

void check(const std::vector<Text>& texts) {
    if (texts.empty()) throw std::invalid_argument("a draft needs a text");
    for (const auto& text : texts)
        if (text.title.empty() || base::letters(text.title) > most_title_letters) throw std::invalid_argument("a title needs 1 to 300 letters");
}

// ── Venues ───────────────────────────────────────────────────────────────────────────────────────────────────────

std::optional<std::int64_t> known_venue(db::Writing& db, const VenueDraft& draft) {
    if (!draft.origin.id.empty())
        return db.one<std::int64_t>("select id from venue where source = ? and source_id = ?", draft.origin.source, draft.origin.id);
    return db.one<std::int64_t>(
        "select v.id from venue_text t join venue v on v.id = t.venue_id"
        " where t.folded = ? and v.settlement = ? and (v.address = ? or v.address = '' or ? = '')",
        base::folded(draft.names.front().second), draft.settlement, draft.address, draft.address);
}

std::int64_t insert_venue(db::Writing& db, const VenueDraft& draft) {
    const auto& name = draft.names.front();
    return db.insert(
        "insert into venue (slug, organisation_id, language, address, landmark, settlement, district_id, latitude, longitude,"
        " capacity, step_free, site, phone, source, source_id, import_id)"
        " values (?, (select id from organisation where source = ? and source_id = ?), ?, ?, ?, ?,"
        " (select id from district where slug = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        base::slug(name.second), draft.origin.source, id_or_null(draft.organisation_source_id), i18n::tag(name.first), draft.address,
        draft.landmark, draft.settlement, draft.district, draft.latitude, draft.longitude, draft.capacity, draft.step_free,
        draft.site, draft.phone, draft.origin.source, id_or_null(draft.origin.id), id_or_null(draft.origin.import_id));
}

std::int64_t put_venue(db::Writing& db, const VenueDraft& draft) {
    if (draft.names.empty()) throw std::invalid_argument("a venue needs a name");
    if (const auto known = known_venue(db, draft)) return *known;
    const auto id = insert_venue(db, draft);
    for (const auto& [language, name] : draft.names)
        db.exec("insert into venue_text (venue_id, language, name, folded) values (?, ?, ?, ?) on conflict do nothing", id,
                i18n::tag(language), base::shortened(name, 200), base::folded(name));
    db.exec("insert into venue_words (venue_id, title, names, summary, text) select venue_id, title, names, summary, text"
            " from venue_wording where venue_id = ?", id);
    for (const auto& [hall, capacity] : draft.halls)
        db.exec("insert into hall (venue_id, name, capacity) values (?, ?, nullif(?, 0)) on conflict do nothing", id, hall, capacity);
    return id;
}

std::optional<std::int64_t> put_hall(db::Writing& db, std::int64_t venue, const std::string& name) {
    if (name.empty()) return {};
    db.exec("insert into hall (venue_id, name) values (?, ?) on conflict do nothing", venue, name);
    return db.one<std::int64_t>("select id from hall where venue_id = ? and name = ?", venue, name);
}

// ── Works ────────────────────────────────────────────────────────────────────────────────────────────────────────

struct Known {
    std::int64_t id = 0;
    std::string digest;
};
[[maybe_unused]] void read(db::Row& row, Known& known) { row >> known.id >> known.digest; }

std::int64_t insert_work(db::Writing& db, const WorkDraft& draft, Instant now) {
    return db.insert(
        "insert into work (slug, kind, language, source, source_id, import_id, created_at, updated_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        base::slug(draft.texts.front().title), draft.kind, i18n::tag(draft.texts.front().language), draft.origin.source,
        id_or_null(draft.origin.id), id_or_null(draft.origin.import_id), now, now);
}

void write_work_texts(db::Writing& db, std::int64_t id, const WorkDraft& draft) {
    db.exec("delete from work_text where work_id = ?", id);
    for (const auto& text : draft.texts)
        db.exec("insert into work_text (work_id, language, title, folded, summary, description, description_html) values (?, ?, ?, ?, ?, ?, ?)", id,
                i18n::tag(text.language), text.title, base::folded(text.title), summary_of(text), text.description, web::markdown_html(text.description));
}

void write_work_words(db::Writing& db, std::int64_t id) {
    db.exec("insert into work_words (work_id, title, names, summary, text) select work_id, title, names, summary, text"
            " from work_wording where work_id = ? on conflict (work_id) do update set title = excluded.title,"
            " names = excluded.names, summary = excluded.summary, text = excluded.text", id);
}

void write_work(db::Writing& db, std::int64_t id, const WorkDraft& draft, Instant now) {
    db.exec("update work set kind = ?, language = ?, original_title = ?, year = ?, minutes = ?, age_min = ?, country = ?,"
            " director = ?, starring = ?, genres = ?, trailer_url = ?, source_url = ?, licence = ?, source_digest = ?, updated_at = ?"
            " where id = ?",
            draft.kind, i18n::tag(draft.texts.front().language), draft.original_title, draft.year, draft.minutes, draft.age_min,
            draft.country, draft.director, draft.starring, draft.genres, draft.trailer_url, draft.origin.url, draft.origin.licence,
            draft.origin.digest, now, id);
    write_work_texts(db, id, draft);
    write_work_words(db, id);
}

std::pair<std::int64_t, Outcome> put_work(db::Writing& db, const WorkDraft& draft, Instant now) {
    check(draft.texts);
    const auto known = db.one<Known>("select id, source_digest from work where source = ? and source_id = ?", draft.origin.source,
                                     id_or_null(draft.origin.id));
    if (known && !draft.origin.digest.empty() && known->digest == draft.origin.digest) return {known->id, Outcome::unchanged};
    const auto id = known ? known->id : insert_work(db, draft, now);
    write_work(db, id, draft, now);
    return {id, known ? Outcome::changed : Outcome::created};
}

// A draft that names a work without describing it ("movie 3315") finds the one that is there.
std::optional<std::int64_t> work_of(db::Writing& db, const Draft& draft, Instant now) {
    if (!draft.work) return {};
    if (draft.work->texts.empty())
        return db.one<std::int64_t>("select id from work where source = ? and source_id = ?", draft.work->origin.source,
                                    draft.work->origin.id);
    return put_work(db, *draft.work, now).first;
}

// ── Dates ────────────────────────────────────────────────────────────────────────────────────────────────────────

std::int64_t put_date(db::Writing& db, std::int64_t event, const DateDraft& date) {
    const std::optional<std::int64_t> venue = date.venue ? std::optional(put_venue(db, *date.venue)) : std::nullopt;
    const auto hall = venue ? put_hall(db, *venue, date.hall) : std::nullopt;
    const auto& price = date.price;
    return db.value<std::int64_t>(
        "insert into occurrence (event_id, starts_at, ends_at, all_day, venue_id, hall_id, place, format, free, price_min, price_max,"
        " currency, price_unit, price_note, capacity, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " on conflict (event_id, starts_at, coalesce(venue_id, 0), coalesce(hall_id, 0), format) do update set"
        " ends_at = excluded.ends_at, all_day = excluded.all_day, place = excluded.place, free = excluded.free,"
        " price_min = excluded.price_min, price_max = excluded.price_max, currency = excluded.currency,"
        " price_unit = excluded.price_unit, price_note = excluded.price_note, capacity = excluded.capacity, state = excluded.state"
        " returning id",
        event, date.starts, std::max(date.starts, date.ends), date.all_day, venue, hall, date.place, date.format, price.free,
        price.free ? std::nullopt : price.min, price.free ? std::nullopt : price.max, price.currency, std::string(price.unit),
        date.price_note, date.capacity, date.state);
}

void write_dates(db::Writing& db, std::int64_t event, const std::vector<DateDraft>& dates) {
    std::set<std::int64_t> kept;
    for (const auto& date : dates) kept.insert(put_date(db, event, date));
    for (const auto id : db.all<std::int64_t>("select id from occurrence where event_id = ?", event))
        if (!kept.contains(id)) db.exec("delete from occurrence where id = ?", id);
}

// ── What belongs to an event ─────────────────────────────────────────────────────────────────────────────────────

void write_texts(db::Writing& db, std::int64_t event, const Draft& draft) {
    db.exec("delete from event_text where event_id = ?", event);
    for (const auto& text : draft.texts)
        db.exec("insert into event_text (event_id, language, title, summary, description, description_html)"
                " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                event, i18n::tag(text.language), text.title, summary_of(text), text.description, web::markdown_html(text.description));
}

void write_organisers(db::Writing& db, std::int64_t event, const Draft& draft) {
    db.exec("delete from event_organiser where event_id = ?", event);
    int position = 0;
    for (const auto& organiser : draft.organisers)
        db.exec("insert into event_organiser (event_id, position, organisation_id, name, role)"
                " values (?, ?, coalesce(nullif(?, 0), (select id from organisation where source = ? and source_id = ?)), ?, ?)",
                event, position++, organiser.organisation_id, draft.origin.source, id_or_null(organiser.organisation_source_id), organiser.name, organiser.role);
}

void write_programme(db::Writing& db, std::int64_t event, const Draft& draft) {
    db.exec("delete from event_programme where event_id = ?", event);
    int position = 0;
    for (const auto& line : draft.programme)
        db.exec("insert into event_programme (event_id, position, starts_at, ends_at, title, speakers) values (?, ?, ?, ?, ?, ?)",
                event, position++, line.starts, line.ends, base::shortened(line.title, most_title_letters), line.speakers);
}

void write_tags(db::Writing& db, std::int64_t event, const Draft& draft) {
    db.exec("delete from event_tag where event_id = ?", event);
    for (const auto& name : draft.tags) {
        const auto folded = base::folded(name);
        if (folded.empty() || base::letters(name) > 60) continue;
        db.exec("insert into tag (folded, name, slug) values (?, ?, ?) on conflict do nothing", folded, name, base::slug(name));
        db.exec("insert into event_tag (event_id, tag_id) select ?, coalesce(synonym_of_id, id) from tag where folded = ?"
                " on conflict do nothing", event, folded);
    }
}

// What is no picture, as a programme in PDF, stays.
void write_photos(db::Writing& db, std::int64_t event, const Draft& draft) {
    if (!draft.photos) return;
    db.exec("update event set cover_id = null where id = ?", event);
    db.exec("delete from event_media where event_id = ? and media_id in (select m.id from event_media e join media m on m.id = e.media_id where e.event_id = ? and m.type <> 'application/pdf')", event, event);
    for (int position = 0; const auto& photo : *draft.photos) {
        if (position++ == 0) db.exec("update event set cover_id = (select id from media where id = ?) where id = ?", photo.media, event);
        else db.exec("insert into event_media (event_id, media_id, position) select ?, id, ? from media where id = ? on conflict do nothing", event, position, photo.media);
        for (const auto& [language, alt] : photo.said)
            if (db.one<int>("select 1 from media where id = ?", photo.media)) media::describe(db, media::MediaId{photo.media}, language, alt);
    }
}

void write_rule(db::Writing& db, std::int64_t event, const Draft& draft) {
    db.exec("delete from event_rule where event_id = ?", event);
    if (draft.rrule.empty()) return;
    const auto last = std::ranges::max_element(draft.dates, {}, &DateDraft::starts);
    db.exec("insert into event_rule (event_id, rrule, expanded_until) values (?, ?, ?)", event, draft.rrule, last->starts);
}

void write_words(db::Writing& db, std::int64_t event) {
    db.exec("insert into event_words (event_id, title, names, summary, text) select event_id, title, names, summary, text"
            " from event_wording where event_id = ? on conflict (event_id) do update set title = excluded.title,"
            " names = excluded.names, summary = excluded.summary, text = excluded.text", event);
}

std::int64_t insert_event(db::Writing& db, const Draft& draft, Instant now) {
    return db.insert(
        "insert into event (slug, category_id, language, state, source, source_id, import_id, created_at, updated_at)"
        " values (?, coalesce((select id from category where of = 'event' and key = ?),"
        " (select id from category where of = 'event' and key = 'other')), ?, 'draft', ?, ?, ?, ?, ?)",
        base::slug(draft.texts.front().title), draft.category, i18n::tag(draft.texts.front().language), draft.origin.source,
        id_or_null(draft.origin.id), id_or_null(draft.origin.import_id), now, now);
}

// Chosen by what is imported: from now until its last date. What editors have said of it since then stays.
void write_choice(db::Writing& db, std::int64_t id, const Draft& draft, Instant now) {
    const auto last = std::ranges::max_element(draft.dates, {}, &DateDraft::ends)->ends;
    const bool featured = draft.featured_rank > 0;
    db.exec("update event set featured_from = ?, featured_until = ?, featured_rank = ? where id = ? and featured_rank <> ?", featured ? std::optional(now) : std::nullopt,
            featured ? std::optional(std::max(now, last)) : std::nullopt, draft.featured_rank, id, draft.featured_rank);
}

void update_event(db::Writing& db, std::int64_t id, const Draft& draft, std::optional<std::int64_t> work, Instant now) {
    db.exec("update event set category_id = coalesce((select id from category where of = 'event' and key = ?), category_id),"
            " work_id = ?, language = ?, spoken = ?, age_min = ?, for_children = ?, is_online = ?, online_url = ?, ticket_url = ?,"
            " registration = ?, publish_at = ?, source_url = ?, licence = ?, source_digest = ?, updated_at = ?, revision = revision + 1 where id = ?",
            draft.category, work, i18n::tag(draft.texts.front().language), draft.spoken, draft.age_min, draft.for_children,
            draft.is_online, draft.online_url, draft.ticket_url, draft.registration, draft.publish_at, draft.origin.url, draft.origin.licence, draft.origin.digest, now, id);
    write_choice(db, id, draft, now);
}

void write_event(db::Writing& db, std::int64_t id, const Draft& draft, Instant now) {
    db.exec("update event set state = 'draft' where id = ? and state = 'scheduled'", id);  // until its new moment is written
    update_event(db, id, draft, work_of(db, draft, now), now);
    write_texts(db, id, draft);
    write_dates(db, id, draft.dates);
    write_rule(db, id, draft);
    write_organisers(db, id, draft);
    write_programme(db, id, draft);
    write_tags(db, id, draft);
    write_photos(db, id, draft);
    write_words(db, id);
    // The state last: it makes the dates public, all at once. What a moderator removed stays removed.
    db.exec("update event set state = ? where id = ? and state <> 'removed'", draft.state, id);
}

}  // namespace

Outcome put(db::Writing& db, const WorkDraft& draft, Instant now) { return put_work(db, draft, now).second; }

WorkId add(db::Writing& db, const WorkDraft& draft, Instant now) {
    check(draft.texts);
    const auto id = insert_work(db, draft, now);
    write_work(db, id, draft, now);
    return WorkId{id};
}

// A record of its source that has not changed leaves alone what people have made of the work since.
void put(db::Writing& db, WorkId id, WorkDraft draft, Instant now) {
    check(draft.texts);
    draft.origin.digest = db.value<std::string>("select source_digest from work where id = ?", id);
    write_work(db, id.value, draft, now);
}

Outcome put(db::Writing& db, const Draft& draft, Instant now) {
    check(draft.texts);
    if (draft.dates.empty()) throw std::invalid_argument("an event needs a date");
    const auto known = db.one<Known>("select id, source_digest from event where source = ? and source_id = ?", draft.origin.source,
                                     id_or_null(draft.origin.id));
    if (known && !draft.origin.digest.empty() && known->digest == draft.origin.digest) return Outcome::unchanged;
    const auto id = known ? known->id : insert_event(db, draft, now);
    write_event(db, id, draft, now);
    return known ? Outcome::changed : Outcome::created;
}

EventId add(db::Writing& db, const Draft& draft, Instant now) {
    check(draft.texts);
    if (draft.dates.empty()) throw std::invalid_argument("an event needs a date");
    const auto id = insert_event(db, draft, now);
    write_event(db, id, draft, now);
    return EventId{id};
}

// A record of its source that has not changed leaves alone what people have made of it since; what was written before editors
// chose the event says nothing of their choice.
void put(db::Writing& db, EventId id, Draft draft, Instant now) {
    check(draft.texts);
    if (draft.dates.empty()) throw std::invalid_argument("an event needs a date");
    draft.origin.digest = db.value<std::string>("select source_digest from event where id = ?", id);
    draft.featured_rank = db.value<int>("select featured_rank from event where id = ?", id);
    write_event(db, id.value, draft, now);
}

}  // namespace events
