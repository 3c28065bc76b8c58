// The log of what was done with rights, money and others' things, and of looks at personal fields (S2, S9). Append-only:
// each act carries the hash of the one before it, so that nothing is changed, taken out or put in between unnoticed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edge.h"
#include "base/instant.h"
#include "base/secret.h"

namespace db { class Reading; class Writing; }

namespace audit {

struct Change {
    std::string field, before, after;
};

// Of a personal field (name, address, telephone): the log keeps keyed digests, which tell only that it changed and let one
// recognise a value one already knows. So a person can be deleted while the chain stays whole. An empty value stays empty.
Change changed_personal(const base::Keys&, std::string field, std::string_view before, std::string_view after);

struct Act {
    base::Instant at{};
    std::int64_t actor_id = 0;    // account; 0: nobody signed in, a command or a job
    std::string role;             // in which it was done: "admin", "moderator", "command"
    std::string act;              // what, as subject.verb: "account.block", "role.grant"
    std::string subject_kind;     // "account", "organisation"
    std::int64_t subject_id = 0;
    std::string purpose = {};     // the reason that was given
    std::vector<Change> changes = {};  // never a secret: no password, token or key
};

// In the transaction of the act itself, so that neither is without the other.
void record(db::Writing&, const Act&);

// A look of staff at the personal fields of an account, named in `fields`; the person sees it (looks_at).
inline constexpr std::string_view look = "person.look";
Act look_at(std::int64_t account_id, std::int64_t actor_id, std::string role, std::string purpose, const std::vector<std::string>& fields, base::Instant at);

struct Entry {
    std::int64_t id = 0;
    Act act;
};

struct Filter {
    std::optional<std::int64_t> actor_id;
    std::string act;               // empty: any
    std::string subject_kind;      // with subject_id; empty: any
    std::int64_t subject_id = 0;
    std::optional<base::Instant> from = {}, until = {};  // done then or later, and before then
};

// The latest first; read away from the edge, at most so many.
std::vector<Entry> acts(const db::Reading&, const Filter&, base::Edge<std::int64_t>, int limit);
std::optional<Entry> act(const db::Reading&, std::int64_t id);
std::int64_t count(const db::Reading&);
// Which there are in the log, in the order of their letters.
std::vector<std::string> acts_known(const db::Reading&);
// Who looked at the personal fields of an account.
std::vector<Entry> looks_at(const db::Reading&, std::int64_t account_id, base::Edge<std::int64_t>, int limit);

}  // namespace audit
