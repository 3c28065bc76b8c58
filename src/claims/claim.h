// Claims and verification (D4): somebody shows that an organisation is theirs, or its team that what it says of itself is so. Each
// way leaves a badge of its own, which says what was checked and when; after a year it is checked anew. Whatever is done here is
// written to the audit log in the same transaction, and whom it concerns is told by letter.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edge.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "organisations/organisation.h"
#include "web/identity.h"

namespace db { class File; class Reading; class Writing; }
namespace web { struct Site; }

namespace claims {

using organisations::OrganisationId;
using web::AccountId;
using ClaimId = base::Id<struct ClaimTag>;
using DocumentNumber = base::Id<struct ClaimDocumentTag>;  // of a claim: 1, 2, 3

// The names of all of these are stored.
enum class Kind : std::uint8_t { claim, verification };  // of somebody outside of its team, or of the team itself
inline constexpr std::array<std::string_view, 2> kind_names{"claim", "verification"};

// phone: a code that is read out on the published number. site: a file that stands on the published site.
enum class Method : std::uint8_t { phone, site, document, visit };
inline constexpr std::array<std::string_view, 4> method_names{"phone", "site", "document", "visit"};

enum class State : std::uint8_t { waiting, confirmed, refused, withdrawn };
inline constexpr std::array<std::string_view, 4> state_names{"waiting", "confirmed", "refused", "withdrawn"};

// Why it was confirmed: it was shown, an owner agreed, or the city decided between two. Why not: the last three.
enum class Reason : std::uint8_t { none, shown, agreed, decided, not_shown, unreachable, not_theirs };
inline constexpr std::array<std::string_view, 7> reason_names{"", "shown", "agreed", "decided", "not_shown", "unreachable", "not_theirs"};

struct Claim {
    ClaimId id;
    OrganisationId organisation;
    std::string name;  // of the organisation
    AccountId account;
    std::string person;
    Kind kind = Kind::claim;
    Method method = Method::phone;
    std::string target, words;
    State state = State::waiting;
    base::Instant made_at, due_at;
    std::optional<base::Instant> shown_at;
    std::string objection;
    std::optional<base::Instant> objected_at, decided_at;
    std::string decider;
    Reason reason = Reason::none;
    std::string note;
    std::optional<base::Instant> code_until;
    int code_tries = 0;

    base::Place place() const { return {state == State::waiting ? due_at : decided_at.value_or(due_at), id.value}; }
    bool owners_asked() const { return kind == Kind::claim && state == State::waiting && shown_at.has_value(); }
    // Whether the city may decide between whoever asks and the owners: they have spoken, or their time is over.
    bool ripe(base::Instant now) const { return owners_asked() && (objected_at || now >= due_at); }
};

inline constexpr std::chrono::hours looked_at_within{48};   // by somebody of the city
inline constexpr std::chrono::hours owners_answer_within{72};
inline constexpr std::chrono::minutes code_works{15};
inline constexpr int most_tries = 5;        // of a code
inline constexpr int most_waiting = 3;      // of an account
inline constexpr std::size_t most_documents = 3;
inline constexpr std::chrono::days check_lasts{365}, told_before{30};
inline constexpr std::chrono::days documents_stay{30};

// Whoever acts, and how letters lead back to the city.
struct Acting {
    AccountId account;
    std::string role;                       // for the log: "owner", "account_manager"
    base::Keys keys;
    std::array<std::string, 3> origin;      // "https://…/kk", by language
    base::Instant now;
};

struct Wish {
    OrganisationId organisation;
    Kind kind = Kind::claim;
    Method method = Method::phone;
    std::string target, words;
    std::vector<std::string> documents;     // bytes of pictures
};
// Refused: one waits already, or as many as may.
base::Result<ClaimId> ask(db::Writing&, const Wish&, const Acting&);
base::Result<void> withdraw(db::Writing&, ClaimId, const Acting&);

// ── Showing it ──────────────────────────────────────────────────────────────────────────────────────────────────────
// By somebody of the city, about to call: what is to be read out, works from now on and no other. Refused: it is no such claim.
base::Result<void> read_out(db::Writing&, ClaimId, std::string_view code, const Acting&);
enum class Entered : std::uint8_t { right, wrong, dead };  // dead: too late, tried too often, or there is none
base::Result<Entered> enter_code(db::Writing&, ClaimId, std::string_view code, const Acting&);
// What has to stand in the file on the site.
std::string site_token(const base::Keys&, ClaimId);
std::string site_file(std::string_view site);  // its address; empty: the site has none that can be asked
// It is shown. Where the organisation has owners a claim waits for them; else it is confirmed.
base::Result<void> show(db::Writing&, ClaimId, const Acting&);

// ── Deciding ────────────────────────────────────────────────────────────────────────────────────────────────────────
// By an owner of the organisation that somebody claims.
base::Result<void> agree(db::Writing&, ClaimId, const Acting&);
base::Result<void> object(db::Writing&, ClaimId, std::string words, const Acting&);

struct Verdict {
    ClaimId id;
    Reason reason = Reason::decided;  // decided: confirmed
    bool alone = false;               // the owners there were leave
    std::string note;
};
// By somebody of the city. Confirmed is only what was shown, and over the heads of owners only what they had time to answer.
base::Result<void> decide(db::Writing&, const Verdict&, const Acting&);
// What was checked is so no more.
base::Result<void> revoke(db::Writing&, OrganisationId, std::string why, const Acting&);

// ── With time ───────────────────────────────────────────────────────────────────────────────────────────────────────
// Tells owners of checks that run out, takes those back that did, and documents that nobody needs any more.
void tidy(db::File&, const web::Site&, const base::Keys&, base::Instant now);

}  // namespace claims
