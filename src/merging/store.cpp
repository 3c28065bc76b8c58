#include "merging/store.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "web/office.h"

template <>
inline constexpr std::array db::names<merging::PairState> = merging::pair_state_names;

namespace merging {

using db::Reading;
using db::Writing;

// ── Comparing ───────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

Known* find_known(std::vector<Known>& all, std::int64_t id) {
    const auto found = std::ranges::lower_bound(all, OrganisationId{id}, {}, &Known::id);
    return found == all.end() || found->id.value != id ? nullptr : &*found;
}

void read_names(const Reading& db, std::vector<Known>& all) {
    using Row = std::pair<std::int64_t, std::string>;
    const auto add = [&](const Row& row) {
        if (auto* known = find_known(all, row.first))
            if (auto name = name_of(row.second); !name.words.empty()) known->names.push_back(std::move(name));
    };
    db.each<Row>("select organisation_id, name /* whole */ from organisation_text", add);
    db.each<Row>("select organisation_id, name from organisation_alias", add);
}

void read_contacts(const Reading& db, std::vector<Known>& all) {
    constexpr std::size_t shortest_phone = 9;  // "+7…": 112 is nobody's own
    using Row = std::tuple<std::int64_t, std::string, std::string>;
    db.each<Row>("select organisation_id, kind, value from contact where kind not in ('email', 'other')", [&](const Row& row) {
        const auto& [id, kind, value] = row;
        auto* known = find_known(all, id);
        if (!known) return;
        const bool phone = kind == "phone" || kind == "whatsapp";
        if (phone && (!value.starts_with('+') || value.size() < shortest_phone)) return;
        if (auto text = phone ? value : handle_of(value); !text.empty()) (phone ? known->phones : known->handles).push_back(std::move(text));
    });
}

void read_spots(const Reading& db, std::vector<Known>& all) {
    using Row = std::tuple<std::int64_t, std::string, std::optional<double>, std::optional<double>>;
    db.each<Row>("select organisation_id, address, latitude, longitude /* whole */ from branch", [&](const Row& row) {
        const auto& [id, address, latitude, longitude] = row;
        auto* known = find_known(all, id);
        if (!known || (address.empty() && !latitude)) return;
        known->spots.push_back({base::folded(address), latitude && longitude ? std::optional(web::Point{*latitude, *longitude}) : std::nullopt});
    });
}

}  // namespace

std::vector<Known> all_known(const Reading& db) {
    std::vector<Known> all;
    using Row = std::pair<std::int64_t, std::string>;
    db.each<Row>("select id, state /* whole */ from organisation where state in ('published', 'pending') order by id",
                 [&](const Row& row) { all.push_back({OrganisationId{row.first}, row.second == "published", {}, {}, {}, {}}); });
    read_names(db, all);
    read_contacts(db, all);
    read_spots(db, all);
    return all;
}

void read(db::Row& row, Changed& c) { row >> c.at >> c.id; }

Changed compared_until(const Reading& db) { return db.value<Changed>("select changed_at, organisation_id from duplicate_search"); }

std::vector<Changed> changed_since(const Reading& db, const Changed& since, base::Instant before, int limit) {
    return db.all<Changed>("select updated_at, id from organisation where (updated_at, id) > (?, ?) and updated_at < ? order by updated_at, id limit ?", since.at, since.id, before, limit);
}

void set_compared_until(Writing& db, const Changed& until) { db.exec("update duplicate_search set changed_at = ?, organisation_id = ?", until.at, until.id); }

void put_pair(Writing& db, OrganisationId one, OrganisationId other, const Score& score, base::Instant now) {
    db.exec("insert into duplicate (one_id, other_id, score, doubt, why, seen_at) select a.id, b.id, ?3, 300 - ?3, ?4, ?5 from organisation a, organisation b where a.id = ?1 and b.id = ?2"
            " on conflict (one_id, other_id) do update set score = excluded.score, doubt = excluded.doubt, why = excluded.why, seen_at = excluded.seen_at where state = 'waiting'",
            std::min(one, other), std::max(one, other), score.points, score.why, now);
}

void drop_unseen(Writing& db, OrganisationId id, base::Instant now) {
    db.exec("delete from duplicate where state = 'waiting' and seen_at < ?2 and (one_id = ?1 or other_id = ?1)", id, now);
}

// ── The queue ───────────────────────────────────────────────────────────────────────────────────────────────────────

void read(db::Row& row, Pair& p) { row >> p.id >> p.one >> p.other >> p.one_name >> p.other_name >> p.score >> p.doubt >> p.why >> p.state >> p.decided_at; }

#define PAIR                                                                                                                                                     \
    "select d.id, d.one_id, d.other_id, coalesce((select name from organisation_text where organisation_id = d.one_id and language = ?1), a.name),"              \
    " coalesce((select name from organisation_text where organisation_id = d.other_id and language = ?1), b.name), d.score, d.doubt, d.why, d.state, d.decided_at" \
    " from duplicate d join organisation o on o.id = d.one_id join organisation_text a on a.organisation_id = o.id and a.language = o.language"                   \
    " join organisation p on p.id = d.other_id join organisation_text b on b.organisation_id = p.id and b.language = p.language"

std::vector<Pair> waiting_pairs(const Reading& db, i18n::Language language, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::first_place);
    if (edge.before) return db.all<Pair>(PAIR " where d.state = 'waiting' and (d.doubt, d.id) < (?2, ?3) order by d.doubt desc, d.id desc limit ?4", i18n::tag(language), from.at, from.id, limit);
    return db.all<Pair>(PAIR " where d.state = 'waiting' and (d.doubt, d.id) > (?2, ?3) order by d.doubt, d.id limit ?4", i18n::tag(language), from.at, from.id, limit);
}

std::vector<Pair> decided_pairs(const Reading& db, i18n::Language language, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
    if (edge.before) return db.all<Pair>(PAIR " where d.decided_at is not null and (d.decided_at, d.id) > (?2, ?3) order by d.decided_at, d.id limit ?4", i18n::tag(language), from.at, from.id, limit);
    return db.all<Pair>(PAIR " where d.decided_at is not null and (d.decided_at, d.id) < (?2, ?3) order by d.decided_at desc, d.id desc limit ?4", i18n::tag(language), from.at, from.id, limit);
}

std::optional<Pair> pair_of(const Reading& db, PairId id, i18n::Language language) { return db.one<Pair>(PAIR " where d.id = ?2", i18n::tag(language), id); }

std::optional<PairId> next_pair(const Reading& db, const base::Place& behind) {
    const auto next = db.one<PairId>("select id from duplicate where state = 'waiting' and (doubt, id) > (?, ?) order by doubt, id limit 1", behind.at, behind.id);
    return next ? next : db.one<PairId>("select id from duplicate where state = 'waiting' order by doubt, id limit 1");
}

std::int64_t count_waiting_pairs(const Reading& db) {
    return db.value<std::int64_t>("select count(*) from (select id from duplicate where state = 'waiting' order by doubt, id limit ?)", web::most_counted);
}

void set_pair(Writing& db, PairId id, PairState state, std::optional<base::Instant> decided_at) { db.exec("update duplicate set state = ?, decided_at = ? where id = ?", state, decided_at, id); }

void drop_waiting_of(Writing& db, OrganisationId id) { db.exec("delete from duplicate where state = 'waiting' and (one_id = ?1 or other_id = ?1)", id); }

void read(db::Row& row, Side& s) { row >> s.slug >> s.state >> s.source >> s.created_at >> s.verified >> s.branches >> s.offers >> s.events; }

std::optional<Side> side_of(const Reading& db, OrganisationId id) {
    return db.one<Side>("select o.slug, o.state, o.source, o.created_at, o.verified_at is not null, (select count(*) from branch where organisation_id = o.id),"
                        " (select count(*) from offer where organisation_id = o.id and state = 'published'), (select count(*) from event_organiser where organisation_id = o.id)"
                        " from organisation o where o.id = ?", id);
}

std::vector<std::pair<std::string, std::string>> team_of(const Reading& db, OrganisationId id) {
    return db.all<std::pair<std::string, std::string>>("select a.name, m.role from team_member m join account a on a.id = m.account_id where m.organisation_id = ? order by m.role <> 'owner', a.name limit 20", id);
}

// ── Making one of two ───────────────────────────────────────────────────────────────────────────────────────────────

bool being_changed(const Reading& db, OrganisationId id) {
    return db.value<bool>("select exists (select 1 from organisation_draft where organisation_id = ?1)"
                          " or exists (select 1 from revision where of = 'organisation' and thing_id = ?1 and state = 'waiting' and kind <> 'new')", id);
}

bool being_imported(const Reading& db, OrganisationId id) {
    return db.value<bool>("select exists (select 1 from organisation o join import i on i.id = o.import_id where o.id = ? and i.state = 'applying')", id);
}

void read(db::Row& row, Rank& r) { row >> r.level >> r.launch_number; }

Rank rank_of(const Reading& db, OrganisationId id) { return db.value<Rank>("select level, launch_number from organisation where id = ?", id); }

void set_rank(Writing& db, OrganisationId id, const Rank& rank) {
    db.exec("update organisation set level = ?, launch_number = ? where id = ?", rank.level, rank.launch_number, id);
}

std::vector<std::int64_t> branch_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from branch where organisation_id = ? order by position, id", id); }

void move_branch(Writing& db, std::int64_t branch, OrganisationId to) { db.exec("update branch set organisation_id = ?, position = position + 1000 where id = ?", to, branch); }

void read(db::Row& row, ContactRow& c) { row >> c.id >> c.branch >> c.kind >> c.value; }

std::vector<ContactRow> contact_rows(const Reading& db, OrganisationId id) {
    return db.all<ContactRow>("select id, coalesce(branch_id, 0), kind, value from contact where organisation_id = ? order by position, id", id);
}

void move_contact(Writing& db, std::int64_t contact, OrganisationId to, std::int64_t branch) { db.exec("update contact set organisation_id = ?, branch_id = nullif(?, 0) where id = ?", to, branch, contact); }

std::vector<std::int64_t> offers_in(const Reading& db, std::int64_t branch) { return db.all<std::int64_t>("select offer_id from offer_branch where branch_id = ? order by offer_id", branch); }

void move_offer_place(Writing& db, std::int64_t offer, std::int64_t from, std::int64_t to) {
    db.exec("delete from offer_branch where offer_id = ? and branch_id = ?", offer, from);
    db.exec("insert into offer_branch (offer_id, branch_id) select f.id, b.id from offer f, branch b where f.id = ? and b.id = ? on conflict do nothing", offer, to);
}

std::vector<std::int64_t> offer_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from offer where organisation_id = ? order by id", id); }

void move_offer(Writing& db, std::int64_t offer, OrganisationId from, OrganisationId to) { db.exec("update offer set organisation_id = ? where id = ? and organisation_id = ?", to, offer, from); }

void retell_offer(Writing& db, std::int64_t offer) {
    db.exec("update offer_words set names = (select v.names from offer_wording v where v.offer_id = offer_words.offer_id) where offer_id = ?", offer);
}

std::vector<std::int64_t> post_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from post where organisation_id = ? order by id", id); }

std::vector<std::int64_t> work_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from work where organisation_id = ? order by id", id); }

void move_work(Writing& db, std::int64_t work, OrganisationId from, OrganisationId to) { db.exec("update work set organisation_id = ? where id = ? and organisation_id = ?", to, work, from); }

// Where the other one stands in the same collection already, it stays behind: nobody reads it.
std::vector<std::int64_t> collection_item_ids(const Reading& db, OrganisationId gone, OrganisationId kept) {
    return db.all<std::int64_t>("select id from collection_item i where organisation_id = ? and not exists (select 1 from collection_item x where x.collection_id = i.collection_id and x.organisation_id = ?) order by id", gone, kept);
}

void move_collection_item(Writing& db, std::int64_t item, OrganisationId from, OrganisationId to) { db.exec("update collection_item set organisation_id = ? where id = ? and organisation_id = ?", to, item, from); }

void move_post(Writing& db, std::int64_t post, OrganisationId from, OrganisationId to) { db.exec("update post set organisation_id = ? where id = ? and organisation_id = ?", to, post, from); }

std::vector<std::int64_t> good_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from good where organisation_id = ? order by id", id); }

void move_good(Writing& db, std::int64_t good, OrganisationId from, OrganisationId to) { db.exec("update good set organisation_id = ? where id = ? and organisation_id = ?", to, good, from); }

std::vector<std::int64_t> venue_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from venue where organisation_id = ? order by id", id); }

void move_venue(Writing& db, std::int64_t venue, OrganisationId from, OrganisationId to) { db.exec("update venue set organisation_id = ? where id = ? and organisation_id = ?", to, venue, from); }

std::vector<std::int64_t> picture_ids(const Reading& db, OrganisationId id) { return db.all<std::int64_t>("select id from media where organisation_id = ? order by id", id); }

void move_picture(Writing& db, std::int64_t media, OrganisationId from, OrganisationId to) { db.exec("update media set organisation_id = ? where id = ? and organisation_id = ?", to, media, from); }

std::vector<std::int64_t> authored_events(const Reading& db, OrganisationId id) {
    return db.all<std::int64_t>("select thing_id from authorship where organisation_id = ? and of = 'event' order by thing_id", id);
}

void move_authorship(Writing& db, std::int64_t event, OrganisationId from, OrganisationId to) {
    db.exec("update authorship set organisation_id = ? where of = 'event' and thing_id = ? and organisation_id = ?", to, event, from);
}

void read(db::Row& row, OrganiserRow& o) { row >> o.event >> o.position >> o.role >> o.name; }

std::vector<OrganiserRow> organised(const Reading& db, OrganisationId id) {
    return db.all<OrganiserRow>("select event_id, position, role, name from event_organiser where organisation_id = ? order by event_id, position", id);
}

void move_organiser(Writing& db, const OrganiserRow& row, OrganisationId from, OrganisationId to) {
    db.exec("update event_organiser set organisation_id = ? where event_id = ? and position = ? and organisation_id = ?", to, row.event, row.position, from);
}

void drop_organiser(Writing& db, const OrganiserRow& row, OrganisationId id) {
    db.exec("delete from event_organiser where event_id = ? and position = ? and organisation_id = ?", row.event, row.position, id);
}

void put_organiser(Writing& db, const OrganiserRow& row, OrganisationId id) {
    db.exec("insert into event_organiser (event_id, position, organisation_id, role, name) select id, ?, ?, ?, ? from event where id = ? on conflict do nothing", row.position, id, row.role, row.name,
            row.event);
}

void retell_event(Writing& db, std::int64_t event) {
    db.exec("update event_words set names = (select v.names from event_wording v where v.event_id = event_words.event_id) where event_id = ?", event);
}

void read(db::Row& row, MemberRow& m) { row >> m.account >> m.role >> m.joined_at; }

std::vector<MemberRow> member_rows(const Reading& db, OrganisationId id) {
    return db.all<MemberRow>("select account_id, role, joined_at from team_member where organisation_id = ? order by account_id", id);
}

bool has_member(const Reading& db, OrganisationId id, std::int64_t account) {
    return db.value<bool>("select exists (select 1 from team_member where organisation_id = ? and account_id = ?)", id, account);
}

void drop_member_row(Writing& db, OrganisationId id, std::int64_t account) { db.exec("delete from team_member where organisation_id = ? and account_id = ?", id, account); }

void put_member_row(Writing& db, OrganisationId id, const MemberRow& member) {
    db.exec("insert into team_member (organisation_id, account_id, role, joined_at) select ?, id, ?, ? from account where id = ? on conflict do nothing", id, member.role, member.joined_at, member.account);
}

void drop_links(Writing& db, OrganisationId id) { db.exec("delete from team_invitation where organisation_id = ?", id); }

void hide(Writing& db, OrganisationId id, base::Instant now) {
    db.exec("delete from organisation_media where organisation_id = ?", id);
    db.exec("update organisation set state = 'removed', updated_at = ? where id = ?", now, id);
    db.exec("update organisation_words set names = (select v.names from organisation_wording v where v.organisation_id = organisation_words.organisation_id) where organisation_id = ?", id);
}

void show_again(Writing& db, OrganisationId id, const std::string& state) { db.exec("update organisation set state = ? where id = ?", state, id); }

base::Instant changed_at(const Reading& db, OrganisationId id) { return db.value<base::Instant>("select updated_at from organisation where id = ?", id); }

void read(db::Row& row, Merge& m) { row >> m.id >> m.kept >> m.gone >> m.before >> m.after >> m.merged_at; }

std::int64_t insert_merge(Writing& db, OrganisationId kept, OrganisationId gone, base::Instant now) {
    return db.insert("insert into organisation_merge (kept_id, gone_id, before, after, is_moving, merged_at) values (?, ?, '{}', '{}', 1, ?)", kept, gone, now);
}

void finish_merge(Writing& db, std::int64_t id, const std::string& before, const std::string& after) {
    db.exec("update organisation_merge set before = ?, after = ?, is_moving = 0 where id = ?", before, after, id);
}

std::optional<Merge> merge_of(const Reading& db, OrganisationId one, OrganisationId other) {
    return db.one<Merge>("select id, kept_id, gone_id, before, after, merged_at from organisation_merge where parted_at is null and gone_id in (?1, ?2) and kept_id in (?1, ?2)", one, other);
}

void begin_parting(Writing& db, std::int64_t id) { db.exec("update organisation_merge set is_moving = 1 where id = ?", id); }

void finish_parting(Writing& db, std::int64_t id, base::Instant now) {
    db.exec("update organisation_merge set parted_at = ?, is_moving = 0, before = '{}', after = '{}' where id = ?", now, id);
}

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"no merge of organisations was left in the middle", "select id from organisation_merge where is_moving = 1"},
        {"what was made one with another is not shown", "select m.gone_id from organisation_merge m join organisation o on o.id = m.gone_id where m.parted_at is null and o.state <> 'removed'"},
    };
    return all;
}

}  // namespace merging
