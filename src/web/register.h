// The cities of the installation, for whoever runs it (R2): how each is, and a new one beside them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"

namespace web {

struct CityState {
    std::string slug, host;              // host: the canonical one; empty: none yet
    std::array<std::string, 3> names;    // by language
    std::string trouble;                 // why its file cannot be used; empty: it can
    std::int64_t bytes = 0;              // of its file
    std::int64_t people = 0, organisations = 0, events = 0;  // accounts; those that are published
    std::int64_t given_up_jobs = 0, failures = 0;
    std::optional<base::Instant> checked_at;                 // the nightly check; never: nothing
};

struct NewCity {
    std::string slug, name, host, timezone, currency;
    std::vector<i18n::Language> languages;
    std::string like;                    // slug of the city whose categories, attributes, days off and words it begins with; empty: ours
    std::string admin_name, admin_email;
};

class Register {
public:
    virtual ~Register() = default;
    virtual std::vector<CityState> states() = 0;
    // The address at which its first administrator chooses a password, once, within an hour. Refused: the slug or the host is
    // taken, the zone or the currency not known. Whole or not at all; it is served at once.
    virtual base::Result<std::string> found(const NewCity&, base::Instant now) = 0;
};

}  // namespace web
