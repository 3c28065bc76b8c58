// A request: what somebody complains of, asks about the own data, or an authority asks; it has a number, a term and one end
// (S1, S5).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "i18n/language.h"
#include "requests/terms.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }
namespace web { struct Site; }

namespace requests {

using RequestId = base::Id<struct RequestTag>;

enum class Kind : std::uint8_t { complaint, data, official };
inline constexpr std::array<std::string_view, 3> kind_names{"complaint", "data", "official"};

// In the order of the table; the names are stored.
enum class Topic : std::uint8_t {
    access, correction, blocking, erasure, withdrawal, objection,  // of data
    removal, information, demand,                                  // official
    illegal, wrong_data, my_data, child_photo, other,              // of complaints
};
inline constexpr std::size_t topic_count = 14;
inline constexpr std::array<std::string_view, topic_count> topic_names{"access",      "correction", "blocking", "erasure",    "withdrawal", "objection",   "removal",
                                                                       "information", "demand",     "illegal",  "wrong_data", "my_data",    "child_photo", "other"};

enum class State : std::uint8_t { open, answered, refused };

// Why it ended as it did: sentences that every answer begins with, in the language of whoever reads it.
enum class Reason : std::uint8_t { removed, corrected, given, stopped, done, not_found, lawful, law_keeps, not_proved, asked_before, not_ours };
inline constexpr std::size_t reason_count = 11;
inline constexpr std::array<std::string_view, reason_count> reason_names{"removed",   "corrected", "given",      "stopped",      "done",    "not_found",
                                                                         "lawful",    "law_keeps", "not_proved", "asked_before", "not_ours"};
std::span<const Reason> reasons_of(Kind);  // that fit what was asked
constexpr bool refuses(Reason reason) { return reason >= Reason::not_found; }

constexpr Kind kind_of(Topic topic) { return topic < Topic::removal ? Kind::data : topic < Topic::illegal ? Kind::official : Kind::complaint; }
Duty duty_of(Topic);

base::Words name_of(Kind);     // "Complaint"
base::Words name_of(Topic);    // "Photo of a child"
base::Words name_of(State);
base::Words name_of(Reason);   // for whoever chooses one: "Taken away"
base::Words sentence_of(Reason);

// Whoever answers, and the role that lets him.
struct Officer {
    web::AccountId account;
    std::string role;
};
Officer officer_of(const web::Identity&);

// What is asked, as it was typed.
struct Asked {
    Topic topic = Topic::other;
    std::optional<web::AccountId> account;
    std::string email;        // of a guest who wants the answer there; may be empty
    i18n::Language language = i18n::Language::ru;
    std::string page;         // a path of this city, or in words what it is about; may be empty
    std::string text;
    std::string authority, reference, preserved;  // official
};

struct Clock {
    base::Instant due, remind;
};
// `holidays`: of the city, ascending.
Clock clock_of(const web::Site&, Duty, base::Instant from, std::span<const base::Day> holidays);

// What a guest finds the own complaint by, beside its number: three groups of four figures, which every keyboard has. Made of
// the row's seed and the folder's key, so that the city's file alone does not tell it.
std::string code_of(const base::Keys&, std::span<const std::byte> seed);
std::string plain_code(std::string_view typed);  // its figures

// ── For the dashboard of the office ─────────────────────────────────────────────────────────────────────────────────
struct Waiting {
    int open = 0, overdue = 0;  // 500 at most of each
};
Waiting open_requests(const db::Reading&, base::Instant now);

}  // namespace requests
