// All SQL of finding organisations that stand in the city twice, and of making them one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "merging/directory.h"
#include "merging/merge.h"

namespace merging {

// ── Comparing ───────────────────────────────────────────────────────────────────────────────────────────────────────
std::vector<Known> all_known(const db::Reading&);  // public ones and those that wait for their first decision, by id

struct Changed {
    base::Instant at{};
    OrganisationId id;
};
Changed compared_until(const db::Reading&);
std::vector<Changed> changed_since(const db::Reading&, const Changed&, base::Instant before, int limit);
void set_compared_until(db::Writing&, const Changed&);

void put_pair(db::Writing&, OrganisationId one, OrganisationId other, const Score&, base::Instant now);  // what was decided stays
void drop_unseen(db::Writing&, OrganisationId, base::Instant now);  // pairs of it that are none any more

// ── The queue ───────────────────────────────────────────────────────────────────────────────────────────────────────
struct Pair {
    PairId id;
    OrganisationId one, other;
    std::string one_name, other_name;  // in the language that is asked for
    int score = 0, doubt = 0;
    std::string why;
    PairState state = PairState::waiting;
    std::optional<base::Instant> decided_at;

    base::Place place() const { return {decided_at.value_or(base::Instant(std::chrono::seconds(doubt))), id.value}; }  // in the lists below
};
std::vector<Pair> waiting_pairs(const db::Reading&, i18n::Language, base::Edge<base::Place>, int limit);  // the surest first
std::vector<Pair> decided_pairs(const db::Reading&, i18n::Language, base::Edge<base::Place>, int limit);  // the latest first
std::optional<Pair> pair_of(const db::Reading&, PairId, i18n::Language);
std::optional<PairId> next_pair(const db::Reading&, const base::Place& behind);
std::int64_t count_waiting_pairs(const db::Reading&);
void set_pair(db::Writing&, PairId, PairState, std::optional<base::Instant> decided_at);
void drop_waiting_of(db::Writing&, OrganisationId);

// What is told of one side beside what its page says.
struct Side {
    std::string slug, state, source;
    base::Instant created_at{};
    bool verified = false;
    int branches = 0, offers = 0, events = 0;
};
std::optional<Side> side_of(const db::Reading&, OrganisationId);
std::vector<std::pair<std::string, std::string>> team_of(const db::Reading&, OrganisationId);  // names and roles

// ── Making one of two ───────────────────────────────────────────────────────────────────────────────────────────────
// Its page is being written on, or a change of it waits for a decision; what waits for its first one does not count.
bool being_changed(const db::Reading&, OrganisationId);
bool being_imported(const db::Reading&, OrganisationId);

struct Rank {
    std::string level;
    std::optional<int> launch_number;
};
Rank rank_of(const db::Reading&, OrganisationId);
void set_rank(db::Writing&, OrganisationId, const Rank&);

std::vector<std::int64_t> branch_ids(const db::Reading&, OrganisationId);  // in the order of a draft
void move_branch(db::Writing&, std::int64_t branch, OrganisationId to);  // behind those that are there

struct ContactRow {
    std::int64_t id = 0, branch = 0;  // branch 0: of the whole
    std::string kind, value;
};
std::vector<ContactRow> contact_rows(const db::Reading&, OrganisationId);
void move_contact(db::Writing&, std::int64_t contact, OrganisationId to, std::int64_t branch);

// What holds in one branch holds in the other; gives the offers that had not held there.
std::vector<std::int64_t> offers_in(const db::Reading&, std::int64_t branch);
void move_offer_place(db::Writing&, std::int64_t offer, std::int64_t from, std::int64_t to);

std::vector<std::int64_t> offer_ids(const db::Reading&, OrganisationId);
void move_offer(db::Writing&, std::int64_t offer, OrganisationId from, OrganisationId to);
void retell_offer(db::Writing&, std::int64_t offer);   // the words by which it is found
std::vector<std::int64_t> good_ids(const db::Reading&, OrganisationId);
void move_good(db::Writing&, std::int64_t good, OrganisationId from, OrganisationId to);
std::vector<std::int64_t> post_ids(const db::Reading&, OrganisationId);
void move_post(db::Writing&, std::int64_t post, OrganisationId from, OrganisationId to);
std::vector<std::int64_t> work_ids(const db::Reading&, OrganisationId);
void move_work(db::Writing&, std::int64_t work, OrganisationId from, OrganisationId to);
std::vector<std::int64_t> collection_item_ids(const db::Reading&, OrganisationId gone, OrganisationId kept);
void move_collection_item(db::Writing&, std::int64_t item, OrganisationId from, OrganisationId to);
std::vector<std::int64_t> venue_ids(const db::Reading&, OrganisationId);
void move_venue(db::Writing&, std::int64_t venue, OrganisationId from, OrganisationId to);
std::vector<std::int64_t> picture_ids(const db::Reading&, OrganisationId);  // that count as its own
void move_picture(db::Writing&, std::int64_t media, OrganisationId from, OrganisationId to);
std::vector<std::int64_t> authored_events(const db::Reading&, OrganisationId);
void move_authorship(db::Writing&, std::int64_t event, OrganisationId from, OrganisationId to);

struct OrganiserRow {
    std::int64_t event = 0;
    int position = 0;
    std::string role, name;
};
std::vector<OrganiserRow> organised(const db::Reading&, OrganisationId);
void move_organiser(db::Writing&, const OrganiserRow&, OrganisationId from, OrganisationId to);
void drop_organiser(db::Writing&, const OrganiserRow&, OrganisationId);
void put_organiser(db::Writing&, const OrganiserRow&, OrganisationId);  // nothing where its place is taken or the event is gone
void retell_event(db::Writing&, std::int64_t event);

struct MemberRow {
    std::int64_t account = 0;
    std::string role;
    base::Instant joined_at{};
};
std::vector<MemberRow> member_rows(const db::Reading&, OrganisationId);
bool has_member(const db::Reading&, OrganisationId, std::int64_t account);
void drop_member_row(db::Writing&, OrganisationId, std::int64_t account);
void put_member_row(db::Writing&, OrganisationId, const MemberRow&);  // nothing for an account that is gone
void drop_links(db::Writing&, OrganisationId);      // open invitations

void hide(db::Writing&, OrganisationId, base::Instant now);           // nobody sees it any more; its photos stand at the other one
void show_again(db::Writing&, OrganisationId, const std::string& state);
base::Instant changed_at(const db::Reading&, OrganisationId);

struct Merge {
    std::int64_t id = 0;
    OrganisationId kept, gone;
    std::string before, after;
    base::Instant merged_at{};
};
std::int64_t insert_merge(db::Writing&, OrganisationId kept, OrganisationId gone, base::Instant now);  // its team may move
void finish_merge(db::Writing&, std::int64_t id, const std::string& before, const std::string& after);
std::optional<Merge> merge_of(const db::Reading&, OrganisationId one, OrganisationId other);  // that holds
void begin_parting(db::Writing&, std::int64_t id);  // its team may move
void finish_parting(db::Writing&, std::int64_t id, base::Instant now);

}  // namespace merging
