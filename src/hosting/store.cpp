#include "hosting/store.h"

#include "base/text.h"
#include "i18n/sorting.h"
#include "web/markdown.h"

namespace hosting {

using db::Reading;
using db::Writing;
using i18n::tag;

void read(db::Row& row, HostedVenue& v) {
    row >> v.id >> v.name >> v.slug >> v.address >> v.landmark >> v.directions >> v.site >> v.phone >> v.capacity >> v.step_free >> v.organisation_id >> v.organisation;
}
void read(db::Row& row, HostedHall& h) { row >> h.name >> h.capacity; }
void read(db::Row& row, HostedEvent& e) { row >> e.id >> e.title >> e.slug >> e.state >> e.organiser >> e.starts >> e.own >> e.confirmed; }

#define HOSTED_VENUE                                                                                                                                        \
    "select v.id, coalesce(w.name, t.name), v.slug, v.address, v.landmark, t.directions, v.site, v.phone, v.capacity, v.step_free, coalesce(v.organisation_id, 0)," \
    " coalesce((select name from organisation_text where organisation_id = v.organisation_id and language = ?1), (select name from organisation_text where organisation_id = v.organisation_id and language = o.language), '')"                               \
    " from venue v join venue_text t on t.venue_id = v.id and t.language = v.language left join venue_text w on w.venue_id = v.id and w.language = ?1"       \
    " left join organisation o on o.id = v.organisation_id"

std::vector<HostedVenue> venues_of(const Reading& db, OrganisationId id, i18n::Language language) {
    return db.all<HostedVenue>(HOSTED_VENUE " where v.organisation_id = ?2 order by v.id limit 50", tag(language), id);
}

std::optional<HostedVenue> venue_here(const Reading& db, VenueNumber id, i18n::Language language) { return db.one<HostedVenue>(HOSTED_VENUE " where v.id = ?2", tag(language), id); }

std::vector<HostedVenue> venues_called(const Reading& db, std::string_view beginning, i18n::Language language, int limit) {
    const auto from = base::folded(beginning);
    return db.all<HostedVenue>(HOSTED_VENUE " where v.id in (select venue_id from venue_text where folded >= ?2 and folded < ?3 order by folded limit ?4) order by t.folded", tag(language), from, from + "\xF4\x8F\xBF\xBF", limit);
}

std::vector<HostedHall> halls_of(const Reading& db, VenueNumber id) { return db.all<HostedHall>("select name, capacity from hall where venue_id = ? order by id", id); }

std::vector<HostedEvent> events_ahead(const Reading& db, const HostedVenue& venue, i18n::Language language, base::Instant now, int limit) {
    return db.all<HostedEvent>(
        "select e.id, coalesce(w.title, t.title), e.slug, e.state,"
        " coalesce((select coalesce((select n.name from organisation_text n join organisation p on p.id = n.organisation_id where n.organisation_id = r.organisation_id order by n.language <> ?2, n.language <> p.language limit 1), r.name)"
        "  from event_organiser r where r.event_id = e.id order by r.position limit 1), ''),"
        " min(o.starts_at), exists (select 1 from event_organiser r where r.event_id = e.id and r.organisation_id = ?1),"
        " exists (select 1 from venue_confirmation c where c.venue_id = o.venue_id and c.event_id = e.id)"
        " from occurrence o join event e on e.id = o.event_id join event_text t on t.event_id = e.id and t.language = e.language"
        " left join event_text w on w.event_id = e.id and w.language = ?2"
        " where o.venue_id = ?3 and o.starts_at >= ?4 and o.listed = 1 group by e.id order by min(o.starts_at), e.id limit ?5",
        venue.organisation_id, tag(language), venue.id, now, limit);
}

bool is_checked(const Reading& db, OrganisationId id) { return db.one<bool>("select verified_at is not null from organisation where id = ?", id).value_or(false); }

std::optional<std::int64_t> organisation_named(const Reading& db, std::string_view name) {
    const auto key = [&](i18n::Language language) { return i18n::sort_key(language, name); };
    const auto ids = db.all<std::int64_t>("select distinct o.id from organisation_text t join organisation o on o.id = t.organisation_id and o.state = 'published' where t.sort_key in (?, ?, ?) limit 2",
                                          key(i18n::Language::ru), key(i18n::Language::kk), key(i18n::Language::en));
    return ids.size() == 1 ? std::optional(ids.front()) : std::nullopt;
}

void write_venue(Writing& db, const HostedVenue& venue, const std::vector<HostedHall>& halls) {
    db.exec("update venue set landmark = ?, site = ?, phone = ?, capacity = ?, step_free = ? where id = ?", venue.landmark, venue.site, venue.phone, venue.capacity, venue.step_free, venue.id);
    db.exec("update venue_text set directions = ?, directions_html = ? where venue_id = ? and language = (select language from venue where id = ?)", venue.directions, web::markdown_html(venue.directions), venue.id, venue.id);
    for (const auto& hall : halls)
        db.exec("insert into hall (venue_id, name, capacity) values (?, ?, ?) on conflict (venue_id, name) do update set capacity = excluded.capacity", venue.id, hall.name, hall.capacity);
    for (const auto& known : halls_of(db, venue.id)) {
        bool stays = false;
        for (const auto& hall : halls) stays = stays || hall.name == known.name;
        if (!stays) db.exec("delete from hall where venue_id = ? and name = ? and not exists (select 1 from occurrence where hall_id = hall.id)", venue.id, known.name);
    }
    db.exec("update venue_words set names = (select w.names from venue_wording w where w.venue_id = venue_words.venue_id) where venue_id = ?", venue.id);
}

void give_venue(Writing& db, VenueNumber id, std::int64_t organisation) {
    db.exec("update venue set organisation_id = nullif(?, 0) where id = ?", organisation, id);
    db.exec("delete from venue_confirmation where venue_id = ?", id);  // it was another's word
}

bool confirm_event(Writing& db, VenueNumber venue, EventNumber event, base::Instant now) {
    return db.exec("insert into venue_confirmation (venue_id, event_id, confirmed_at) select ?1, ?2, ?3 where exists (select 1 from occurrence where venue_id = ?1 and event_id = ?2 and starts_at >= ?3 and listed = 1)"
                   " on conflict do update set confirmed_at = excluded.confirmed_at", venue, event, now) > 0;
}

void unconfirm_event(Writing& db, VenueNumber venue, EventNumber event) { db.exec("delete from venue_confirmation where venue_id = ? and event_id = ?", venue, event); }

}  // namespace hosting
