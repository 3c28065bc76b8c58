// Who agreed to what: a record for each purpose, with the words and the text as they were shown, the moment and the way. Records
// are only ever added; a withdrawal is one more (S1, S4).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "legal/text.h"
#include "web/identity.h"

namespace legal {

using ConsentId = base::Id<struct ConsentTag>;

enum class Purpose : std::uint8_t { processing, terms, privacy, age, marketing, offer, loyalty };
inline constexpr std::array<std::string_view, 7> purpose_names{"processing", "terms", "privacy", "age", "marketing", "offer", "loyalty"};
base::Words title(Purpose);
std::optional<Kind> text_kind(Purpose);  // none of the age

enum class Channel : std::uint8_t { sign_up, account, command, landing };
inline constexpr std::array<std::string_view, 4> channel_names{"sign_up", "account", "command", "landing"};
base::Words title(Channel);

// As it is given.
struct Given {
    Purpose purpose = Purpose::processing;
    TextId text;            // in the language of the page; none of the age
    std::string said;       // the words beside the tick
    i18n::Language language = i18n::Language::ru;
    Channel channel = Channel::sign_up;
    base::Instant given_at{};
    std::string address;    // from which it came; empty: not known
};
// Kept with a registration until its letter is followed. What is no such list gives an empty one.
std::string written(const std::vector<Given>&);
std::vector<Given> read_given(std::string_view written);

// As it is kept.
struct Consent {
    ConsentId id;
    Purpose purpose = Purpose::processing;
    TextId text;
    int version = 0;        // of the text; 0: there is none
    std::string said;
    i18n::Language language = i18n::Language::ru;
    Channel channel = Channel::sign_up;
    base::Instant given_at{};
    std::optional<base::Instant> withdrawn_at;
    std::string address;    // opened; empty: not known
};

ConsentId give(db::Writing&, const base::Keys&, web::AccountId, const Given&);
// With every other one of its purpose: who takes it back means the letters, not a version. False: it is not theirs, it was
// withdrawn before, or an account cannot be without it.
bool withdraw(db::Writing&, web::AccountId, ConsentId, base::Instant now);
bool withdraw(db::Writing&, web::AccountId, Purpose, base::Instant now);
bool withdrawable(Purpose);

std::vector<Consent> consents_of(const db::Reading&, const base::Keys&, web::AccountId);  // the latest first
std::optional<Consent> consent_of(const db::Reading&, const base::Keys&, web::AccountId, ConsentId);
// Whether they agree to it as its text is today: who agreed to an older one is asked again first. Letters with news and offers
// go to nobody else (Purpose::marketing).
bool agrees(const db::Reading&, web::AccountId, Purpose);

// What an account has to agree to and has not: it never did, or there is a newer version. Of what it may do without, what it
// agreed to until the text was changed.
struct Due {
    Purpose purpose = Purpose::terms;
    int version = 0, agreed = 0;  // agreed 0: to none
};
std::vector<Due> due(const db::Reading&, web::AccountId);

}  // namespace legal
