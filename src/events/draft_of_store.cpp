// Reads an event back into the draft that it was written from.
#include <array>

#include "base/text.h"
#include "db/reading.h"
#include "events/event.h"

namespace events {
namespace {

using db::Reading;

constexpr std::array<std::string_view, 4> price_units{"person", "hour", "team", "table"};

struct DraftDate {
    DateDraft draft;
    std::int64_t venue = 0;
    std::string unit;
};

void read(db::Row& row, DraftDate& r) {
    auto& d = r.draft;
    row >> d.starts >> d.ends >> d.all_day >> r.venue >> d.hall >> d.place >> d.format >> d.price.free >> d.price.min >> d.price.max >> d.price.currency >> r.unit >>
        d.price_note >> d.capacity >> d.state;
}

struct VenueColumns {
    VenueDraft draft;
    std::optional<std::int64_t> step_free;
};

void read(db::Row& row, VenueColumns& r) {
    auto& v = r.draft;
    row >> v.origin.source >> v.origin.id >> v.address >> v.landmark >> v.settlement >> v.site >> v.phone >> v.latitude >> v.longitude >> v.capacity >> r.step_free >> v.district;
}

struct DraftVenueName {
    i18n::Language language = i18n::Language::ru;
    std::string name;
};

void read(db::Row& row, DraftVenueName& n) {
    std::string tag;
    row >> tag >> n.name;
    n.language = i18n::parse_language(tag).value_or(i18n::Language::ru);
}

VenueDraft venue_of(const Reading& db, std::int64_t id) {
    auto row = db.one<VenueColumns>("select v.source, coalesce(v.source_id, ''), v.address, v.landmark, v.settlement, v.site, v.phone, v.latitude, v.longitude, v.capacity,"
                                " v.step_free, coalesce(d.slug, '') from venue v left join district d on d.id = v.district_id where v.id = ?", id).value();
    if (row.step_free) row.draft.step_free = *row.step_free == 1;
    for (auto& name : db.all<DraftVenueName>("select t.language, t.name from venue_text t join venue v on v.id = t.venue_id where v.id = ?"
                                   " order by t.language <> v.language, t.language", id))
        row.draft.names.emplace_back(name.language, std::move(name.name));
    return std::move(row.draft);
}

std::vector<DateDraft> draft_dates(const Reading& db, EventId id) {
    std::vector<DateDraft> dates;
    for (auto& row : db.all<DraftDate>("select o.starts_at, o.ends_at, o.all_day, coalesce(o.venue_id, 0), coalesce(h.name, ''), o.place, o.format, o.free, o.price_min, o.price_max,"
                                     " o.currency, o.price_unit, o.price_note, o.capacity, o.state from occurrence o left join hall h on h.id = o.hall_id"
                                     " where o.event_id = ? order by o.starts_at, o.id", id)) {
        for (const auto unit : price_units)
            if (unit == row.unit) row.draft.price.unit = unit;
        if (row.venue != 0) row.draft.venue = venue_of(db, row.venue);
        dates.push_back(std::move(row.draft));
    }
    return dates;
}

}  // namespace

static void read(db::Row& row, Text& t) {
    std::string tag;
    row >> tag >> t.title >> t.summary >> t.description;
    t.language = i18n::parse_language(tag).value_or(i18n::Language::ru);
}

static void read(db::Row& row, OrganiserDraft& o) { row >> o.organisation_id >> o.name >> o.role; }
static void read(db::Row& row, ProgrammeDraft& p) { row >> p.starts >> p.ends >> p.title >> p.speakers; }
static void read(db::Row& row, WorkDraft& w) { row >> w.origin.source >> w.origin.id; }

static void read(db::Row& row, Draft& d) {
    row >> d.origin.source >> d.origin.id >> d.origin.url >> d.origin.licence >> d.origin.digest >> d.origin.import_id >> d.category >> d.spoken >> d.age_min >> d.for_children >>
        d.is_online >> d.registration >> d.online_url >> d.ticket_url >> d.state >> d.publish_at >> d.rrule >> d.featured_rank;
}

namespace {

// Its cover, then the others; without any: nothing.
std::optional<std::vector<Photo>> draft_photos(const Reading& db, EventId id) {
    std::vector<Photo> photos;
    for (const auto media : db.all<std::int64_t>("with picture (id, place) as (select cover_id, -1 from event where id = ?1 and cover_id is not null union all select media_id, position from event_media where event_id = ?1)"
                                                 " select p.id from picture p join media m on m.id = p.id and m.type <> 'application/pdf' group by p.id order by min(p.place), p.id", id)) {
        Photo photo{media};
        for (auto& said : db.all<DraftVenueName>("select language, alt from media_text where media_id = ? order by language", media)) photo.said.emplace_back(said.language, std::move(said.name));
        photos.push_back(std::move(photo));
    }
    return photos.empty() ? std::nullopt : std::optional(std::move(photos));
}

}  // namespace

std::optional<Draft> draft_of(const Reading& db, EventId id) {
    auto draft = db.one<Draft>("select e.source, coalesce(e.source_id, ''), e.source_url, e.licence, e.source_digest, coalesce(e.import_id, 0), c.key, e.spoken, e.age_min,"
                               " e.for_children, e.is_online, e.registration, e.online_url, e.ticket_url, e.state, e.publish_at, coalesce(r.rrule, ''), e.featured_rank"
                               " from event e join category c on c.id = e.category_id left join event_rule r on r.event_id = e.id where e.id = ?", id);
    if (!draft) return {};
    draft->texts = db.all<Text>("select t.language, t.title, t.summary, t.description from event_text t join event e on e.id = t.event_id where e.id = ?"
                                " order by t.language <> e.language, t.language", id);
    draft->dates = draft_dates(db, id);
    draft->organisers = db.all<OrganiserDraft>("select coalesce(organisation_id, 0), name, role from event_organiser where event_id = ? order by position", id);
    draft->programme = db.all<ProgrammeDraft>("select starts_at, ends_at, title, speakers from event_programme where event_id = ? order by position", id);
    draft->tags = db.all<std::string>("select t.name from event_tag e join tag t on t.id = e.tag_id where e.event_id = ? order by t.folded", id);
    draft->photos = draft_photos(db, id);
    draft->work = db.one<WorkDraft>("select w.source, coalesce(w.source_id, '') from event e join work w on w.id = e.work_id where e.id = ?", id);
    return draft;
}

namespace {

struct WorkColumns {
    WorkDraft draft;
};

void read(db::Row& row, WorkColumns& r) {
    auto& w = r.draft;
    row >> w.origin.source >> w.origin.id >> w.origin.url >> w.origin.licence >> w.origin.digest >> w.kind >> w.original_title >> w.country >> w.director >> w.starring >> w.genres >> w.trailer_url >>
        w.year >> w.minutes >> w.age_min;
}

}  // namespace

std::optional<WorkDraft> work_draft_of(const Reading& db, WorkId id) {
    auto columns = db.one<WorkColumns>("select source, coalesce(source_id, ''), source_url, licence, source_digest, kind, original_title, country, director, starring, genres, trailer_url,"
                                       " year, minutes, age_min from work where id = ?", id);
    if (!columns) return {};
    columns->draft.texts = db.all<Text>("select t.language, t.title, t.summary, t.description from work_text t join work w on w.id = t.work_id where w.id = ?"
                                        " order by t.language <> w.language, t.language", id);
    return std::move(columns->draft);
}

std::optional<VenueDraft> venue_called(const Reading& db, std::string_view name) {
    const auto ids = db.all<std::int64_t>("select distinct venue_id from venue_text where folded = ? limit 2", base::folded(name));
    return ids.size() == 1 ? std::optional(venue_of(db, ids.front())) : std::nullopt;
}

}  // namespace events
