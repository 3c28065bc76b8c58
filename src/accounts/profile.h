// What a person says of themself: interests, languages, what others see, and the children of the family (A3, S7).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/vault.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"
#include "media/media.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace accounts {

using web::AccountId;
using ChildId = base::Id<struct ChildTag>;

struct Profile {
    std::vector<std::int64_t> interests;  // categories of events
    std::vector<i18n::Language> reads;
    bool shows_name = true;               // to others; else they see nothing
    bool is_suggested = true;             // the interests may be used for suggestions
    std::optional<media::MediaId> picture;  // their photo; seen by whoever sees the name
    bool is_chosen = false;               // it was saved once, so the choices above are theirs
};
Profile profile_of(const db::Reading&, AccountId);
void set_profile(db::Writing&, AccountId, const Profile&, base::Instant now);

// The categories one may be interested in, in the city's order.
struct Interest {
    std::int64_t id = 0;
    std::string name;
};
std::vector<Interest> interests(const db::Reading&, i18n::Language);

// The name of a person as others may see it: none of who hides it, is blocked, is leaving or is gone.
std::optional<std::string> name_for_others(const db::Reading&, AccountId);

struct Child {
    ChildId id;
    std::string name;
    int birth_year = 0;
};
inline constexpr int most_children = 12;
std::vector<Child> children_of(const db::Reading&, const Vault&, AccountId);  // the oldest first
std::optional<Child> child_of(const db::Reading&, const Vault&, AccountId, ChildId);
// False: there are as many as may be.
bool add_child(db::Writing&, const Vault&, AccountId, const Child&, base::Instant now);
bool change_child(db::Writing&, const Vault&, AccountId, const Child&);
bool remove_child(db::Writing&, AccountId, ChildId);

// What makes a profile whole, and what each step gives (A9).
struct Step {
    base::Words name, gives;
    bool done = false;
};
std::vector<Step> steps(const Profile&);

}  // namespace accounts
