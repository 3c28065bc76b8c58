#include "merging/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "accounts/account.h"
#include "audit/audit.h"
#include "drafts/json.h"
#include "mail/letter.h"
#include "merging/store.h"
#include "moderation/review.h"
#include "plans/plan.h"

namespace merging {
namespace {

using base::Error;
using base::refuse;
using base::words;
using nlohmann::json;

std::string stored_draft(const db::Reading& db, OrganisationId id) { return drafts::json_of(organisations::draft_of(db, id).value()); }

moderation::Thing reviewed(OrganisationId id) { return {moderation::Of::organisation, id.value}; }

void record(db::Writing& db, const Officer& who, std::string act, OrganisationId subject, std::vector<audit::Change> changes, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, std::move(act), "organisation", subject.value, {}, std::move(changes)});
}

base::Result<Pair> waiting_pair(const db::Reading& db, PairId id) {
    auto pair = pair_of(db, id, i18n::Language::ru);
    if (!pair) return refuse(Error::Kind::not_found, words("There is no such pair any more."));
    if (pair->state != PairState::waiting) return refuse(Error::Kind::conflict, words("Somebody else has decided already."));
    return std::move(*pair);
}

base::Result<void> may_become_one(const db::Reading& db, OrganisationId kept, OrganisationId gone) {
    const auto mine = side_of(db, kept), other = side_of(db, gone);
    if (!mine || !other || being_imported(db, kept) || being_imported(db, gone)) return refuse(Error::Kind::conflict, words("One of the two is being imported at the moment. Try again in a while."));
    if (mine->state != "published") return refuse(Error::Kind::conflict, words("The one that is kept must be public."));
    if (other->state != "published" && other->state != "pending") return refuse(Error::Kind::conflict, words("One of the two is not in the city any more."));
    if (being_changed(db, kept) || being_changed(db, gone))
        return refuse(Error::Kind::conflict, words("The page of one of the two is being changed by its team. Make them one when the change is published or dropped."));
    return {};
}

// ── What moves; everything that does is noted in `moved`, by which it is moved back ─────────────────────────────────

struct Move {
    db::Writing& db;
    OrganisationId kept, gone;
    json moved = json::object();

    void note(const char* what, json value) { moved[what].push_back(std::move(value)); }
};

bool stands_there(const std::vector<ContactRow>& rows, std::int64_t branch, const ContactRow& contact) {
    return std::ranges::any_of(rows, [&](const ContactRow& row) { return row.branch == branch && row.kind == contact.kind && row.value == contact.value; });
}

// A branch that both have is the kept one's, and what held in the other holds in it.
void move_offer_places(Move& move, std::int64_t from, std::int64_t to) {
    const auto there = offers_in(move.db, to);
    for (const auto offer : offers_in(move.db, from)) {
        move.note("offer_places", {offer, from, to, std::ranges::find(there, offer) != there.end()});
        move_offer_place(move.db, offer, from, to);
    }
}

void move_branches(Move& move, const std::vector<int>& same) {
    const auto mine = branch_ids(move.db, move.kept), others = branch_ids(move.db, move.gone);
    std::map<std::int64_t, std::int64_t> place;  // of the other's branches: where their contacts go
    place[0] = 0;
    for (std::size_t i = 0; i < others.size() && i < same.size(); ++i) {
        place[others[i]] = same[i] < 0 ? others[i] : mine.at(static_cast<std::size_t>(same[i]));
        if (same[i] >= 0) move_offer_places(move, others[i], place[others[i]]);
    }
    const auto known = contact_rows(move.db, move.kept);
    for (const auto& [from, to] : place)
        if (from == to && from != 0) move.note("branches", from), move_branch(move.db, from, move.kept);
    for (const auto& contact : contact_rows(move.db, move.gone)) {
        if (stands_there(known, place[contact.branch], contact)) continue;
        move.note("contacts", {contact.id, contact.branch});
        move_contact(move.db, contact.id, move.kept, place[contact.branch]);
    }
}

// One name among an event's organisers is enough.
void move_organisers(Move& move) {
    const auto mine = organised(move.db, move.kept);
    for (const auto& row : organised(move.db, move.gone)) {
        const bool has = std::ranges::find(mine, row.event, &OrganiserRow::event) != mine.end();
        move.note("organised", {row.event, row.position, row.role, row.name, has});
        if (has) drop_organiser(move.db, row, move.gone);
        else move_organiser(move.db, row, move.gone, move.kept);
    }
}

void move_things(Move& move) {
    auto& [db, kept, gone, moved] = move;
    for (const auto id : offer_ids(db, gone)) move.note("offers", id), move_offer(db, id, gone, kept);
    for (const auto id : post_ids(db, gone)) move.note("posts", id), move_post(db, id, gone, kept);
    for (const auto id : good_ids(db, gone)) move.note("goods", id), move_good(db, id, gone, kept);
    for (const auto id : work_ids(db, gone)) move.note("works", id), move_work(db, id, gone, kept);
    for (const auto id : collection_item_ids(db, gone, kept)) move.note("collection_items", id), move_collection_item(db, id, gone, kept);
    for (const auto id : venue_ids(db, gone)) move.note("venues", id), move_venue(db, id, gone, kept);
    for (const auto id : picture_ids(db, gone)) move.note("pictures", id), move_picture(db, id, gone, kept);
    for (const auto id : authored_events(db, gone)) move.note("authored", id), move_authorship(db, id, gone, kept);
    move_organisers(move);
}

// Whoever belongs to both stays as what they were in the kept one's team.
void move_team(Move& move) {
    drop_links(move.db, move.gone);
    for (const auto& member : member_rows(move.db, move.gone)) {
        const bool had = has_member(move.db, move.kept, member.account);
        move.note("members", {member.account, member.role, member.joined_at.time_since_epoch().count(), had});
        drop_member_row(move.db, move.gone, member.account);
        if (!had) put_member_row(move.db, move.kept, member);
    }
}

template <class Each>
void each_of(const json& moved, const char* what, Each each) {
    if (const auto list = moved.find(what); list != moved.end())
        for (const auto& one : *list) each(one);
}

// What is found by the names of either is found by those that it has now.
void retell(db::Writing& db, const json& moved) {
    each_of(moved, "offers", [&](const json& id) { retell_offer(db, id.get<std::int64_t>()); });
    each_of(moved, "organised", [&](const json& row) { retell_event(db, row[0].get<std::int64_t>()); });
}

// The kept one gets the higher of both, so that nothing that was given or paid for is lost; a first partner's number goes with it.
void move_rank(Move& move) {
    constexpr std::array<std::string_view, 3> levels{"basic", "launch", "strategic"};
    const auto better = [&](const std::string& a, const std::string& b) { return std::ranges::find(levels, a) < std::ranges::find(levels, b) ? b : a; };
    const auto mine = rank_of(move.db, move.kept), other = rank_of(move.db, move.gone);
    for (const auto& rank : {mine, other}) move.note("ranks", {rank.level, rank.launch_number.value_or(0)});
    if (!mine.launch_number) set_rank(move.db, move.gone, {"basic", {}});
    set_rank(move.db, move.kept, {better(mine.level, other.level), mine.launch_number ? mine.launch_number : other.launch_number});
}

json told(const std::vector<plans::Period>& periods) {
    auto all = json::array();
    for (const auto& one : periods) all.push_back({static_cast<int>(one.plan), one.from.time_since_epoch().count(), one.until ? json(one.until->time_since_epoch().count()) : json(), one.reason});
    return all;
}

std::vector<plans::Period> periods_of(const json& told) {
    const auto day = [](const json& days) { return base::Day(std::chrono::days(days.get<int>())); };
    std::vector<plans::Period> all;
    for (const auto& one : told) all.push_back({static_cast<plans::Plan>(one[0].get<int>()), day(one[1]), one[2].is_null() ? std::nullopt : std::optional(day(one[2])), one[3].get<std::string>()});
    return all;
}

// Of both plans the better one on each day.
std::vector<plans::Period> joined(const std::vector<plans::Period>& mine, const std::vector<plans::Period>& other) {
    auto all = mine;
    all.insert(all.end(), other.begin(), other.end());
    std::ranges::stable_sort(all, {}, &plans::Period::plan);
    std::vector<plans::Period> best;
    for (const auto& one : all) best = plans::with(best, one);
    return best;
}

void move_plans(Move& move, base::Instant now) {
    const auto mine = plans::periods(move.db, move.kept.value), other = plans::periods(move.db, move.gone.value);
    move.note("plans", told(mine));
    move.note("plans", told(other));
    plans::replace(move.db, move.kept.value, joined(mine, other), now);
    plans::replace(move.db, move.gone.value, {}, now);
}

void tell_team(db::Writing& db, const json& moved, OrganisationId kept, const std::string& name, const Officer& who, base::Instant now) {
    each_of(moved, "members", [&](const json& member) {
        const auto to = accounts::known(db, who.keys, web::AccountId{member[0].get<std::int64_t>()});
        if (!to) return;
        mail::post(db, {"merging.merged", to->language, to->email, {{"organisation", name}, {"link", fmt::format("{}/desk/{}", who.origin[i18n::index(to->language)], kept.value)}}}, now);
    });
}

// ── Moving back ─────────────────────────────────────────────────────────────────────────────────────────────────────

void move_cards_back(db::Writing& db, const json& moved, OrganisationId gone) {
    each_of(moved, "branches", [&](const json& id) { move_branch(db, id.get<std::int64_t>(), gone); });
    each_of(moved, "contacts", [&](const json& row) { move_contact(db, row[0].get<std::int64_t>(), gone, row[1].get<std::int64_t>()); });
    each_of(moved, "offer_places", [&](const json& row) {
        const auto offer = row[0].get<std::int64_t>(), from = row[1].get<std::int64_t>(), to = row[2].get<std::int64_t>();
        move_offer_place(db, offer, row[3].get<bool>() ? 0 : to, from);
    });
}

void move_things_back(db::Writing& db, const json& moved, OrganisationId kept, OrganisationId gone) {
    each_of(moved, "offers", [&](const json& id) { move_offer(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "posts", [&](const json& id) { move_post(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "goods", [&](const json& id) { move_good(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "works", [&](const json& id) { move_work(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "collection_items", [&](const json& id) { move_collection_item(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "venues", [&](const json& id) { move_venue(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "pictures", [&](const json& id) { move_picture(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "authored", [&](const json& id) { move_authorship(db, id.get<std::int64_t>(), kept, gone); });
    each_of(moved, "organised", [&](const json& row) {
        const OrganiserRow organiser{row[0].get<std::int64_t>(), row[1].get<int>(), row[2].get<std::string>(), row[3].get<std::string>()};
        if (row[4].get<bool>()) put_organiser(db, organiser, gone);
        else move_organiser(db, organiser, kept, gone);
    });
}

// Who has left since does not come back, and who was given another role there keeps it here.
void move_team_back(db::Writing& db, const json& moved, OrganisationId kept, OrganisationId gone) {
    const auto now_there = member_rows(db, kept);
    each_of(moved, "members", [&](const json& row) {
        MemberRow member{row[0].get<std::int64_t>(), row[1].get<std::string>(), base::Instant(std::chrono::seconds(row[2].get<std::int64_t>()))};
        const bool had = row[3].get<bool>();
        const auto standing = std::ranges::find(now_there, member.account, &MemberRow::account);
        if (!had && standing == now_there.end()) return;
        if (!had) member.role = standing->role, drop_member_row(db, kept, member.account);
        put_member_row(db, gone, member);
    });
}

// What the kept one has paid for since stays with it.
void move_plans_back(db::Writing& db, const json& moved, OrganisationId kept, OrganisationId gone, base::Instant now) {
    const auto mine = periods_of(moved.at("plans")[0]), other = periods_of(moved.at("plans")[1]);
    if (plans::periods(db, kept.value) == joined(mine, other)) plans::replace(db, kept.value, mine, now);
    plans::replace(db, gone.value, other, now);
}

void move_ranks_back(db::Writing& db, const json& moved, OrganisationId kept, OrganisationId gone) {
    const auto put = [&](OrganisationId id, const json& rank) {
        const int number = rank[1].get<int>();
        set_rank(db, id, {rank[0].get<std::string>(), number == 0 ? std::nullopt : std::optional(number)});
    };
    put(kept, moved.at("ranks")[0]);
    put(gone, moved.at("ranks")[1]);
}

bool as_it_was(const db::Reading& db, const Merge& merge) {
    const auto kept = side_of(db, merge.kept);
    return kept && kept->state == "published" && !being_changed(db, merge.kept) && changed_at(db, merge.gone) == merge.merged_at && stored_draft(db, merge.kept) == merge.after;
}

}  // namespace

base::Result<void> merge(db::Writing& db, PairId id, OrganisationId kept, const Officer& who, base::Instant now) {
    const auto pair = TRY(waiting_pair(db, id));
    if (kept != pair.one && kept != pair.other) return refuse(Error::Kind::not_found, words("There is no such pair any more."));
    const auto gone = kept == pair.one ? pair.other : pair.one;
    TRY(may_become_one(db, kept, gone));
    moderation::take_out(db, reviewed(gone), now);  // what waited for its first decision
    const auto mine = organisations::draft_of(db, kept).value(), other = organisations::draft_of(db, gone).value();
    Move move{db, kept, gone};
    move.moved["kept"] = drafts::json_of(mine);
    move.moved["gone"] = drafts::json_of(other);
    const auto made = joined(mine, other);
    const auto merge_id = insert_merge(db, kept, gone, now);
    move_branches(move, made.same);
    organisations::put(db, kept, made.draft, now);
    move_things(move);
    move_team(move);
    move_rank(move);
    move_plans(move, now);
    hide(db, gone, now);
    retell(db, move.moved);
    finish_merge(db, merge_id, move.moved.dump(), stored_draft(db, kept));
    set_pair(db, id, PairState::merged, now);
    drop_waiting_of(db, gone);
    record(db, who, "organisation.merge", kept, {{"organisation", fmt::to_string(gone.value), fmt::to_string(kept.value)}}, now);
    tell_team(db, move.moved, kept, mine.texts.front().name, who, now);
    return {};
}

base::Result<void> tell_apart(db::Writing& db, PairId id, const Officer& who, base::Instant now) {
    const auto pair = TRY(waiting_pair(db, id));
    set_pair(db, id, PairState::different, now);
    record(db, who, "organisation.tell_apart", pair.one, {{"organisation", "", fmt::to_string(pair.other.value)}}, now);
    return {};
}

bool can_part(const db::Reading& db, PairId id) {
    const auto pair = pair_of(db, id, i18n::Language::ru);
    const auto merge = pair && pair->state == PairState::merged ? merge_of(db, pair->one, pair->other) : std::nullopt;
    return merge && as_it_was(db, *merge);
}

base::Result<void> part(db::Writing& db, PairId id, const Officer& who, base::Instant now) {
    if (!can_part(db, id)) return refuse(Error::Kind::conflict, words("One of the two has been changed since, so they cannot be parted again."));
    const auto pair = pair_of(db, id, i18n::Language::ru).value();
    const auto merge = merge_of(db, pair.one, pair.other).value();
    const auto moved = json::parse(merge.before);
    auto gone = drafts::organisation_of(moved.at("gone").get<std::string>());
    if (gone.state == "pending") gone.state = "draft";  // its team sends it again
    begin_parting(db, merge.id);
    show_again(db, merge.gone, gone.state);
    move_cards_back(db, moved, merge.gone);
    organisations::put(db, merge.kept, drafts::organisation_of(moved.at("kept").get<std::string>()), now);
    organisations::put(db, merge.gone, std::move(gone), now);
    move_things_back(db, moved, merge.kept, merge.gone);
    move_team_back(db, moved, merge.kept, merge.gone);
    move_ranks_back(db, moved, merge.kept, merge.gone);
    move_plans_back(db, moved, merge.kept, merge.gone, now);
    retell(db, moved);
    finish_parting(db, merge.id, now);
    set_pair(db, id, PairState::waiting, {});
    record(db, who, "organisation.part", merge.kept, {{"organisation", fmt::to_string(merge.kept.value), fmt::to_string(merge.gone.value)}}, now);
    return {};
}

}  // namespace merging
