// People as the city's staff see them and what staff may do about them: find, look, give duties, block, sign out (R2). Who may
// is decided here, in the transaction itself, so that two who do the same at once cannot undo each other's rights.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.h"
#include "base/edge.h"
#include "base/result.h"

namespace accounts {

struct PersonRow {
    AccountId id;
    Kind kind = Kind::resident;
    std::string name;
    web::Roles roles;
    bool blocked = false;
    base::Instant created_at{};
};

// What people are asked for: the beginning of a word of the name, or a whole address; a duty; those that are blocked.
struct Wanted {
    std::string text;
    std::optional<web::Role> role;
    bool blocked = false;
};

// The newest first; by name where words were given and nothing else. Read away from the edge, at most so many.
std::vector<PersonRow> people(const db::Reading&, const base::Keys&, const Wanted&, base::Edge<AccountId>, int limit);

struct Duty {
    web::Role role = web::Role::resident;
    base::Instant granted_at{};
    AccountId granted_by;     // none: from the command line
    std::string granted_name;
};

struct Person {
    AccountId id;
    Kind kind = Kind::resident;
    std::string name;
    i18n::Language language = i18n::Language::ru;
    base::Instant created_at{};
    std::optional<base::Instant> blocked_at;
    std::vector<Duty> duties;
    int sessions = 0;
    std::optional<base::Instant> seen_at;  // the last time in any of them

    web::Roles roles() const;
};
std::optional<Person> person(const db::Reading&, AccountId);
std::map<AccountId, std::string> names_of(const db::Reading&, const std::vector<AccountId>&);  // of those there are
std::string name_of(const db::Reading&, AccountId);  // empty: there is no such account any more

// The personal fields. Whoever shows them to somebody else records that look first (audit::look_at).
struct Contacts {
    std::string email, phone;  // no phone: empty
};
Contacts contacts(const db::Reading&, const base::Keys&, AccountId);

// Figures of a city's first page of the office.
std::int64_t accounts_made(const db::Reading&);                        // ever
std::int64_t sign_ins(const db::Reading&, base::Instant since);  // sessions begun since then and not ended; 500 at most
std::int64_t people_on_duty(const db::Reading&);

// ── What staff do; each refuses with a sentence ─────────────────────────────────────────────────────────────────────

// What `actor` may do with what `person` is, before anything is asked: nobody changes the own duties, and administrators are
// the business of the installation's administrators alone.
base::Result<void> may_change(web::Roles actor_roles, AccountId actor, const Person&);
bool may_give(web::Roles actor_roles, web::Role);

struct DutyChange {
    std::vector<web::Role> given, taken;
    bool empty() const { return given.empty() && taken.empty(); }
};
// Gives and takes what is not so already, and ends the person's sessions where anything changed (S-SES-3).
base::Result<DutyChange> change_duties(db::Writing&, AccountId actor, AccountId person, const DutyChange& wanted, base::Instant now);

// False: it was so already. Blocking ends every session and every mailed link at once.
base::Result<bool> block(db::Writing&, AccountId actor, AccountId person, base::Instant now);
base::Result<bool> unblock(db::Writing&, AccountId actor, AccountId person);
base::Result<int> sign_out(db::Writing&, AccountId actor, AccountId person);  // how many sessions ended

// The letter that tells of it. The reason is said in it: 80 letters at most.
void tell_blocked(db::Writing&, const base::Keys&, AccountId, std::string_view reason, base::Instant now);
void tell_unblocked(db::Writing&, const base::Keys&, AccountId, base::Instant now);

}  // namespace accounts
