#include "prospects/prospect.h"

#include <fmt/format.h>

#include "accounts/vault.h"
#include "audit/audit.h"
#include "cards/card_work.h"
#include "db/file.h"
#include "i18n/dates.h"
#include "opening/opening.h"
#include "prospects/store.h"
#include "teams/team.h"
#include "web/door.h"

namespace prospects {

using base::Error;
using base::refuse;
using base::words;
using db::Writing;

base::Words name_of(Stage stage) {
    switch (stage) {
        case Stage::found: return words("In the directory");
        case Stage::contacted: return words("Contacted");
        case Stage::visited: return words("Visited");
        case Stage::claimed: return words("Claimed");
        case Stage::filled: return words("Filled in");
        case Stage::active: break;
    }
    return words("Active");
}

namespace {

std::string_view stored(Stage stage) { return stage_names[static_cast<std::size_t>(stage)]; }

void record(Writing& db, const Officer& who, std::string act, OrganisationId id, std::vector<audit::Change> changes, base::Instant now) {
    audit::record(db, {now, who.account.value, who.role, std::move(act), "organisation", id.value, {}, std::move(changes)});
}

base::Result<Row> known(const Writing& db, OrganisationId id) {
    auto row = row_of(db, id, i18n::Language::ru);
    if (!row) return refuse(Error::Kind::not_found, words("Nobody looks after this organisation yet."));
    return std::move(*row);
}

void move_to(Writing& db, OrganisationId id, Stage stage, AccountId actor, base::Instant now) {
    set_stage(db, id, stage, now);
    add_step(db, id, "stage", stored(stage), actor, {}, now);
}

// What it is by what it does; nothing while it has no team: then it is where it was put by hand.
std::optional<Stage> reached(const db::Reading& db, OrganisationId id, base::Instant now) {
    if (!has_team(db, id)) return {};
    const auto card = cards::standing_draft(db, id);
    if (!card || !cards::lacks(*card).nothing()) return Stage::claimed;
    return published_since(db, id, now - lately) ? Stage::active : Stage::filled;
}

base::Digest hash_of(const base::Keys& keys, std::string_view token) { return accounts::Vault(keys).token_hash(token); }

}  // namespace

int take_in(Writing& db, int most, std::optional<AccountId> manager, const Officer& who, base::Instant now) {
    const auto found = candidates(db, std::min(most, most_candidates));
    for (const auto id : found) {
        insert(db, id, manager, now);
        add_step(db, id, "added", {}, who.account, {}, now);
        add_step(db, id, "stage", stored(Stage::found), who.account, {}, now);
    }
    return static_cast<int>(found.size());
}

base::Result<void> take_in_one(Writing& db, OrganisationId id, std::optional<AccountId> manager, const Officer& who, base::Instant now) {
    if (!is_public(db, id)) return refuse(Error::Kind::conflict, words("There is no public organisation with this number."));
    if (is_looked_after(db, id)) return refuse(Error::Kind::conflict, words("This organisation is looked after already."));
    insert(db, id, manager, now);
    add_step(db, id, "added", {}, who.account, {}, now);
    add_step(db, id, "stage", stored(Stage::found), who.account, {}, now);
    if (const auto stage = reached(db, id, now)) move_to(db, id, *stage, {}, now);
    return {};
}

base::Result<void> plan(Writing& db, OrganisationId id, const Plan& wanted, const Officer& who, base::Instant now) {
    const auto row = TRY(known(db, id));
    set_plan(db, id, wanted.manager, wanted.next_step, wanted.next_day);
    if (wanted.stage && by_hand(*wanted.stage) && by_hand(row.stage) && *wanted.stage != row.stage) move_to(db, id, *wanted.stage, who.account, now);
    const auto number = [](const std::optional<AccountId>& account) { return account ? fmt::to_string(account->value) : std::string(); };
    if (row.manager != wanted.manager) record(db, who, "prospect.give", id, {{"manager", number(row.manager), number(wanted.manager)}}, now);
    return {};
}

base::Result<void> note(Writing& db, OrganisationId id, std::string text, const Officer& who, base::Instant now) {
    TRY(known(db, id));
    add_step(db, id, "note", {}, who.account, text, now);
    return {};
}

base::Result<void> make_link(Writing& db, const base::Keys& keys, OrganisationId id, std::string_view token, const Officer& who, base::Instant now) {
    TRY(known(db, id));
    if (has_team(db, id)) return refuse(Error::Kind::conflict, words("The organisation has a team already: whoever says that it is theirs makes a claim."));
    put_link(db, id, hash_of(keys, token), who.account, now + link_works);
    add_step(db, id, "link", {}, who.account, {}, now);
    record(db, who, "prospect.link", id, {}, now);
    return {};
}

std::optional<OrganisationId> behind(const db::Reading& db, const base::Keys& keys, std::string_view token, base::Instant now) {
    const auto id = link_to(db, hash_of(keys, token), now);
    if (!id || has_team(db, *id) || !is_public(db, *id)) return {};
    return id;
}

base::Result<OrganisationId> take_over(Writing& db, const base::Keys& keys, std::string_view token, AccountId account, base::Instant now) {
    const auto id = behind(db, keys, token, now);
    if (!id) return refuse(Error::Kind::conflict, words("This link does not work any more. Ask whoever gave it to you for another."));
    set_used(db, *id, now);
    teams::entrust(db, {{account, "link", true}, *id, keys, now, {}}, account, false);
    add_step(db, *id, "taken", {}, account, {}, now);
    move_to(db, *id, reached(db, *id, now).value_or(Stage::claimed), {}, now);
    if (web::opening_of(db) != web::Opening::open) opening::let_in(db, account, now);
    return *id;
}

int look(db::File& file, base::Instant now) {
    int moved = 0;
    std::vector<OrganisationId> changed;
    {
        const auto lease = file.read();
        for (const auto id : all(*lease)) {
            const auto row = row_of(*lease, id, i18n::Language::ru);
            const auto stage = reached(*lease, id, now);
            // Whose team is gone again is where a visit had brought it.
            if (row && (stage ? *stage != row->stage : !by_hand(row->stage))) changed.push_back(id);
        }
    }
    for (const auto id : changed)
        moved += file.write([id, now](Writing& db) {
            const auto row = row_of(db, id, i18n::Language::ru);
            const auto stage = reached(db, id, now).value_or(Stage::visited);
            if (!row || row->stage == stage || (by_hand(row->stage) && by_hand(stage))) return 0;
            move_to(db, id, stage, {}, now);
            return 1;
        });
    return moved;
}

}  // namespace prospects
