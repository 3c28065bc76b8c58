#include "requests/terms.h"

#include <algorithm>

namespace requests {
namespace {

constexpr Term hours(int amount) { return {amount, Term::Unit::hours}; }
constexpr Term days(int amount) { return {amount, Term::Unit::days}; }
constexpr Term working_days(int amount) { return {amount, Term::Unit::working_days}; }

// What no law says is our own word: a complaint about a page is answered in five working days, one about what is against the
// law in one, and the photograph of a child is taken down within a day everywhere (S7).
constexpr Country countries[] = {
    {   // Law 94-V on personal data, articles 24 and 25 (to be confirmed by a lawyer); law 18-VIII on online platforms, article 9
        .code = "KZ",
        .access = working_days(3),
        .correction = working_days(1),
        .blocking = working_days(1),
        .erasure = working_days(1),
        .withdrawal = working_days(1),
        .objection = working_days(3),
        .extension = {},
        .official = hours(24),
        .illegal = working_days(1),
        .wrong_data = working_days(5),
        .my_data = working_days(1),
        .child_photo = hours(24),
        .other = working_days(5),
        .breach_authority = working_days(1),
        .breach_result = {},
        .breach_people = working_days(1),
    },
    {   // Law 152-FZ, articles 14, 20 and 21
        .code = "RU",
        .access = working_days(10),
        .correction = working_days(7),
        .blocking = working_days(1),
        .erasure = working_days(7),
        .withdrawal = days(30),
        .objection = days(30),
        .extension = working_days(5),
        .official = hours(24),
        .illegal = working_days(1),
        .wrong_data = working_days(5),
        .my_data = working_days(7),
        .child_photo = hours(24),
        .other = working_days(5),
        .breach_authority = hours(24),
        .breach_result = hours(72),
        .breach_people = hours(72),
    },
    {   // elsewhere as the regulation 2016/679 has it, articles 12 and 33
        .code = "",
        .access = days(30),
        .correction = days(30),
        .blocking = working_days(3),
        .erasure = days(30),
        .withdrawal = working_days(3),
        .objection = days(30),
        .extension = days(60),
        .official = hours(24),
        .illegal = working_days(1),
        .wrong_data = working_days(5),
        .my_data = working_days(5),
        .child_photo = hours(24),
        .other = working_days(5),
        .breach_authority = hours(72),
        .breach_result = {},
        .breach_people = hours(72),
    },
};

bool works(base::Day day, std::span<const base::Day> holidays) {
    const std::chrono::weekday weekday(day);
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && !std::ranges::binary_search(holidays, day);
}

}  // namespace

const Country& country(std::string_view code) {
    const auto found = std::ranges::find(countries, code, &Country::code);
    return found == std::end(countries) ? countries[std::size(countries) - 1] : *found;
}

std::optional<Term> term(const Country& in, Duty duty) {
    switch (duty) {
        case Duty::access: return in.access;
        case Duty::correction: return in.correction;
        case Duty::blocking: return in.blocking;
        case Duty::erasure: return in.erasure;
        case Duty::withdrawal: return in.withdrawal;
        case Duty::objection: return in.objection;
        case Duty::official: return in.official;
        case Duty::illegal: return in.illegal;
        case Duty::wrong_data: return in.wrong_data;
        case Duty::my_data: return in.my_data;
        case Duty::child_photo: return in.child_photo;
        case Duty::other: return in.other;
        case Duty::breach_authority: return in.breach_authority;
        case Duty::breach_result: return in.breach_result;
        case Duty::breach_people: return in.breach_people;
    }
    return {};
}

base::Instant end_of(base::Instant from, Term term, const base::Zone& zone, std::span<const base::Day> holidays) {
    if (term.unit == Term::Unit::hours) return from + std::chrono::hours(term.amount);
    auto last = zone.today(from);
    for (int left = term.amount; left > 0;) {
        last += std::chrono::days(1);
        if (term.unit == Term::Unit::days || works(last, holidays)) --left;
    }
    // Of the next midnight, not of 23:59:59: where clocks go back at midnight that second comes twice.
    return zone.midnight(last + std::chrono::days(1)) - std::chrono::seconds(1);
}

base::Instant reminder(base::Instant from, base::Instant end) {
    const auto quarter = (end - from) / 4;
    return end - std::clamp<std::chrono::seconds>(quarter, std::chrono::hours(1), std::chrono::hours(24));
}

}  // namespace requests
