// An incident: what happened to personal data, whom it has to be told by when, and when it was (S6). One record, never
// deleted; what is known of it grows, and the older words stay.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"
#include "requests/terms.h"

namespace db { class Reading; class Writing; }
namespace web { struct Site; }

namespace incidents {

using IncidentId = base::Id<struct IncidentTag>;

// Whom it is told, and of what: the authority at once, the authority again of what was found out, the people themselves.
enum class To : std::uint8_t { authority, result, people };
inline constexpr std::array<std::string_view, 3> to_names{"authority", "result", "people"};
std::optional<To> read_to(std::string_view);
requests::Duty duty_of(To);
base::Words name_of(To);  // "To the authority"

// What is known.
struct Known {
    std::string title, happened, data;
    std::int64_t people = 0;   // how many it touches
    std::string measures;
    std::string responsible;   // whom the authority may ask
};

struct Notice {
    bool sent = false;         // or it was not needed
    std::string note;          // how and under which number, or why not
    std::string actor;
    base::Instant at;
};

struct Duty {
    std::int64_t id = 0;
    To to = To::authority;
    base::Instant due_at, remind_at;
    std::optional<Notice> notice;

    bool overdue(base::Instant now) const { return !notice && now > due_at; }
};

struct End {
    std::string conclusion, actor;
    base::Instant at;
};

struct Incident {
    IncidentId id;
    base::Instant found_at, recorded_at;
    std::string recorder;
    Known known;
    std::vector<Duty> duties;  // in the order of To
    std::optional<End> end;

    const Duty* duty(To) const;
    bool all_told() const;
};

// What must be told by when in this country. `holidays`: ascending.
std::vector<Duty> duties_of(const web::Site&, base::Instant found_at, std::span<const base::Day> holidays);

// The text of a notice in a language, ready to be sent: paragraphs parted by empty lines.
std::string notice_text(const web::Site&, const Incident&, To, i18n::Language, base::Instant now);

// ── For the dashboard of the office ─────────────────────────────────────────────────────────────────────────────────
struct Waiting {
    int open = 0, overdue = 0;  // incidents that have not ended; notices that are late
};
Waiting open_incidents(const db::Reading&, base::Instant now);

}  // namespace incidents
