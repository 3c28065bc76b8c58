// How long the law, or the city's own word, gives for what people, authorities and incidents ask: by country, in one table
// (S5, S6); and the moment at which such a term ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/instant.h"
#include "base/zone.h"

namespace requests {

struct Term {
    enum class Unit : std::uint8_t { hours, days, working_days };
    int amount;
    Unit unit;

    constexpr bool operator==(const Term&) const = default;
};

// What has a term.
enum class Duty : std::uint8_t {
    // of a person about the own data
    access, correction, blocking, erasure, withdrawal, objection,
    // of an authority
    official,
    // of whoever complains
    illegal, wrong_data, my_data, child_photo, other,
    // of an incident: to tell the authority, to tell it what was found out, to tell the people
    breach_authority, breach_result, breach_people,
};
inline constexpr std::size_t duty_count = 15;

struct Country {
    std::string_view code;             // ISO 3166-1; empty: any other
    Term access, correction, blocking, erasure, withdrawal, objection;
    std::optional<Term> extension;     // once, with a reason, of what a person asks about the own data
    Term official;
    Term illegal, wrong_data, my_data, child_photo, other;
    Term breach_authority;
    std::optional<Term> breach_result; // none: one notice is enough
    Term breach_people;
};

const Country& country(std::string_view code);
std::optional<Term> term(const Country&, Duty);

// When a term that begins at `from` is over: its last second. Hours run without a pause. Days begin with the day after `from`
// and end with the last one's midnight in the city (Civil Codes of Kazakhstan, articles 173 and 174, and of Russia, 191 and
// 194). Working days are Monday to Friday without `holidays` (ascending); a Saturday that a government makes a working day
// counts as free. Days that are no working days do not move a term of plain days: too early is never late.
base::Instant end_of(base::Instant from, Term, const base::Zone&, std::span<const base::Day> holidays);

// When whoever answers is reminded: a quarter of the term before its end, an hour to a day.
base::Instant reminder(base::Instant from, base::Instant end);

}  // namespace requests
